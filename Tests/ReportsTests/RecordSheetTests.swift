import Plan
import Reports
import Testing

struct RecordSheetTests {
  @Test func `the record, then what refers to it`() {
    let sheet = RecordSheet(samplePlan.sample(.activity, "IND"), in: samplePlan)
    #expect(
      sheet.lines(.swedish, width: 60) == [
        "Aktivitet IND",
        "  Namn         Indikatorer",
        "  Verksamhet   UPP Uppföljning",
        "  PRIO         ja",
        "  Dagar        20,5",
        "  Status       delvis",
        "  Ansvarig     ME Maja Ek",
        "  Redovisning  Första raden",
        "               andra \"raden\"",
        "  Nedlagt      0,5",
        "  Kvar         20",
        "  Egen         =1+1",
        "  Egen         två",
        "",
        "Används av",
        "  tidpost      1 poster, 0,5 dagar",
        "  mål          UPP-1 Ett mål",
      ])
  }

  @Test func `as an object, with what refers to it`() {
    let json = RecordSheet(samplePlan.sample(.activity, "IND"), in: samplePlan).json
    #expect(json["Kvar"] == .number(20))
    #expect(
      json["Refererat_av"]
        == .array([
          .object([.init("Typ", .string("Tid")), .init("Antal", .number(1))]),
          .object([.init("Typ", .string("Mal")), .init("Id", .string("UPP-1"))]),
        ]))
  }

  @Test func `hostile values are shown, not obeyed`() {
    let plan = plan(activities: "Id: A\u{1B}[2J\nNamn: x\u{9B}0c\nEgen: \u{7}\n")
    let ref = plan.refs(of: .activity)[0]
    #expect(
      RecordSheet(ref, in: plan).lines(.english) == [
        "Activity A␛[2J", "  Name    x�0c", "  Logged  0", "  Egen    ␇",
      ])
  }

  @Test func `an activity of the 2025 plan`() throws {
    let plan = try dataPlan("2025")
    try expectRecorded(RecordSheet(plan.sample(.activity, "IND"), in: plan).lines(.swedish), "show-IND.txt")
  }
}
