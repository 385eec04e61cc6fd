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

  /// A number set so that its decimal mark, a comma or a point, stands where the column has it: `places` digits before the
  /// right edge. Where that leaves the number no room it stands at the right edge.
  ///
  /// ```
  /// 31,480.50    31,480    1,25
  /// ```
  static func decimal(_ text: String, places: Int, width: Int) -> String {
    let after = text.cellsOfDecimals
    let wanted = places > 0 ? places + 1 : 0
    let room = max(0, width - text.cells)
    let blanks = String(repeating: " ", count: max(0, min(wanted - after, room)))
    return (text + blanks).padded(to: width, alignment: .right)
  }
}

extension String {
  /// The cells from a number's decimal mark on, a comma or a point: two decimals at most, since a comma before three digits
  /// sets thousands apart.
  fileprivate var cellsOfDecimals: Int {
    let end = utf8.suffix(3)
    let mark = end.lastIndex { $0 == UInt8(ascii: ",") || $0 == UInt8(ascii: ".") }
    return mark.map { end.distance(from: $0, to: end.endIndex) } ?? 0
  }
}

extension [String] {
  /// Numbers filled up with blanks, so that set to the right their decimal marks stand under each other.
  public var withDecimalsInLine: [String] {
    let longest = map(\.cellsOfDecimals).max() ?? 0
    return map { $0 + String(repeating: " ", count: longest - $0.cellsOfDecimals) }
  }
}
