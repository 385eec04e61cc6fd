/// Text of many lines under edit, wrapped to the width it is shown in.
public struct TextArea: Sendable, Hashable {
  private var buffer: EditBuffer
  /// The column that moving up and down keeps to, past shorter lines.
  private var goal: Int?

  /// An area with text in it, the cursor at its end or where given (in graphemes).
  public init(_ text: String = "", cursor: Int? = nil) {
    buffer = EditBuffer(text, cursor: cursor)
  }

  /// What it holds.
  public var text: String { buffer.text }

  /// Before which grapheme the cursor stands, newlines counted.
  public var cursor: Int {
    get { buffer.cursor }
    set {
      buffer.move(to: newValue)
      goal = nil
    }
  }

  /// Puts text in at the cursor, typed or pasted: its line ends become newlines, tabs blanks; other controls are left out.
  public mutating func insert(_ text: String) {
    buffer.insert(typed(text))
    goal = nil
  }

  /// Does what a key means in an area of that size: as in a field, but over lines as they are shown, and Enter breaks the
  /// line. Returns false where the key means nothing here.
  public mutating func handle(_ key: Key, in size: Size) -> Bool {
    let rows = AreaLines(buffer, width: size.width)
    switch key {
    case .up, .control("p"): return moveRows(-1, rows)
    case .down, .control("n"): return moveRows(1, rows)
    case .pageUp: return moveRows(-max(1, size.height - 1), rows)
    case .pageDown: return moveRows(max(1, size.height - 1), rows)
    default: break
    }
    goal = nil
    let row = rows.row(of: cursor)
    switch key {
    case .home, .control("a"): buffer.move(to: rows.lines[row].clusters.lowerBound)
    case .end, .control("e"): buffer.move(to: rows.last(in: row))
    case .control("u"): buffer.delete(to: rows.lines[row].clusters.lowerBound)
    case .control("k"):
      let end = rows.lines[row].clusters.upperBound
      buffer.delete(to: end == cursor ? end + 1 : end)
    case .enter, .control("j"): buffer.insert("\n")
    default: return buffer.handle(key)
    }
    return true
  }

  /// The text in lines as it is shown in so many columns; the last column is left for the cursor.
  public func lines(width: Int) -> [String] {
    AreaLines(buffer, width: width).lines.map { String(buffer.characters[$0.clusters.lowerBound..<$0.shownEnd]) }
  }

  /// The cursor's row and column among those lines.
  public func cursorPosition(width: Int) -> (row: Int, column: Int) {
    let rows = AreaLines(buffer, width: width)
    return (rows.row(of: cursor), rows.column(of: cursor))
  }

  private mutating func moveRows(_ distance: Int, _ rows: AreaLines) -> Bool {
    let column = goal ?? rows.column(of: cursor)
    let row = (rows.row(of: cursor) + distance).clamped(0, rows.lines.count - 1)
    buffer.move(to: rows.place(row: row, column: column))
    goal = column
    return true
  }
}

/// An area's lines at a width, and the way between characters and places on the screen.
private struct AreaLines {
  let lines: [WrappedLine]
  private let units: [WrapUnit]
  private let width: Int

  init(_ buffer: EditBuffer, width: Int) {
    // The last column is the cursor's where a line is full.
    self.width = max(1, width - 1)
    units = buffer.characters.map { WrapUnit($0) }
    lines = wrapLines(units, cells: self.width)
  }

  /// The line of a character. Where a line was broken its end is the next one's beginning.
  func row(of place: Int) -> Int {
    (lines.lastIndex { $0.clusters.lowerBound <= place }) ?? 0
  }

  /// The column of a character; blanks past the width stand at the width.
  func column(of place: Int) -> Int {
    min(width, units[lines[row(of: place)].clusters.lowerBound..<place].reduce(0) { $0 + $1.width })
  }

  /// The last place for the cursor in a line.
  func last(in row: Int) -> Int {
    let end = lines[row].clusters.upperBound
    let isBroken = row + 1 < lines.count && lines[row + 1].clusters.lowerBound == end
    return isBroken ? max(lines[row].clusters.lowerBound, end - 1) : end
  }

  /// The character at a column, or the line's last.
  func place(row: Int, column: Int) -> Int {
    var place = lines[row].clusters.lowerBound
    var used = 0
    while place < last(in: row), used + units[place].width <= column {
      used += units[place].width
      place += 1
    }
    return place
  }
}

extension Canvas {
  /// An area in a rectangle, scrolled so that its cursor is in view. `isFocused` puts the terminal's cursor into it.
  public mutating func draw(_ area: TextArea, in rect: Rect, _ role: Role = .input, isFocused: Bool = true) {
    guard !rect.isEmpty else { return }
    fill(rect, role)
    let lines = area.lines(width: rect.width)
    let place = area.cursorPosition(width: rect.width)
    let top = (place.row - rect.height / 2).clamped(0, max(0, lines.count - rect.height))
    write(lines: lines, in: rect, role, from: top)
    if isFocused { cursor = Cursor(x: rect.x + min(place.column, rect.width - 1), y: rect.y + place.row - top) }
  }
}
