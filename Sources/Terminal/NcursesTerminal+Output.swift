import CNcurses
import Glibc
public import Screen

extension NcursesTerminal {
  /// Shows a canvas; one of another size than the terminal's is cut or filled up with blanks.
  public func show(_ canvas: Canvas, palette: Palette) {
    guard isOpen else { return }
    output.write(canvas, palette: palette)
  }

  /// Makes the next `show` write everything, for a screen that something else has written on.
  public func forgetShown() {
    guard isOpen else { return }
    output.forget()
    rus_forget_screen()
  }

  /// Puts text on the clipboard of the machine the user sits at (OSC 52); see `TerminalScreen`.
  public func copyToClipboard(_ text: String) -> Bool {
    let mostDigits = 74994  // what terminals take at least, of those that have a limit
    let withoutClipboard = ["linux", "vt", "cons", "ansi", "sun"]
    let digits = base64(text.utf8)
    guard isOpen, digits.count <= mostDigits, let type = options.type,
      !withoutClipboard.contains(where: { type.hasPrefix($0) })
    else { return false }
    writeToTerminal(Array("\u{1b}]52;c;".utf8) + digits + [0x07])
    return true
  }

  /// Takes the screen, at first or again, as ncurses last showed it.
  func enter() {
    Guard.arm(reset: reset)
    rus_forget_screen()
    wrefresh(rus_window())
    writeToTerminal(Modes.taking(mouse: options.usesMouse))
  }

  /// Gives the screen back.
  func leave() {
    writeToTerminal(Modes.giving(mouse: options.usesMouse))
    endwin()
    tcsetattr(STDIN_FILENO, TCSADRAIN, &modes)
  }
}
