public import Plan

/// What is asked of the plan's past: answered by the loop on a thread of its own.
public enum PastQuestion: Sendable, Hashable {
  /// Who changed a record, or the plan where none is named, and when.
  case history(RecordID?)
  /// What happened since a day; and the Id of the meeting on it, where it is meant.
  case since(Day, meeting: String?)
  /// What happened since the current person looked last.
  case news(person: String?)
  /// The whole plan as it was at the end of a day.
  case plan(Day)
  /// Another year's plan.
  case year(Int)
}

/// What there is to tell of the plan's past.
public enum PastAnswer: Sendable {
  /// A part of a history, newest first, as it is read; the last one says so.
  case history(RecordID?, [HistoryLine], isLast: Bool)
  /// The plan that "since" is reckoned from.
  case since(PlanThen, meeting: String?)
  /// The plan as it was seen last; nil where it has not been.
  case news(PlanThen?)
  /// The plan as it was, and when that was committed: `2025-09-12 14:02`.
  case plan(Day, YearPlan, time: String)
  /// Another year's plan.
  case year(Int, YearPlan)
  /// It cannot be told, and why.
  case nothing(PastQuestion, Label)
}

/// One field that somebody changed, or a record that came or went.
public struct HistoryLine: Sendable, Hashable {
  /// When, in local time: `2025-09-12 14:02`.
  public let time: String
  /// Who.
  public let author: String
  /// The record before and after.
  public let edit: Edit
  /// The field; nil where the record came or went, or where only a comment changed.
  public let change: FieldChange?

  /// The lines of some commits, in their order.
  public static func lines(_ entries: [HistoryEntry]) -> [HistoryLine] {
    entries.flatMap { entry in
      entry.edits.flatMap { edit -> [HistoryLine] in
        let isWhole = edit.before == nil || edit.after == nil
        let changes = isWhole ? [] : edit.fieldChanges
        if changes.isEmpty { return [HistoryLine(time: entry.time, author: entry.author, edit: edit, change: nil)] }
        return changes.map { HistoryLine(time: entry.time, author: entry.author, edit: edit, change: $0) }
      }
    }
  }
}
