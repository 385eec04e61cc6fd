import Plan
import Recfile
import Reports
import Testing

struct CSVExportTests {
  private func text(_ type: RecordType, _ dialect: CSVDialect, _ plan: YearPlan = samplePlan) -> String {
    var text = ""
    CSVExport.write(type, of: plan, dialect, to: &text)
    return text
  }

  @Test func `activities for Excel: a byte order mark, semicolons, decimal commas, the grade`() {
    #expect(
      text(.activity, .swedishExcel)
        == [
          "\u{FEFF}Id;Namn;Verksamhet;Rubrik;Prio;Dagar;Status;Tidsbedomning;Ansvarig;Fordelning;Ambition;Redovisning;"
            + "Klarmarkerad;Tagg;Nedlagt;Kvar;Atgardswebben;Egen\r\n",
          "IND;Indikatorer;UPP;;ja;20,50;delvis;;ME;;;\"Första raden\nandra \"\"raden\"\"\";;;0,5;20;H;\"'=1+1; två\"\r\n",
          "DATA;Data;UPP;;;många;klar;;;;;;;;0;;;\r\n", "LOST;Utan hem;XYZ;;;3;planerad;;;;;;;;0;3;E;\r\n",
        ].joined())
  }

  @Test func `time for programs: commas and points`() {
    #expect(
      text(.timeEntry, .rfc4180) == """
        Datum,Person,Aktivitet,Dagar,Not\r
        2025-03-01,ME,IND,0.5,\r
        2025-03-02,ME,BORTA,1.25,\r

        """)
  }

  @Test func `no type has a row of another length than its header`() throws {
    for plan in [samplePlan, try dataPlan("2025"), try dataPlan("exempel")] {
      for type in RecordType.allCases {
        let text = text(type, .swedishExcel, plan)
        let rows = text.dropFirst().split(separator: "\r\n").map(columns)
        #expect(rows.count == plan.refs(of: type).count + 1)
        #expect(Set(rows).count <= 1, "\(type.rawValue)")
      }
    }
  }

  /// The cells of a row: what stands in quotes is one.
  private func columns(_ row: Substring) -> Int {
    var isQuoted = false
    var count = 1
    for character in row {
      if character == "\"" { isQuoted.toggle() }
      if character == ";", !isQuoted { count += 1 }
    }
    return count
  }

  @Test(arguments: [
    ("=1+1", "'=1+1"), (" =1+1", "' =1+1"), ("＝1", "'＝1"), ("-12.5", "-12.5"), ("-12+3", "'-12+3"), ("a;b", "\"a;b\""),
    ("a,b", "a,b"), ("@x", "'@x"), ("\u{202E}om", "�om"), ("é", "é"),
  ])
  func `a cell for Excel is harmless`(value: String, cell: String) {
    let record = RecordText(fields: [("Id", "A"), ("X", value)]).bytes
    let plan = YearPlan(documents: [.people: Document(RecordText(fields: [("%rec", "Person")]).bytes + [10] + record)])
    #expect(text(.person, .swedishExcel, plan).hasSuffix("\r\nA;;;;;\(cell)\r\n"))
  }
}
