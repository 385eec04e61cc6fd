import Plan
import Screen

/// What the cursor can stand on in an opened record.
enum RecordItem: Sendable {
  /// A field, filled in or not.
  case field(Field)
  /// A record that refers to this one.
  case record(RecordID)
  /// The time entries behind a number, by the line of the time pane that sums them.
  case entries(RowID)
  /// The days of a series.
  case occasions(RecordID)
}

extension App {
  /// A record's fields in the schema's order, then what refers to it.
  func recordItems(_ id: RecordID) -> [RecordItem] {
    id.type.schema.fields.map(RecordItem.field) + links(to: id).map(\.item)
  }

  /// The record layer takes what moves in it and opens its fields; the rest are commands on the record.
  mutating func handle(_ key: Key, in layer: RecordLayer) -> [Effect]? {
    var view = RecordView(self, layer)
    switch settings.keys.command(for: key) {
    case .down: view.down()
    case .up: view.up()
    case .pageDown: view.page(1)
    case .pageUp: view.page(-1)
    case .halfPageDown: view.page(1, half: true)
    case .halfPageUp: view.page(-1, half: true)
    case .top: view.move(to: 0)
    case .bottom: view.move(to: view.count - 1)
    case .left:
      layers.removeLast()
      return []
    case .right, .open: return openItem(of: layer)
    case .search, .filter, .nextMatch, .previousMatch, .sort, .mine, .clear, .mark, .markAll, .markUp,
      .markDown, .add, .addOther:
      return refuse("Det görs i listan; Esc backar dit", "That is done in the list; Esc goes back to it")
    case .some, nil: return nil
    }
    replaceTop(.record(view.layer))
    return []
  }

  private mutating func openItem(of layer: RecordLayer) -> [Effect] {
    let items = recordItems(layer.id)
    guard items.indices.contains(layer.cursor) else { return [] }
    switch items[layer.cursor] {
    case .field: return perform(.edit)
    case .record(let id): layers.append(.record(RecordLayer(id: id)))
    case .entries(let line): openEntries(line)
    case .occasions(let id): openOccasions(of: id)
    }
    return []
  }
}

/// An opened record as it lies on the screen: which lines its items take and which of them are in view.
struct RecordView {
  private(set) var layer: RecordLayer
  /// The record's lines at this width.
  let lines: [SheetLine]
  /// How many items the cursor can stand on.
  let count: Int
  private let height: Int

  init(_ app: App, _ layer: RecordLayer) {
    let inner = app.recordRect
    self.layer = layer
    lines = app.sheet(layer.id, width: inner.width, withEmpty: true)
    count = (lines.compactMap(\.item).max() ?? 0) + 1
    height = max(1, inner.height)
    self.layer.cursor = min(max(layer.cursor, 0), count - 1)
    // The record may have grown, and the screen shrunk, since it was drawn last.
    let span = span
    if span.lowerBound >= layer.top + height || span.upperBound < layer.top { reveal() }
    self.layer.top = min(max(self.layer.top, 0), max(0, lines.count - height))
  }

  /// The lines of the item under the cursor.
  private var span: ClosedRange<Int> {
    let first = lines.firstIndex { $0.item == layer.cursor } ?? 0
    return first...max(first, lines.lastIndex { $0.item == layer.cursor } ?? first)
  }

  /// The first line in view of the item under the cursor.
  var cursorLine: Int { max(span.lowerBound, layer.top) }

  mutating func move(to item: Int) {
    layer.cursor = min(max(item, 0), count - 1)
    reveal()
  }

  /// On to the next item; a text that goes on below is scrolled first.
  mutating func down() {
    if span.upperBound >= layer.top + height {
      layer.top += 1
    } else if layer.cursor < count - 1 {
      move(to: layer.cursor + 1)
    } else {
      layer.top = max(0, lines.count - height)
    }
  }

  /// Back to the item before; a text that begins above is scrolled first.
  mutating func up() {
    if span.lowerBound < layer.top {
      layer.top -= 1
    } else if layer.cursor > 0 {
      layer.cursor -= 1
      if span.upperBound - span.lowerBound >= height {
        layer.top = span.upperBound - height + 1
      } else {
        reveal()
      }
    } else {
      layer.top = 0
    }
  }

  /// A page on or back, the cursor to the item nearest to where it was on the screen.
  mutating func page(_ direction: Int, half: Bool = false) {
    let step = max(1, half ? height / 2 : height - 1)
    let wanted = cursorLine + direction * step
    layer.top = min(max(layer.top + direction * step, 0), max(0, lines.count - height))
    let line = min(max(wanted, 0), lines.count - 1)
    let near = lines.indices.filter { lines[$0].item != nil }.min { abs($0 - line) < abs($1 - line) }
    if let item = near.flatMap({ lines[$0].item }) { layer.cursor = item }
    if span.upperBound < layer.top || span.lowerBound >= layer.top + height { reveal() }
  }

  /// The whole item in view, or as much of its beginning as there is room for.
  private mutating func reveal() {
    let span = span
    if span.upperBound >= layer.top + height { layer.top = span.upperBound - height + 1 }
    if span.lowerBound < layer.top { layer.top = span.lowerBound }
  }
}
