import Glibc

/// A journal that one running session holds: a file of its own, locked while the session lives, so that another session
/// takes over what it left but never what it is still at work on.
final class HeldJournal: Sendable {
  let file: JournalFile
  private let lock: Descriptor

  private static let prefix = "pending"

  /// Makes a new one, durably.
  static func create(in folder: String) throws(SystemError) -> HeldJournal {
    try makeFolder(folder)
    for number in 0..<1000 {
      let file = JournalFile(folder: folder, name: "\(prefix)-\(getpid())-\(number)")
      do throws(SystemError) {
        let lock = try Descriptor(opening: file.path, O_RDWR | O_CREAT | O_EXCL | O_NOFOLLOW, mode: 0o600)
        // Another session may have taken it over before it was locked.
        guard lock.isLocked(unlessAlive: nil), lock.isStill(at: file.path) else { continue }
        let folder = try Descriptor(opening: folder, O_RDONLY | O_DIRECTORY)
        _ = fdatasync(folder.raw)
        return HeldJournal(file, lock)
      } catch {
        if error.code != EEXIST { throw error }
      }
    }
    throw SystemError(code: EBUSY)
  }

  /// Takes over those that sessions now ended have left, oldest first.
  static func takeOver(in folder: String) -> [HeldJournal] {
    let left = names(in: folder).filter { $0.hasPrefix(prefix) }.map { JournalFile(folder: folder, name: $0) }
    let dated = left.map { (file: $0, time: (try? status(of: $0.path))?.st_mtim ?? timespec()) }
    return dated.sorted { ($0.time.tv_sec, $0.time.tv_nsec) < ($1.time.tv_sec, $1.time.tv_nsec) }.compactMap {
      file, _ in
      guard let lock = try? Descriptor(opening: file.path, O_RDWR | O_NOFOLLOW | O_NONBLOCK),
        lock.isLocked(unlessAlive: process(of: file.name)), lock.isStill(at: file.path)
      else { return nil }
      return HeldJournal(file, lock)
    }
  }

  private init(_ file: JournalFile, _ lock: consuming Descriptor) {
    self.file = file
    self.lock = lock
  }

  /// Takes the file away; before it is let go of, so that nobody takes it over.
  func remove() {
    unlink(file.path)
  }

  private static func process(of name: String) -> pid_t? {
    let parts = name.split(separator: "-")
    return parts.count == 3 ? pid_t(parts[1]) : nil
  }
}

extension Descriptor {
  /// Locks it; false where somebody else has. A file system without locks leaves only the process to go by.
  fileprivate func isLocked(unlessAlive process: pid_t?) -> Bool {
    if flock(raw, LOCK_EX | LOCK_NB) == 0 { return true }
    guard errno != EWOULDBLOCK else { return false }
    guard let process, process != getpid() else { return true }
    return kill(process, 0) == -1 && errno == ESRCH
  }

  /// Whether it is this file that a path leads to.
  fileprivate func isStill(at path: String) -> Bool {
    guard let own = try? status(), let there = try? Storage.status(of: path) else { return false }
    return own.st_ino == there.st_ino && own.st_dev == there.st_dev
  }
}
