import Plan
import Screen

/// A line of an opened record: a field, filled in or not.
struct RecordLine: Sendable {
  let field: Field
  let values: [String]
}

extension App {
  /// The fields of a record, in the schema's order.
  func recordFields(_ id: RecordID) -> [RecordLine] {
    let ref = plan.ref(of: id)
    return id.type.schema.fields.map { field in
      RecordLine(field: field, values: ref.map { plan.values(field.name, of: $0).filter { !$0.isEmpty } } ?? [])
    }
  }

  /// The record layer takes what moves in it and opens its fields; the rest are commands on the record.
  mutating func handle(_ key: Key, in layer: RecordLayer) -> [Effect]? {
    var layer = layer
    let last = layer.id.type.schema.fields.count - 1
    switch KeyMap.standard.command(for: key) {
    case .down: layer.cursor = min(last, layer.cursor + 1)
    case .up: layer.cursor = max(0, layer.cursor - 1)
    case .pageDown, .halfPageDown: layer.cursor = min(last, layer.cursor + 8)
    case .pageUp, .halfPageUp: layer.cursor = max(0, layer.cursor - 8)
    case .top: layer.cursor = 0
    case .bottom: layer.cursor = last
    case .left:
      layers.removeLast()
      return []
    case .right, .open: return perform(.edit)
    case .search, .filter, .nextMatch, .previousMatch, .sort, .mine, .clear, .mark, .add:
      return refuse("Det görs i listan; Esc backar dit", "That is done in the list; Esc goes back to it")
    case nil where key == .character("o"), .some, nil: return nil
    }
    replaceTop(.record(layer))
    return []
  }
}
