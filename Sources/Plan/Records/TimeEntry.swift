/// One line of the time log, packed: a log may hold a million.
public struct TimeEntry: Sendable {
  /// Its place among the file's records.
  var index: Int32
  /// The day; nil where the file's date is none.
  public let day: Day?
  /// Who, as a symbol of the log.
  public let person: TimeLog.Symbol
  /// On what, as a symbol of the log.
  public let activity: TimeLog.Symbol
  /// How long; nothing where the file's number is none.
  public let days: PersonDays

  /// Where it stands.
  public var ref: RecordRef { RecordRef(type: .timeEntry, index: Int(index)) }

  /// The same line, where its keys have other symbols.
  func with(person: TimeLog.Symbol, activity: TimeLog.Symbol) -> TimeEntry {
    TimeEntry(index: index, day: day, person: person, activity: activity, days: days)
  }
}
