import Testing

@testable import Screen

@Suite struct StringCellsTests {
  @Test(arguments: [
    ("Miljömål", 8, "Miljömål"), ("Miljömål", 7, "Miljöm…"), ("Miljömål", 1, "…"), ("Miljömål", 0, ""),
    ("Miljömål", -1, ""),
    ("漢字漢字", 7, "漢字漢…"), ("漢字漢字", 6, "漢字…"), ("e\u{301}e\u{301}e\u{301}", 2, "e\u{301}…"), ("👩‍🌾👩‍🌾", 3, "👩‍🌾…"),
    ("👩‍🌾👩‍🌾", 2, "…"),
  ])
  func truncating(_ text: String, _ cells: Int, _ wanted: String) {
    #expect(text.truncated(to: cells) == wanted)
  }

  @Test func truncatingWithAsciiEllipsis() {
    #expect("Miljömål".truncated(to: 5, ellipsis: "..") == "Mil..")
    #expect("Miljömål".truncated(to: 1, ellipsis: "..") == ".")
  }

  @Test(arguments: [
    ("ab", 5, Alignment.left, "ab   "), ("ab", 5, .right, "   ab"), ("ab", 5, .center, " ab  "), ("漢", 3, .right, " 漢"),
    ("abc", 2, .left, "abc"),
  ])
  func padding(_ text: String, _ cells: Int, _ alignment: Alignment, _ wanted: String) {
    #expect(text.padded(to: cells, alignment: alignment) == wanted)
  }

  @Test func laws() {
    var nasty = NastyText(seed: 2)
    for _ in 0..<2000 {
      let text = nasty.text()
      let cells = nasty.number(0...40)
      let cut = text.truncated(to: cells)
      #expect(cut.cells <= cells, "\(text.debugDescription) to \(cells)")
      if text.cells <= cells {
        #expect(cut == text)
      } else {
        // By scalars: a sign that joins with what follows it joins with the ellipsis too.
        var kept = cut.unicodeScalars
        if kept.last == "…" { kept.removeLast() }
        let boundary = text.unicodeScalars.index(text.startIndex, offsetBy: kept.count)
        #expect(text.unicodeScalars[..<boundary].elementsEqual(kept), "\(text.debugDescription) to \(cells)")
        #expect(boundary.samePosition(in: text) != nil, "\(text.debugDescription) to \(cells)")
      }
      #expect(text.fitted(to: cells).cells == cells, "\(text.debugDescription) to \(cells)")
      let sum = text.map(\.cells).reduce(0, +)
      #expect(text.cells == sum, "\(text.debugDescription)")
      #expect(
        ("å" + text)[...].dropFirst().cells == text.cells
          || text.first.map { $0.unicodeScalars.first?.cells == 0 } ?? true)
    }
  }

  @Test func clustersAreTheStandardLibrarys() {
    var nasty = NastyText(seed: 3)
    for _ in 0..<2000 {
      let text = nasty.text()
      var found: [String] = []
      let bytes = Array(text.utf8)
      forEachCluster(in: text) { cluster in
        found.append(String(decoding: bytes[cluster.bytes], as: UTF8.self))
        return true
      }
      #expect(found == text.map { String($0) }, "\(text.debugDescription)")
    }
  }
}
