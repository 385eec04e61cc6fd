/// A key as it was pressed. Modifiers that terminals do not tell apart are not told apart here either.
public enum Key: Sendable, Hashable {
  /// A character typed, with Shift and AltGr already in it: `a`, `A`, `å`, ` `.
  case character(Character)
  /// A letter with Ctrl. Always lower case: `.control("r")` is Ctrl-R.
  case control(Character)
  /// F1 to F63.
  case function(Int)
  case enter
  case escape
  case tab
  case backTab
  case backspace
  case delete
  case insert
  case up
  case down
  case left
  case right
  case home
  case end
  case pageUp
  case pageDown
  case shiftUp
  case shiftDown
  case shiftLeft
  case shiftRight
  case controlLeft
  case controlRight
}

/// What a mouse did, and where.
public struct Mouse: Sendable, Hashable {
  /// What it did.
  public enum Kind: Sendable, Hashable {
    case press
    case release
    case doubleClick
    case wheelUp
    case wheelDown
    case drag
  }

  /// Which button.
  public enum Button: Sendable, Hashable {
    case left
    case middle
    case right
    /// The wheel, or a movement without a button.
    case none
  }

  /// The column.
  public var x: Int
  /// The row.
  public var y: Int
  /// What it did.
  public var kind: Kind
  /// Which button.
  public var button: Button

  /// Something a mouse did.
  public init(x: Int, y: Int, kind: Kind, button: Button = .left) {
    self.x = x
    self.y = y
    self.kind = kind
    self.button = button
  }
}

/// What comes in from the terminal.
public enum InputEvent: Sendable, Hashable {
  /// A key was pressed.
  case key(Key)
  /// Text was pasted, as it came: it is for a field, and never runs as keys.
  case paste(String)
  /// The mouse was used.
  case mouse(Mouse)
  /// The terminal has another size.
  case resize(Size)
}
