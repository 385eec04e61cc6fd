import Glibc

/// The lock that our own programs take on a plan's folder while they save: one at a time.
///
/// Shares and some file systems have none; there the exchange of files alone keeps what others write.
struct FolderLock: ~Copyable {
  /// Whether the lock is held.
  let isHeld: Bool
  private let folder: Descriptor

  /// Takes the lock, waiting at most so many milliseconds; nil where somebody else still has it then.
  static func take(_ path: String, patience: Int) throws(SystemError) -> FolderLock? {
    let folder = try Descriptor(opening: path, O_RDONLY | O_DIRECTORY)
    var waited = 0
    while true {
      do throws(SystemError) {
        _ = try call { flock(folder.raw, LOCK_EX | LOCK_NB) }
        return FolderLock(isHeld: true, folder: folder)
      } catch {
        guard error.code == EWOULDBLOCK else { return FolderLock(isHeld: false, folder: folder) }
        guard waited < patience else { return nil }
        let wait = min(10, 1 + waited / 10)
        pause(milliseconds: wait)
        waited += wait
      }
    }
  }

  /// Lets the next one save. Forgetting it does the same.
  consuming func release() {}

  private init(isHeld: Bool, folder: consuming Descriptor) {
    self.isHeld = isHeld
    self.folder = folder
  }
}
