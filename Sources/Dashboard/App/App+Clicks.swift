import Plan
import Screen

extension App {
  /// A click on something that is no row: it does what is written there.
  mutating func click(_ place: MouseSpot.Place) -> [Effect] {
    switch place {
    case .inside, .detail: return []
    case .foot(let number): return clickFoot(number)
    case .column(let column): return clickHeading(column)
    case .offer(let number): return takeOffer(number)
    case .section(let order):
      list.move(to: rows(of: OverviewBlock.allCases[order]).lowerBound)
      return []
    case .month(let month):
      guard case .chart(var layer)? = layers.last else { return [] }
      layer.month = month
      replaceTop(.chart(layer))
      return []
    case .day(let place): return clickSmallMonth(place)
    case .command(let command):
      return layers.last?.takesText ?? false ? [] : perform(command)
    }
  }

  /// A key at the foot, as if it were pressed.
  private mutating func clickFoot(_ number: Int) -> [Effect] {
    let hints = footHints
    let (place, part) = number.quotientAndRemainder(dividingBy: MouseSpot.keysInHint)
    guard hints.indices.contains(place) else { return [] }
    let keys = hints[place].key.split(separator: " ").map(String.init)
    guard keys.indices.contains(part) else { return [] }
    let name = keys[part]
    if name.hasPrefix(":"), name.count > 1 { return perform(.tour) }
    let isSpace = name == "Mellanslag"
    return Key(name: isSpace ? "Space" : name).map { handle($0) } ?? []
  }

  /// A column's heading sorts by it, then the other way, then as the file has it.
  private mutating func clickHeading(_ column: Int) -> [Effect] {
    activeList.column = column
    return perform(.sort)
  }

  /// A cell of the week. What is being typed in another is taken first; what cannot be taken stays.
  mutating func clickInWeek(_ number: Int) -> [Effect] {
    var effects: [Effect] = []
    if case .week(let layer)? = layers.last, layer.cursor.typed != nil { effects = handle(.control("s")) }
    guard case .week(var layer)? = layers.last, layer.cursor.typed == nil else { return effects }
    let (row, column) = number.quotientAndRemainder(dividingBy: WeekLayer.spotsInRow)
    layer.cursor.row = min(row, max(0, layer.size.rows - 1))
    if column < layer.size.columns { layer.cursor.column = column }
    replaceTop(.week(layer))
    return effects
  }

  /// A cell of the allocation. What is being typed in another is taken first; what cannot be taken stays.
  mutating func clickInBalance(_ number: Int) -> [Effect] {
    var effects: [Effect] = []
    if case .balance(let layer)? = layers.last, layer.cursor.typed != nil { effects = handle(.control("s")) }
    guard case .balance(var layer)? = layers.last, layer.cursor.typed == nil else { return effects }
    (layer.cursor.row, layer.cursor.column) = number.quotientAndRemainder(dividingBy: max(1, layer.size.columns))
    show(layer)
    return effects
  }

  /// The keys at the foot, as they stand there.
  var footHints: [(key: String, text: String)] {
    if case .present? = layers.last { presentHints } else { hints }
  }
}

extension WeekLayer {
  /// A row's numbers: its days, then the row itself.
  static let spotsInRow = 10

  /// What the cell under the cursor is to the mouse.
  var spot: Int { cursor.row * Self.spotsInRow + cursor.column }
}
