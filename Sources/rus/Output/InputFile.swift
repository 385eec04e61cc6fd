import Glibc
import Plan

/// A file from another program, read whole; `-` is standard input.
enum InputFile {
  /// The largest that is read, in bytes: 256 MiB. More than any plan, so that a wrong file is told of at once.
  static let largest = 256 << 20

  static func read(_ path: String, _ language: Language) throws(Failure) -> [UInt8] {
    let descriptor = path == "-" ? STDIN_FILENO : open(path, O_RDONLY | O_CLOEXEC)
    if path == "-" { LongWork.current.clearLine() }
    guard descriptor >= 0 else { throw problem(path, language) }
    defer { if path != "-" { close(descriptor) } }
    var bytes: [UInt8] = []
    var chunk = [UInt8](repeating: 0, count: 1 << 16)
    while true {
      let count = Glibc.read(descriptor, &chunk, chunk.count)
      if count == 0 { return bytes }
      if count < 0, errno == EINTR { continue }
      guard count > 0 else { throw problem(path, language) }
      bytes += chunk[..<count]
      guard bytes.count <= largest else {
        throw Failure(
          .failed, Label("\(path): filen är större än 256 MB", "\(path): the file is larger than 256 MB"), language)
      }
    }
  }

  private static func problem(_ path: String, _ language: Language) -> Failure {
    let reason = String(cString: strerror(errno))
    return Failure(
      .failed, Label("\(path): kunde inte läsas: \(reason)", "\(path): could not be read: \(reason)"), language)
  }
}
