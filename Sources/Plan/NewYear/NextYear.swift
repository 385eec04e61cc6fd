import Recfile

/// Next year's plan, made from this one.
///
/// | type | what goes along |
/// | --- | --- |
/// | Plan | all but Kalla and Last; the year in Titel follows |
/// | Verksamhet | Id, Namn, Dagar |
/// | Aktivitet | all but Redovisning, Tidsbedomning, Klarmarkerad; Status planerad. Not those that are `utgår` or tagged `engång` |
/// | Mote | those that recur, moved to the year by their rule; without what was decided and who came. No single ones |
/// | Mal | Id, Verksamhet, Namn, Aktivitet; the year's rating is the first of the earlier ones |
/// | Budgetpost | Id, Namn, Budget |
/// | Person | all |
///
/// Time, action points, expenses and totals stay in their year. Fields of the user's own go along.
public struct NextYear: Sendable {
  /// The new plan's records.
  public let records: [NewRecord]
  /// The keys of the activities that stay.
  public let activitiesLeft: [String]
  /// The keys of the recurring meetings that have no day in the new year.
  public let meetingsLeft: [String]
  private let plan: YearPlan
  private let year: Int

  /// Makes the plan of a year.
  public init(_ year: Int, from plan: YearPlan) {
    self.plan = plan
    self.year = year
    let standing = plan.activities.filter {
      $0.status != .cancelled && !plan.values("Tagg", of: $0.ref).contains("engång")
    }
    let stays = plan.activities.filter { activity in !standing.contains { $0.ref == activity.ref } }
    activitiesLeft = stays.map(\.id)
    let maker = YearMaker(plan, year, activities: Set(standing.map(\.id)), left: stays)
    let recurring = plan.meetings.filter { $0.recurrence != nil && $0.status != .cancelled }
    let moved = recurring.map { maker.meeting($0) }
    meetingsLeft = zip(recurring, moved).filter { $0.1 == nil }.map(\.0.id)
    records =
      [maker.plan()] + plan.areas.map { maker.area($0) } + standing.map { maker.activity($0) }
      + maker.withFreshKeys(moved.compactMap { $0 }) + plan.goals.map { maker.goal($0) }
      + plan.budgetLines.map { maker.record($0.ref, .budgetLine, without: ["Tillskott", "Utfall", "Kommentar"]) }
      + plan.people.map { maker.record($0.ref, .person, without: []) }
  }
}

/// Makes each record anew.
private struct YearMaker {
  private let old: YearPlan
  private let year: Int
  private let oldYear: Int
  private let activities: Set<String>
  private let left: [Activity]

  init(_ plan: YearPlan, _ year: Int, activities: Set<String>, left: [Activity]) {
    old = plan
    self.year = year
    oldYear = plan.facts.year ?? year - 1
    self.activities = activities
    self.left = left
  }

  /// A record as it is, but for some fields, and without references to activities that stay.
  func record(_ ref: RecordRef, _ type: RecordType, without names: Set<String>) -> NewRecord {
    var fields: [(name: String, values: [String])] = []
    for (name, value) in old.text(of: ref).plainFields where !names.contains(name) && !value.isEmpty {
      if type != .activity, name == "Aktivitet", !activities.contains(value) { continue }
      if let place = fields.firstIndex(where: { $0.name == name }) {
        fields[place].values.append(value)
      } else {
        fields.append((name, [value]))
      }
    }
    return NewRecord(type, fields)
  }

  func plan() -> NewRecord {
    guard let ref = old.facts.ref else {
      return NewRecord(.plan, [("Ar", ["\(year)"]), ("Titel", ["Verksamhetsplan \(year)"])])
    }
    var record = record(ref, .plan, without: ["Last", "Kalla"])
    record.set("Ar", ["\(year)"])
    record.set("Titel", record.values("Titel").map(moved))
    record.take(left.compactMap(\.days).sum(), from: "Arbetsdagar")
    return record
  }

  func area(_ area: Area) -> NewRecord {
    var record = record(area.ref, .area, without: ["Resursatgang", "Klarmarkerad"])
    record.take(left.filter { $0.area == area.id }.compactMap(\.days).sum(), from: "Dagar")
    return record
  }

  func activity(_ activity: Activity) -> NewRecord {
    var record = record(
      activity.ref, .activity, without: ["Redovisning", "Tidsbedomning", "Fordelning", "Klarmarkerad"])
    record.set("Status", [ActivityStatus.planned.rawValue])
    return record
  }

  func goal(_ goal: Goal) -> NewRecord {
    var record = record(goal.ref, .goal, without: ["Vardering", "Uppfoljning", "Klarmarkerad"])
    if let rating = goal.rating { record.set("Tidigare", ["\(oldYear) \(rating)"] + goal.earlier) }
    return record
  }

  /// A recurring meeting in the new year; nil where its rule makes no day there.
  func meeting(_ meeting: Meeting) -> NewRecord? {
    guard let day = meeting.day, let rule = meeting.recurrence else { return nil }
    guard let move = RecurrenceMove(rule, from: day, years: year - oldYear) else { return nil }
    let notCarried: Set = [
      "Undantag", "Deltagare", "Deltagare_digitalt", "Beslut", "Anteckning", "Klarmarkerad", "Uid",
    ]
    var record = record(meeting.ref, .meeting, without: notCarried)
    record.set("Id", [moved(meeting.id)])
    record.set("Datum", [move.day.iso])
    if let last = meeting.lastDay { record.set("Slutdatum", [move.day.adding(days: day.days(until: last)).iso]) }
    record.set("Upprepning", [move.rule.value])
    record.set("Status", [MeetingStatus.planned.rawValue])
    return record
  }

  /// The records with keys that are one each.
  func withFreshKeys(_ records: [NewRecord]) -> [NewRecord] {
    var taken: Set<String> = []
    return records.map { record in
      var record = record
      let key = record.key ?? ""
      let free = taken.contains(key) ? (2...).lazy.map { "\(key)-\($0)" }.first { !taken.contains($0) } ?? key : key
      taken.insert(free)
      record.set("Id", [free])
      return record
    }
  }

  /// A text with the new year in place of the old: `AG-2025-VAR` is `AG-2026-VAR`.
  private func moved(_ text: String) -> String {
    text.replacing("\(oldYear)", with: "\(year)")
  }
}

/// A recurrence some years on, by its own rule: what is on the first Wednesday is on the first Wednesday.
private struct RecurrenceMove {
  let day: Day
  let rule: Recurrence

  init?(_ rule: Recurrence, from day: Day, years: Int) {
    // Of what goes by weeks the weekday stays, and the number of weeks from one end of the year to the other.
    let shift = (day.days(until: day.adding(years: years)) + 3) / 7 * 7
    let isWeekly = rule.frequency == .weekly
    var moved = rule
    moved.until = rule.until.map { isWeekly ? $0.adding(days: shift) : $0.adding(years: years) }
    let start: Day
    switch rule.frequency {
    case .weekly: start = day.adding(days: shift)
    case .daily: start = day.adding(years: years)
    case .monthly:
      let same = day.adding(years: years)
      start = rule.weekdays.isEmpty ? same : same.startOfMonth
    case .yearly:
      let same = day.adding(years: years)
      let isOpen = rule.weekdays.isEmpty && rule.weeks.isEmpty && rule.yearDays.isEmpty
      start = isOpen ? same : Day.days(ofYear: same.year)?.lowerBound ?? same
    }
    guard let first = moved.occurrences(from: start, in: start...start.adding(days: Recurrence.longestSearch)).first
    else {
      return nil
    }
    self.day = first
    self.rule = moved
  }
}

extension NewRecord {
  fileprivate mutating func set(_ name: String, _ values: [String]) {
    if let place = fields.firstIndex(where: { $0.name == name }) {
      fields[place].values = values
    } else if !values.isEmpty {
      fields.append((name, values))
    }
  }

  /// Less days in a stated total, so that it still is the sum of what it is stated of.
  fileprivate mutating func take(_ days: PersonDays, from name: String) {
    guard days > .zero, let stated = values(name).first.flatMap({ PersonDays(file: $0) }), stated >= days else {
      return
    }
    set(name, [(stated - days).fileText])
  }
}
