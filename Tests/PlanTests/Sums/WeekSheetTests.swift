import Plan
import Testing

@Suite struct WeekSheetTests {
  private static let monday = Day(iso: "2025-02-24") ?? .first

  private func sheet(_ plan: YearPlan, also: Set<String> = []) -> WeekSheet {
    WeekSheet(plan, person: "ME", monday: Self.monday, also: also)
  }

  @Test func `rows are what is worked on, sums go both ways`() {
    let sheet = sheet(Plans.small)
    // 1 March 2025 is the week's Saturday; NOBEL is nobody's.
    #expect(sheet.rows.map(\.activity) == ["IND", "DATA"])
    #expect(sheet.rows[0].cells.map(\.days.fileText) == ["0", "0", "0", "0", "0", "1", "0"])
    #expect(sheet.rows[0].cells[5].entries.count == 2)
    #expect(sheet.daySums.map(\.fileText) == ["0", "0", "0", "0", "0", "1", "1.25"])
    #expect(sheet.sum.fileText == "2.25")
    #expect(self.sheet(Plans.small, also: ["NOBEL"]).rows.map(\.activity) == ["IND", "DATA", "NOBEL"])
  }

  private func text(_ plan: YearPlan, _ days: String, _ row: Int, _ place: Int) throws -> String {
    let sheet = sheet(plan)
    var plan = plan
    let change = try plan.logging(PersonDays(file: days) ?? .zero, sheet.rows[row], place, of: sheet)
    let done = try plan.apply(change)
    let after = self.sheet(plan)
    #expect(after.rows[row].cells[place].days == PersonDays(file: days))
    _ = try plan.apply(done.inverse)
    #expect(Plans.bytes(plan) == Plans.bytes(Plans.small))
    return done.summary(.swedish)
  }

  @Test func `a cell is added to, changed and emptied, and undone to the byte`() throws {
    #expect(try text(Plans.small, "0.5", 1, 0) == "tid +0,5 DATA (ME 2025-02-24)")
    #expect(try text(Plans.small, "2", 1, 6) == "tid 1,25 DATA (ME 2025-03-02) → 2 DATA (ME 2025-03-02)")
    #expect(try text(Plans.small, "0", 1, 6) == "tid −1,25 DATA (ME 2025-03-02)")
    // Two entries: the last takes the difference, and both go when the cell is emptied.
    #expect(try text(Plans.small, "1.5", 0, 5) == "tid 0,5 IND (ME 2025-03-01) → 1 IND (ME 2025-03-01)")
    #expect(try text(Plans.small, "0", 0, 5) == "tid −0,5 IND (ME 2025-03-01) (+1 till)")
  }

  @Test func `less than the other entries have is refused`() {
    let sheet = sheet(Plans.small)
    #expect {
      try Plans.small.logging(PersonDays(hundredths: 25), sheet.rows[0], 5, of: sheet)
    } throws: { error in
      (error as? Refusal)?.text(.swedish) == "2 poster, varav de andra har 0,5; Enter visar dem"
    }
  }

  @Test func `the same number changes nothing`() throws {
    let sheet = sheet(Plans.small)
    #expect(try Plans.small.logging(PersonDays(1), sheet.rows[0], 5, of: sheet).isEmpty)
  }
}
