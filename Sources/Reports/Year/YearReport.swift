public import Plan

/// The year's verksamhetsberättelse out of the plan's records.
///
/// What is written is Markdown in Swedish typography: a no-break space (U+00A0) in thousands, a decimal comma, dates as
/// `12 september` and `24–25 september`. The plan's texts come out as themselves, whatever they hold.
public struct YearReport: Sendable {
  let plan: YearPlan
  let language: Language
  let sections: [ReportSection]
  let gaps: [ReportGap]
  /// The meetings of each activity by its key, in the calendar's order.
  let meetings: [String: [Meeting]]

  /// Gathers what the report is about.
  public init(_ plan: YearPlan, _ language: Language) {
    self.plan = plan
    self.language = language
    sections = plan.reportSections
    gaps = plan.reportGaps(sections)
    meetings = Self.meetings(of: plan)
  }

  /// The report as Markdown.
  public func markdown(_ template: ReportTemplate) -> String {
    template.filled(values(withCharts: false))
  }

  /// The report as one page of HTML with nothing outside it.
  public func html(_ template: ReportTemplate) -> String {
    let blocks = MarkdownReader.blocks(template.filled(values(withCharts: true)))
    return HTMLPage(language: language, charts: charts).text(blocks)
  }

  /// How the page looks, for a program that sets pages of HTML of its own.
  public static let printStyle =
    HTMLPage.style + "body { max-width: none; padding: 0; }\ntd, th { text-align: inherit; }\n"

  /// What the template is filled with.
  func values(withCharts: Bool) -> TemplateNode {
    var node = TemplateNode()
    node.set("titel", line: title)
    node.set("ar", line: year)
    let fields = plan.facts.ref.map { plan.fields(of: $0) } ?? []
    node.set("organisation", line: fields.values(of: "Organisation").first)
    node.set("kalla", line: fields.values(of: "Kalla").first)
    node.set("vision", paragraphs: fields.values(of: "Vision").first)
    setList("budskap", fields.values(of: "Budskap").map(textNode), &node)
    node.set("text", line: nil)
    node.set("luckor", line: gapsText)
    node.set("antal_aktiviteter", line: "\(plan.activities.count)")
    node.set("antal_prio", line: "\(plan.activities.count(where: \.isPriority))")
    node.set("tjanster", line: plan.facts.fullTimeEquivalents.map { $0.text(language) })
    node.set("planerat", line: days(plan.planned))
    node.set("nedlagt", line: plan.time.total == .zero ? nil : days(plan.time.total))
    node.set("verksamheter", areas)
    setList("ovriga_moten", (meetings[""] ?? []).map(meetingNode), &node)
    setMoney(&node)
    setPeople(&node)
    for chart in ReportChart.allCases {
      node.set("diagram_\(chart.rawValue)", markdown: withCharts ? chart.mark : nil)
    }
    return node
  }

  /// The title: the plan's own, as a report.
  public var title: String {
    let title = plan.facts.title ?? Label("Verksamhetsplan \(year)", "Plan \(year)")[language]
    let words = [("verksamhetsplan", "verksamhetsberättelse"), ("Verksamhetsplan", "Verksamhetsberättelse")]
    guard let word = words.first(where: { title.contains($0.0) }) else {
      return Label("Verksamhetsberättelse: ", "The year's report: ")[language] + title
    }
    return title.replacing(word.0, with: word.1)
  }

  var year: String { plan.facts.year.map { "\($0)" } ?? "" }

  private var gapsText: String? {
    let count = gaps.count { !$0.missing.isEmpty }
    if count == 0 { return nil }
    return Label(
      "\(count) av \(sections.count) delar är inte klara", "\(count) of \(sections.count) sections are not done")[
        language]
  }

  // MARK: - Words

  /// `39 dagar`, `1 dag`.
  func days(_ days: PersonDays) -> String {
    let isOne = days.hundredths == 100
    return "\(days.text(language)) " + Label(isOne ? "dag" : "dagar", isOne ? "day" : "days")[language]
  }

  /// A mark, easily seen, where something is missing.
  func gap(_ swedish: String, _ english: String) -> String {
    "**\\[" + Label("SAKNAS: \(swedish)", "MISSING: \(english)")[language] + "\\]**"
  }

  func textNode(_ text: String) -> TemplateNode {
    var node = TemplateNode()
    node.set("text", line: text)
    return node
  }

  /// A list, and whether there is anything in it: `har_moten`.
  func setList(_ name: String, _ list: [TemplateNode], _ node: inout TemplateNode) {
    node.set(name, list)
    node.set("har_\(name)", !list.isEmpty)
  }
}
