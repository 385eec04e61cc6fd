import Glibc
import Screen
import Terminal

/// Shows and logs each event: `terminal-probe LOG [--no-mouse] [--watch FIFO]`, with `q` to end. Some keys do something:
/// `Ctrl-Z` stops, `!` runs a shell command, `y` copies, `t` waits a moment, `T` traps, `O` overflows the stack, `X`
/// exits at once.
@main
struct Probe {
  var terminal: NcursesTerminal
  let log: Int32
  let watched: [Int32]
  var lines: [String] = []

  static func main() {
    let options = TerminalOptions(
      type: variable("TERM"), colorHint: variable("COLORTERM"),
      usesMouse: !CommandLine.arguments.contains("--no-mouse"), crashNotice: "probe: crashed")
    do {
      let log = open(CommandLine.arguments[1], O_WRONLY | O_CREAT | O_APPEND | O_CLOEXEC, 0o600)
      say("\(getpid())", to: log)
      var probe = Probe(terminal: try NcursesTerminal.start(options), log: log, watched: watchedFiles())
      probe.run()
    } catch {
      say(error.sentence(inEnglish: true))
      exit(2)
    }
  }

  mutating func run() {
    note("ready \(terminal.size.width)x\(terminal.size.height) colors \(terminal.colorDepth)")
    show()
    while true {
      var wake = terminal.nextEvent(timeout: nil, watching: watched)
      while case .event(let event) = wake {
        note(name(event))
        if event == .key(.character("q")) { return terminal.close() }
        act(on: event)
        wake = terminal.nextEvent(timeout: 0, watching: [])
      }
      if case .ready(let files) = wake { note("ready: \(read(files))") }
      if wake == .closed { return note("closed") }
      show()
    }
  }

  private mutating func act(on event: InputEvent) {
    guard case .key(let key) = event else { return }
    switch key {
    case .control("z"):
      terminal.suspend()
      note("continued \(terminal.size.width)x\(terminal.size.height)")
    case .control("l"): terminal.forgetShown()
    case .character("!"):
      let status = terminal.withShell {
        spawn("stty -a | grep -o '.icanon'; kill -INT $PPID; echo in the shell; read x")
      }
      note("shell \(status)")
    case .character("t"): note("\(terminal.nextEvent(timeout: 10, watching: []))")
    case .character("y"): note("copied \(terminal.copyToClipboard("åäö"))")
    case .character("T"): trap(CommandLine.arguments.count)
    case .character("O"): note("\(overflow(1))")
    case .character("X"): exit(3)
    default: break
    }
  }

  private mutating func note(_ line: String) {
    lines.append(line)
    say(line, to: log)
  }

  private func show() {
    let palette = Palette(.probe, depth: terminal.colorDepth)
    var canvas = Canvas(terminal.size)
    canvas.write("Prov åäö ┌─┐ 漢字 e\u{301} €", at: 0, 0, .selection)
    for (y, line) in lines.suffix(max(canvas.size.height - 2, 0)).enumerated() {
      canvas.write(line, at: 0, y + 1)
    }
    canvas.cursor = Canvas.Cursor(x: 3, y: 0)
    terminal.show(canvas, palette: palette)
  }
}

extension Theme {
  static let probe = Theme(
    name: "probe",
    styles: [
      .selection: Style(foreground: .rgb(255, 200, 0), background: .ansi(4), attributes: .bold),
      .good: Style(foreground: .indexed(137)),
    ])
}

private func name(_ event: InputEvent) -> String {
  switch event {
  case .key(let key): "key \(key.name)"
  case .paste(let text): text.utf8.count < 200 ? "paste \(text.debugDescription)" : "paste of \(text.utf8.count) bytes"
  case .mouse(let mouse): "mouse \(mouse.kind) \(mouse.button) \(mouse.x),\(mouse.y)"
  case .resize(let size): "resize \(size.width)x\(size.height)"
  }
}

private func watchedFiles() -> [Int32] {
  guard let place = CommandLine.arguments.firstIndex(of: "--watch") else { return [] }
  return [open(CommandLine.arguments[place + 1], O_RDWR | O_NONBLOCK | O_CLOEXEC)]
}

private func read(_ files: [Int32]) -> String {
  var bytes = [UInt8](repeating: 0, count: 100)
  return files.map { String(decoding: bytes[..<max(Glibc.read($0, &bytes, 100), 0)], as: UTF8.self) }.joined()
}

private func variable(_ name: String) -> String? {
  getenv(name).map { String(cString: $0) }
}

private func say(_ text: String, to file: Int32 = STDERR_FILENO) {
  let bytes = Array((text + "\n").utf8)
  write(file, bytes, bytes.count)
}

private func spawn(_ command: String) -> Int32 {
  var process: pid_t = 0
  let words: [UnsafeMutablePointer<CChar>?] = ["/bin/sh", "-c", command].map { (word: String) in strdup(word) }
  defer { words.forEach { free($0) } }
  var status: Int32 = posix_spawn(&process, "/bin/sh", nil, nil, words + [nil], [nil])
  if status == 0 { while waitpid(process, &status, 0) < 0, errno == EINTR {} }
  return status
}

private func trap(_ index: Int) {
  let empty: [Int] = []
  say("\(empty[index])")
}

private func overflow(_ depth: Int) -> Int {
  depth == 0 ? 0 : overflow(depth + 1) + overflow(depth + 2)
}
