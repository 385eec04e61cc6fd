import Glibc

/// One sync at a time in a repository. It notes that it runs, so that the next one knows that it was cut short.
struct SyncLock: ~Copyable {
  private let file: Descriptor
  /// Whether the sync before this one came to no end.
  let wasCutShort: Bool

  /// Takes the lock of a repository; waits at most so many milliseconds for another sync.
  static func take(
    in folder: String, patience: Int, isCancelled: () -> Bool
  ) throws(SyncStop) -> SyncLock {
    let path = folder.appending(path: "rus-sync.lock")
    do throws(SystemError) {
      let file = try Descriptor(opening: path, O_RDWR | O_CREAT, mode: 0o666)
      var waited = 0
      while flock(file.raw, LOCK_EX | LOCK_NB) != 0 {
        // Shares have none: there the old values of references keep order.
        guard errno == EWOULDBLOCK else { break }
        guard waited < patience, !isCancelled() else { throw SystemError(code: EWOULDBLOCK) }
        pause(milliseconds: 50)
        waited += 50
      }
      let wasCutShort = try file.status().st_size > 0
      try file.write([UInt8(ascii: "1")])
      return SyncLock(file: file, wasCutShort: wasCutShort)
    } catch {
      throw error.code == EWOULDBLOCK ? .locked : SyncStop(path, error.reason)
    }
  }

  private init(file: consuming Descriptor, wasCutShort: Bool) {
    self.file = file
    self.wasCutShort = wasCutShort
  }

  /// Says that it came to an end, whatever that was, and lets the next one begin.
  consuming func release() {
    ftruncate(file.raw, 0)
  }
}
