import Glibc

extension Replacement {
  /// Writes and syncs a content beside the target, with the target's mode and owner. Nothing is left where that fails.
  static func write(
    _ bytes: [UInt8], beside target: Target, replacing old: FileContent
  ) throws(SystemError) -> (path: String, fingerprint: Fingerprint) {
    var name = TemporaryName(number: 0)
    let file = try create(&name, beside: target, isNew: old.fingerprint == nil)
    let path = target.sibling(name)
    do throws(SystemError) {
      if old.fingerprint != nil { try file.takeAfter(try status(of: target.path)) }
      try file.write(bytes)
      try file.sync()
      let fingerprint = Fingerprint(try file.status())
      // A disk that says it has taken what it has not is not believed.
      guard fingerprint.size == bytes.count else { throw SystemError(code: EIO) }
      try file.close()
      let swap = TemporaryName.Swap(old: Digest(old.bytes), new: Digest(bytes), file: target.name)
      let whole = target.sibling(TemporaryName(name, swap: swap))
      _ = try call { rename(path, whole) }
      return (whole, fingerprint)
    } catch {
      unlink(path)
      throw error
    }
  }

  private static func create(
    _ name: inout TemporaryName, beside target: Target, isNew: Bool
  ) throws(SystemError) -> Descriptor {
    while true {
      do throws(SystemError) {
        let flags = O_WRONLY | O_CREAT | O_EXCL | O_NOFOLLOW
        return try Descriptor(opening: target.sibling(name), flags, mode: isNew ? 0o666 : 0o600)
      } catch {
        guard error.code == EEXIST, name.number < 1000 else { throw error }
        name = TemporaryName(number: name.number + 1)
      }
    }
  }
}

extension Descriptor {
  /// Gives the file another's mode, and its owner as far as the user may.
  fileprivate func takeAfter(_ other: stat) throws(SystemError) {
    var mode = other.st_mode & 0o7777
    if fchown(raw, other.st_uid, other.st_gid) == -1, fchown(raw, uid_t.max, other.st_gid) == -1 {
      // Another group gets no more than everybody has.
      mode = (mode & ~0o070) | ((mode & 0o007) << 3)
    }
    _ = try call { fchmod(raw, mode) }
  }
}
