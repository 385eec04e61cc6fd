import Plan
import Screen

/// Which way a pane is parted: a list and the record beside or under it, the overview's columns, a month and its day's
/// meetings beside or under it. Each is kept by itself, in the setting of its name.
enum SplitEdge: String, Sendable, Equatable {
  case beside = "Delning_bredd"
  case under = "Delning_hojd"
  case columns = "Delning_oversikt"
  case besideMonth = "Delning_manad_bredd"
  case underMonth = "Delning_manad_hojd"

  /// The setting that keeps where it is.
  var setting: String { rawValue }

  /// Whether it goes from side to side when it is moved.
  var isUpright: Bool {
    switch self {
    case .beside, .columns, .besideMonth: true
    case .under, .underMonth: false
    }
  }
}

/// A split as it stands on the screen.
struct SplitPlace: Sendable, Equatable {
  let edge: SplitEdge
  /// The cells before it, of how many.
  let start: Int
  let whole: Int
  /// Where on the screen the cells before it begin, as the mouse counts that drags it.
  let origin: Int
  /// What of the screen it can be dragged by.
  let handle: Rect
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
    guard let edge = recordEdge(rect), !enlarged.panes.contains(pane) else { return (rect, nil) }
    if edge == .beside {
      let width = cells(of: edge, rect.width).map { rect.width - $0 - 1 } ?? min(rect.width / 3, 76)
      let (detail, rest) = rect.split(right: width.clamped(24, max(24, rect.width - 40)), gap: 1)
      return (rest, detail)
    }
    let height = cells(of: edge, rect.height).map { rect.height - $0 } ?? max(6, rect.height / 3)
    let (detail, rest) = rect.split(bottom: height.clamped(3, max(3, rect.height - 5)))
    return (rest, detail)
  }

  /// Which way a list and its record are parted; nil where they are not, or have no room for it.
  func recordEdge(_ rect: Rect) -> SplitEdge? {
    guard pane.hasDetail, !settings.isPlain else { return nil }
    return rect.width >= 130 ? .beside : rect.height >= 18 ? .under : nil
  }

  /// How many cells of so many stand before a split; nil where nobody has moved it.
  func cells(of edge: SplitEdge, _ whole: Int) -> Int? {
    settings.values[edge.setting].flatMap(SplitShare.read).map { (whole * $0 + 500) / 1000 }
  }

  /// The split of the screen as it is now; nil where there is none to move.
  var splitPlace: SplitPlace? {
    guard layers.isEmpty, !settings.isPlain, !enlarged.panes.contains(pane) else { return nil }
    if pane == .overview {
      let parts = overviewParts(body)
      let handle = Rect(x: parts.side.x - 2, y: parts.side.y, width: 2, height: parts.side.height)
      return SplitPlace(
        edge: .columns, start: parts.left.width, whole: body.width, origin: body.x, handle: handle)
    }
    if isCalendarShown {
      let parts = calendarParts(body)
      return place(parts.isBeside ? .besideMonth : .underMonth, before: parts.day)
    }
    guard let edge = recordEdge(body), let detail = split(body).detail else { return nil }
    return place(edge, before: detail)
  }

  private func place(_ edge: SplitEdge, before part: Rect) -> SplitPlace {
    if edge.isUpright {
      let handle = Rect(x: part.x - 1, y: part.y, width: 2, height: part.height)
      return SplitPlace(
        edge: edge, start: part.x - body.x - 1, whole: body.width, origin: body.x + 1, handle: handle)
    }
    return SplitPlace(
      edge: edge, start: part.y - body.y, whole: body.height, origin: body.y, handle: part.row(0))
  }

  /// Moves the split by thousandths of the screen, and keeps it.
  mutating func moveSplit(by step: Int) -> [Effect] {
    guard let before = splitPlace else {
      return refuse(
        "Här finns ingen delning att flytta; den finns i översikten, i kalendern och mellan en lista och dess post",
        "There is no split to move here; there is one in the overview, in the calendar and between a list and its record"
      )
    }
    // A month grows by a row a week, all else by a cell at least.
    let least = ((before.edge == .underMonth ? 6 : 1) * 1000 + before.whole - 1) / max(1, before.whole)
    let now = before.start * 1000 / max(1, before.whole)
    let old = settings.values[before.edge.setting]
    settings.values[before.edge.setting] = SplitShare.text(
      (now + (step > 0 ? max(step, least) : min(step, -least))).clamped(
        SplitShare.limits.lowerBound, SplitShare.limits.upperBound))
    guard splitPlace?.start != before.start else {
      settings.values[before.edge.setting] = old
      return refuse("Delningen går inte längre åt det hållet", "The split goes no further that way")
    }
    activeList.scroll(height: listHeight)
    return [keepSplit(before.edge)].compactMap(\.self)
  }

  /// Moves the split to where the mouse is.
  mutating func drag(_ edge: SplitEdge, to mouse: Mouse) {
    guard let place = splitPlace, place.edge == edge else { return }
    let at = (edge.isUpright ? mouse.x : mouse.y) - place.origin
    let share = (at * 1000 / max(1, place.whole)).clamped(SplitShare.limits.lowerBound, SplitShare.limits.upperBound)
    settings.values[edge.setting] = SplitShare.text(share)
    activeList.scroll(height: listHeight)
  }

  /// The effect that keeps where a split is.
  func keepSplit(_ edge: SplitEdge) -> Effect? {
    settings.values[edge.setting].map { .keepSetting(edge.setting, $0) }
  }

  /// The split under the mouse, if it is on one.
  func splitEdge(at mouse: Mouse) -> SplitEdge? {
    splitPlace.flatMap { $0.handle.contains(x: mouse.x, y: mouse.y) ? $0.edge : nil }
  }
}
