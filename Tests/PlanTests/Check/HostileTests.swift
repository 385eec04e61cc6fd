import Plan
import Recfile
import Testing

/// Files made to be slow or to fill the screen: each problem stays one short line, and finding them takes no more than time
/// in proportion to the file.
@Suite(.timeLimit(.minutes(2))) struct HostileTests {
  private static let many = 20_000

  private static func expectShort(_ problems: [Problem]) {
    let longest = problems.map { $0.line(.swedish).count }.max() ?? 0
    #expect(longest < 250)
    #expect(problems.allSatisfy { problem in !problem.line(.english).utf8.contains { $0 < 0x20 } })
  }

  @Test func `many fields in a record`() {
    let lines = (0..<Self.many).map { "Ansvarig: P\($0)\nEgen\($0): x" }.joined(separator: "\n")
    var plan = Plans.plan([.activities: "%rec: Aktivitet\n\nId: A\nNamn: n\nVerksamhet: V\nStatus: pågår\n\(lines)\n"])
    let problems = plan.problems()
    #expect(problems.count == Self.many + 1)
    #expect(
      problems.last?.line(.swedish) == "aktiviteter.rec:\(5 + 2 * Self.many): fel: person P\(Self.many - 1) finns inte")
    Self.expectShort(problems)
    // An edit on top of somebody else's goes field by field.
    do {
      let ours = try plan.setting("Status", to: ["utgår"], of: [RecordID(.activity, "A")])
      _ = try plan.apply(plan.setting("Namn", to: ["m"], of: [RecordID(.activity, "A")]))
      _ = try plan.apply(ours)
      #expect(plan.activity("A")?.status == .cancelled)
    } catch {
      Issue.record("\(error)")
    }
  }

  @Test func `many records with the same key`() {
    let records = String(repeating: "Id: A\nNamn: n\n\n", count: Self.many)
    let problems = Plans.plan([.people: "%rec: Person\n\n" + records]).problems()
    #expect(problems.count == Self.many - 1)
    #expect(problems.first?.line(.swedish) == "personer.rec:6: fel: A finns redan på rad 3; ge den ena ett annat Id")
    Self.expectShort(problems)
  }

  @Test func `many different references to nothing, among many keys`() {
    let people = (0..<Self.many / 4).map { "Id: QX\($0)\nNamn: n\n" }.joined(separator: "\n")
    let entries = (0..<Self.many).map { "Datum: 2025-01-01\nPerson: QY\($0)\nAktivitet: A\nDagar: 1\n" }.joined(
      separator: "\n")
    let problems = Plans.plan([.people: "%rec: Person\n\n" + people, .time: "%rec: Tid\n\n" + entries]).problems()
    #expect(problems.count == 2 * Self.many)
    #expect(problems.first?.line(.swedish) == "tid.rec:4: fel: person QY0 finns inte; menade du QX0?")
    #expect(problems.count { $0.text(.swedish).contains("menade du") } == 99)
    Self.expectShort(problems)
  }

  @Test func `a line of a million bytes`() {
    let long = String(repeating: "å", count: 500_000)
    let plan = Plans.plan([
      .people: "%rec: Person\n\nId: \(long)\nNamn: \(long)\u{1B}\nRoll: \(long)\n",
      .activities:
        "%rec: Aktivitet\n\nId: A\nNamn: n\nVerksamhet: \(long)\nStatus: \(long)\nAnsvarig: \(long)x\n# KONFLIKT \(long)\n",
    ])
    let problems = plan.problems()
    #expect(
      problems.map(\.place) == [
        "aktiviteter.rec:5", "aktiviteter.rec:6", "aktiviteter.rec:7", "aktiviteter.rec:8", "personer.rec:4",
        "personer.rec:5",
      ])
    Self.expectShort(problems)
    let changed = try? plan.setting("Namn", to: ["kort"], of: [plan.id(of: plan.people[0].ref)])
    #expect((changed?.summary(.swedish).count ?? .max) < 250)
  }

  @Test func `numbers beyond all sums`() {
    let huge = [
      "9999999.99", "10000000", "92233720368547758.07", "-92233720368547758.07", "99999999999999999999", "0.001",
    ]
    let records = huge.enumerated().map {
      "Id: A\($0.offset)\nNamn: n\nVerksamhet: V\nStatus: pågår\nDagar: \($0.element)\n"
    }
    let plan = Plans.plan([
      .plan: "%rec: Plan\n\nAr: 9223372036854775807\nTitel: t\n",
      .areas: "%rec: Verksamhet\n\nId: V\nNamn: v\n",
      .activities: "%rec: Aktivitet\n\n" + records.joined(separator: "\n"),
      .meetings:
        "%rec: Mote\n\nId: M\nDatum: 9999-12-31\nNamn: n\nTyp: annat\nDeltagare: 99999999999\nUpprepning: FREQ=YEARLY\n",
      .people: "%rec: Person\n\nId: P\nNamn: p\nDagar: 99999999999999999999\n",
    ])
    #expect(plan.planned == PersonDays(hundredths: 999_999_999))
    #expect(plan.facts.year == nil)
    #expect(plan.meetings[0].attendees == nil)
    #expect(plan.allDays(of: plan.meetings[0]).map(\.iso) == ["9999-12-31"])
    #expect(plan.freshKey(for: .plan) == "2025")
    #expect(plan.problems().count == 8)
    Self.expectShort(plan.problems())
  }
}
