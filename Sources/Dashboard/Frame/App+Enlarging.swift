import Plan
import Screen

/// What fills the screen instead of its part of it: in the settings file `översikt möten poster`.
struct Enlargement: Sendable, Equatable {
  /// The panes whose list, or whose section with the cursor, has the screen to itself.
  var panes: Set<Pane> = []
  /// Whether what lies over a pane is drawn without a margin.
  var layers = false

  /// The setting that keeps it.
  static let setting = "Forstorad"

  /// The words it is written with: the panes', and one for what lies over them.
  static let words =
    Pane.allCases.map { Choice(word($0), $0.label[.english].lowercased(), swedish: word($0)) }
    + [Choice("poster", "records", swedish: "poster")]

  private static func word(_ pane: Pane) -> String { pane.label[.swedish].lowercased() }

  /// Reads the words; what is none of them is passed over.
  init(_ text: String) {
    let words = text.split(separator: " ").map(String.init)
    panes = Set(Pane.allCases.filter { words.contains(Self.word($0)) })
    layers = words.contains("poster")
  }

  var text: String {
    (Pane.allCases.filter(panes.contains).map(Self.word) + (layers ? ["poster"] : [])).joined(separator: " ")
  }
}

extension App {
  /// What fills the screen, as the settings have it.
  var enlarged: Enlargement { Enlargement(settings.values[Enlargement.setting] ?? "") }

  /// Whether the overview shows one section alone.
  var isOverviewEnlarged: Bool { enlarged.panes.contains(.overview) && !settings.isPlain }

  /// `+`: what the cursor is in has the screen to itself, or its part of it again. It is kept.
  mutating func enlarge() -> [Effect] {
    if settings.isPlain { return refuse("Här finns inget att förstora", "There is nothing to enlarge here") }
    var enlarged = enlarged
    if !layers.isEmpty {
      guard body.width >= 100 else {
        return refuse("Det fyller redan skärmen", "It fills the screen already")
      }
      enlarged.layers.toggle()
      return keep(enlarged)
    }
    let hasParts = pane == .overview || isCalendarShown || recordEdge(body) != nil
    guard hasParts || enlarged.panes.contains(pane) else {
      return refuse("Listan fyller redan skärmen", "The list fills the screen already")
    }
    if enlarged.panes.remove(pane) == nil { enlarged.panes.insert(pane) }
    return keep(enlarged)
  }

  private mutating func keep(_ enlarged: Enlargement) -> [Effect] {
    let text = enlarged.text
    settings.values[Enlargement.setting] = text.isEmpty ? nil : text
    takeEnlargement()
    return [.keepSetting(Enlargement.setting, text.isEmpty ? nil : text)]
  }

  /// The lists follow what fills the screen.
  mutating func takeEnlargement() {
    if pane == .overview { refreshOverviewRows() }
    activeList.scroll(height: listHeight)
  }

  /// The sections have more rows enlarged: the cursor stays in its section.
  private mutating func refreshOverviewRows() {
    let block = list.current?.block
    refreshActiveList()
    guard let block, list.current?.block != block else { return }
    list.move(to: rows(of: block).lowerBound)
  }
}
