import Glibc
import Testing

@testable import Screen

@Suite struct TextWidthTests {
  @Test(arguments: [
    ("", 0), ("a", 1), ("åäö", 3), ("e\u{301}", 1), ("漢字", 4), ("한", 2), ("\u{1112}\u{1161}\u{11AB}", 2), ("👩‍🌾", 2),
    ("👍🏽", 2),
    ("❤️", 1), ("❤", 1), ("⌚", 2), ("🇸🇪", 2), ("1️⃣", 1), ("─│█", 3), ("\u{1B}", 1), ("\t", 1), ("\r\n", 2),
    ("\u{200B}", 1),
    ("\u{301}", 1), ("ﬁ", 1), ("Ａ", 2), ("\u{AD}", 1), ("🫨", 2), ("\u{202F}", 1), ("a\u{200D}", 2),
  ])
  func cellsOfText(_ text: String, _ cells: Int) {
    #expect(text.cells == cells)
  }

  /// What glibc cannot know: characters newer than it, and those whose width Unicode changed since.
  private static let changed: [ClosedRange<UInt32>] = [
    0x2630...0x2637, 0x268A...0x268F, 0x31E4...0x31E5, 0x3248...0x324F, 0x4DC0...0x4DFF, 0x1171E...0x1171E,
    0x1D300...0x1D376,
  ]

  @Test func agreesWithWcwidth() throws {
    let locale = try #require(newlocale(LC_CTYPE_MASK, "C.UTF-8", nil))
    let before = uselocale(locale)
    defer {
      uselocale(before)
      freelocale(locale)
    }
    // Swift's Glibc leaves wcwidth out: it belongs to X/Open.
    let symbol = try #require(dlsym(nil, "wcwidth"))
    let wcwidth = unsafeBitCast(symbol, to: (@convention(c) (wchar_t) -> Int32).self)
    var compared = 0
    for value in UInt32(0x20)..<0x110000 {
      guard let scalar = Unicode.Scalar(value), !Self.changed.contains(where: { $0.contains(value) }) else { continue }
      // Format characters and soft hyphens are shown as something else; their own width does not matter.
      guard scalar.properties.generalCategory != .unassigned, scalar.properties.generalCategory != .format else {
        continue
      }
      let wanted = Int(wcwidth(wchar_t(value)))
      guard wanted >= 0, scalar.properties.age.map({ $0.major <= 14 }) == true else { continue }
      compared += 1
      #expect(scalar.cells == wanted, "U+\(String(value, radix: 16, uppercase: true)) \(scalar.properties.name ?? "")")
    }
    #expect(compared > 200_000)
  }

  @Test func emojiAreWide() {
    for value in UInt32(0x231A)..<0x1FB00 {
      guard let scalar = Unicode.Scalar(value), scalar.properties.isEmojiPresentation else { continue }
      // A flag is two letters of one cell each.
      let isFlagLetter = (0x1F1E6...0x1F1FF).contains(value)
      #expect(scalar.cells == (isFlagLetter ? 1 : 2), "U+\(String(value, radix: 16))")
    }
  }

  @Test func wideRangesAreInOrder() {
    for (one, next) in zip(wideRanges, wideRanges.dropFirst()) {
      #expect(one.upperBound < next.lowerBound)
    }
  }

  @Test func simpleScalarsAreOneCellAndClustersOfTheirOwn() {
    for value in UInt32(0)..<0x3000 {
      guard let scalar = Unicode.Scalar(value), scalar.isSimple else { continue }
      #expect(scalar.cells == 1 && !scalar.commandsTerminals && !scalar.isZeroWidth, "U+\(String(value, radix: 16))")
      #expect(shownPieces(of: [scalar]) == [Cell(base: scalar, width: 1)], "U+\(String(value, radix: 16))")
      #expect("a\(scalar)\(scalar)✓".count == 4, "U+\(String(value, radix: 16))")
    }
  }
}
