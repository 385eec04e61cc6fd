/// The screen in memory: cells to draw on, the cursor's place, and the signs to draw with.
///
/// Whatever is written passes through `displayable`, so that no text can command the terminal. Drawing outside is
/// passed over. In each row the cells' widths add up to the row's width, whatever is written over what.
public struct Canvas: Sendable, Hashable {
  /// The extent.
  public let size: Size
  /// The signs that boxes, bars and cut text are drawn with.
  public let glyphs: Glyphs
  /// Every cell, row by row.
  public private(set) var cells: [Cell]
  /// Where the terminal's cursor stands; nil where it is hidden.
  public var cursor: Cursor?
  /// What can be pointed at.
  public internal(set) var spots: [Spot] = []
  /// The scroll bars, which can be dragged.
  public internal(set) var scrollbars: [ScrollbarSpot] = []
  /// The field that is written in.
  public internal(set) var field: FieldSpot?

  /// A place for the terminal's cursor.
  public struct Cursor: Sendable, Hashable {
    /// The column.
    public var x: Int
    /// The row.
    public var y: Int

    /// A place.
    public init(x: Int, y: Int) {
      self.x = x
      self.y = y
    }
  }

  /// An empty screen.
  public init(_ size: Size, glyphs: Glyphs = .unicode) {
    self.size = size
    self.glyphs = glyphs
    cells = Array(repeating: .blank, count: size.width * size.height)
  }

  /// The whole of it.
  public var bounds: Rect { Rect(size) }

  /// One cell; a blank outside.
  public subscript(x: Int, y: Int) -> Cell {
    bounds.contains(x: x, y: y) ? cells[y * size.width + x] : .blank
  }

  /// One row's cells.
  public func row(_ y: Int) -> ArraySlice<Cell> {
    guard y >= 0, y < size.height else { return [] }
    return cells[y * size.width..<(y + 1) * size.width]
  }

  /// Writes text from a cell on, in at most `maxCells` cells and never past the right edge; what does not fit is left
  /// out by whole graphemes. Returns the column after the last one written.
  @discardableResult
  public mutating func write(_ text: String, at x: Int, _ y: Int, _ role: Role = .text, maxCells: Int = .max) -> Int {
    write(utf8: text.utf8, at: x, y, role, maxCells)
  }

  /// Writes part of a text; see `write(_:at:_:_:maxCells:)`.
  @discardableResult
  public mutating func write(_ text: Substring, at x: Int, _ y: Int, _ role: Role = .text, maxCells: Int = .max) -> Int
  {
    write(utf8: text.utf8, at: x, y, role, maxCells)
  }

  /// Gives every cell of a rectangle another role; the text stays.
  public mutating func setRole(_ rect: Rect, _ role: Role) {
    let inside = rect.intersection(bounds)
    for y in inside.rows {
      for x in inside.columns { cells[y * size.width + x].role = role }
    }
  }

  /// Fills a rectangle with blanks, or with another character one cell wide.
  public mutating func fill(_ rect: Rect, _ role: Role, with character: Character = " ") {
    var cell = filling(character)
    cell.role = role
    let inside = rect.intersection(bounds)
    guard !inside.isEmpty else { return }
    for y in inside.rows {
      let row = y * size.width
      clearHalves(row + inside.x)
      clearHalves(row + inside.endX - 1)
      for place in row + inside.x..<row + inside.endX { cells[place] = cell }
    }
  }

  /// The cell to fill with: a character of one cell, else the sign for what cannot be shown.
  private func filling(_ character: Character) -> Cell {
    let scalars = character.unicodeScalars
    guard let scalar = scalars.first, scalars.count == 1, scalar.isSimple else {
      let pieces = shownPieces(of: scalars)
      return pieces.count == 1 && pieces[0].width == 1 ? pieces[0] : .replacement
    }
    return Cell(base: glyphs.isASCII ? Glyphs.plain(scalar) : scalar, width: 1)
  }
}

extension Canvas {
  private mutating func write(
    utf8: some Collection<UInt8>, at x: Int, _ y: Int, _ role: Role, _ maxCells: Int
  ) -> Int {
    let end = utf8.withContiguousStorageIfAvailable { write(bytes: $0, at: x, y, role, maxCells) }
    return end ?? Array(utf8).withUnsafeBufferPointer { write(bytes: $0, at: x, y, role, maxCells) }
  }

  private mutating func write(
    bytes: UnsafeBufferPointer<UInt8>, at x: Int, _ y: Int, _ role: Role, _ maxCells: Int
  ) -> Int {
    let limit = maxCells < size.width - x ? x + maxCells : size.width
    let isInside = y >= 0 && y < size.height
    let row = y * size.width
    var column = x
    forEachCluster(in: bytes) { cluster in
      guard column + cluster.width <= limit else { return false }
      if isInside {
        if cluster.pieces.isEmpty {
          if column >= 0 { put(cluster.scalar, role, row + column) }
        } else {
          put(cluster.pieces, role, column, row)
        }
      }
      column += cluster.width
      return true
    }
    return column
  }

  /// One scalar in one cell.
  @inline(__always)
  private mutating func put(_ scalar: Unicode.Scalar, _ role: Role, _ place: Int) {
    if cells[place].width != 1 { clearHalves(place) }
    let shown = glyphs.isASCII && scalar.value > 0x7F ? Glyphs.plain(scalar) : scalar
    cells[place] = Cell(base: shown, width: 1, role: role)
  }

  /// A cluster's pieces, those of them that stand inside at the left.
  private mutating func put(_ pieces: [Cell], _ role: Role, _ column: Int, _ row: Int) {
    var at = column
    for var piece in pieces {
      piece.role = role
      if glyphs.isASCII, piece.width == 1 { piece = plain(piece) }
      if at >= 0 {
        clearHalves(row + at)
        if piece.width == 2 { clearHalves(row + at + 1) }
        cells[row + at] = piece
        if piece.width == 2 {
          cells[row + at + 1] = .continuation
          cells[row + at + 1].role = role
        }
      } else if at + piece.width > 0 {
        put(" ", role, row)
      }
      at += piece.width
    }
  }

  private func plain(_ cell: Cell) -> Cell {
    let base = Glyphs.plain(cell.base)
    return base == cell.base ? cell : Cell(base: base, width: 1, role: cell.role)
  }

  /// Before a cell is written over: blanks the other half of the wide grapheme it is part of.
  private mutating func clearHalves(_ place: Int) {
    let cell = cells[place]
    if cell.isContinuation {
      cells[place - 1] = Cell(base: " ", width: 1, role: cells[place - 1].role)
    } else if cell.width == 2 {
      cells[place + 1] = Cell(base: " ", width: 1, role: cells[place + 1].role)
    }
  }
}
