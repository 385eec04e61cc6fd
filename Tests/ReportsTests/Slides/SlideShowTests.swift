import Plan
import Recfile
import Reports
import TestSupport
import Testing

@Suite struct SlideShowTests {
  private func text(_ plan: YearPlan, _ today: String, _ language: Language = .swedish, width: Int = 80) -> String {
    let show = SlideShow(plan, today: Day(iso: today) ?? .first, language)
    return show.lines(language, width: width) { $0 == .done ? "✓" : "·" }.joined(separator: "\n")
  }

  @Test func `the pages come in the agenda's order`() throws {
    let show = SlideShow(try dataPlan("exempel"), today: Day(iso: "2026-06-20") ?? .first, .swedish)
    #expect(
      show.slides.map(\.title) == [
        "Hela planen", "Miljömålsuppföljning", "Stöd i åtgärdsarbetet", "Kommunikation och organisation", "PRIO",
        "Avviker från planen", "Tid, dagar", "Mål", "Ekonomi, kr", "Beslut",
      ])
    #expect(show.slides[0].figures.map(\.value) == ["3/27", "3/13", "52 %"])
    #expect(show.slides[8].figures.map(\.value) == ["44 %", "2,03", "2,57"])
  }

  @Test(arguments: [("exempel", "2026-06-20"), ("2025", "2025-12-31")])
  func `nobody is named, no note is shown, no line is too long, and no word of a name is lost`(
    name: String, today: String
  ) throws {
    let plan = try dataPlan(name)
    for language in Language.allCases {
      let lines = text(plan, today, language, width: 60)
      #expect(lines.split(separator: "\n").allSatisfy { String($0).width <= 60 })
      let words = Set(lines.split { !$0.isLetter && !$0.isNumber && $0 != "-" }.map(String.init))
      for person in plan.people {
        #expect(!lines.contains(person.name), "\(person.name)")
        #expect(!words.contains(person.id), "\(person.id)")
      }
      for activity in plan.activities {
        let missing = activity.name.split { !$0.isLetter }.filter {
          (3..<12).contains($0.count) && !words.contains(String($0))
        }
        #expect(missing.isEmpty, "\(activity.name)")
      }
    }
  }

  @Test func `people in decisions are taken out, and other words stay`() {
    let people = "%rec: Person\n\nId: ME\nNamn: Maja Ek\n\nId: B\nNamn: Bo\n"
    let meetings = """
      %rec: Mote

      Id: M1
      Datum: 2025-02-05
      Namn: Avtackning av Maja Ek
      Typ: styrgrupp
      Beslut: ME och Maja tar Eks plats (ME), Meny B ligger fast
      Anteckning: hemligt

      """
    let plan = YearPlan(documents: [
      .people: Document(text: people), .meetings: Document(text: meetings),
      .plan: Document(text: "%rec: Plan\n\nAr: 2025\nTitel: Prov\n"),
    ])
    let shown = text(plan, "2025-03-01")
    for part in ["[namn] och [namn] tar [namn]s plats ([namn]), Meny", "B ligger fast", "Avtackning av [namn]"] {
      #expect(shown.contains(part), "\(shown)")
    }
    #expect(!shown.contains("hemligt"))
  }

  @Test func `an empty plan has every page, each saying that there is nothing`() {
    #expect(
      text(YearPlan(documents: [:]), "2025-03-01", width: 60) == """
        Verksamhetsplan                                  1 mars 2025

        Hela planen                                              1/7
        ------------------------------------------------------------
        Planen har inga verksamheter än.

        PRIO                                                     2/7
        ------------------------------------------------------------
        Ingen aktivitet är PRIO.

        Avviker från planen                                      3/7
        ------------------------------------------------------------
        Allt går som planerat.

        Tid, dagar                                               4/7
        ------------------------------------------------------------
        Planen har inga verksamheter än.

        Mål                                                      5/7
        ------------------------------------------------------------
        Planen har inga mål än.

        Ekonomi, kr                                              6/7
        ------------------------------------------------------------
        Planen har ingen budget än.

        Beslut                                                   7/7
        ------------------------------------------------------------
        0  beslut i år
        Inga beslut är antecknade än.
        """)
  }

  @Test func `what is no status and no rating stands as the file has it`() {
    let shown = text(samplePlan, "2025-03-01")
    #expect(shown.contains("? klar    Data"))
    #expect(shown.contains("· delvis  Indikatorer (PRIO)"))
    #expect(shown.contains("2 tillräcklig  Ett mål"))
  }
}
