public import Screen

/// What an event loop needs of a terminal, so that one in memory can stand in.
///
///     terminal.show(draw(state), palette: palette)
///     var wake = terminal.nextEvent(timeout: nil, watching: [folderWatch])
///     while case .event(let event) = wake {  // all that waits, before the next drawing
///       state.update(event)
///       wake = terminal.nextEvent(timeout: 0, watching: [])
///     }
public protocol TerminalScreen {
  /// The size in cells, as of the last `.resize` event.
  var size: Size { get }

  /// How many colours there are, to make a `Palette` for.
  var colorDepth: ColorDepth { get }

  /// Shows a canvas of `size`, each role as the palette has it; one of another size is cut or filled up with blanks.
  mutating func show(_ canvas: Canvas, palette: Palette)

  /// Makes the next `show` write everything, for a screen that something else has written on.
  mutating func forgetShown()

  /// Waits for what comes first: a key, a click, a paste or a new size; something to read on one of the files; the end
  /// of the time, in milliseconds (nil: none, 0: only what already waits); or the end of the terminal.
  mutating func nextEvent(timeout: Int?, watching files: [Int32]) -> Wake

  /// Gives the terminal back and stops the program, as Ctrl-Z does; returns when it is continued.
  ///
  /// Show the canvas again afterwards, in what `size` then is.
  mutating func suspend()

  /// Gives the terminal to another program (an editor) while `body` runs, and takes it back afterwards.
  ///
  /// Show the canvas again afterwards, in what `size` then is.
  mutating func withShell<Result>(_ body: () throws -> Result) rethrows -> Result

  /// Puts text on the clipboard of the machine the user sits at, also through ssh (OSC 52).
  ///
  /// False if the terminal is known not to have one, or the text is too long for it. Terminals do not answer: true means
  /// that it was sent.
  mutating func copyToClipboard(_ text: String) -> Bool
}

/// Why waiting ended.
public enum Wake: Equatable, Sendable {
  /// Something was typed, clicked or pasted, or the size changed.
  case event(InputEvent)
  /// These files can be read, or have been closed at their other end.
  case ready([Int32])
  /// The time is over.
  case timedOut
  /// The terminal is gone: end. No more events will come.
  case closed
}
