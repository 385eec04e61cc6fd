/// A text in a table.
public struct TableCell: Sendable, Hashable, ExpressibleByStringLiteral {
  /// What it says.
  public var text: String
  /// What it is.
  public var role: Role

  /// A text with its role.
  public init(_ text: String, _ role: Role = .text) {
    self.text = text
    self.role = role
  }

  /// Plain text.
  public init(stringLiteral text: String) {
    self.init(text)
  }
}

extension Canvas {
  /// A table's titles in a rectangle's first row; the column sorted by has an arrow after its title.
  public mutating func tableHeader(
    _ columns: [Column], _ layout: ColumnLayout, in rect: Rect, sorted: (column: Int, isAscending: Bool)? = nil
  ) {
    fill(rect.row(0), .columnHeading)
    for slot in layout.slots {
      let column = columns[slot.column]
      var title = column.title
      if let sorted, sorted.column == slot.column {
        title.append(sorted.isAscending ? glyphs.sign.ascending : glyphs.sign.descending)
      }
      let place = Rect(x: rect.x + slot.x, y: rect.y, width: slot.width, height: 1).intersection(rect)
      write(title, in: place, .columnHeading, alignment: column.alignment == .left ? .left : .right)
    }
  }

  /// A table's row in a rectangle's first row: one text a column of the table, also for those not shown. Give `role` for
  /// a row that has one as a whole, such as the selected one.
  public mutating func tableRow(
    _ cells: [TableCell], _ columns: [Column], _ layout: ColumnLayout, in rect: Rect, role: Role? = nil
  ) {
    if let role { fill(rect.row(0), role) }
    for slot in layout.slots where slot.column < cells.count {
      let cell = cells[slot.column]
      // An empty cell may be what a text before it runs over.
      guard !cell.text.isEmpty else { continue }
      var place = Rect(x: rect.x + slot.x, y: rect.y, width: slot.width, height: 1)
      let text: String
      switch columns[slot.column].alignment {
      case .left:
        text = cell.text
        place.width = room(for: cell.text, slot, cells, layout)
      case .right: text = cell.text.padded(to: slot.width, alignment: .right)
      case .decimal(let places): text = cell.text.onDecimal(places: places, width: slot.width)
      }
      write(text, in: place.intersection(rect), role ?? cell.role)
    }
  }

  /// The cells that a text at the left has: its column's, and where it is longer those of the empty ones after it.
  private func room(for text: String, _ slot: ColumnLayout.Slot, _ cells: [TableCell], _ layout: ColumnLayout) -> Int {
    var end = slot.x + slot.width
    guard text.utf8.count > slot.width, text.cells > slot.width else { return slot.width }
    for next in layout.slots where next.x >= end {
      guard next.column < cells.count, cells[next.column].text.isEmpty else { break }
      end = next.x + next.width
    }
    return end - slot.x
  }
}
