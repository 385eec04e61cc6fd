import Plan
import Screen
import Testing

@testable import Dashboard

/// The mouse on scroll bars and in fields.
@Suite struct ScrollingTests {
  private func mouse(_ player: inout Player, _ x: Int, _ y: Int, _ kind: Mouse.Kind) {
    player.send(.input(.mouse(Mouse(x: x, y: y, kind: kind))))
  }

  /// Each view that has a scroll bar.
  @Test(arguments: ["2", "3", "4", "?", "4 k k k k M", "R", "3 x", "F"])
  func theBarIsDraggedFromEndToEnd(keys: String) throws {
    var player = Player(width: 100, height: 16)
    player.press(keys)
    player.press("g")
    let first = player.screen
    let bar = try #require(player.app.draw().scrollbars.last, "\(first)")
    #expect(bar.count > bar.height)
    mouse(&player, bar.rect.x, bar.rect.y, .press)
    for y in bar.rect.rows { mouse(&player, bar.rect.x, y, .drag) }
    let end = player.screen
    #expect(end != first)
    // Where the end is it makes no difference what took one there. (In a pivot the sums come after what scrolls.)
    var other = player
    other.press("G")
    func foot(_ screen: String) -> ArraySlice<Substring> { screen.split(separator: "\n").suffix(6).dropLast() }
    if keys != "3 x" { #expect(foot(other.screen) == foot(end)) }
    // The mouse may leave the bar while it drags.
    mouse(&player, bar.rect.x - 3, max(0, bar.rect.y - 1), .drag)
    mouse(&player, bar.rect.x, bar.rect.y, .release)
    let top = player.screen
    #expect(top != end)
    mouse(&player, bar.rect.x, bar.rect.endY - 1, .drag)
    #expect(player.screen == top)
  }

  /// A click in the field, then a letter: it comes before the letter that was clicked on.
  @Test(arguments: [":", "2 /", "2 f", "2 j l l l e", "2 j t", "? /", "L", ", Enter", "4 j b"])
  func aClickPutsTheCursorInAField(keys: String) throws {
    var player = Player(width: 120, height: 40)
    player.press(keys)
    player.press("Ctrl-U")
    player.type("abcdef")
    let field = try #require(player.app.draw().field, "\(player.screen)")
    mouse(&player, field.rect.x + 2, field.rect.y, .press)
    #expect(player.app.draw().cursor == Canvas.Cursor(x: field.rect.x + 2, y: field.rect.y))
    player.type("X")
    #expect(player.screen.contains("abXcdef"), "\(player.screen)")
    mouse(&player, field.rect.endX - 1, field.rect.y, .press)
    player.type("Y")
    #expect(player.screen.contains("abXcdefY"))
  }

  @Test func aClickBesideAFieldIsAClick() {
    var player = Player(width: 120, height: 40)
    player.press("2 /")
    player.type("a")
    mouse(&player, 5, 5, .press)
    #expect(player.app.layers.isEmpty)
  }
}
