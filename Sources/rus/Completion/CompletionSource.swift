import ArgumentParser
import Reports

/// Where the ways to go on with an argument come from.
enum CompletionSource: String, CaseIterable {
  /// Every record's Id.
  case ids
  case activities
  case meetings
  case people
  /// The kinds of record that can be listed.
  case kinds
  /// `FIELD=VALUE` of the record or kind that was named.
  case assignments
  case query
  /// A field to sort by, perhaps with a minus before it.
  case columns
  /// What time is summed by.
  case dimensions
  /// An activity, days, a day and `@person`.
  case logLine
  case years
  case panes
  case themes
  case files
  case folders
}

extension CompletionKind {
  /// The parser's tables carry the name of the source; what it offers is asked of `rus complete`, by our own scripts.
  static func plan(_ source: CompletionSource) -> CompletionKind { .shellCommand(source.rawValue) }
}

extension CompletionSource {
  /// As the parser's tables tell of it.
  init?(_ told: JSONValue) {
    if told["directory"] != nil {
      self = .folders
    } else if told["file"] != nil {
      self = .files
    } else if let name = told["shellCommand"]?["command"]?.string, let source = Self(rawValue: name) {
      self = source
    } else {
      return nil
    }
  }
}
