public import Plan
import Screen

/// A pane as it was narrowed and sorted, kept under a name and a key in the settings file.
public struct SavedView: Sendable, Hashable {
  /// What it is called; each name once.
  public let name: String
  /// The key that opens it, as help and settings write it.
  public let key: String?
  /// The pane: its word in either language.
  public let pane: String
  /// The filter; empty for none.
  public let query: String
  /// The column sorted by, with a minus before it in descending order.
  public let sort: String?
  /// Whether only the current person's are shown.
  public let isMine: Bool

  /// Describes a view.
  public init(name: String, key: String?, pane: String, query: String, sort: String?, isMine: Bool) {
    (self.name, self.key, self.pane) = (name, key, pane)
    (self.query, self.sort, self.isMine) = (query, sort, isMine)
  }

  /// Its pane, if there is one of that word.
  var place: Pane? {
    Pane.allCases.first { pane in Language.allCases.contains { pane.label[$0].folded == self.pane.folded } }
  }

  /// What is wrong with it beside some keys; nil where nothing is.
  public func problem(_ keys: KeyMap) -> Label? {
    guard let place else {
      let nearest = pane.nearest(in: Pane.allCases.map { $0.label[.swedish] })
      return Label(
        "vyn \(name): fliken \(pane) finns inte" + (nearest.map { "; menade du \($0)?" } ?? ""),
        "view \(name): there is no pane \(pane)" + (nearest.map { "; did you mean \($0)?" } ?? ""))
    }
    if case .failure(let problem) = Query.parse(query, for: place.list.filterTypes) {
      return Label("vyn \(name): \(problem.text(.swedish))", "view \(name): \(problem.text(.english))")
    }
    guard let key else { return nil }
    guard let known = Key(name: key) else {
      return Label("vyn \(name): tangenten \(key) finns inte", "view \(name): there is no key \(key)")
    }
    return keys.command(for: known).map { command in
      Label(
        "vyn \(name): \(key) är redan ”\(command.row.name[.swedish])” (\(command.rawValue)), som behåller tangenten",
        "view \(name): \(key) is “\(command.row.name[.english])” (\(command.rawValue)) already, which keeps the key")
    }
  }
}
