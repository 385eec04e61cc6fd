import Plan
import TestSupport
import Testing

@Suite struct DecimalInputTests {
  private static let eight = PersonDays(8)

  @Test(arguments: [
    ("0,5", 50), ("0.5", 50), (",5", 50), (".25", 25), ("12", 1_200), (" 3 ", 300), ("+2", 200), ("-1,5", -150),
    ("−1,5", -150), ("1½", 150), ("1 ½", 150), ("½", 50), ("¼ d", 25), ("2¾ dagar", 275), ("0,5 d", 50), ("0,5d", 50),
    ("3 Dagar", 300), ("1 day", 100), ("1 250", 125_000), ("1\u{A0}250,25", 125_025), ("1\u{202F}250", 125_000),
    ("1\u{2009}250", 125_000), ("4h", 50), ("4 h", 50), ("6 tim", 75), ("1 h", 13), ("-1 h", -13), ("½ h", 6),
    ("8 timmar", 100), ("0", 0), ("-0", 0), ("0 h", 0),
  ])
  func `person-days`(typed: String, hundredths: Int) throws {
    #expect(try DecimalInput.days(typed, hoursPerDay: Self.eight).get().hundredths == hundredths)
  }

  @Test(arguments: [
    ("4 372 100,42", 437_210_042), ("4\u{A0}372\u{A0}100,42", 437_210_042), ("4\u{A0}372 100,42 kr", 437_210_042),
    ("4,372,100.42", 437_210_042), ("4.372.100,42", 437_210_042), ("4'372'100.42", 437_210_042),
    ("4,372,100", 437_210_000),
    ("4372100,42kr", 437_210_042), ("300 000 kr", 30_000_000), ("300 tkr", 30_000_000), ("1,5 mkr", 150_000_000),
    ("12 SEK", 1_200), ("0,5 kronor", 50), ("-2 000,05", -200_005), ("1.250,5", 125_050),
    ("92233720368547758,07", Int.max),
  ])
  func `money`(typed: String, ore: Int) throws {
    #expect(try DecimalInput.money(typed).get().ore == ore)
    #expect(Money(typed: typed)?.ore == ore)
  }

  @Test(arguments: [
    ("", "är inget tal; skriv t.ex. 0,5 eller 4 372 100,42", "is no number; write, for example, 0.5 or 4,372,100.42"),
    (
      "abc", "är inget tal; skriv t.ex. 0,5 eller 4 372 100,42", "is no number; write, for example, 0.5 or 4,372,100.42"
    ),
    (
      "1,250", "har fler än två decimaler; skriv t.ex. 0,25, och tusental med mellanslag: 1 250",
      "has more than two decimals; write 0.25, and thousands with a space: 1 250"
    ),
    (
      "2 veckor", "har okänd enhet veckor; skriv talet ensamt, t.ex. 0,5",
      "has unknown unit veckor; write the number alone: 0.5"
    ),
    ("99999999999999999999", "är för stort", "is too large"),
    ("92233720368547758,08", "är för stort", "is too large"),
    ("92233720368547758,07 h", "är för stort", "is too large"),
    (
      "5 kr", "är ett belopp; skriv dagar, t.ex. 0,5, eller timmar: 4 h", "is money; write days, or hours: 4 h"
    ),
  ])
  func `what are no person-days`(typed: String, swedish: String, english: String) {
    let problem = #expect(throws: FieldProblem.self) { try DecimalInput.days(typed, hoursPerDay: Self.eight).get() }
    #expect(problem?.text(.swedish) == swedish)
    #expect(problem?.text(.english) == english)
  }

  @Test func `money is no time`() {
    let problem = #expect(throws: FieldProblem.self) { try DecimalInput.money("4 h").get() }
    #expect(problem?.text(.swedish) == "är tid; skriv kronor, t.ex. 1 250,50")
    #expect(problem?.text(.english) == "is time; write kronor, such as 1,250.50")
    #expect(throws: FieldProblem.self) { try DecimalInput.money("92233720368547758,07 tkr").get() }
  }

  @Test(arguments: [
    " ", "-", "+", "kr", "½½", "½1", "1½½", "0,5½", "1,½", "5,", "5.", "1,2,3", "1.2.3", "1,2.3,4", "43 72", "1 25 000",
    "1234 567", "1  250", " ,", "--1", "1-", "1e3", "0x10", "٣", "1,٣", "∞", "nan", "1/2", "1 2,5 3", "1.250.00",
    "1,25,0",
    "1'2", "\u{1B}[0m",
  ])
  func `what is no number`(typed: String) {
    #expect(throws: FieldProblem.self) { try DecimalInput.money(typed).get() }
    #expect(PersonDays(typed: typed) == nil)
  }

  @Test func `hours need a day's hours`() throws {
    #expect(throws: FieldProblem.self) { try DecimalInput.days("4 h", hoursPerDay: .zero).get() }
    #expect(try DecimalInput.days("4 h", hoursPerDay: PersonDays(hundredths: 775)).get().fileText == "0.52")
    #expect(PersonDays(typed: "4 h") == nil)
    #expect(PersonDays(typed: "0,5 d")?.hundredths == 50)
    #expect(Money(typed: "4 h") == nil)
  }

  @Test func `what is printed is understood`() throws {
    var random = SeededGenerator(seed: 91)
    for _ in 0..<5_000 {
      let size = Int.max >> Int.random(in: 0..<62, using: &random)
      let money = Money(ore: Int.random(in: -size...size, using: &random))
      let days = PersonDays(hundredths: money.ore)
      for text in [
        money.text(.swedish), money.text(.swedish, decimals: .two), money.text(.english, decimals: .two),
        money.fileText,
      ] {
        try #require(try DecimalInput.money(text).get() == money, "\(text)")
      }
      try #require(PersonDays(typed: days.text(.swedish)) == days)
    }
  }
}
