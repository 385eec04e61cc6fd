import Glibc

/// What a command has to print, gathered and written at once.
struct Output {
  private var bytes: [UInt8] = []

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
