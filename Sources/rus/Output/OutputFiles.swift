import Glibc
import Plan

/// Files that a command writes, whole or not at all: each beside its place first, and all are put there when all are whole.
struct OutputFiles {
  private let language: Language
  private var written: [(temporary: String, path: String)] = []

  init(_ language: Language) {
    self.language = language
  }

  /// Where the output goes: standard output for `-` and for nothing.
  static func isStandardOutput(_ path: String?) -> Bool { path == nil || path == "-" }

  /// Writes one file, or standard output.
  static func write(_ path: String?, _ language: Language, _ body: (inout FileSink) -> Void) throws(Failure) {
    guard let path, path != "-" else {
      LongWork.current.clearLine()
      var sink = FileSink(STDOUT_FILENO)
      body(&sink)
      sink.flush()
      guard let reason = sink.failure else { return }
      throw Failure(.failed, Label("kunde inte skriva: ", "could not write: ")[language] + reason)
    }
    var files = OutputFiles(language)
    try files.add(path, body)
    try files.finish()
  }

  /// Writes a file beside its place.
  mutating func add(_ path: String, _ body: (inout FileSink) -> Void) throws(Failure) {
    do throws(Failure) {
      try write(path, body)
    } catch {
      discard()
      throw error
    }
  }

  /// Puts all the files in their places.
  mutating func finish() throws(Failure) {
    try LongWork.current.finishing { () throws(Failure) in
      for file in written {
        guard rename(file.temporary, file.path) == 0 else {
          let failure = problem(file.path)
          discard()
          throw failure
        }
      }
    }
    LongWork.current.left(written.map(\.temporary))
    written = []
  }

  private func discard() {
    for file in written { unlink(file.temporary) }
    LongWork.current.left(written.map(\.temporary))
  }

  private mutating func write(_ path: String, _ body: (inout FileSink) -> Void) throws(Failure) {
    var status = stat()
    let isThere = stat(path, &status) == 0
    // A device or a pipe has no place that another file could take.
    if isThere, status.st_mode & S_IFMT != S_IFREG, status.st_mode & S_IFMT != S_IFDIR {
      return try fill(path, open(path, O_WRONLY | O_CLOEXEC), body)
    }
    if isThere, status.st_mode & S_IFMT == S_IFDIR {
      errno = EISDIR
      throw problem(path)
    }
    // The folder may allow what the file itself does not.
    if isThere, access(path, W_OK) != 0 { throw problem(path) }
    let place = Self.real(path)
    let temporary = Self.temporary(beside: place)
    let mode = isThere ? status.st_mode & 0o7777 : 0o666
    LongWork.current.leaves([temporary])
    let descriptor = open(temporary, O_WRONLY | O_CREAT | O_EXCL | O_NOFOLLOW | O_CLOEXEC, mode)
    guard descriptor >= 0 else { throw problem(path) }
    written.append((temporary, place))
    if isThere { fchmod(descriptor, mode) }
    try fill(path, descriptor, body)
  }

  private func fill(_ path: String, _ descriptor: Int32, _ body: (inout FileSink) -> Void) throws(Failure) {
    guard descriptor >= 0 else { throw problem(path) }
    var sink = FileSink(descriptor)
    body(&sink)
    sink.flush()
    // Not everything can be synced (a pipe cannot); what could not be written is known by now.
    let isSynced = fsync(descriptor) == 0 || errno == EINVAL || errno == EROFS
    let reason = sink.failure ?? (isSynced ? nil : String(cString: strerror(errno)))
    let isClosed = close(descriptor) == 0 || errno == EINTR
    if let reason { throw problem(path, reason) }
    if !isClosed { throw problem(path) }
  }

  private func problem(_ path: String, _ reason: String = String(cString: strerror(errno))) -> Failure {
    Failure(
      .failed, Label("\(path): kunde inte skrivas: \(reason)", "\(path): could not be written: \(reason)"), language)
  }

  /// The file that a symbolic link leads to, so that the link stays.
  private static func real(_ path: String) -> String {
    guard let resolved = realpath(path, nil) else { return path }
    defer { free(resolved) }
    return String(cString: resolved)
  }

  private static func temporary(beside path: String) -> String {
    let slash = path.lastIndex(of: "/").map { path.index(after: $0) } ?? path.startIndex
    return "\(path[..<slash]).\(path[slash...].prefix(100)).\(getpid()).tmp"
  }
}
