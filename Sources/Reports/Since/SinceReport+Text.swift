public import Plan

extension SinceReport {
  /// The page's lines, at most 72 cells wide: plain text that can be mailed.
  public func lines(_ language: Language, emphasis: Emphasis = .none) -> [String] {
    let heading = [emphasis(.heading, title(language))] + basis(language).harmless.wrapped(to: StatusReport.width)
    let sections = Section.allCases.map { lines(of: $0, language) } + [areaLines(language), personLines(language)]
    let shown = sections.filter { !$0.isEmpty }
    if shown.isEmpty { return heading + ["", Label("Inget har hänt.", "Nothing has happened.")[language]] }
    return shown.reduce(into: heading) { page, section in
      page += [""] + section.enumerated().map { $0.offset == 0 ? emphasis(.heading, $0.element) : $0.element }
    }
  }

  /// What it tells of: `Sedan styrgruppsmötet 2026-05-20 (SG-2026-05-20)`.
  public func title(_ language: Language) -> String {
    let day = then.day.iso
    if let meeting {
      let name = meeting.meeting.name.harmless
      // A word of its own has its ending: `Styrgruppsmöte` is `styrgruppsmötet`; a name of several is a title.
      let isWord = name.hasSuffix("möte") && !name.contains(" ")
      return Label(
        "Sedan \(isWord ? name.lowercased() + "t" : name) \(day), till \(today.iso)",
        "Since \(name) \(day), until \(today.iso)")[language]
    }
    if case .seen = then.basis {
      return Label("Sedan du tittade senast, \(day)", "Since you last looked, \(day)")[language]
    }
    return Label("Sedan \(day), till \(today.iso)", "Since \(day), until \(today.iso)")[language]
  }

  /// What is compared, and what is not known.
  public func basis(_ language: Language) -> String {
    switch then.basis {
    case .history:
      Label(
        "Jämfört med planen vid slutet av \(then.day.iso), enligt git.",
        "Compared with the plan at the end of \(then.day.iso), by git.")[language]
    case .historyFrom(let day):
      Label(
        "Historien börjar \(day.iso): jämfört med planen då.",
        "The history begins on \(day.iso): compared with the plan then.")[language]
    case .seen:
      Label("Jämfört med planen som du såg den.", "Compared with the plan as you saw it.")[language]
    case .dates(let reason):
      Label(
        "Tid, möten och beslut efter posternas datum; resten kräver historia (\(reason.sv)).",
        "Time, meetings and decisions by the records' dates; the rest needs a history (\(reason.en)).")[language]
    }
  }

  private func lines(of section: Section, _ language: Language) -> [String] {
    let items = items(section)
    guard !items.isEmpty else { return [] }
    var table = TextTable([.init(""), .init(""), .init("")])
    table.rows = items.map { [$0.key, $0.name, $0.text(language)] }
    return ["\(section.heading[language]) (\(count(section, items, language)))"]
      + table.lines(width: StatusReport.width, overflow: .wrap).dropFirst()
  }

  private func count(_ section: Section, _ items: [Item], _ language: Language) -> String {
    switch section {
    case .time: "\(logged.text(language)) \(Label("dagar", "days")[language])"
    case .money:
      spent.map { "\(Label("utfall", "outcome")[language]) \($0 < .zero ? "" : "+")\($0.text(language)) kr" }
        ?? "\(items.count)"
    case .activities, .meetings, .decisions, .actionPoints, .goals, .others: "\(items.count)"
    }
  }

  private func areaLines(_ language: Language) -> [String] {
    sums(
      Label("PER VERKSAMHET", "BY AREA"), areas,
      [Label("aktiviteter", "activities"), Label("dagar", "days"), Label("mål värderade", "goals rated")], language
    ) { $0.name[language] }
  }

  private func personLines(_ language: Language) -> [String] {
    sums(
      Label("PER PERSON", "BY PERSON"), people,
      [Label("aktiviteter", "activities"), Label("dagar", "days"), Label("uppdrag", "action points")], language
    ) { sum in
      sum.key.map { $0 == sum.name[language] ? $0 : "\($0) \(sum.name[language])" } ?? ""
    }
  }

  private func sums(
    _ title: Label, _ sums: [Sum], _ headings: [Label], _ language: Language, _ name: (Sum) -> String
  ) -> [String] {
    guard !sums.isEmpty else { return [] }
    var table = TextTable([.init(title[language])] + headings.map { .init($0[language], .right) })
    table.rows = sums.map { [name($0), "\($0.activities)", $0.days.text(language), "\($0.others)"] }
    return table.lines(width: StatusReport.width, overflow: .wrap, fill: true)
  }
}

extension SinceReport.Section {
  /// Its heading.
  public var heading: Label {
    switch self {
    case .activities: Label("AKTIVITETER", "ACTIVITIES")
    case .time: Label("TID", "TIME")
    case .meetings: Label("MÖTEN SOM HÅLLITS", "MEETINGS HELD")
    case .decisions: Label("BESLUT", "DECISIONS")
    case .actionPoints: Label("UPPDRAG", "ACTION POINTS")
    case .goals: Label("MÅL", "GOALS")
    case .money: Label("EKONOMI", "MONEY")
    case .others: Label("ÖVRIGT", "OTHER CHANGES")
    }
  }
}

extension SinceReport.Item {
  /// What happened, in words: `status delvis → genomförd (Åsa Öberg)`.
  public func text(_ language: Language) -> String {
    switch event {
    case .new: return Label(id.type.newWord, "new")[language]
    case .removed: return Label(id.type.removedWord, "removed")[language]
    case .held: return Label("hållet", "held")[language]
    case .decided(let decision): return decision.harmless
    case .logged:
      let days = days ?? .zero
      return "\(days < .zero ? "" : "+")\(days.text(language)) (\(people.joined(separator: ", ")))".harmless
    case .changed:
      let texts = changes.map { change in
        change.summary(id.type, language) + (authors[change.field].map { " (\($0))" } ?? "")
      }
      return (texts.isEmpty ? Label("kommentar ändrad", "comment changed")[language] : texts.joined(separator: "; "))
        .harmless
    }
  }
}

extension RecordType {
  /// New, as Swedish says it of the word for the type.
  fileprivate var newWord: String {
    switch self {
    case .meeting, .actionPoint, .goal: "nytt"
    case .plan, .area, .activity, .timeEntry, .budgetLine, .expense, .total, .person: "ny"
    }
  }

  fileprivate var removedWord: String {
    switch self {
    case .meeting, .actionPoint, .goal: "borttaget"
    case .plan, .area, .activity, .timeEntry, .budgetLine, .expense, .total, .person: "borttagen"
    }
  }
}
