import CNcurses

/// The bytes that take and give back what ncurses does not know of.
enum Modes {
  /// A program that pastes says so: paste comes between ESC[200~ and ESC[201~.
  private static let pasteOn = "\u{1b}[?2004h"
  private static let pasteOff = "\u{1b}[?2004l"
  /// Buttons and wheel, movement while a button is held where the terminal can tell of it, with decimal coordinates (in
  /// ncurses' own way tmux reaches no further than column 223).
  private static let mouseOn = "\u{1b}[?1000h\u{1b}[?1002h\u{1b}[?1006h"
  private static let mouseOff = "\u{1b}[?1006l\u{1b}[?1002l\u{1b}[?1000l"

  /// What is written when the screen is taken.
  static func taking(mouse: Bool) -> [UInt8] {
    Array((pasteOn + (mouse ? mouseOn : "")).utf8)
  }

  /// What is written before ncurses gives the screen back.
  static func giving(mouse: Bool) -> [UInt8] {
    Array((pasteOff + (mouse ? mouseOff : "")).utf8)
  }

  /// All that gives the screen back when ncurses no longer can, made beforehand.
  static func reset(mouse: Bool) -> [UInt8] {
    let endOfCutSequence: [UInt8] = [0x18]
    var bytes = endOfCutSequence + giving(mouse: mouse)
    for capability in ["rmkx", "sgr0", "op", "cnorm"] {
      bytes += string(capability)
    }
    if rus_has_string("rmcup") {
      return bytes + string("rmcup")
    }
    let belowAnyScreen: Int32 = 998
    return bytes + withoutPadding(rus_move_string(belowAnyScreen, 0)) + Array("\r\n".utf8)
  }

  /// The bytes of a capability, none if the terminal lacks it.
  static func string(_ capability: String) -> [UInt8] {
    withoutPadding(rus_string(capability))
  }

  /// Leaves out `$<5>`, by which terminfo asks for a pause that no terminal of today needs.
  private static func withoutPadding(_ string: UnsafePointer<CChar>?) -> [UInt8] {
    guard let string else { return [] }
    var bytes = Array(String(cString: string).utf8)
    while let begin = bytes.firstRange(of: "$<".utf8)?.lowerBound,
      let end = bytes[begin...].firstIndex(of: UInt8(ascii: ">"))
    {
      bytes.removeSubrange(begin...end)
    }
    return bytes
  }
}
