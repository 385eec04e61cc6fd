import Plan
import Screen

/// Where one stands in a grid of cells, and what is being typed there.
struct GridCursor: Sendable {
  var row = 0
  var column = 0
  /// The first row in view.
  var top = 0
  /// What is being typed in the cell; nil where nothing is.
  var typed: TextField?
  /// Why what was typed cannot be taken. It stays.
  var problem: String?

  /// Moves by rows and columns, staying in a grid of so many.
  mutating func move(rows: Int = 0, columns: Int = 0, in size: (rows: Int, columns: Int)) {
    row = min(max(row + rows, 0), max(0, size.rows - 1))
    column = min(max(column + columns, 0), max(0, size.columns - 1))
  }

  /// On to the next cell or back to the one before, from a row's end to the next row.
  mutating func step(_ steps: Int, in size: (rows: Int, columns: Int)) {
    guard size.rows > 0, size.columns > 0 else { return }
    let place = min(max(row * size.columns + column + steps, 0), size.rows * size.columns - 1)
    (row, column) = place.quotientAndRemainder(dividingBy: size.columns)
  }

  /// Begins to type in the cell where a key is the beginning of a number.
  mutating func begins(with key: Key) -> Bool {
    guard case .character(let character) = key, character.isNumber || ",.".contains(character) else { return false }
    typed = TextField(String(character))
    problem = nil
    return true
  }

  /// Ends the typing.
  mutating func end() {
    typed = nil
    problem = nil
  }
}

/// Where a key leads from a cell that is being typed in, once what is typed is taken.
enum GridStep: Sendable {
  case stay, down, up, next, previous

  /// Enter and the arrows take what is typed and go on; other keys are the field's.
  init?(_ key: Key) {
    switch key {
    case .enter, .down: self = .down
    case .up: self = .up
    case .tab, .right: self = .next
    case .backTab, .left: self = .previous
    case .control("s"): self = .stay
    default: return nil
    }
  }
}

extension GridCursor {
  mutating func go(_ step: GridStep, in size: (rows: Int, columns: Int)) {
    switch step {
    case .stay: break
    case .down: move(rows: 1, in: size)
    case .up: move(rows: -1, in: size)
    case .next: self.step(1, in: size)
    case .previous: self.step(-1, in: size)
    }
  }
}

extension App {
  /// The days typed in a cell: nothing at all is none; what a cell cannot hold is refused with the reason.
  func typedDays(_ field: TextField, _ kind: FieldKind) -> Result<PersonDays, FieldProblem> {
    let text = field.text.trimmingBlanks
    if text.isEmpty { return .success(.zero) }
    switch FieldKind.days.fileValue(typed: text, inputContext) {
    case .failure(let problem): return .failure(problem)
    case .success(let value):
      guard let days = PersonDays(file: value), days != .zero else { return .success(.zero) }
      return kind.problem(value).map { .failure($0) } ?? .success(days)
    }
  }

  /// The cell under the cursor of a grid, with what is being typed in it.
  func drawCell(_ cursor: GridCursor, at rect: Rect, _ canvas: inout Canvas) {
    canvas.setRole(rect, .cursorField)
    canvas.cursor = Canvas.Cursor(x: max(rect.x, rect.endX - 1), y: rect.y)
    if let typed = cursor.typed {
      canvas.draw(typed, in: rect, cursor.problem == nil ? .cursorField : .error)
    }
  }
}
