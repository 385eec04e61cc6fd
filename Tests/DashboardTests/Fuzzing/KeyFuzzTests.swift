import Glibc
import Plan
import Recfile
import Screen
import TestSupport
import Testing

@testable import Dashboard

/// The dashboard under generated and mutated keys, on plans with text made to harm. RUS_FUZZ_ROUNDS says how many rounds
/// (and RUS_FUZZ_SEED from which seed); a failing one is named by its seed.
@Suite struct KeyFuzzTests {
  private static func number(_ variable: String, _ usual: Int) -> Int {
    getenv(variable).flatMap { Int(String(cString: $0)) } ?? usual
  }

  @Test func `no keys crash it, nothing that commands the terminal is drawn, and undo leads back`() {
    let first = Self.number("RUS_FUZZ_SEED", 1)
    for seed in first..<first + Self.number("RUS_FUZZ_ROUNDS", 8) {
      Self.play(seed)
    }
  }

  private static func play(_ seed: Int) {
    var fuzz = KeyFuzz(random: SeededGenerator(seed: UInt64(seed)))
    let plan = seed % 4 == 0 ? Fixtures.plan("exempel") : seed % 7 == 0 ? YearPlan() : Fixtures.hostilePlan
    var player = Player(
      of: plan, size: fuzz.pick(KeyFuzz.sizes), language: seed % 5 == 0 ? .english : .swedish, usesASCII: seed % 3 == 0)
    let before = player.disk.documents.mapValues(\.bytes)
    let events = fuzz.events()
    for (place, event) in events.enumerated() {
      player.send(.input(event))
      let harm = Array(player.screen.utf8).harm()
      #expect(harm == [], "seed \(seed), event \(place): \(event)")
      if !harm.isEmpty { return }
    }
    player.send(.input(.resize(Size(width: 80, height: 24))))
    var presses = 0
    while !player.app.layers.isEmpty, presses < 200 {
      player.press("Esc")
      presses += 1
    }
    #expect(player.app.layers.isEmpty, "seed \(seed): Esc leads out of everything")
    while player.app.history.toUndo != nil { player.press("u") }
    #expect(player.disk.documents.mapValues(\.bytes) == before, "seed \(seed): undo leads back")
  }

  /// Every pane and everything that opens over one.
  @Test(arguments: KeyFuzz.sizes.prefix(3)) func `a hostile plan is drawn safely everywhere`(size: Size) {
    for isASCII in size.width == 80 ? [false, true] : [size.width == 160] {
      var player = Player(of: Fixtures.hostilePlan, size: size, usesASCII: isASCII)
      for pane in ["1", "2", "3", "4", "5", "6", "7", "!", "R", "i", "r", "F", "w", "c", ":", "?"] {
        player.press(pane)
        for key in ["", "Enter", "G", "e", "Esc"] {
          player.press(key)
          #expect(Array(player.screen.utf8).harm() == [], "\(pane) \(key)")
        }
        player.press("Esc Esc Esc")
      }
    }
  }
}
