import Glibc

/// A file that could not be read or made.
public struct FileFailure: Error {
  /// Which file.
  public let path: String
  /// The errno.
  public let code: Int32
}

/// The bytes of a file.
public func readFile(_ path: String) throws -> [UInt8] {
  let file = open(path, O_RDONLY | O_CLOEXEC)
  guard file >= 0 else { throw FileFailure(path: path, code: errno) }
  defer { close(file) }
  var bytes: [UInt8] = []
  var chunk = [UInt8](repeating: 0, count: 65536)
  while case let count = read(file, &chunk, chunk.count), count > 0 {
    bytes += chunk[..<count]
  }
  return bytes
}

/// Makes a file of some bytes, or replaces it.
public func writeFile(_ bytes: [UInt8], to path: String) throws {
  let file = open(path, O_WRONLY | O_CREAT | O_TRUNC | O_CLOEXEC, 0o600)
  guard file >= 0 else { throw FileFailure(path: path, code: errno) }
  defer { close(file) }
  var rest = bytes[...]
  while !rest.isEmpty {
    let count = rest.withUnsafeBytes { write(file, $0.baseAddress, $0.count) }
    guard count > 0 else { throw FileFailure(path: path, code: errno) }
    rest = rest.dropFirst(count)
  }
}
