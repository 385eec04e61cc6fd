import Plan
import Recfile
import Reports
import TestSupport
import Testing

struct ListTests {
  private var activities: [RecordRef] { samplePlan.refs(of: .activity) }

  @Test func `a table shows the columns that have something`() {
    #expect(
      ListTable.lines(activities, of: .activity, in: samplePlan, .swedish) == [
        "Id    PRIO  Status    Namn         Verksamhet  Ansvarig  Dagar  Nedlagt  Kvar",
        "IND   ja    delvis    Indikatorer  UPP         ME         20,5      0,5    20",
        "DATA        klar      Data         UPP                   många        0",
        "LOST        planerad  Utan hem     XYZ                       3        0     3",
      ])
  }

  @Test func `in English words and numbers are English`() {
    #expect(
      ListTable.lines([activities[0]], of: .activity, in: samplePlan, .english, emphasis: .terminal) == [
        "\u{1B}[1mId   PRIO  Status  Name         Area  Responsible  Days  Logged  Left\u{1B}[0m",
        "IND  yes   partly  Indikatorer  UPP   ME           20.5     0.5    20",
      ])
  }

  @Test func `a narrow terminal goes without what matters least, before names are cut short`() throws {
    let plan = try dataPlan("2025")
    let refs = Array(plan.refs(of: .activity).prefix(3))
    func lines(_ width: Int) -> [String] { ListTable.lines(refs, of: .activity, in: plan, .swedish, width: width) }
    #expect(
      lines(80) == [
        "Id       PRIO  Status     Namn                              Dagar  Nedlagt  Kvar",
        "FU27     ja    genomförd  Medverkan i fördjupad utvärderi…     39        0    39",
        "RAU-UTV  ja    genomförd  Fortsatt översyn och utveckling…     20        0    20",
        "RAU      ja    genomförd  Löpande miljömålsuppföljning – …    105        0   105",
      ])
    #expect(
      lines(60) == [
        "Id       PRIO  Status     Namn                         Dagar",
        "FU27     ja    genomförd  Medverkan i fördjupad utvä…     39",
        "RAU-UTV  ja    genomförd  Fortsatt översyn och utvec…     20",
        "RAU      ja    genomförd  Löpande miljömålsuppföljni…    105",
      ])
  }

  @Test func `money has two decimals, and no deviation without an outcome`() {
    let lines = ListTable.lines(samplePlan.refs(of: .budgetLine), of: .budgetLine, in: samplePlan, .swedish)
    #expect(
      lines.map { $0.replacing("\u{A0}", with: " ") } == [
        "Id   Namn           Budget  Tillskott    Utfall  Avvikelse",
        "LON  Löner        1 000,00     200,50  1 100,05    -100,45",
        "ARR  Arrangemang     50,00",
      ])
  }

  @Test func `no records are no lines`() {
    #expect(ListTable.lines([], of: .activity, in: samplePlan, .swedish).isEmpty)
  }

  @Test func `CSV has every field, and formulas are defused`() {
    #expect(
      CSV.text([activities[0], activities[2]], of: .activity, in: samplePlan)
        == [
          "Id,Namn,Verksamhet,Rubrik,Prio,Dagar,Status,Tidsbedomning,Ansvarig,Fordelning,Ambition,Redovisning,Klarmarkerad,"
            + "Tagg,Nedlagt,Kvar,Egen\r\n",
          "IND,Indikatorer,UPP,,ja,20.5,delvis,,ME,,,\"Första raden\nandra \"\"raden\"\"\",,,0.5,20,'=1+1; två\r\n",
          "LOST,Utan hem,XYZ,,nej,3,planerad,,,,,,,,0,3,\r\n",
        ].joined())
  }

  @Test(arguments: [
    ("plain", "plain"), ("a,b", "\"a,b\""), ("=SUM(A1)", "'=SUM(A1)"), ("+46", "'+46"), ("-12.5", "-12.5"),
    ("-x", "'-x"), ("@cmd", "'@cmd"), ("--1", "'--1"), ("-", "'-"), ("-1.2.3", "'-1.2.3"), ("\tx", "\" x\""),
    ("\rx", "'␍x"), ("a\u{1B}[0m", "a␛[0m"), ("två\r\nrader", "\"två\nrader\""), (" blank", "\" blank\""),
  ])
  func `a CSV cell is harmless`(value: String, cell: String) {
    let plan = YearPlan(documents: [
      .people: Document(
        RecordText(fields: [("%rec", "Person")]).bytes + [10] + RecordText(fields: [("Id", "A"), ("X", value)]).bytes)
    ])
    let text = CSV.text(plan.refs(of: .person), of: .person, in: plan)
    #expect(text == "Id,Namn,Organisation,Roll,Dagar,X\r\nA,,,,,\(cell)\r\n")
  }

  @Test func `records' own lines stand under their descriptor`() {
    #expect(
      String(decoding: RecordLines.bytes([activities[0]], of: .activity, in: samplePlan), as: UTF8.self) == """
        %rec: Aktivitet
        %key: Id

        Id: IND
        Namn: Indikatorer
        Verksamhet: UPP
        Prio: ja
        Dagar: 20.50
        Status: delvis
        Ansvarig: ME
        # en anteckning
        Redovisning: Första raden
        + andra "raden"
        Egen: =1+1
        Egen: två

        """)
  }

  @Test(arguments: ["2025", "exempel"])
  func `recsel reads every list as the plan does`(folder: String) throws {
    let plan = try dataPlan(folder)
    for type in RecordType.allCases where !plan.refs(of: type).isEmpty {
      let refs = plan.refs(of: type)
      let outcome = try Shell.run(
        "recsel", ["-t", type.rawValue, "-c"], input: RecordLines.bytes(refs, of: type, in: plan))
      #expect(outcome.text == "\(refs.count)\n" && outcome.errorText == "")
    }
  }

  @Test func `sorting is by kind, what is missing last, å after z`() {
    let plan = plan(
      activities: ["Öster", "åker", "Zebra", "Äpple", "ananas"].enumerated().map { place, name in
        "Id: \(place)\nNamn: \(name)\n" + (place == 2 ? "" : "Dagar: \([9, 10, 0, 100, 1][place])\n")
      }.joined(separator: "\n"))
    func order(_ field: String, descending: Bool = false) -> [String] {
      guard let column = Column.named(field, of: .activity) else { return [] }
      return plan.sorted(plan.refs(of: .activity), by: column, descending: descending).map { plan.id(of: $0).key }
    }
    #expect(order("Namn") == ["4", "2", "1", "3", "0"])
    #expect(order("dagar") == ["4", "0", "1", "3", "2"])
    #expect(order("Dagar", descending: true) == ["3", "1", "0", "4", "2"])
    #expect(order("Rubrik") == ["0", "1", "2", "3", "4"])
  }
}
