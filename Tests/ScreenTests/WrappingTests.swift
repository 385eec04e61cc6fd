import Testing

@testable import Screen

@Suite struct WrappingTests {
  @Test(
    arguments: [
      ("", 10, [""]),
      ("ett två tre", 20, ["ett två tre"]),
      ("ett två tre", 7, ["ett två", "tre"]),
      ("ett två tre", 8, ["ett två", "tre"]),
      ("ett två tre", 3, ["ett", "två", "tre"]),
      ("ett  två", 4, ["ett", "två"]),
      ("miljömålsuppföljning", 8, ["miljömål", "suppfölj", "ning"]),
      ("en miljömålsuppföljning till", 8, ["en", "miljömål", "suppfölj", "ning", "till"]),
      ("rad ett\nrad två", 20, ["rad ett", "rad två"]),
      ("rad\n\nrad\n", 20, ["rad", "", "rad", ""]),
      ("rad\r\nrad", 20, ["rad", "rad"]),
      ("  - indrag här", 9, ["  -", "indrag", "här"]),
      ("漢字漢字", 5, ["漢字", "漢字"]),
      ("ab", 0, ["a", "b"]),
    ] as [(String, Int, [String])])
  func lines(_ text: String, _ cells: Int, _ wanted: [String]) {
    #expect(text.wrapped(to: cells) == wanted)
  }

  @Test func laws() {
    var nasty = NastyText(seed: 4)
    for _ in 0..<2000 {
      let text = nasty.text(upTo: 60)
      let cells = nasty.number(1...30)
      let lines = text.wrapped(to: cells)
      let widest = text.map(\.cells).max() ?? 0
      let longest = lines.map(\.cells).max() ?? 0
      #expect(longest <= max(cells, widest), "\(text.debugDescription) to \(cells)")
      let isBlank: (Character) -> Bool = { $0 == " " || $0 == "\t" || $0 == "\n" || $0 == "\r\n" }
      let inked = lines.flatMap { Array($0) }.filter { !isBlank($0) }
      let wanted = Array(text).filter { !isBlank($0) }
      #expect(inked == wanted, "\(text.debugDescription) to \(cells)")
    }
  }
}
