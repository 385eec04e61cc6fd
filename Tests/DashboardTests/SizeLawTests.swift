import Plan
import Screen
import TestSupport
import Testing

@testable import Dashboard

/// Every screen at sizes from nothing to a wall, and everything on it under the mouse.
@Suite struct SizeLawTests {
  private static let screens = GoldenTests.panes.merging(GoldenTests.layers) { first, _ in first }
    .map { (name: $0.key, keys: $0.value) }.sorted { $0.name < $1.name }

  private static let sizes = [
    (1, 1), (500, 200), (2, 60), (59, 15), (500, 16), (60, 200), (97, 21), (240, 80), (1, 200),
  ]
  .map { Size(width: $0.0, height: $0.1) }

  private func player(_ keys: String) -> Player {
    var player = Player(width: 80, height: 24)
    player.app.settings.themes = { ["fjäll", "hög-kontrast", "höst", "ljus", "mörk"].map { ThemeChoice($0) } }
    player.press(keys)
    return player
  }

  @Test(arguments: screens) func aScreenIsWholeAtAnySize(name: String, keys: String) {
    var player = player(keys)
    for size in Self.sizes {
      player.send(.input(.resize(size)))
      let canvas = player.app.draw()
      #expect(canvas.size == size)
      for y in 0..<size.height {
        #expect(canvas.row(y).map(\.width).reduce(0, +) == size.width, "\(name) \(size) row \(y)")
      }
      if let cursor = canvas.cursor { #expect(canvas.bounds.contains(x: cursor.x, y: cursor.y), "\(name) \(size)") }
      #expect(canvas.spots.allSatisfy { canvas.bounds.intersection($0.rect) == $0.rect })
    }
  }

  @Test(arguments: screens) func everythingThatCanBePointedAtCanBeClicked(name: String, keys: String) {
    let player = player(keys)
    let spots = player.app.draw().spots.filter { !$0.rect.isEmpty }
    var random = SeededGenerator(seed: 7)
    for spot in spots.shuffled(using: &random).prefix(10) {
      var own = player
      for kind in [Mouse.Kind.press, .doubleClick, .drag, .release, .wheelDown] {
        own.send(.input(.mouse(Mouse(x: spot.rect.x, y: spot.rect.y, kind: kind))))
      }
      #expect(own.app.draw().size == own.app.size)
      #expect(own.app.message?.text.contains("gör ingenting här") != true, "\(name): \(own.screen)")
    }
  }

  /// A key that the foot shows does something: it is no word that a click cannot press.
  @Test(arguments: screens) func everyKeyAtTheFootIsAKey(name: String, keys: String) {
    let player = player(keys)
    let keys = player.app.footHints.flatMap { $0.key.split(separator: " ").map(String.init) }
    for key in keys where key != "0-9" {
      #expect(Key(name: key == "Mellanslag" ? "Space" : key) != nil, "\(name): \(key)")
    }
  }
}
