/// One line of text under edit: its text and its cursor, which counts graphemes.
public struct TextField: Sendable, Hashable {
  private var buffer: EditBuffer

  /// A field with text in it, the cursor at its end or where given.
  public init(_ text: String = "", cursor: Int? = nil) {
    buffer = EditBuffer(text, cursor: cursor)
  }

  /// What it holds.
  public var text: String { buffer.text }

  /// Before which grapheme the cursor stands.
  public var cursor: Int {
    get { buffer.cursor }
    set { buffer.move(to: newValue) }
  }

  /// Puts text in at the cursor, typed or pasted: line ends and tabs become blanks, other controls are left out.
  public mutating func insert(_ text: String) {
    var line = typed(text)
    if line.utf8.contains(UInt8(ascii: "\n")) { line = String(line.map { $0 == "\n" ? " " : $0 }) }
    buffer.insert(line)
  }

  /// Does what a key means in a field: characters, arrows, Home and End, Backspace and Del, words with Ctrl or Shift and
  /// an arrow, Ctrl-A and Ctrl-E, Ctrl-W, Ctrl-U and Ctrl-K. Returns false where the key means nothing here.
  public mutating func handle(_ key: Key) -> Bool {
    switch key {
    case .home, .control("a"): buffer.move(to: 0)
    case .end, .control("e"): buffer.move(to: buffer.characters.count)
    case .control("u"): buffer.delete(to: 0)
    case .control("k"): buffer.delete(to: buffer.characters.count)
    default: return buffer.handle(key)
    }
    return true
  }

  /// What is in view of a field.
  public struct Window: Sendable, Hashable {
    /// The text in view.
    public let text: String
    /// The cursor's column in it.
    public let cursor: Int
    /// How many letters are out of view at the left.
    public let skipped: Int
    /// Whether there is more at the left.
    public let hasMoreLeft: Bool
    /// Whether there is more at the right.
    public let hasMoreRight: Bool
  }

  /// What is in view in so many cells: the whole where it fits with its cursor, else the part around the cursor, in
  /// steps of half the width so that the text does not slide at every key.
  public func window(width: Int) -> Window {
    let widths = buffer.characters.map(\.cells)
    let column = widths[..<cursor].reduce(0, +)
    // One cell more than the text: the cursor's at its end.
    let total = widths.reduce(1, +)
    var start = 0
    var skipped = 0
    if column >= width - 1, total > width {
      let step = max(1, width / 2)
      let wanted = min(((column - width + 1) / step + 1) * step, total - width)
      while start < cursor, skipped < wanted {
        skipped += widths[start]
        start += 1
      }
    }
    var end = start
    var used = 0
    while end < widths.count, used + widths[end] <= width {
      used += widths[end]
      end += 1
    }
    return Window(
      text: String(buffer.characters[start..<end]), cursor: column - skipped, skipped: start, hasMoreLeft: start > 0,
      hasMoreRight: end < widths.count)
  }
}

extension Canvas {
  /// A field in a rectangle's first row. `isFocused` puts the terminal's cursor into it; an empty field shows its
  /// placeholder. Signs at the edges tell that there is more.
  public mutating func draw(
    _ field: TextField, in rect: Rect, _ role: Role = .input, placeholder: String = "", isFocused: Bool = true
  ) {
    guard !rect.isEmpty else { return }
    let line = rect.row(0)
    fill(line, role)
    let window = field.window(width: rect.width)
    if field.text.isEmpty {
      write(placeholder, in: line, .placeholder)
    } else {
      write(window.text, at: rect.x, rect.y, role, maxCells: rect.width)
    }
    if window.hasMoreLeft, window.cursor > 0 { put(glyphs.sign.moreLeft, at: rect.x, rect.y, role) }
    if window.hasMoreRight, window.cursor < rect.width - 1 {
      put(glyphs.sign.moreRight, at: rect.endX - 1, rect.y, role)
    }
    if isFocused { self.field = FieldSpot(rect: line, skipped: window.skipped, text: window.text) }
    if isFocused { cursor = Cursor(x: rect.x + min(window.cursor, rect.width - 1), y: rect.y) }
  }
}
