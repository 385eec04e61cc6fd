import Recfile
import Screen
import Testing

@Suite struct PictureTests {
  private let theme = Theme.parse(
    Document(
      text: """
        %rec: Theme

        Namn: prov
        Ground: #000000
        Ink: #ffffff
        Error: #ff0000 on #001122 bold underline
        Muted: #ffffff dim italic
        Selection: default reverse

        """)
  ).theme

  private func lines(_ size: Size, _ draw: (inout Canvas) -> Void) -> [String] {
    var canvas = Canvas(size)
    draw(&canvas)
    let svg = Picture(of: canvas, in: theme, title: "A & B").svg
    return svg.split(separator: "\n").map(String.init)
  }

  @Test func wordsHaveAPlaceForEachLetterAndGroundsAreRectangles() {
    let lines = lines(Size(width: 12, height: 2)) { canvas in
      canvas.write("a<b å", at: 0, 0)
      canvas.write("fel", at: 2, 1, .error)
    }
    #expect(
      lines.dropFirst(2) == [
        "<title>A &amp; B</title>",
        "<rect width=\"96\" height=\"32\" fill=\"#000000\"/>",
        "<text x=\"0 8 16\" y=\"12\" fill=\"#ffffff\">a&lt;b</text>",
        "<text x=\"32\" y=\"12\" fill=\"#ffffff\">å</text>",
        "<rect x=\"16\" y=\"16\" width=\"24\" height=\"16\" fill=\"#001122\"/>",
        "<rect x=\"16\" y=\"30\" width=\"24\" height=\"1\" fill=\"#ff0000\"/>",
        "<text x=\"16 24 32\" y=\"28\" fill=\"#ff0000\" font-weight=\"bold\">fel</text>",
        "</svg>",
      ])
  }

  @Test func linesBlocksAndDotsAreShapesThatMeet() {
    let lines = lines(Size(width: 6, height: 1)) { canvas in
      canvas.write("──┐▌▒⣀", at: 0, 0)
    }
    #expect(
      lines.dropFirst(4) == [
        "<rect x=\"0\" y=\"8\" width=\"16\" height=\"1\" fill=\"#ffffff\"/>",
        "<rect x=\"16\" y=\"8\" width=\"5\" height=\"1\" fill=\"#ffffff\"/>",
        "<rect x=\"20\" y=\"8\" width=\"1\" height=\"8\" fill=\"#ffffff\"/>",
        "<rect x=\"24\" y=\"0\" width=\"4\" height=\"16\" fill=\"#ffffff\"/>",
        "<rect x=\"32\" y=\"0\" width=\"8\" height=\"16\" fill=\"#ffffff\" fill-opacity=\"0.5\"/>",
        "<rect x=\"41\" y=\"13\" width=\"2\" height=\"2\" fill=\"#ffffff\"/>",
        "<rect x=\"45\" y=\"13\" width=\"2\" height=\"2\" fill=\"#ffffff\"/>",
        "</svg>",
      ])
  }

  @Test func attributesThatAreNoColourBecomeOne() {
    let lines = lines(Size(width: 8, height: 2)) { canvas in
      canvas.write("grå", at: 0, 0, .muted)
      canvas.write("vald", at: 0, 1, .selection)
    }
    #expect(lines.contains("<text x=\"0 8 16\" y=\"12\" fill=\"#aaaaaa\" font-style=\"italic\">grå</text>"))
    #expect(lines.contains("<rect x=\"0\" y=\"16\" width=\"32\" height=\"16\" fill=\"#ffffff\"/>"))
    #expect(lines.contains("<text x=\"0 8 16 24\" y=\"28\" fill=\"#000000\">vald</text>"))
  }

  @Test func wideLettersAndMarksStandByThemselves() {
    let lines = lines(Size(width: 8, height: 1)) { canvas in
      canvas.write("x漢e\u{301}y", at: 0, 0)
    }
    #expect(
      lines.dropFirst(4) == [
        "<text x=\"0\" y=\"12\" fill=\"#ffffff\">x</text>",
        "<text x=\"8\" y=\"12\" fill=\"#ffffff\" textLength=\"16\" lengthAdjust=\"spacingAndGlyphs\">漢</text>",
        "<text x=\"24\" y=\"12\" fill=\"#ffffff\">e\u{301}</text>",
        "<text x=\"32\" y=\"12\" fill=\"#ffffff\">y</text>",
        "</svg>",
      ])
  }

  @Test func nothingOfATextIsMarkupOrBreaksTheFile() {
    let lines = lines(Size(width: 40, height: 1)) { canvas in
      canvas.write("\u{1B}[31m</text><script>\u{FFFE}\u{0}&quot;", at: 0, 0)
    }
    #expect(lines.count(where: { $0.contains("script") }) == 1)
    #expect(lines.joined().contains("&lt;/text&gt;&lt;script&gt;"))
    #expect(!lines.joined().contains("\u{1B}"))
    #expect(!lines.joined().contains("<script"))
  }
}
