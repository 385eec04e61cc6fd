import TestSupport
import Testing

@testable import Reports

struct TextTableTests {
  private var table: TextTable {
    var table = TextTable([.init("Id"), .init("Namn"), .init("Dagar", .right)])
    table.rows = [["IND", "Indikatorutveckling", "19"], ["漢", "åäö", "4 000,5"]]
    return table
  }

  @Test func `columns stand straight by cells`() {
    #expect(
      table.lines() == [
        "Id   Namn                   Dagar",
        "IND  Indikatorutveckling       19",
        "漢   åäö                  4 000,5",
      ])
  }

  @Test func `the widest column on the left is cut`() {
    #expect(
      table.lines(width: 26) == [
        "Id   Namn            Dagar",
        "IND  Indikatorut…       19",
        "漢   åäö           4 000,5",
      ])
  }

  @Test func `or goes on under itself`() {
    #expect(
      table.lines(width: 26, overflow: .wrap) == [
        "Id   Namn            Dagar",
        "IND  Indikatorutv       19",
        "     eckling",
        "漢   åäö           4 000,5",
      ])
  }

  @Test(arguments: [
    ("a\u{1B}[2Jb", "a␛[2Jb"), ("en\nrad", "en␊rad"), ("flik\tflik", "flik␉flik"), ("\u{7F}\u{0}", "␡␀"),
    ("\u{9B}31m", "�31m"), ("\u{202E}bak", "�bak"), ("åäö 漢 é", "åäö 漢 é"),
  ])
  func `what commands a terminal is made visible`(text: String, shown: String) {
    #expect(text.harmless == shown)
  }

  @Test(arguments: [
    ("", 0), ("abc", 3), ("å", 1), ("a\u{30A}", 1), ("漢字", 4), ("👍", 2), ("4\u{A0}000", 5), ("a\u{AD}b", 2),
    ("–…¿ÿ", 4),
  ])
  func `width is counted in cells`(text: String, cells: Int) {
    #expect(text.width == cells)
  }

  @Test(arguments: [
    ("Åtgärder", 5, "Åtgä…"), ("Åtgärder", 8, "Åtgärder"), ("漢字", 3, "漢…"), ("4\u{A0}000", 4, "4\u{A0}0…"),
    ("abc", 1, "…"),
    ("a\u{30A}bc", 2, "a\u{30A}…"), ("", 0, ""), ("å–ö", 3, "å–ö"),
  ])
  func `a text is cut by cells, never through a letter`(text: String, cells: Int, cut: String) {
    #expect(text.cut(to: cells) == cut)
  }

  /// Of these, terminals that know sequences and those that do not make columns of different widths.
  @Test(arguments: [
    ("👩‍🌾", "👩", 2), ("👍🏽", "👍", 2), ("❤️", "❤", 1), ("🇸🇪", "🇸🇪", 2), ("⌚", "⌚", 2), ("1️⃣", "1\u{20E3}", 1),
    ("👨‍👩‍👧 och 漢", "👨 och 漢", 9), ("क्‍ष", "क्‍ष", 2), ("é", "é", 1),
  ])
  func `an emoji sequence is as its base alone on a terminal, and stays in a file`(
    text: String, shown: String, cells: Int
  ) {
    #expect(text.steady == shown && shown.width == cells)
    var table = TextTable([.init("A"), .init("B")])
    table.rows = [[text, "x"]]
    #expect(table.lines()[1].hasPrefix(text) && table.lines(width: 80)[1].hasPrefix(shown))
  }

  @Test func `every line of a generated table is as wide as it may be at most`() {
    var random = SeededGenerator(seed: 7)
    let words = ["å", "漢字", "planerad", "\u{1B}[0m", "en längre text med ord", ""]
    for _ in 0..<200 {
      var table = TextTable([.init("A"), .init("B"), .init("C", .right)])
      table.rows = (0..<5).map { _ in
        (0..<3).map {
          $0 == 2 ? "\(Int.random(in: 0..<999, using: &random))" : words.randomElement(using: &random) ?? ""
        }
      }
      for overflow in [TextTable.Overflow.cut, .wrap] {
        let lines = table.lines(width: 30, overflow: overflow)
        #expect(lines.allSatisfy { $0.width <= 30 && !$0.contains("\u{1B}") })
      }
    }
  }
}
