import Plan
import Recfile
import Screen
import TestSupport
import Testing

@testable import Dashboard

@Suite struct KeyLawTests {
  static let keys: [Key] =
    Command.table.flatMap(\.keys).compactMap { Key(name: $0) } + [
      .enter, .escape, .backspace, .tab, .character("a"), .character("å"), .character("0"), .character(","),
      .character("x"),
      .control("s"), .shiftUp,
    ]

  /// Any keys in any order: nothing crashes, the screen is whole, undo leads back to the very bytes.
  @Test(arguments: 0..<12) func noSequenceOfKeysBreaksAnything(seed: Int) {
    var random = SeededGenerator(seed: UInt64(seed))
    var player = Player(width: seed % 3 == 0 ? 60 : 120, height: seed % 2 == 0 ? 16 : 40)
    let before = player.disk.documents.mapValues(\.bytes)
    for _ in 0..<400 {
      let key = Self.keys.randomElement(using: &random) ?? .enter
      if key == .character("q") || key == .function(10) { continue }
      player.send(.input(.key(key)))
      let canvas = player.app.draw()
      #expect(canvas.text.unicodeScalars.allSatisfy { $0 == "\n" || $0.value >= 0x20 })
    }
    while !player.app.layers.isEmpty { player.press("Esc") }
    while player.app.history.toUndo != nil { player.press("u") }
    #expect(player.disk.documents.mapValues(\.bytes) == before)
  }

  @Test func noDefaultKeyNeedsAltGrAndNoneIsGivenTwice() {
    let names = Command.table.flatMap(\.keys)
    #expect(Set(names).count == names.count)
    #expect(names.allSatisfy { Key(name: $0) != nil })
    #expect(names.allSatisfy { !"[]{}\\|@$~`åäö".contains($0) || $0.count > 1 })
  }

  @Test func everyCommandHasARow() {
    #expect(Set(Command.table.map(\.command)) == Set(Command.allCases))
  }
}
