import Plan
import Testing

@Suite struct FieldKindInputTests {
  private static let context = InputContext(
    today: Day(iso: "2025-09-24") ?? .first, hoursPerDay: PersonDays(8))
  private static let status = FieldKind.choice(ActivityStatus.allCases.map { Choice($0.rawValue, $0.label[.english]) })

  /// Kind, what is typed, and the file's value.
  private static let cases: [(kind: FieldKind, typed: String, value: String)] = [
    (.line, "  Nytt namn ", "Nytt namn"),
    (.text, " två\nrader ", " två\nrader "),
    (.key, " IND ", "IND"),
    (.reference(.person), "ME", "ME"),
    (.days, "0,5", "0.5"),
    (.days, "0.5", "0.5"),
    (.days, "1½", "1.5"),
    (.days, "4 h", "0.5"),
    (.days, "12 dagar", "12"),
    (.loggedDays, "2,25", "2.25"),
    (.number, "3,40", "3.4"),
    (.money, "4 372 100,42", "4372100.42"),
    (.money, "300 tkr", "300000"),
    (.money, "12,5", "12.5"),
    (.count, "1 200", "1200"),
    (.year, "2025", "2025"),
    (.date, "idag", "2025-09-24"),
    (.date, "+1v", "2025-10-01"),
    (.date, "12/9", "2025-09-12"),
    (.clock, "09:00-10:30", "09:00-10:30"),
    (status, "pågår", "pågår"),
    (status, "på", "pågår"),
    (status, "PAG", "pågår"),
    (status, "g", "genomförd"),
    (status, "under way", "pågår"),
    (status, "CANCELLED", "utgår"),
    (.flag, "j", "ja"),
    (.flag, "yes", "ja"),
    (.flag, "n", "nej"),
    (.recurrence, "freq=monthly;byday=1we", "FREQ=MONTHLY;BYDAY=1WE"),
    (.pastRating, "2022-2024 1", "2022-2024 1"),
    (.readyMark, "2026-01-15 ME", "2026-01-15 ME"),
  ]

  @Test(arguments: cases.indices) func `what is typed becomes what a file holds`(_ index: Int) {
    let row = Self.cases[index]
    #expect(row.kind.fileValue(typed: row.typed, Self.context) == .success(row.value))
    #expect(row.kind.problem(row.value) == nil)
  }

  private static let refused: [(kind: FieldKind, typed: String, swedish: String)] = [
    (.days, "många", "är inget tal; skriv t.ex. 0,5 eller 4 372 100,42"),
    (.days, "-1", "ska vara 0 eller mer"),
    (.days, "99999999", "är för stort"),
    (.loggedDays, "40", "ska vara mer än 0 och högst 31"),
    (status, "klar", "finns inte; skriv planerad, pågår, genomförd, delvis eller utgår"),
    (.flag, "", "finns inte; skriv ja eller nej"),
    (.count, "-3", "ska vara ett heltal, 0 eller mer"),
    (.line, "a\nb", "ska stå på en rad"),
  ]

  @Test(arguments: refused.indices) func `what is no such value is refused with the reason`(_ index: Int) {
    let row = Self.refused[index]
    guard case .failure(let problem) = row.kind.fileValue(typed: row.typed, Self.context) else {
      Issue.record("\(row.typed) was taken")
      return
    }
    #expect(problem.text(.swedish) == row.swedish)
  }

  @Test func `a word that begins two choices is none of them`() {
    // pågår, and partly.
    guard case .failure = Self.status.fileValue(typed: "pa", Self.context) else {
      Issue.record("pa was taken")
      return
    }
    let kind = FieldKind.choice([Choice("mindre"), Choice("mer")])
    guard case .failure = kind.fileValue(typed: "m", Self.context) else {
      Issue.record("m was taken")
      return
    }
    #expect(kind.fileValue(typed: "me", Self.context) == .success("mer"))
  }
}
