import Testing

@testable import Screen

@Suite struct CanvasTests {
  @Test func writingClipsAndReturnsTheEnd() {
    var canvas = Canvas(Size(width: 8, height: 2))
    #expect(canvas.write("Mål", at: 1, 0, .title) == 4)
    #expect(canvas.write("Åtgärder", at: 4, 0) == 8)
    #expect(canvas.write("långt", at: 0, 1, maxCells: 3) == 3)
    #expect(canvas.write("utanför", at: 0, 7) == 7)
    #expect(canvas.text == " MålÅtgä\nlån")
    #expect(canvas.roles == ".bbb....\n...\nb title")
  }

  @Test func writingFromTheLeftOfTheEdge() {
    var canvas = Canvas(Size(width: 4, height: 1))
    canvas.write("abcdef", at: -2, 0)
    #expect(canvas.text == "cdef")
    canvas.write("漢b", at: -1, 0)
    #expect(canvas.text == " bef")
  }

  @Test func wideGraphemesAreNeverHalf() {
    var canvas = Canvas(Size(width: 6, height: 1))
    canvas.write("漢字漢", at: 0, 0)
    #expect(canvas.row(0).map(\.width) == [2, 0, 2, 0, 2, 0])
    canvas.write("x", at: 1, 0)
    #expect(canvas.text == " x字漢")
    canvas.write("y", at: 2, 0)
    #expect(canvas.text == " xy 漢")
    canvas.write("字", at: 3, 0)
    #expect(canvas.text == " xy字")
    canvas.write("漢", at: 5, 0)
    #expect(canvas.text == " xy字")
    canvas.fill(Rect(x: 4, y: 0, width: 1, height: 1), .text, with: "-")
    #expect(canvas.text == " xy -")
  }

  @Test func valuesCannotCommandTheTerminal() {
    var canvas = Canvas(Size(width: 20, height: 1))
    canvas.write("a\u{1B}[31mb\u{9B}\u{202E}c\u{200B}\n", at: 0, 0)
    #expect(canvas.text == "a␛[31mb��c�␊")
    canvas.fill(Rect(x: 0, y: 0, width: 2, height: 1), .text, with: "\u{7}")
    #expect(canvas.text == "␇␇[31mb��c�␊")
  }

  @Test func marksStayWithTheirBase() {
    var canvas = Canvas(Size(width: 5, height: 1))
    canvas.write("e\u{301}\u{302}\u{303}\u{304}x", at: 0, 0)
    #expect(canvas[0, 0].base == "e")
    #expect(canvas[0, 0].marks == ["\u{301}", "\u{302}", "\u{303}"])
    #expect(canvas[1, 0].text == "x")
  }

  @Test func boxWithTitle() {
    var canvas = Canvas(Size(width: 12, height: 3))
    canvas.box(canvas.bounds, title: "Mål")
    #expect(canvas.text == "┌ Mål ─────┐\n│          │\n└──────────┘")
    #expect(canvas.roles.split(separator: "\n").last == "g border")
    canvas.box(canvas.bounds, title: "En lång titel")
    #expect(canvas.text.hasPrefix("┌ En lång… ┐"))
    var plain = Canvas(Size(width: 12, height: 3), glyphs: .ascii)
    plain.box(plain.bounds, title: "En lång titel…")
    #expect(plain.text == "+ En lån.. +\n|          |\n+----------+")
  }

  @Test func asciiScreenHasNoTypographicSigns() {
    var canvas = Canvas(Size(width: 30, height: 1), glyphs: .ascii)
    canvas.write("åtgärd – ”så” → 5 · … ✓\u{1B}", at: 0, 0)
    #expect(canvas.text == "åtgärd - \"så\" > 5 - . +?")
  }

  @Test func roleOfARowKeepsItsText() {
    var canvas = Canvas(Size(width: 4, height: 2))
    canvas.write("abcd", at: 0, 0)
    canvas.setRole(Rect(x: -3, y: 0, width: 90, height: 1), .selection)
    #expect(canvas.text == "abcd\n")
    #expect(canvas.roles == "iiii\n\ni selection")
  }

  @Test func alignedLines() {
    var canvas = Canvas(Size(width: 10, height: 2))
    canvas.write("abc", in: Rect(x: 1, y: 0, width: 6, height: 1), .foot, alignment: .right)
    canvas.write("abcdefgh", in: Rect(x: 1, y: 1, width: 6, height: 1), .text)
    #expect(canvas.text == "    abc\n abcde…")
    #expect(canvas.roles == ".nnnnnn\n.......\nn foot")
  }

  @Test func anyDrawingLeavesRowsWhole() {
    var nasty = NastyText(seed: 5)
    for round in 0..<300 {
      let size = Size(width: nasty.number(0...40), height: nasty.number(0...6))
      var canvas = Canvas(size, glyphs: round % 2 == 0 ? .unicode : .ascii)
      for _ in 0..<30 {
        let rect = Rect(
          x: nasty.number(-5...45), y: nasty.number(-2...8), width: nasty.number(0...20), height: nasty.number(0...4))
        switch nasty.number(0...4) {
        case 0: canvas.fill(rect, .popup, with: nasty.text().first ?? " ")
        case 1: canvas.box(rect, title: nasty.text(), .border)
        case 2: canvas.write(nasty.text(), in: rect, .foot, alignment: .center)
        default: canvas.write(nasty.text(), at: rect.x, rect.y, .accent, maxCells: nasty.number(-1...40))
        }
      }
      #expect(canvas.cells.count == size.width * size.height)
      for y in 0..<size.height {
        let row = Array(canvas.row(y))
        #expect(row.reduce(0) { $0 + $1.width } == size.width)
        for (place, cell) in row.enumerated() {
          #expect(cell.isContinuation == (place > 0 && row[place - 1].width == 2))
        }
      }
      #expect(!canvas.text.commandsTerminals)
    }
  }

  @Test func aCellIsSixteenBytes() {
    #expect(MemoryLayout<Cell>.stride == 16)
  }
}
