import CNcurses
import Screen

extension CellWriter {
  /// How a style looks here, with a pair of its own if its colours are new.
  mutating func look(_ style: ResolvedStyle) -> Look {
    let attributes: [(TextAttributes, attr_t)] = [
      (.bold, rus_bold()), (.dim, rus_dim()), (.underline, rus_underline()), (.reverse, rus_reverse()),
      (.italic, rus_italic()),
    ]
    let held = attributes.filter { style.attributes.contains($0.0) }.reduce(0) { $0 | $1.1 }
    let colors = Colors(foreground: number(style.foreground), background: number(style.background))
    return Look(
      attributes: held, pair: pair(colors), background: colors.background,
      marksBlanks: !style.attributes.isDisjoint(with: [.underline, .reverse]))
  }

  /// The number ncurses has for a pair; 0, the terminal's own colours, if there are no more.
  private mutating func pair(_ colors: Colors) -> Int32 {
    let own = Colors(foreground: -1, background: -1)
    if colors == own { return 0 }
    if let pair = pairs[colors] { return pair }
    let next = Int32(pairs.count + 1)
    guard next < pairLimit, init_extended_pair(next, colors.foreground, colors.background) == OK else { return 0 }
    pairs[colors] = next
    return next
  }

  /// The number ncurses has for a colour. Where it has all colours, a number is red, green and blue, but for the first
  /// eight.
  private func number(_ color: TerminalColor?) -> Int32 {
    switch color {
    case nil: -1
    case .indexed(let index): hasAllColors && index > 7 ? xtermColor(index) : Int32(index)
    case .rgb(let red, let green, let blue): max(Int32(red) << 16 | Int32(green) << 8 | Int32(blue), 8)
    }
  }
}

/// Red, green and blue of xterm's colours from 8 on, in one number.
private func xtermColor(_ index: UInt8) -> Int32 {
  let number = Int32(index)
  switch index {
  case 0...7: return number
  case 8: return 0x7f7f7f
  case 9...15:
    let bright: [Int32] = [0xff0000, 0x00ff00, 0xffff00, 0x5c5cff, 0xff00ff, 0x00ffff, 0xffffff]
    return bright[Int(index) - 9]
  case 16...231:
    let steps: [Int32] = [0, 95, 135, 175, 215, 255]
    let place = Int(index) - 16
    return max(steps[place / 36] << 16 | steps[place / 6 % 6] << 8 | steps[place % 6], 8)
  default: return (8 + 10 * (number - 232)) * 0x010101
  }
}
