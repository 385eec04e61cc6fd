import Screen

extension KeyTable {
  /// Keys by the names terminfo(5) has for them, and those xterm's modified keys have in ncurses' descriptions.
  static let named: [(String, Key)] = [
    ("kcuu1", .up), ("kcud1", .down), ("kcub1", .left), ("kcuf1", .right),
    ("khome", .home), ("kend", .end), ("kpp", .pageUp), ("knp", .pageDown),
    ("kich1", .insert), ("kdch1", .delete), ("kbs", .backspace), ("kent", .enter), ("kcbt", .backTab),
    ("kri", .shiftUp), ("kind", .shiftDown), ("kLFT", .shiftLeft), ("kRIT", .shiftRight),
    ("kUP", .shiftUp), ("kDN", .shiftDown), ("kLFT5", .controlLeft), ("kRIT5", .controlRight),
  ]
}

/// The key of `ESC [ parameters final`, as xterm and all that follow it send them; nil for what is no key.
func sequenceKey(_ parameters: String, _ final: UInt8) -> Key? {
  let numbers = parameters.split(separator: ";", omittingEmptySubsequences: false).map { Int($0) }
  let modifiers = Modifiers(parameter: numbers.count > 1 ? numbers[1] : nil)
  if final == UInt8(ascii: "~") {
    return numbers.first.flatMap { $0 }.flatMap { numberedKey($0, modifiers) }
  }
  if final == UInt8(ascii: "Z") { return .backTab }
  guard numbers.count <= 2, parameters.isEmpty || numbers[0] == 1 else { return nil }
  return letterKey(final, modifiers)
}

/// The key of `ESC O final`: an arrow or function key, or one of the numeric keypad.
func shiftedKey(_ parameters: String, _ final: UInt8) -> Key? {
  let modifiers = Modifiers(parameter: parameters.split(separator: ";").last.flatMap { Int($0) })
  if let key = letterKey(final, modifiers) { return key }
  switch final {
  case UInt8(ascii: "M"): return .enter
  case UInt8(ascii: "I"): return .tab
  case UInt8(ascii: "X"): return .character("=")
  case UInt8(ascii: "j")...UInt8(ascii: "y"): return .character(Character(Unicode.Scalar(final - 0x40)))
  default: return nil
  }
}

/// Shift and Ctrl, of what a terminal says was held: 1 and the sum of 1 for Shift, 2 for Alt, 4 for Ctrl.
private struct Modifiers {
  let shift: Bool
  let control: Bool

  init(parameter: Int?) {
    let held = max((parameter ?? 1) - 1, 0)
    shift = held & 1 != 0
    control = held & 4 != 0
  }

  /// Terminals number the function keys on: F13 is Shift-F1, F25 is Ctrl-F1.
  var functionOffset: Int { (shift ? 12 : 0) + (control ? 24 : 0) }
}

private func letterKey(_ final: UInt8, _ modifiers: Modifiers) -> Key? {
  switch final {
  case UInt8(ascii: "A"): modifiers.shift ? .shiftUp : .up
  case UInt8(ascii: "B"): modifiers.shift ? .shiftDown : .down
  case UInt8(ascii: "C"): modifiers.control ? .controlRight : modifiers.shift ? .shiftRight : .right
  case UInt8(ascii: "D"): modifiers.control ? .controlLeft : modifiers.shift ? .shiftLeft : .left
  case UInt8(ascii: "H"): .home
  case UInt8(ascii: "F"): .end
  case UInt8(ascii: "P")...UInt8(ascii: "S"):
    .function(Int(final - UInt8(ascii: "P")) + 1 + modifiers.functionOffset)
  default: nil
  }
}

/// The key of `ESC [ number ~`; the numbers of function keys leave out some.
private func numberedKey(_ number: Int, _ modifiers: Modifiers) -> Key? {
  switch number {
  case 1, 7: .home
  case 2: .insert
  case 3: .delete
  case 4, 8: .end
  case 5: .pageUp
  case 6: .pageDown
  case 11...15: .function(number - 10 + modifiers.functionOffset)
  case 17...21: .function(number - 11 + modifiers.functionOffset)
  case 23...24: .function(number - 12 + modifiers.functionOffset)
  case 25...26: .function(number - 12)
  case 28, 29: .function(number - 13)
  case 31...34: .function(number - 14)
  default: nil
  }
}

/// What a mouse did, from the number terminals report: the button in the lowest bits, 32 for movement, 64 for the wheel.
/// Places are counted from 1; nil for what is no event here (wheels sideways, thumb buttons).
func mouseEvent(_ number: Int, column: Int, row: Int, released: Bool) -> InputEvent? {
  guard column > 0, row > 0, number >= 0, number < 128 else { return nil }
  let place = number & 3
  let button: Mouse.Button = [.left, .middle, .right, .none][place]
  var mouse = Mouse(x: column - 1, y: row - 1, kind: released ? .release : .press, button: button)
  if number & 64 != 0 {
    guard place < 2 else { return nil }
    mouse.kind = place == 0 ? .wheelUp : .wheelDown
    mouse.button = .none
  } else if number & 32 != 0 {
    guard button != .none else { return nil }
    mouse.kind = .drag
  } else if button == .none, !released {
    return nil
  }
  return .mouse(mouse)
}
