public import Plan

/// What happened to the undo history.
public enum HistoryEvent: Sendable, Hashable {
  /// A step was done.
  case did(Change)
  /// A step (as the history has it) was taken back; `applied` is how.
  case undid(Change, applied: Change)
  /// A step that had been taken back was done again; `applied` is how.
  case redid(Change, applied: Change)
}

/// A line of the history's file.
enum HistoryLine: Equatable {
  case event(HistoryEvent)
  /// A step that stood taken back when the file was written anew.
  case undone(Change)

  var bytes: [UInt8] {
    var words = TokenWriter()
    switch self {
    case .event(.did(let change)):
      words.add("do")
      words.add(change)
    case .event(.undid(let step, let applied)):
      words.add("undo")
      words.add(step)
      words.add(applied)
    case .event(.redid(let step, let applied)):
      words.add("redo")
      words.add(step)
      words.add(applied)
    case .undone(let change):
      words.add("undone")
      words.add(change)
    }
    return words.bytes
  }

  init?(_ bytes: ArraySlice<UInt8>) {
    var words = TokenReader(bytes)
    guard let verb = words.text(), let change = words.change() else { return nil }
    switch verb {
    case "do": self = .event(.did(change))
    case "undone": self = .undone(change)
    case "undo", "redo":
      guard let applied = words.change() else { return nil }
      self = .event(verb == "undo" ? .undid(change, applied: applied) : .redid(change, applied: applied))
    default: return nil
    }
    guard words.isAtEnd else { return nil }
  }

  init(_ event: HistoryEvent) {
    self = .event(event)
  }
}
