import Glibc
public import Plan

/// What is written beside the plan: a report, an export. Whole or not at all.
public enum OutputFile {
  /// Writes a file in one step: beside its place, synced, then put there. What is no plain file (`/dev/stdout`, a pipe) is
  /// written to as it is. Throws why it could not be done; then nothing has changed.
  public static func write(_ bytes: [UInt8], to path: String) throws(OutputFailure) {
    do throws(SystemError) {
      try write(bytes, toTarget: resolved(path))
    } catch {
      throw OutputFailure(path: path, reason: error.reason)
    }
  }

  private static func write(_ bytes: [UInt8], toTarget path: String) throws(SystemError) {
    let old = try? status(of: path)
    if let old, old.isFolder { throw SystemError(code: EISDIR) }
    if let old, !old.isFile {
      let file = try Descriptor(opening: path, O_WRONLY)
      try file.write(bytes)
      return
    }
    if old != nil { try checkWritable(path) }
    let temporary = "\(path).\(getpid()).tmp"
    let file = try Descriptor(opening: temporary, O_WRONLY | O_CREAT | O_EXCL | O_NOFOLLOW, mode: 0o666)
    do throws(SystemError) {
      if let old { _ = try call { fchmod(file.raw, old.st_mode & 0o777) } }
      try file.write(bytes)
      try file.sync()
      try file.close()
      _ = try call { rename(temporary, path) }
    } catch {
      unlink(temporary)
      throw error
    }
  }

  /// A symbolic link stays; what it points at is replaced.
  private static func resolved(_ path: String) -> String {
    guard let real = realpath(path, nil) else { return path }
    defer { free(real) }
    return String(cString: real)
  }
}

/// Why a file could not be written.
public struct OutputFailure: Error, Sendable, Equatable {
  /// The file as it was asked for.
  public let path: String
  let reason: Label

  /// What, and why.
  public func text(_ language: Language) -> String {
    "\(path): " + Label("kunde inte skrivas: ", "could not be written: ")[language] + reason[language]
  }
}
