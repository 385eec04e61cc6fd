public import Screen

/// A terminal in memory: plays a script of what happens, and keeps every canvas it was shown.
///
///     var terminal = MemoryTerminal(size: Size(width: 80, height: 24), keys: [.down, .character("q")])
///     run(&terminal)
///     #expect(terminal.frames.last?.text == "...")
public struct MemoryTerminal: TerminalScreen {
  /// The size in cells; a `.resize` event of the script changes it.
  public private(set) var size: Size
  /// How many colours there are.
  public var colorDepth = ColorDepth.indexed256
  /// What is still to happen, the next first. When it is all done, the terminal is closed.
  public var script: [Wake]
  /// What was shown, the first first.
  public private(set) var frames: [Canvas] = []
  /// What was put on the clipboard, the first first.
  public private(set) var copied: [String] = []
  /// How often the program was stopped.
  public private(set) var suspendCount = 0
  /// How often another program had the terminal.
  public private(set) var shellCount = 0
  /// How often all was to be written anew.
  public private(set) var forgetCount = 0
  /// Whether what is copied can be taken.
  public var hasClipboard = true

  /// A terminal in which this will happen.
  public init(size: Size, script: [Wake] = []) {
    self.size = size
    self.script = script
  }

  /// A terminal at which these keys will be pressed, slowly enough for each to be drawn.
  public init(size: Size, keys: [Key]) {
    self.init(size: size, script: keys.flatMap { [.event(.key($0)), .timedOut] })
  }

  /// The canvas shown last.
  public var frame: Canvas? { frames.last }

  /// Keeps a canvas.
  public mutating func show(_ canvas: Canvas, palette: Palette) {
    frames.append(canvas)
  }

  /// Counts it.
  public mutating func forgetShown() {
    forgetCount += 1
  }

  /// The next of the script. A `.timedOut` in it is a pause: what follows has not been typed yet when a wait of no time
  /// asks for it; a wait without end passes over it.
  public mutating func nextEvent(timeout: Int?, watching files: [Int32]) -> Wake {
    if timeout == nil {
      script.removeFirst(script.prefix { $0 == .timedOut }.count)
    }
    guard let next = script.first else { return .closed }
    script.removeFirst()
    if case .event(.resize(let newSize)) = next { size = newSize }
    return next
  }

  /// Counts it.
  public mutating func suspend() {
    suspendCount += 1
  }

  /// Counts it, and runs `body` at once.
  public mutating func withShell<Result>(_ body: () throws -> Result) rethrows -> Result {
    shellCount += 1
    return try body()
  }

  /// Keeps the text.
  public mutating func copyToClipboard(_ text: String) -> Bool {
    if hasClipboard { copied.append(text) }
    return hasClipboard
  }
}
