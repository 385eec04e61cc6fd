import Plan
import Screen

/// What fills the screen instead of its part of it.
struct Enlargement: Sendable, Equatable {
  /// The panes whose list, or whose section with the cursor, has the screen to itself.
  var panes: Set<Pane> = []
  /// Whether what lies over a pane is drawn without a margin.
  var layers = false
}

/// Which way a pane is parted in a list and the record beside or under it.
enum SplitEdge: Sendable, Equatable {
  case beside, under

  /// The setting that keeps where it is.
  var setting: String { self == .beside ? "Delning_bredd" : "Delning_hojd" }
}

/// How much of the screen a list has beside its record, in thousandths.
enum SplitShare {
  /// How far a key moves a split.
  static let step = 30
  static let limits = 200...850

  /// `62,5`, `62.5` or `62`, per cent, as the settings file has it; nil where it is none, or too near an edge.
  static func read(_ text: String) -> Int? {
    let parts = text.split(separator: ".", omittingEmptySubsequences: false)
    guard parts.count <= 2, let whole = parts.first.flatMap({ Int($0) }), whole < 100 else { return nil }
    let tenths = parts.count == 1 ? 0 : parts[1].count == 1 ? Int(parts[1]) : nil
    return tenths.flatMap { limits.contains(whole * 10 + $0) ? whole * 10 + $0 : nil }
  }

  /// `62.5`.
  static func text(_ share: Int) -> String { share % 10 == 0 ? "\(share / 10)" : "\(share / 10).\(share % 10)" }
}

/// How far the record beside the list is scrolled, until the cursor goes to another one.
struct DetailScroll: Sendable, Equatable {
  let id: RecordID
  var top: Int
}

extension App {
  /// The list's part of a pane and the open record's: beside it on a wide screen, under it on a high one, else none.
  func split(_ rect: Rect) -> (list: Rect, detail: Rect?) {
    guard let edge = splitEdge(rect), !enlarged.panes.contains(pane) else { return (rect, nil) }
    switch edge {
    case .beside:
      let width = share(of: .beside).map { rect.width - (rect.width * $0 + 500) / 1000 - 1 }
      let (detail, rest) = rect.split(
        right: (width ?? min(rect.width / 3, 76)).clamped(24, max(24, rect.width - 40)), gap: 1)
      return (rest, detail)
    case .under:
      let height = share(of: .under).map { rect.height - (rect.height * $0 + 500) / 1000 }
      let (detail, rest) = rect.split(
        bottom: (height ?? max(6, rect.height / 3)).clamped(3, max(3, rect.height - 5)))
      return (rest, detail)
    }
  }

  /// Which way the pane shown is parted; nil where it is not, or has no room for it.
  func splitEdge(_ rect: Rect) -> SplitEdge? {
    guard pane.hasDetail, !settings.isPlain else { return nil }
    return rect.width >= 130 ? .beside : rect.height >= 18 ? .under : nil
  }

  /// How much of the screen the list has, in thousandths; nil where nobody has moved the split.
  func share(of edge: SplitEdge) -> Int? { settings.values[edge.setting].flatMap(SplitShare.read) }

  /// Moves the split by thousandths of the screen, and keeps it.
  mutating func moveSplit(by step: Int) -> [Effect] {
    guard let edge = splitEdge(body), layers.isEmpty, !isCalendarShown, let detail = split(body).detail else {
      return refuse(
        "Här finns ingen delning att flytta; den finns där en lista har sin post bredvid eller under sig",
        "There is no split to move here; there is one where a list has its record beside or under it")
    }
    let (size, start) = edge == .beside ? (body.width, detail.x - body.x - 1) : (body.height, detail.y - body.y)
    let least = (1000 + size - 1) / size
    let now = start * 1000 / max(1, size)
    let wanted = (now + (step > 0 ? max(step, least) : min(step, -least))).clamped(
      SplitShare.limits.lowerBound, SplitShare.limits.upperBound)
    settings.values[edge.setting] = SplitShare.text(wanted)
    activeList.scroll(height: listHeight)
    return [keepSplit(edge)].compactMap(\.self)
  }

  /// Moves the split to where the mouse is.
  mutating func drag(_ edge: SplitEdge, to mouse: Mouse) {
    let (place, size) = edge == .beside ? (mouse.x - body.x - 1, body.width) : (mouse.y - body.y, body.height)
    let share = (place * 1000 / max(1, size)).clamped(SplitShare.limits.lowerBound, SplitShare.limits.upperBound)
    settings.values[edge.setting] = SplitShare.text(share)
    activeList.scroll(height: listHeight)
  }

  /// The effect that keeps where a split is.
  func keepSplit(_ edge: SplitEdge) -> Effect? {
    settings.values[edge.setting].map { .keepSetting(edge.setting, $0) }
  }

  /// The split under the mouse, if it is on one.
  func splitEdge(at mouse: Mouse) -> SplitEdge? {
    guard layers.isEmpty, pane != .overview, !isCalendarShown, let edge = splitEdge(body),
      let detail = split(body).detail, body.contains(x: mouse.x, y: mouse.y)
    else { return nil }
    switch edge {
    case .beside: return (detail.x - 1...detail.x).contains(mouse.x) ? edge : nil
    case .under: return mouse.y == detail.y ? edge : nil
    }
  }

  // MARK: - Enlarging

  /// Whether the overview shows one section alone.
  var isOverviewEnlarged: Bool { enlarged.panes.contains(.overview) && !settings.isPlain }

  /// `+`: what the cursor is in has the screen to itself, or its part of it again.
  mutating func enlarge() -> [Effect] {
    if settings.isPlain { return refuse("Här finns inget att förstora", "There is nothing to enlarge here") }
    if !layers.isEmpty {
      guard body.width >= 100 else {
        return refuse("Det fyller redan skärmen", "It fills the screen already")
      }
      enlarged.layers.toggle()
      return []
    }
    let hasParts = pane == .overview || isCalendarShown || splitEdge(body) != nil
    guard hasParts || enlarged.panes.contains(pane) else {
      return refuse("Listan fyller redan skärmen", "The list fills the screen already")
    }
    if enlarged.panes.remove(pane) == nil { enlarged.panes.insert(pane) }
    if pane == .overview { refreshOverviewRows() }
    activeList.scroll(height: listHeight)
    return []
  }

  /// The sections have more rows enlarged: the cursor stays in its section.
  private mutating func refreshOverviewRows() {
    let block = list.current?.block
    refreshActiveList()
    guard let block, list.current?.block != block else { return }
    list.move(to: rows(of: block).lowerBound)
  }
}
