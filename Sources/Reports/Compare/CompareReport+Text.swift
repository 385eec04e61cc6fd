public import Plan

extension CompareReport {
  /// The page's lines, at most 72 cells wide.
  public func lines(_ language: Language, emphasis: Emphasis = .none) -> [String] {
    let title = Label("Verksamhetsplanen \(later) mot \(earlier)", "The plan of \(later) beside \(earlier)")[language]
    return Section.allCases.reduce(into: [emphasis(.heading, title)]) { page, section in
      let headings = ["\(earlier)", "\(later)", Label("skillnad", "difference")[language]]
      var table = TextTable([.init(section.heading[language])] + headings.map { .init($0, .right) })
      table.rows = rows(section).map { row in
        [row.name[language]] + row.texts(language)
      }
      let lines = table.lines(width: StatusReport.width, overflow: .wrap, fill: true)
      page += [""] + lines.enumerated().map { $0.offset == 0 ? emphasis(.heading, $0.element) : $0.element }
    }
  }

  /// The figures for programs: for each part an object a figure, with both years and the difference.
  public var json: JSONValue {
    .object(
      [.init("Ar", .number(later)), .init("Mot", .number(earlier))]
        + Section.allCases.map { section in
          .init(section.word, .object(rows(section).map { .init($0.key, figure($0)) }))
        })
  }

  private func figure(_ row: Row) -> JSONValue {
    let figures = [("\(earlier)", row.earlier), ("\(later)", row.later), ("Skillnad", row.difference)]
    return .object(
      figures.compactMap { name, value in
        value.map { .init(name, .number(PersonDays(hundredths: $0).fileText)) }
      })
  }
}

extension CompareReport.Row {
  /// Both years' figures and the difference with its sign, as they are read.
  public func texts(_ language: Language) -> [String] {
    let sign = (difference ?? 0) > 0 ? "+" : ""
    return [text(earlier, language), text(later, language), difference.map { sign + text($0, language) } ?? "–"]
  }

  private func text(_ hundredths: Int?, _ language: Language) -> String {
    guard let hundredths else { return "–" }
    return section == .money
      ? Money(hundredths: hundredths).text(language)
      : PersonDays(hundredths: hundredths).text(language)
  }
}

extension CompareReport.Section {
  /// Its heading.
  public var heading: Label {
    switch self {
    case .activities: Label("AKTIVITETER", "ACTIVITIES")
    case .planned: Label("PLANERADE DAGAR", "DAYS PLANNED")
    case .logged: Label("NEDLAGDA DAGAR", "DAYS LOGGED")
    case .money: Label("EKONOMI, KR", "MONEY, KR")
    case .goals: Label("MÅL", "GOALS")
    case .meetings: Label("MÖTEN", "MEETINGS")
    }
  }

  fileprivate var word: String {
    switch self {
    case .activities: "Aktiviteter"
    case .planned: "Planerat"
    case .logged: "Nedlagt"
    case .money: "Ekonomi"
    case .goals: "Mal"
    case .meetings: "Moten"
    }
  }
}
