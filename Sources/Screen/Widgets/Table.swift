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
      let place = Rect(x: rect.x + slot.x, y: rect.y, width: slot.width, height: 1).intersection(rect)
      let text =
        switch columns[slot.column].alignment {
        case .left: cell.text
        case .right: cell.text.padded(to: slot.width, alignment: .right)
        case .decimal(let places): Self.decimal(cell.text, places: places, width: slot.width)
        }
      write(text, in: place, role ?? cell.role)
    }
  }

  /// A number set so that its decimal comma stands where the column has it: `places` digits before the right edge. Where
  /// that leaves the number no room it stands at the right edge.
  static func decimal(_ text: String, places: Int, width: Int) -> String {
    let utf8 = text.utf8
    let after = utf8.firstIndex(of: UInt8(ascii: ",")).map { utf8.distance(from: $0, to: utf8.endIndex) } ?? 0
    let wanted = places > 0 ? places + 1 : 0
    let room = max(0, width - text.cells)
    let blanks = String(repeating: " ", count: max(0, min(wanted - after, room)))
    return (text + blanks).padded(to: width, alignment: .right)
  }
}
