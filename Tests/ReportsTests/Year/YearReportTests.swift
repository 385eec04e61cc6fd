import Plan
import Testing

@testable import Reports

@Suite struct YearReportTests {
  private func markdown(_ folder: String, _ language: Language = .swedish) throws -> String {
    YearReport(try dataPlan(folder), language).markdown(try ReportTemplate(ReportTemplate.standardText(language)))
  }

  /// What the published report states, with the no-break spaces of its sums as blanks.
  private static let facts = [
    "RUS verksamhetsberättelse 2025", "Utfallet för aktiviteterna 2025", "3,4 tjänster", "744 dagar",
    "| 3 900 000 | 300 000 | 3 963 945,41 |", "| 200 000 | – | 88 205,24 |", "| 400 000 | – | 317 949,72 |",
    "(220 h) 138 500 kr", "123 912,50 kr", "16 428,51 kr", "39 108,71 kr", "budget 4 500 000 kr",
    "utfall 4 372 100,42 kr", "överskott 427 899,58 kr", "127 899,58 kr", "4 800 000 kr",
    "tidsattes verksamheten till 232 dagar", "tidsattes verksamheten till 333 dagar",
    "tidsattes verksamheten till 179 dagar", "24–25 september: Miljömålsdagarna", "(250 deltagare)",
    "3–4 december: Nobelmötet", "(45 deltagare på plats och 12 digitalt)",
    "25–26 augusti: Arbetsgruppens tvådagarsmöte",
    "6 februari: Erfarenhetsutbyte § 6: Kommunikation (31 deltagare)",
    "8 april: Erfarenhetsutbyte § 6: Internt arbete (33",
    "(16 deltagare)", "(21 deltagare)", "(73 deltagare)", "(80 deltagare)", "(300 deltagare)", "(58 deltagare)",
    "5 februari, 5 mars, 2 april, 7 maj och 4 juni: Miljömålsfrukost",
    "12–13 november: Riksantikvarieämbetets konferens",
    "20 januari 2026: Erfarenhetsmöte", "12 februari 2026: Styrgruppsmöte", "5 februari: Styrgruppsmöte",
    "13 maj: Styrgruppsmöte", "12 september: Styrgruppsmöte", "26 november: Styrgruppsmöte",
    "- Peder Eriksson, Länsstyrelsen Örebro, ordförande", "- Per Tholander, SKR, adjungerad",
    "- Magnus Eriksson, Länsstyrelsen Gävleborg, verksamhetsledare", "- Lina Hadartz, Länsstyrelsen Västra Götaland",
  ]

  /// Each activity with its days in the plan, as the published report's headings have them.
  private static let days = [
    ("Medverkan i fördjupad utvärdering av miljömålen (FU27), PRIO", 39),
    ("Fortsatt översyn och utveckling av regional miljömålsuppföljning, PRIO", 20),
    ("Löpande miljömålsuppföljning – regional kontaktyta, samordning, stöd, PRIO", 105),
    ("Indikatorutveckling", 19), ("Miljöövervakning", 34),
    ("Förvaltning och samverkan miljödata och informationsförsörjning", 15),
    ("Stöd till miljömålssamordningen och andra berörda, PRIO", 52), ("Stöd till kommunernas miljömålsarbete", 14),
    ("Åtgärdswebb för miljömålen, förvaltning och förstudie 2.0, PRIO", 10), ("Strategisk samhällsplanering", 28),
    ("Miljömål i regional tillväxt och näringsliv", 8), ("Miljömålsrådet, samordning och medverkan, PRIO", 67),
    ("Agenda 2030 – hållbar samhällsomställning, PRIO", 33), ("Cirkulär ekonomi och hållbar konsumtion, PRIO", 21),
    ("Länstransportplanering", 13), ("Kulturmiljö", 15), ("Grön infrastruktur, ekosystemtjänster och skog", 13),
    ("Landsbygd, lantbruk och livsmedelsstrategier", 5),
    ("Hälsofrämjande processer som drivkraft för miljömål och hållbar utveckling", 8),
    ("Robusthet, resiliens och beredskap", 12), ("Kunskapsförmedling, löpande dialog och medverkan", 25),
    ("Miljömålsdagarna", 9), ("Nobelmötet, PRIO", 35), ("Länsstyrelse- och myndighetsdialog, PRIO", 17),
    ("RUS styr- och arbetsgrupp samt administration regionala miljömålsmedel, PRIO", 96),
    ("Kommunikationsarbete, PRIO", 16),
    ("Översyn av hur RUS stöd till det regionala miljömålsarbetet kan stärkas framåt, PRIO", 15),
  ]

  private static let partly: Set = [
    "Indikatorutveckling", "Stöd till kommunernas miljömålsarbete", "Miljömål i regional tillväxt och näringsliv",
    "Robusthet, resiliens och beredskap",
  ]

  @Test func theReportOf2025StatesWhatThePublishedOneDoes() throws {
    let text = try markdown("2025").replacing("\u{A0}", with: " ")
    for fact in Self.facts { #expect(text.contains(fact), "\(fact)") }
    #expect(!text.contains("SAKNAS"))
  }

  @Test func everyActivityHasItsDaysAndItsSentence() throws {
    let text = try markdown("2025")
    for (name, days) in Self.days {
      let heading = try #require(text.firstRange(of: "# \(name)\n"), "\(name)")
      let account = text[heading.upperBound...].prefix(400)
      #expect(account.hasPrefix("\nArbetsgruppens tid i VP: \(days) dagar."), "\(name)")
      let sentence = Self.partly.contains(name) ? "Har delvis genomförts som planerat." : "Har genomförts som planerat."
      #expect(account.contains("\n\n\(sentence)\n\n"), "\(name)")
      #expect(text.contains("\n- \(name)\n"), "\(name) in the short text")
    }
    #expect(Self.days.map(\.1).reduce(0, +) == 744)
  }

  /// The goals' ratings in the published report's order, with the earlier periods.
  @Test func everyGoalHasItsRatings() throws {
    let lines = try markdown("2025").split(separator: "\n").filter { $0.contains(" Uppföljning: **") }
    let ratings = lines.map { line in line.firstRange(of: "Uppföljning: **").map { line[$0.upperBound] } }
    #expect(ratings == ["1", "2", "2", "2", "1", "2", "1", "1", "1", "1", "1", "1", "1", "1", "2"])
    let earlier = lines.map { line in
      line.firstRange(of: "(För motsvarande").map { String(line[$0.lowerBound...]) } ?? ""
    }
    #expect(earlier[0] == "(För motsvarande mål 2022–2024 och 2019–2021 var värderingen 1.)")
    #expect(earlier[3] == "(För motsvarande mål 2022–2024 var värderingen 2. För 2019–2021 var den 3.)")
    #expect(earlier[12] == "(För motsvarande mål 2022–2024 var värderingen 1.)")
  }

  @Test(arguments: ["2025", "exempel"]) func theReportIsAsRecorded(folder: String) throws {
    let lines = try markdown(folder).split(separator: "\n", omittingEmptySubsequences: false).dropLast()
    try expectRecorded(lines.map(String.init), "report-\(folder).md")
  }

  @Test func theReportInEnglish() throws {
    let text = try markdown("2025", .english)
    for fact in [
      "## Economic account", "4,370,100.37", "24–25 September", "39 days", "Has been carried out as planned.",
    ] {
      #expect(text.contains(fact), "\(fact)")
    }
  }

  @Test func whatIsMissingIsSeen() throws {
    let text = try markdown("exempel")
    #expect(text.contains("**Utkast: "))
    #expect(text.contains("**\\[SAKNAS: redovisning (Osvald Hjelm)\\]**"))
    #expect(text.contains("**\\[SAKNAS: resursåtgång\\]**"))
    #expect(text.contains("Loggad tid: "))
  }

  @Test func anEmptyPlanIsAReportOfGaps() throws {
    let report = YearReport(YearPlan(), .swedish)
    let template = try ReportTemplate(ReportTemplate.standardText(.swedish))
    #expect(report.markdown(template).contains("**\\[SAKNAS: ekonomi\\]**"))
    #expect(report.html(template).contains("<h1"))
  }
}
