import Glibc
import Plan

/// A file of lines that is only added to. Each line opens with a digest of the rest, so that one which a crash cut short is
/// known and passed over, and those before and after it hold.
///
///     3f0a…c1 do 1 Aktivitet =IND 0 =Id:%20IND%0AStatus:%20delvis%0A …
struct JournalFile {
  let folder: String
  let name: String

  var path: String { folder.appending(path: name) }

  /// The lines that are whole, oldest first; none where the file is missing or can't be read.
  func lines() -> [ArraySlice<UInt8>] {
    guard let bytes = try? FileContent.read(path).bytes else { return [] }
    return bytes.split(separator: UInt8(ascii: "\n")).compactMap { line in
      guard line.count > 17, let digest = Digest(text: Substring(decoding: line.prefix(16), as: UTF8.self)) else {
        return nil
      }
      let rest = line.dropFirst(17)
      return Digest(Array(rest)) == digest ? rest : nil
    }
  }

  /// The file's size in bytes; 0 where it is missing.
  var size: Int { (try? status(of: path).st_size).map { Int($0) } ?? 0 }

  /// Adds a line, durably, with the other programs of ours kept waiting.
  func append(_ line: [UInt8]) throws(SystemError) {
    let file = try Descriptor(opening: path, O_WRONLY | O_CREAT | O_APPEND, mode: 0o600)
    // What a crash cut short is ended first, so that it spoils no line but its own.
    let start: [UInt8] = isCutShort ? [UInt8(ascii: "\n")] : []
    try file.write(start + Self.whole(line))
    _ = try call { fdatasync(file.raw) }
    try file.close()
  }

  /// Replaces all lines, in one step.
  func replace(with lines: [[UInt8]]) throws(SystemError) {
    try replace(bytes: lines.flatMap(Self.whole))
  }

  /// Replaces all that it holds, in one step.
  func replace(bytes: [UInt8]) throws(SystemError) {
    let temporary = folder.appending(path: TemporaryName(number: 0).text)
    do throws(SystemError) {
      let file = try Descriptor(opening: temporary, O_WRONLY | O_CREAT | O_TRUNC | O_NOFOLLOW, mode: 0o600)
      try file.write(bytes)
      try file.sync()
      try file.close()
      _ = try call { rename(temporary, path) }
    } catch {
      unlink(temporary)
      throw error
    }
  }

  /// Runs with the folder made and locked, so that one program at a time writes there.
  func locked(_ body: () throws(SystemError) -> Void) throws(StorageProblem) {
    do throws(SystemError) {
      try makeFolder(folder)
      guard let lock = try FolderLock.take(folder, patience: 1000) else { throw SystemError(code: EBUSY) }
      try body()
      lock.release()
    } catch {
      throw StorageProblem(path, error.reason)
    }
  }

  private var isCutShort: Bool {
    guard let file = try? Descriptor(opening: path, O_RDONLY), lseek(file.raw, -1, SEEK_END) >= 0 else { return false }
    var last: UInt8 = 0
    return read(file.raw, &last, 1) == 1 && last != UInt8(ascii: "\n")
  }

  private static func whole(_ line: [UInt8]) -> [UInt8] {
    Array(Digest(line).text.utf8) + [UInt8(ascii: " ")] + line + [UInt8(ascii: "\n")]
  }
}

/// Makes a folder and those above it, for the user alone.
func makeFolder(_ path: String) throws(SystemError) {
  do throws(SystemError) {
    _ = try call { mkdir(path, 0o700) }
  } catch {
    if error.code == EEXIST { return }
    let above = path.split(separator: "/", omittingEmptySubsequences: false).dropLast().joined(separator: "/")
    guard error.code == ENOENT, !above.isEmpty else { throw error }
    try makeFolder(above)
    _ = try call { mkdir(path, 0o700) }
  }
}
