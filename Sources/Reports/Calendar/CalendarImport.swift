public import Plan

/// The meetings of a calendar file, as records to merge into a plan.
///
/// An event is known by its UID: a meeting of the plan has it in its field `Uid`, or is the one that the plan itself would
/// export under it. Of a meeting that is there only what a calendar holds is set: day, time, name, place, recurrence; its
/// kind where a category names one; its status where the event is cancelled, or no longer is; its notes where the event has
/// a description. An occasion that was moved is a meeting of its own, and its day an exception of the series; so is each
/// occasion of a rule that Swedish clocks cannot follow (times in UTC over a change of the clocks).
public struct CalendarImport: Sendable {
  /// The records, in the file's order.
  public private(set) var records: [NewRecord] = []
  /// How many events fall outside the plan's year and were left out.
  public private(set) var leftOut = 0

  /// Reads a file. With `inYearOnly`, what has no day in the plan's year is left out, but for meetings that are there.
  public init(_ bytes: [UInt8], into plan: YearPlan, inYearOnly: Bool) throws(ImportProblem) {
    let file = try CalendarFile(bytes)
    let zones = try CalendarZone.described(in: file.components)
    var items: [CalendarItem] = []
    for event in file.components where event.name == "VEVENT" { items.append(try CalendarItem(event, zones)) }
    var maker = MeetingMaker(plan)
    for item in Self.latest(items) where item.replaces == nil {
      let overrides = items.filter { !$0.uid.isEmpty && $0.uid == item.uid && $0.replaces != nil }
      for record in try maker.records(item, overrides) { take(record, plan, maker, inYearOnly) }
    }
    // An occasion whose series is not in the file stands by itself.
    let whole = Set(items.filter { $0.replaces == nil }.map(\.uid))
    for item in items where item.replaces != nil && !whole.contains(item.uid) {
      if let record = try maker.override(item) { take(record, plan, maker, inYearOnly) }
    }
  }

  private mutating func take(_ record: NewRecord, _ plan: YearPlan, _ maker: MeetingMaker, _ inYearOnly: Bool) {
    if inYearOnly, !maker.isThere(record), !plan.hasDay(of: record) {
      leftOut += 1
    } else {
      records.append(record)
    }
  }

  /// Of events with one identity the latest: a file may hold several states of it.
  private static func latest(_ items: [CalendarItem]) -> [CalendarItem] {
    var best: [String: Int] = [:]
    for (place, item) in items.enumerated() where item.replaces == nil && !item.uid.isEmpty {
      if let other = best[item.uid], items[other].sequence > item.sequence { continue }
      best[item.uid] = place
    }
    return items.enumerated().filter {
      $0.element.uid.isEmpty || $0.element.replaces != nil || best[$0.element.uid] == $0.offset
    }
    .map(\.element)
  }
}

extension YearPlan {
  /// Whether a meeting has a day in the plan's year.
  fileprivate func hasDay(of record: NewRecord) -> Bool {
    guard let day = record.values("Datum").first.flatMap({ Day(iso: $0) }) else { return false }
    if days.contains(day) { return true }
    guard let rule = record.values("Upprepning").first.flatMap({ try? Recurrence($0) }) else { return false }
    return !rule.occurrences(from: day, in: days).isEmpty
  }
}
