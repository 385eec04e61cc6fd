import Plan
import Recfile
import Reports
import Testing

struct RecordJSONTests {
  @Test func `an activity has its fields in order, then what is reckoned, then the user's own`() {
    #expect(
      RecordJSON.object(samplePlan.sample(.activity, "IND"), in: samplePlan).text == """
        {
          "Id": "IND",
          "Namn": "Indikatorer",
          "Verksamhet": "UPP",
          "Prio": true,
          "Dagar": 20.5,
          "Status": "delvis",
          "Ansvarig": [
            "ME"
          ],
          "Redovisning": "Första raden\\nandra \\"raden\\"",
          "Nedlagt": 0.5,
          "Kvar": 20,
          "Egen": [
            "=1+1",
            "två"
          ]
        }

        """)
  }

  @Test func `what is no number stays a text, and no name comes twice`() {
    #expect(
      RecordJSON.object(samplePlan.sample(.activity, "DATA"), in: samplePlan).text == """
        {
          "Id": "DATA",
          "Namn": "Data",
          "Verksamhet": "UPP",
          "Prio": false,
          "Dagar": "många",
          "Status": "klar",
          "Nedlagt": 0
        }

        """)
  }

  @Test func `an area sums its activities`() {
    let area = RecordJSON.object(samplePlan.sample(.area, "UPP"), in: samplePlan)
    #expect(area["Dagar"] == .number(60))
    #expect(area["Planerat"] == .number("20.5"))
    #expect(area["Nedlagt"] == .number("0.5"))
    #expect(area["Kvar"] == .number(20))
    #expect(area["Antal"] == .number(2))
  }

  @Test func `a budget line without an outcome has no deviation`() {
    let lines = samplePlan.refs(of: .budgetLine).map { RecordJSON.object($0, in: samplePlan) }
    #expect(lines.map { $0["Avvikelse"] } == [.number("-100.45"), nil])
    #expect(lines.map { $0["Tillskott"] } == [.number("200.5"), nil])
  }

  @Test func `the plan's key is a year, a goal's rating a number, a decision an array`() {
    #expect(RecordJSON.object(samplePlan.refs(of: .plan)[0], in: samplePlan)["Ar"] == .number(2025))
    #expect(RecordJSON.object(samplePlan.refs(of: .plan)[0], in: samplePlan)["Last"] == .bool(false))
    #expect(RecordJSON.object(samplePlan.sample(.goal, "UPP-1"), in: samplePlan)["Vardering"] == .number(2))
    #expect(RecordJSON.object(samplePlan.sample(.meeting, "M1"), in: samplePlan)["Beslut"] == .array([.string("Ett")]))
    #expect(RecordJSON.object(samplePlan.sample(.meeting, "M1"), in: samplePlan)["Tillfallen"] == nil)
  }

  @Test(arguments: [
    ("39", JSONValue.number("39")), ("39.00", .number("39")), (".5", .number("0.5")), ("007", .number("7")),
    ("-2", .number("-2")), ("0,5", .string("0,5")), ("1e3", .string("1e3")), ("0.125", .string("0.125")),
  ])
  func `days are numbers where they are`(text: String, value: JSONValue) {
    let plan = plan(activities: "Id: A\nDagar: \(text)\n")
    #expect(RecordJSON.object(plan.sample(.activity, "A"), in: plan)["Dagar"] == value)
  }

  @Test func `recurring meetings have their dates`() throws {
    let plan = try dataPlan("2025")
    let breakfasts = RecordJSON.object(plan.sample(.meeting, "FRUKOST-2025-VAR"), in: plan)
    let dates = ["2025-02-05", "2025-03-05", "2025-04-02", "2025-05-07", "2025-06-04"]
    #expect(breakfasts["Tillfallen"] == .array(dates.map(JSONValue.string)))
  }

  @Test func `DOS line ends are no part of a value`() {
    let plan = YearPlan(documents: [
      .activities: Document(text: "%rec: Aktivitet\r\n\r\nId: A\r\nNamn: Ett\r\nRedovisning: en\r\n+ två\r\n")
    ])
    let object = RecordJSON.object(plan.refs(of: .activity)[0], in: plan)
    #expect(object["Namn"] == .string("Ett"))
    #expect(object["Redovisning"] == .string("en\ntvå"))
  }

  @Test func `bytes that are not UTF-8 become a mark`() {
    let plan = YearPlan(documents: [
      .activities: Document(Array("%rec: Aktivitet\n\nId: A\nNamn: f".utf8) + [0xE5] + Array("l\n".utf8))
    ])
    #expect(RecordJSON.object(plan.refs(of: .activity)[0], in: plan)["Namn"] == .string("f\u{FFFD}l"))
  }
}
