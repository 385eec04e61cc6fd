import Glibc
import Plan

/// The system's word of what happens in a folder (man 7 inotify).
struct FolderNotices: ~Copyable {
  /// What to poll for reading; -1 where the system gives none.
  let descriptor: Int32
  private var watch: Int32 = -1
  /// The folder watched: one that is deleted and made anew is another.
  private var identity: Identity?

  private struct Identity: Equatable {
    let device: UInt64
    let inode: UInt64
  }

  init(of path: String) {
    descriptor = inotify_init1(Int32(IN_CLOEXEC | IN_NONBLOCK))
    follow(path)
  }

  deinit {
    if descriptor >= 0 { close(descriptor) }
  }

  /// Makes sure that it is the folder now at the path that is watched.
  mutating func follow(_ path: String) {
    let now = (try? status(of: path)).map { Identity(device: UInt64($0.st_dev), inode: UInt64($0.st_ino)) }
    guard descriptor >= 0, now != identity else { return }
    if watch >= 0 { inotify_rm_watch(descriptor, watch) }
    let events = IN_CLOSE_WRITE | IN_MOVED_TO | IN_MOVED_FROM | IN_CREATE | IN_DELETE | IN_ATTRIB
    watch = now == nil ? -1 : inotify_add_watch(descriptor, path, UInt32(events))
    identity = watch >= 0 ? now : nil
  }

  /// The plan's files that something has happened to, or to a copy of one; the names of others (swap files, our own temporary
  /// ones) are passed over.
  func take() -> Set<PlanFile> {
    var files: Set<PlanFile> = []
    var buffer = [UInt8](repeating: 0, count: 16 << 10)
    while descriptor >= 0 {
      let count = read(descriptor, &buffer, buffer.count)
      guard count > 0 else { break }
      files.formUnion(Self.files(in: buffer[..<count]))
    }
    return files
  }

  /// Each notice is four 32-bit numbers (watch, what, cookie, length of the name) and the name, padded with NUL.
  private static func files(in notices: ArraySlice<UInt8>) -> Set<PlanFile> {
    var files: Set<PlanFile> = []
    var at = notices.startIndex
    while at + 16 <= notices.endIndex {
      let numbers = (0..<4).map { field in
        notices[(at + field * 4)..<(at + field * 4 + 4)].reversed().reduce(UInt32(0)) { $0 << 8 | UInt32($1) }
      }
      // More happened than the system could remember.
      if numbers[1] & UInt32(IN_Q_OVERFLOW) != 0 { return Set(PlanFile.allCases) }
      let end = min(at + 16 + Int(numbers[3]), notices.endIndex)
      let name = String(decoding: notices[(at + 16)..<end].prefix { $0 != 0 }, as: UTF8.self)
      if let file = PlanFile(rawValue: name) ?? ConflictCopy(name: name)?.original { files.insert(file) }
      at = end
    }
    return files
  }
}
