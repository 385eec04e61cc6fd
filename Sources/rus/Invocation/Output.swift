import Glibc
import Reports

/// What a command has to print, gathered and written at once.
struct Output {
  private var bytes: [UInt8] = []
  /// What shows it on a terminal in the pager's place: for text that is to be set first, such as a manual page.
  var viewer: Pager?

  mutating func print(_ line: String) {
    bytes += Array((line + "\n").utf8)
  }

  mutating func print(_ lines: [String]) {
    for line in lines { print(line) }
  }

  /// Text that has its newlines.
  mutating func write(_ text: String) {
    bytes += Array(text.utf8)
  }

  mutating func write(_ more: some Sequence<UInt8>) {
    bytes += more
  }

  /// Writes everything where a person reads it: through what shows it, or through the pager where it does not fit the
  /// screen; nil, or why it could not be written.
  func show(on screen: TextScreen?) -> String? {
    if let screen, !bytes.isEmpty {
      if let viewer, viewer.show(bytes) { return nil }
      if let pager = screen.pager, rows(width: screen.width) >= screen.height, pager.show(bytes) { return nil }
    }
    return flush()
  }

  /// The rows that the text takes on a terminal.
  private func rows(width: Int) -> Int {
    bytes.split(separator: UInt8(ascii: "\n"), omittingEmptySubsequences: false).dropLast().reduce(0) { rows, line in
      rows + max(1, (String(decoding: line, as: UTF8.self).withoutCodes.width + width - 1) / max(1, width))
    }
  }

  /// Writes everything. A reader that has gone away (`| head -1`) is no error; nil, or why it could not be written.
  func flush(to descriptor: Int32 = STDOUT_FILENO) -> String? {
    // Else the signal would end the program before it could answer with its own status.
    signal(SIGPIPE, SIG_IGN)
    var written = 0
    while written < bytes.count {
      let count = bytes[written...].withUnsafeBytes { Glibc.write(descriptor, $0.baseAddress, $0.count) }
      if count >= 0 {
        written += count
      } else if errno == EPIPE {
        return nil
      } else if errno != EINTR {
        return String(cString: strerror(errno))
      }
    }
    return nil
  }
}

/// The terminal that text is printed on.
struct TextScreen {
  let width: Int
  let height: Int
  /// What shows longer text; nil where that is turned off.
  let pager: Pager?
}

extension String {
  /// The text without the codes that give it colour.
  fileprivate var withoutCodes: String {
    guard utf8.contains(0x1B) else { return self }
    var (text, isCode) = ("", false)
    for character in unicodeScalars {
      if character == "\u{1B}" { isCode = true }
      if !isCode { text.unicodeScalars.append(character) }
      if isCode, character == "m" { isCode = false }
    }
    return text
  }
}
