/// What a line that logs time says, before it is written.
extension LogLine {
  /// What would be written, part by part: `0,5 dagar · IND Indikatorutveckling · IB · fre 19 juni 2026 · workshop`.
  public func summary(_ plan: YearPlan, _ language: Language) -> [String] {
    var parts: [String] = []
    if let days { parts.append("\(days.text(language)) \(Label("dagar", "days")[language])") }
    if let activity { parts.append("\(activity) \(plan.activity(activity)?.name ?? "")".trimmed) }
    if let person { parts.append(person) }
    parts.append("\(DateText.shortWeekday(day.weekday, language)) \(DateText.day(day, language, year: true))")
    if !note.isEmpty { parts.append(note) }
    return parts
  }

  /// What is left of the plan before and after: `IND: nedlagt 3,5 → 4 av 19 dagar, kvar 15,5 → 15`.
  public func balance(_ plan: YearPlan, _ language: Language) -> String? {
    guard let days, let activity = activity.flatMap({ plan.activity($0) }) else { return nil }
    let before = plan.logged(on: activity)
    let after = before + days
    func number(_ days: PersonDays) -> String { days.text(language) }
    guard let planned = activity.days else {
      return Label(
        "\(activity.id): nedlagt \(number(before)) → \(number(after)) dagar (inga planerade)",
        "\(activity.id): \(number(before)) → \(number(after)) days logged (none planned)")[language]
    }
    return Label(
      "\(activity.id): nedlagt \(number(before)) → \(number(after)) av \(number(planned)) dagar, "
        + "kvar \(number(planned - before)) → \(number(planned - after))",
      "\(activity.id): \(number(before)) → \(number(after)) of \(number(planned)) days logged, "
        + "\(number(planned - before)) → \(number(planned - after)) left")[language]
  }

  /// What to look at once more, though it can be logged: another year's day, one that is yet to come, more than planned.
  public func warnings(_ plan: YearPlan, today: Day) -> [Label] {
    var warnings: [Label] = []
    if let year = plan.facts.year, let days = Day.days(ofYear: year), !days.contains(day) {
      warnings.append(
        Label("\(day.iso) ligger utanför planens år \(year)", "\(day.iso) is outside the plan's year \(year)"))
    }
    if day > today { warnings.append(Label("\(day.iso) har inte varit än", "\(day.iso) is yet to come")) }
    guard let activity = activity.flatMap({ plan.activity($0) }) else { return warnings }
    if activity.status == .cancelled {
      warnings.append(Label("\(activity.id) utgår", "\(activity.id) is cancelled"))
    }
    if let planned = activity.days, let days, case let over = plan.logged(on: activity) + days - planned, over > .zero {
      warnings.append(
        Label(
          "\(activity.id) blir \(over.text(.swedish)) dagar över planen",
          "\(activity.id) goes \(over.text(.english)) days above plan"))
    }
    return warnings
  }

  /// The line that logs the same again on another day: `0,5 IND workshop`.
  ///
  /// A note that would be read as something else stands in quotes.
  public static func again(_ ref: RecordRef, _ plan: YearPlan, _ context: InputContext) -> String {
    func value(_ name: String) -> String { plan.values(name, of: ref).first ?? "" }
    let days = PersonDays(file: value("Dagar"))?.text(.swedish) ?? value("Dagar")
    let begin = "\(days) \(value("Aktivitet"))"
    let note = value("Not").filter { !"\"”“\n".contains($0) }.trimmed
    guard !note.isEmpty else { return begin }
    let plain = "\(begin) \(note)"
    let read = LogLineReader(plan, context, person: value("Person")).read(plain)
    return read.note == note && read.day == context.today ? plain : "\(begin) \"\(note)\""
  }
}

extension YearPlan {
  /// The last entry that a person has logged, by its place in the log.
  public func lastEntry(of person: String) -> RecordRef? {
    guard let symbol = time.symbol(of: person) else { return nil }
    return time.entries.last { $0.person == symbol }?.ref
  }
}
