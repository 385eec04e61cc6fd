import Screen
import Testing

@Suite struct TextFieldTests {
  /// A field as text, its cursor marked `|`.
  private func marked(_ field: TextField) -> String {
    let text = Array(field.text)
    return String(text[..<field.cursor]) + "|" + String(text[field.cursor...])
  }

  private func field(_ marked: String) -> TextField {
    let parts = marked.split(separator: "|", omittingEmptySubsequences: false)
    return TextField(parts.joined(), cursor: parts[0].count)
  }

  @Test(arguments: [
    ("ab|c", [Key.character("å")], "abå|c"),
    ("ab|c", [.left, .left, .left, .character("x")], "x|abc"),
    ("ab|c", [.right, .right, .backspace], "ab|"),
    ("ab|c", [.delete, .delete], "ab|"),
    ("ab|c", [.home], "|abc"),
    ("ab|c", [.control("e"), .control("h")], "ab|"),
    ("ett två|tre", [.control("w")], "ett |tre"),
    ("ett två |tre", [.control("w")], "ett |tre"),
    ("|tre", [.control("w")], "|tre"),
    ("ett t|vå tre", [.control("u")], "|vå tre"),
    ("ett t|vå tre", [.control("k")], "ett t|"),
    ("ett t|vå tre", [.controlLeft, .controlLeft], "|ett två tre"),
    ("ett t|vå tre", [.shiftRight, .shiftRight], "ett två tre|"),
    ("👩‍🌾e\u{301}|", [.backspace, .left, .character("x")], "x|👩‍🌾"),
    ("e|", [.character("\u{301}"), .character("x")], "e\u{301}x|"),
  ])
  func keys(_ before: String, _ keys: [Key], _ after: String) {
    var field = field(before)
    let handled = keys.map { field.handle($0) }
    #expect(!handled.contains(false))
    #expect(marked(field) == after)
  }

  @Test(arguments: [Key.enter, .escape, .tab, .up, .down, .function(2), .control("r"), .pageUp])
  func otherKeysAreLeftToOthers(_ key: Key) {
    var field = TextField("abc")
    let isHandled = field.handle(key)
    #expect(!isHandled)
    #expect(field == TextField("abc"))
  }

  @Test func pastingMakesOneLine() {
    var field = field("a|z")
    field.insert("rad\r\nrad\tx\u{1B}[31m\u{0}")
    #expect(marked(field) == "arad rad x[31m|z")
  }

  @Test func anyEditKeepsCharactersAndCursor() {
    var nasty = NastyText(seed: 7)
    let keys: [Key] = [
      .left, .right, .home, .end, .backspace, .delete, .control("w"), .controlLeft, .controlRight, .control("k"),
    ]
    var field = TextField()
    for _ in 0..<3000 {
      if nasty.number(0...2) == 0 {
        field.insert(nasty.text(upTo: 3))
      } else {
        _ = field.handle(keys[nasty.number(0...keys.count - 1)])
      }
      #expect((0...field.text.count).contains(field.cursor))
      #expect(field == TextField(field.text, cursor: field.cursor))
      let width = nasty.number(1...20)
      let window = field.window(width: width)
      #expect(window.text.cells <= width)
      #expect(
        window.cursor >= 0 && window.cursor <= max(1, width - 1),
        "\(field.text.debugDescription) \(field.cursor) \(width)")
    }
  }

  @Test(arguments: [
    ("abc|", "abc", 3), ("abcd|", "abcd", 4), ("abcde|", "bcde", 4), ("abcdefghij|", "ghij", 4),
    ("|abcdefghij", "abcde", 0),
    ("abc|defghij", "abcde", 3), ("abcd|efghij", "cdefg", 2), ("漢字漢字|", "漢字", 4),
  ])
  func scrollsWithItsCursor(_ before: String, _ text: String, _ cursor: Int) {
    let window = field(before).window(width: 5)
    #expect(window.text == text)
    #expect(window.cursor == cursor)
  }

  @Test func drawing() {
    var canvas = Canvas(Size(width: 8, height: 2))
    canvas.draw(field("2025-03-01 och mer|"), in: Rect(x: 1, y: 0, width: 6, height: 1))
    #expect(canvas.text == " ‹ mer\n")
    #expect(canvas.cursor == Canvas.Cursor(x: 6, y: 0))
    canvas.draw(TextField(), in: Rect(x: 1, y: 1, width: 6, height: 1), placeholder: "datum", isFocused: false)
    #expect(canvas.text == " ‹ mer\n datum")
    #expect(canvas.cursor == Canvas.Cursor(x: 6, y: 0))
  }
}
