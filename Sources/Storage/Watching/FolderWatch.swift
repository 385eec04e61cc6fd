import Glibc
import Plan
import Recfile

/// Follows a plan's folder: by the system's word where it gives any (inotify), and by a look every 2 s as well, since a
/// share gives none of what others do there.
///
/// The event loop polls `descriptor` for reading, and calls `look` when it is readable and when `nextLook` has come.
/// Times are milliseconds of a clock that only goes forward.
public struct FolderWatch: ~Copyable {
  /// How long between looks, in milliseconds; also how long a file that is missing or empty is waited for.
  public static let interval = 2000

  /// When to look at the latest.
  public private(set) var nextLook: Int
  private let folder: PlanFolder
  private var notices: FolderNotices
  /// The files that the latest look was at.
  private var latest: Set<PlanFile> = []
  /// Files that held something and now are missing or empty, and since when.
  private var awaited: [PlanFile: Int] = [:]

  /// Begins to follow a folder.
  public init(_ folder: PlanFolder, now: Int) {
    self.folder = folder
    notices = FolderNotices(of: folder.path)
    nextLook = now + Self.interval
  }

  /// What to poll for reading; -1 where the system gives no word.
  public var descriptor: Int32 { notices.descriptor }

  /// Looks at what may have changed since `loaded` was read; nil where there is no sign that anything has.
  ///
  /// `isThorough`: at every file, as every 2 s, and again at those of the look before, whatever came of it.
  public mutating func look(at loaded: LoadedPlan, now: Int, isThorough: Bool = false) -> Reread? {
    var files = notices.take()
    if isThorough { files.formUnion(latest) }
    if isThorough || now >= nextLook {
      nextLook = now + Self.interval
      notices.follow(folder.path)
      files.formUnion(folder.changedFiles(since: loaded))
      files.formUnion(Set(folder.copies).symmetricDifference(loaded.copies).map(\.original))
    }
    latest = files
    if files.isEmpty { return nil }
    wait(for: files, loaded, now)
    return folder.reread(
      loaded, PlanFile.allCases.filter(files.contains), awaited: Set(awaited.filter { now < $0.value }.keys))
  }

  /// Notes which files are missing or empty, until when that doesn't count.
  private mutating func wait(for files: Set<PlanFile>, _ loaded: LoadedPlan, _ now: Int) {
    for file in files {
      let size = (try? status(of: folder.path(of: file)).st_size) ?? 0
      let isLost = size == 0 && !loaded.plan.document(file).bytes.isEmpty
      awaited[file] = isLost ? awaited[file] ?? now + Self.interval : nil
    }
    nextLook = min(nextLook, awaited.values.filter { $0 > now }.min() ?? nextLook)
  }
}
