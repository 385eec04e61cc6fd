import Recfile
import Testing

@testable import Plan

@Suite struct ReadinessTests {
  /// A plan with one of each section; what is in `without` is left out of its records.
  private func plan(without fields: Set<String> = [], marks: Bool = false) -> YearPlan {
    func text(_ lines: String) -> Document {
      let kept = lines.split(separator: "\n", omittingEmptySubsequences: false).filter { line in
        let name = line.prefix { $0 != ":" }
        return !fields.contains(String(name)) && (marks || name != "Klarmarkerad")
      }
      return Document(text: kept.joined(separator: "\n") + "\n")
    }
    return YearPlan(documents: [
      .plan: text("%rec: Plan\n\nAr: 2025\nTitel: Plan\nArbetsdagar: 3\nVision: Sikt"),
      .areas: text(
        "%rec: Verksamhet\n\nId: UPP\nNamn: Uppföljning\nDagar: 3\nResursatgang: Som tänkt\nKlarmarkerad: 2026-01-15 ME"
      ),
      .activities: text(
        "%rec: Aktivitet\n\nId: IND\nNamn: Indikatorer\nVerksamhet: UPP\nDagar: 3\nStatus: delvis\nAnsvarig: KT\nRedovisning: Gjort\nKlarmarkerad: 2026-01-15 ME"
      ),
      .goals: text(
        "%rec: Mal\n\nId: UPP-1\nVerksamhet: UPP\nNamn: Mål\nVardering: 1\nUppfoljning: Nått\nKlarmarkerad: 2026-01-15 ME"
      ),
      .money: text("%rec: Budgetpost\n\nId: LON\nNamn: Löner\nBudget: 10\nUtfall: 9\nKommentar: Mindre"),
      .people: text(
        "%rec: Person\n\nId: ME\nNamn: Maja\nRoll: verksamhetsledare\nRoll: styrgrupp\n\nId: KT\nNamn: Kim\nRoll: arbetsgrupp"
      ),
    ])
  }

  @Test func sectionsStandInTheReportsOrder() {
    #expect(
      plan().reportSections.map(\.key) == ["2025", "LON", "UPP", "IND", "UPP-1", "styrgrupp", "arbetsgrupp"])
    #expect(
      plan().reportSections.map { $0.responsible.joined() } == ["ME", "ME", "ME", "KT", "ME", "ME", "ME"])
  }

  @Test(arguments: [
    ("Redovisning", "IND", "saknas: redovisning"), ("Vision", "2025", "saknas: vision"),
    ("Utfall", "LON", "saknas: utfall"), ("Kommentar", "LON", "saknas: kommentar"),
    ("Resursatgang", "UPP", "saknas: resursåtgång"), ("Vardering", "UPP-1", "saknas: värdering"),
    ("Uppfoljning", "UPP-1", "saknas: uppföljning"),
  ])
  func whatIsLeftOutIsAGap(field: String, key: String, text: String) {
    let gaps = plan(without: [field]).reportGaps
    #expect(gaps.map(\.section.key) == [key])
    #expect(gaps.map { $0.text(.swedish) } == [text])
    #expect(gaps.first?.missing.map(\.field) == [field])
  }

  @Test(arguments: ["planerad", "pågår", "okänd"]) func aStatusThatIsNoOutcomeIsAGap(status: String) throws {
    var plan = plan()
    let text = String(decoding: plan.document(.activities).bytes, as: UTF8.self)
    plan.read(Document(text: text.replacing("delvis", with: status)), as: .activities)
    #expect(plan.reportGaps.map { $0.text(.english) } == ["missing: status"])
  }

  @Test func marksCountAsSoonAsThereIsOne() throws {
    #expect(plan().reportGaps.isEmpty)
    #expect(plan(marks: true).reportGaps.isEmpty)
    var marked = plan()
    _ = try marked.apply(try marked.markingReady([RecordID(.activity, "IND")], (Day.first, "ME")))
    #expect(marked.values("Klarmarkerad", of: try #require(marked.ref(.activity, "IND"))) == ["0001-01-01 ME"])
    #expect(marked.reportGaps.map(\.section.key) == ["UPP", "UPP-1"])
    #expect(marked.reportGaps.first?.text(.swedish) == "inte klarmarkerad")
    #expect(ReportProgress(marked.reportSections).text(.swedish) == "7 av 7 delar kompletta, 1 av 3 klarmarkerade")
    _ = try marked.apply(try marked.markingReady([RecordID(.activity, "IND")], nil))
    #expect(marked.reportGaps.isEmpty)
  }

  @Test func aClosedYearTakesNoEditButItsReopening() throws {
    var plan = plan()
    let before = plan.document(.plan).bytes
    let edit = try plan.setting("Status", to: ["genomförd"], of: [RecordID(.activity, "IND")])
    let closing = try plan.apply(try plan.closing(true))
    #expect(plan.facts.isClosed)
    #expect(try plan.closing(true).isEmpty)
    #expect(throws: Refusal.closedYear) { try plan.setting("Dagar", to: ["1"], of: [RecordID(.activity, "IND")]) }
    // What was made before the year was closed, too.
    #expect(throws: Refusal.closedYear) { try plan.apply(edit) }
    var reopened = plan
    _ = try reopened.apply(try plan.closing(false))
    #expect(!reopened.facts.isClosed)
    _ = try plan.apply(closing.inverse)
    #expect(plan.document(.plan).bytes == before)
    _ = try plan.apply(edit)
  }

  @Test func oneSectionIsTheSameAsAmongAll() {
    let plan = plan()
    for section in plan.reportSections {
      if let ref = section.ref { #expect(plan.reportSection(of: ref) == section) }
    }
  }
}
