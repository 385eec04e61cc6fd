import Plan
import Reports
import Testing

struct StatusReportTests {
  private static let problems = [
    Problem(file: "aktiviteter.rec", level: .error, swedish: "fel", english: "wrong"),
    Problem(file: "aktiviteter.rec", level: .warning, swedish: "se upp", english: "careful"),
    Problem(file: "aktiviteter.rec", level: .warning, swedish: "se upp", english: "careful"),
  ]

  private func report(_ today: String) -> StatusReport {
    StatusReport(samplePlan, problems: Self.problems, today: Day(iso: today) ?? .first)
  }

  @Test func `for programs it is keyed by the files' words`() {
    #expect(
      report("2025-03-01").json.text == """
        {
          "Ar": 2025,
          "Aktiviteter": {
            "planerad": 1,
            "pågår": 0,
            "genomförd": 0,
            "delvis": 1,
            "utgår": 0,
            "Totalt": 3,
            "Prio": 1
          },
          "Tid": {
            "Planerat": 23.5,
            "Nedlagt": 1.75,
            "Kvar": 21.75
          },
          "Ekonomi": {
            "Budget": 1050,
            "Tillskott": 200.5,
            "Utfall": 1100.05,
            "Overskott": 150.45
          },
          "Mal": {
            "1": 0,
            "2": 1,
            "3": 0
          },
          "Moten": {
            "Totalt": 3,
            "Nasta": {
              "Id": "M3",
              "Namn": "Nobelmöte",
              "Datum": "2025-11-05"
            }
          },
          "Problem": {
            "fel": 1,
            "varning": 2
          }
        }

        """)
  }

  @Test func `after the last meeting there is no next`() {
    #expect(report("2026-01-01").json["Moten"] == .object([.init("Totalt", .number(3))]))
  }

  @Test func `the rows add up to the total, also with what has no area`() {
    let lines = report("2025-03-01").lines(.swedish)
    let time = lines.drop { !$0.hasPrefix("TID") }.prefix(4)
    #expect(
      Array(time) == [
        "TID, DAGAR                      planerat  nedlagt   kvar  prognos   takt",
        "Uppföljning                         20,5      0,5     20     3,04  under",
        "Utan verksamhet                        3     1,25   1,75        –      –",
        "Alla                                23,5     1,75  21,75     3,04  under",
      ])
  }

  @Test(arguments: ["2025", "exempel"], [Language.swedish, .english])
  func `the page of the plans in Data`(folder: String, language: Language) throws {
    let plan = try dataPlan(folder)
    let today = Day(iso: folder == "2025" ? "2026-03-01" : "2026-06-15") ?? .first
    let lines = StatusReport(plan, problems: plan.problems(), today: today).lines(language)
    #expect(lines.allSatisfy { $0.width <= 72 })
    try expectRecorded(lines, "status-\(folder)-\(language == .swedish ? "sv" : "en").txt")
  }
}
