import Plan
import TestSupport
import Testing

@Suite struct AmountTests {
  @Test(arguments: [
    ("0", 0, "0"), ("0.5", 50, "0.5"), (".5", 50, "0.5"), ("0.05", 5, "0.05"), ("12", 1_200, "12"),
    ("-12", -1_200, "-12"),
    ("-0.25", -25, "-0.25"), ("0.500", 50, "0.5"), ("1.20000000000000000000000", 120, "1.2"), ("-0", 0, "0"),
    ("4372100.42", 437_210_042, "4372100.42"), ("007", 700, "7"),
    ("92233720368547758.07", Int.max, "92233720368547758.07"),
    ("-92233720368547758.07", -Int.max, "-92233720368547758.07"),
  ])
  func `a number in a file`(text: String, hundredths: Int, written: String) {
    #expect(PersonDays(file: text)?.hundredths == hundredths)
    #expect(Money(utf8: Array(text.utf8))?.ore == hundredths)
    #expect(PersonDays(hundredths: hundredths).fileText == written)
  }

  @Test(arguments: [
    "", "-", ".", "5.", "-.", "0,5", "1 000", "+1", "1e3", "0x10", "0.125", "0.001", "1.2.3", "--1", "1-", " 1", "1 ",
    "½",
    "92233720368547758.08", "-92233720368547758.08", "92233720368547759", "999999999999999999999999", "inf", "nan",
  ])
  func `what is no number of a file is refused`(text: String) {
    #expect(PersonDays(file: text) == nil)
    #expect(Money(utf8: Array(text.utf8)) == nil)
  }

  @Test(arguments: [
    (0, "0", "0", "0,00", "0"), (50, "0,5", "0,50", "0,50", "0.5"), (5, "0,05", "0,05", "0,05", "0.05"),
    (1_200, "12", "12", "12,00", "12"), (-150, "-1,5", "-1,50", "-1,50", "-1.5"),
    (437_210_042, "4 372 100,42", "4 372 100,42", "4 372 100,42", "4,372,100.42"),
    (99_999, "999,99", "999,99", "999,99", "999.99"), (100_000, "1 000", "1 000", "1 000,00", "1,000"),
    (-10_000_000, "-100 000", "-100 000", "-100 000,00", "-100,000"),
    (
      Int.max, "92 233 720 368 547 758,07", "92 233 720 368 547 758,07", "92 233 720 368 547 758,07",
      "92,233,720,368,547,758.07"
    ),
  ])
  func `an amount as people write it`(hundredths: Int, days: String, money: String, two: String, english: String) {
    func spaced(_ text: String) -> String { String(text.map { $0 == " " ? "\u{A0}" : $0 }) }
    #expect(PersonDays(hundredths: hundredths).text(.swedish) == spaced(days))
    #expect(Money(ore: hundredths).text(.swedish) == spaced(money))
    #expect(Money(ore: hundredths).text(.swedish, decimals: .two) == spaced(two))
    #expect(PersonDays(hundredths: hundredths).text(.english) == english)
  }

  @Test func `what is printed is parsed`() throws {
    var random = SeededGenerator(seed: 21)
    for _ in 0..<20_000 {
      let size = Int.max >> Int.random(in: 0..<63, using: &random)
      let amount = Money(ore: Int.random(in: -size...size, using: &random))
      try #require(Money(file: amount.fileText) == amount)
      try #require("\(amount)" == amount.fileText)
    }
  }

  @Test func `sums are exact, whatever their order`() {
    var random = SeededGenerator(seed: 22)
    let parts = (0..<1_000).map { _ in PersonDays(hundredths: Int.random(in: 1...3_100, using: &random)) }
    let total = parts.map(\.hundredths).reduce(0, +)
    #expect(parts.sum().hundredths == total)
    #expect(parts.shuffled(using: &random).sum().hundredths == total)
    #expect(parts.reduce(parts.sum(), -) == .zero)
    #expect([Money(ore: 437_010_037), Money(ore: 200_005)].sum().fileText == "4372100.42")
  }

  @Test func `a sum beyond the limits stays at the limit`() {
    let most = Money(ore: .max)
    let least = Money(ore: .min)
    #expect(least.ore == -Int.max)
    #expect(most + Money(ore: 1) == most)
    #expect(least - Money(ore: 1) == least)
    #expect(most - least == most)
    #expect(least - most == least)
    #expect(least + least == least)
    #expect(most + least == .zero)
    #expect(PersonDays(.max).hundredths == .max)
    #expect(PersonDays(.min).hundredths == -.max)
    #expect(Money(kronor: 12).ore == 1_200)
    #expect(PersonDays(1) < PersonDays(hundredths: 101))
  }
}
