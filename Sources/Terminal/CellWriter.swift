import CNcurses
import Screen

/// Writes canvases to ncurses, which sends the terminal what differs.
struct CellWriter {
  /// How a role looks on this terminal.
  struct Look: Equatable {
    var attributes: attr_t = 0
    var pair: Int32 = 0
    /// The background's colour number; -1 is the terminal's own.
    var background: Int32 = -1
    /// Whether a blank shows more of it than its background: a line, or the foreground.
    var marksBlanks = false
  }

  let pairLimit: Int32
  let hasAllColors: Bool
  /// The number of each pair of foreground and background in use.
  var pairs: [Colors: Int32] = [:]
  /// How each role looks, in their order, in the palette last shown.
  private var looks: [Look] = []
  private var palette: Palette?
  private var shown: Canvas?

  /// Two colour numbers as ncurses has them; -1 is the terminal's own.
  struct Colors: Hashable {
    var foreground: Int32
    var background: Int32
  }

  /// Writes for a terminal with that many pairs (0 if it has no colours), whose colours are numbers, or all there are.
  init(pairLimit: Int32, hasAllColors: Bool) {
    self.pairLimit = pairLimit
    self.hasAllColors = hasAllColors
  }

  /// What is on the screen is not known any more.
  mutating func forget() {
    shown = nil
  }

  /// Writes the rows that differ from those last written, and sends them.
  mutating func write(_ canvas: Canvas, palette: Palette) {
    if palette != self.palette {
      self.palette = palette
      pairs = [:]
      looks = Role.allCases.map { look(palette[$0]) }
      shown = nil
    }
    let before = shown?.size == canvas.size ? shown : nil
    if before == nil { werase(rus_window()) }
    for y in 0..<canvas.size.height where before.map({ $0.row(y) != canvas.row(y) }) ?? true {
      writeRow(canvas.row(y), y)
    }
    shown = canvas
    placeCursor(canvas)
    wrefresh(rus_window())
  }

  private func writeRow(_ cells: ArraySlice<Cell>, _ y: Int) {
    let looks = looks(of: cells)
    let row = [cchar_t](unsafeUninitializedCapacity: cells.count) { buffer, count in
      guard let start = buffer.baseAddress else { return }
      for (cell, look) in zip(cells, looks) where !cell.isContinuation {
        let marks = cell.hasMarks ? cell.marks.map(\.value) : []
        count += Int(
          rus_add_cell(
            start + count, cell.base.value, marks.first ?? 0, marks.dropFirst().first ?? 0,
            marks.dropFirst(2).first ?? 0, Int32(cell.width), look.attributes, look.pair))
      }
    }
    rus_put_row(Int32(y), row, Int32(row.count))
  }

  /// How the cells of a row look. Blanks between two words of one style have it too, where that shows no difference: nothing
  /// is sent for them then.
  private func looks(of cells: ArraySlice<Cell>) -> [Look] {
    var looks = cells.map { self.looks[$0.role.place] }
    var word: Int?
    for (place, cell) in zip(looks.indices, cells) where !cell.isBlank {
      let own = looks[place]
      if let word, looks[word] == own, !own.marksBlanks {
        for blank in word + 1..<place where !looks[blank].marksBlanks && looks[blank].background == own.background {
          looks[blank] = own
        }
      }
      word = place
    }
    return looks
  }

  /// The cursor stands where the canvas has it; hidden, it waits at the lower left corner.
  private func placeCursor(_ canvas: Canvas) {
    let place = canvas.cursor ?? Canvas.Cursor(x: 0, y: canvas.size.height - 1)
    wmove(rus_window(), Int32(place.y), Int32(place.x))
    curs_set(canvas.cursor == nil ? 0 : 1)
  }
}

extension Cell {
  /// Whether nothing stands in it.
  fileprivate var isBlank: Bool { base == " " && width == 1 && !hasMarks }
}
