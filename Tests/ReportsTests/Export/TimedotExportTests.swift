import Plan
import Recfile
import Reports
import TestSupport
import Testing

struct TimedotExportTests {
  private func text(_ plan: YearPlan) -> (text: String, leftOut: Int) {
    var text = ""
    let leftOut = TimedotExport.write(plan, to: &text)
    return (text, leftOut)
  }

  @Test func `a day, its entries, and what is unknown`() {
    #expect(
      text(samplePlan).text == """
        # Provplan
        # 1 = en persondag / one person-day. Konto/account: verksamhet:aktivitet:person

        2025-03-01
            (UPP:IND:ME)  0.5

        2025-03-02
            (okänd:BORTA:ME)  1.25

        """)
  }

  @Test func `keys that hledger would read otherwise, notes, and entries without a date`() {
    let plan = YearPlan(documents: [
      .activities: Document(text: "%rec: Aktivitet\n\nId: 2025-01-01\nNamn: x\nVerksamhet: #A;B:C\nStatus: planerad\n"),
      .time: Document(
        text: """
          %rec: Tid

          Datum: 2025-02-02
          Person: *x
          Aktivitet: 2025-01-01
          Dagar: 2
          Not: möte; 09:00 [4h]

          Datum: igår
          Person: ME
          Aktivitet: 2025-01-01
          Dagar: 1

          Datum: 2025-01-05
          Person: Ö
          Aktivitet: 2025-01-01
          Dagar: 0.01
          """),
    ])
    let (written, leftOut) = text(plan)
    #expect(leftOut == 1)
    #expect(
      written.split(separator: "\n").dropFirst(2) == [
        "2025-01-05", "    (#A-B-C:2025-01-01:Ö)  0.01", "2025-02-02",
        "    (#A-B-C:2025-01-01:*x)  2  ; möte; 09.00 (4h)",
      ])
  }
}
