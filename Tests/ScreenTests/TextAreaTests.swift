import Screen
import Testing

@Suite struct TextAreaTests {
  private let size = Size(width: 9, height: 4)

  private func marked(_ area: TextArea) -> String {
    let text = Array(area.text)
    return String(text[..<area.cursor]) + "|" + String(text[area.cursor...])
  }

  private func area(_ marked: String) -> TextArea {
    let parts = marked.split(separator: "|", omittingEmptySubsequences: false)
    return TextArea(parts.joined(), cursor: parts[0].count)
  }

  @Test(arguments: [
    ("ett|", [Key.enter, .character("x")], "ett\nx|"),
    ("ett\nt|vå", [.up], "e|tt\ntvå"),
    ("ett\nt|vå", [.up, .up], "e|tt\ntvå"),
    ("lång\n\nlå|ng", [.up, .up], "lå|ng\n\nlång"),
    ("långa\nab\nlång|a", [.up, .up], "lång|a\nab\nlånga"),
    ("långa|\nab\nlånga", [.down, .down, .down], "långa\nab\nlånga|"),
    // Eight columns and the cursor's: "ett två", "tre fyra".
    ("ett två tre f|yra", [.up], "ett t|vå tre fyra"),
    ("e|tt två tre fyra", [.down], "ett två t|re fyra"),
    ("ett två tre f|yra", [.home], "ett två |tre fyra"),
    ("e|tt två tre fyra", [.end], "ett två| tre fyra"),
    ("ett två tre f|yra", [.control("u")], "ett två |yra"),
    ("ett t|vå\ntre", [.control("k"), .control("k")], "ett t|tre"),
    ("ett\n|två", [.backspace], "ett|två"),
    ("|1\n2\n3\n4\n5\n6", [.pageDown], "1\n2\n3\n|4\n5\n6"),
    ("1\n2\n3\n4\n5\n|6", [.pageUp], "1\n2\n|3\n4\n5\n6"),
    ("ett\n|", [.left, .control("w")], "|\n"),
  ])
  func keys(_ before: String, _ keys: [Key], _ after: String) {
    var area = area(before)
    let handled = keys.map { area.handle($0, in: size) }
    #expect(!handled.contains(false))
    #expect(marked(area) == after)
  }

  @Test(arguments: [Key.escape, .tab, .function(2), .control("r")])
  func otherKeysAreLeftToOthers(_ key: Key) {
    var area = TextArea("abc")
    let isHandled = area.handle(key, in: size)
    #expect(!isHandled)
  }

  @Test func pastingKeepsLines() {
    var area = area("a|z")
    area.insert("1\r\n2\r3\t\u{1B}x")
    #expect(marked(area) == "a1\n2\n3 x|z")
  }

  @Test func anyEditKeepsTheCursorInTheText() {
    var nasty = NastyText(seed: 8)
    let keys: [Key] = [
      .left, .right, .up, .down, .home, .end, .backspace, .delete, .control("w"), .control("u"), .pageUp, .enter,
      .controlRight,
    ]
    var area = TextArea()
    for _ in 0..<2000 {
      let size = Size(width: nasty.number(0...20), height: nasty.number(0...5))
      if nasty.number(0...2) == 0 {
        area.insert(nasty.text(upTo: 4))
      } else {
        _ = area.handle(keys[nasty.number(0...keys.count - 1)], in: size)
      }
      #expect((0...area.text.count).contains(area.cursor))
      let place = area.cursorPosition(width: size.width)
      #expect(area.lines(width: size.width).indices.contains(place.row))
      #expect(place.column >= 0 && place.column <= max(1, size.width - 1))
    }
  }

  @Test func upAndDownComeBack() {
    var nasty = NastyText(seed: 9)
    for _ in 0..<200 {
      var area = TextArea(nasty.text(upTo: 60), cursor: 0)
      for _ in 0..<5 { _ = area.handle(.down, in: size) }
      let rows = area.cursorPosition(width: size.width).row
      for _ in 0..<rows { _ = area.handle(.up, in: size) }
      #expect(area.cursor == 0)
    }
  }

  @Test func drawing() {
    var canvas = Canvas(Size(width: 9, height: 2))
    canvas.draw(area("ett två tre fyra fem|"), in: canvas.bounds)
    #expect(canvas.text == "tre fyra\nfem")
    #expect(canvas.cursor == Canvas.Cursor(x: 3, y: 1))
  }
}
