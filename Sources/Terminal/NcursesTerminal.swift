import CNcurses
import Glibc
public import Screen

/// What `NcursesTerminal.start` needs to know; nothing is read from the environment.
public struct TerminalOptions: Equatable, Sendable {
  /// The type of the terminal, from `$TERM`.
  public var type: String?
  /// What the terminal says of its colours, from `$COLORTERM`: `truecolor` or `24bit` for all of them.
  public var colorHint: String?
  /// Whether clicks and the wheel come as events; without it the terminal selects text by itself.
  public var usesMouse: Bool
  /// A line to leave on standard error if the program crashes, without a line end.
  public var crashNotice: String

  /// What was typed before the screen was there; see `EarlyKeys`.
  public var typed: [UInt8] = []

  /// Describes a terminal.
  public init(type: String?, colorHint: String? = nil, usesMouse: Bool = true, crashNotice: String = "") {
    self.type = type
    self.colorHint = colorHint
    self.usesMouse = usesMouse
    self.crashNotice = crashNotice
  }
}

/// The terminal the program was started in, through ncurses. There can be one at a time in a process.
///
/// It is given back as it was found by `close()`, when the value goes away, by `exit()`, and by any signal that ends
/// the program, its own faults included.
public final class NcursesTerminal: TerminalScreen {
  /// The size in cells, as of the last `.resize` event.
  public internal(set) var size: Size
  /// How many colours there are.
  public let colorDepth: ColorDepth

  let options: TerminalOptions
  var input: TerminalInput
  var output: CellWriter
  private let screen: OpaquePointer
  let reset: [UInt8]
  var modes: termios
  private let wake: (wake: Int32, source: Int32)
  private(set) var isOpen = true

  /// Takes the terminal on standard input and output.
  public static func start(_ options: TerminalOptions) throws(TerminalError) -> NcursesTerminal {
    var modes = termios()
    guard isatty(STDIN_FILENO) == 1, isatty(STDOUT_FILENO) == 1, tcgetattr(STDIN_FILENO, &modes) == 0 else {
      throw .notATerminal
    }
    guard let given = options.type, !given.isEmpty else { throw .typeMissing }
    useUTF8()
    let type = try usableType(given, colorHint: options.colorHint)
    Guard.rememberSignals()
    guard let wake = Guard.prepare(modes: modes, crashNotice: options.crashNotice), let screen = rus_open(type) else {
      Guard.release()
      throw .outOfResources
    }
    return NcursesTerminal(options, screen, modes, wake)
  }

  private init(
    _ options: TerminalOptions, _ screen: OpaquePointer, _ modes: termios, _ wake: (wake: Int32, source: Int32)
  ) {
    self.options = options
    self.screen = screen
    self.modes = modes
    self.wake = wake
    reset = Modes.reset(mouse: options.usesMouse)
    input = TerminalInput(keys: KeyTable.ofTerminal(), wake: wake.wake, typed: options.typed)
    size = currentSize()
    Guard.arm(reset: reset)
    start_color()
    use_default_colors()
    colorDepth = ColorDepth(colors: Int(rus_colors()))
    output = CellWriter(pairLimit: rus_pairs(), hasAllColors: colorDepth == .trueColor)
    raw()
    noecho()
    nonl()
    typeahead(-1)
    intrflush(rus_window(), false)
    keypad(rus_window(), true)
    leaveok(rus_window(), false)
    resizeterm(Int32(size.height), Int32(size.width))
    enter()
  }

  deinit { close() }

  /// Gives the terminal back as it was found. Afterwards nothing is shown and no events come.
  public func close() {
    guard isOpen else { return }
    isOpen = false
    input.close()
    leave()
    Guard.release()
    delscreen(screen)
    Glibc.close(wake.wake)
    Glibc.close(wake.source)
  }

  /// Gives the terminal back and stops the program, as Ctrl-Z does; returns when it is continued.
  public func suspend() {
    guard isOpen else { return }
    leave()
    Guard.stop()
    enter()
    resizeScreen()
  }

  /// Gives the terminal to another program while `body` runs, and takes it back afterwards.
  public func withShell<Result>(_ body: () throws -> Result) rethrows -> Result {
    guard isOpen else { return try body() }
    leave()
    Guard.standAside()
    defer {
      enter()
      resizeScreen()
    }
    return try body()
  }
}
