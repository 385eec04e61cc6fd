import Glibc

/// Text on its way to an open file, a piece at a time: an export of any length takes no more memory than a piece.
struct FileSink: TextOutputStream {
  private let descriptor: Int32
  private var buffer: [UInt8] = []
  /// Why something could not be written; nil while all could.
  private(set) var failure: String?
  /// Whether the reader has gone away (`| head -1`), which is no failure.
  private(set) var isReaderGone = false

  private static let size = 1 << 16

  /// A sink that keeps everything: its descriptor is none.
  static var gathering: FileSink { FileSink(-1) }

  init(_ descriptor: Int32) {
    self.descriptor = descriptor
    buffer.reserveCapacity(Self.size)
    // Else the signal would end the program before it could answer with its own status.
    signal(SIGPIPE, SIG_IGN)
  }

  mutating func write(_ text: String) {
    buffer.append(contentsOf: text.utf8)
    if buffer.count >= Self.size { flush() }
  }

  /// What a gathering sink has.
  var gathered: [UInt8] { buffer }

  mutating func write(_ bytes: [UInt8]) {
    buffer += bytes
    if buffer.count >= Self.size { flush() }
  }

  /// Writes what is gathered.
  mutating func flush() {
    guard descriptor >= 0 else { return }
    var written = 0
    while written < buffer.count, failure == nil, !isReaderGone {
      let count = buffer[written...].withUnsafeBytes { Glibc.write(descriptor, $0.baseAddress, $0.count) }
      if count >= 0 {
        written += count
      } else if errno == EPIPE {
        isReaderGone = true
      } else if errno != EINTR {
        failure = String(cString: strerror(errno))
      }
    }
    buffer.removeAll(keepingCapacity: true)
  }
}
