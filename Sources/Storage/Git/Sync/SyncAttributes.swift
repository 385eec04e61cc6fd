import Glibc

/// `.gitattributes` beside the plan: it tells git to merge the plan's files by record.
struct SyncAttributes {
  /// The folder it lies in: the plan's, or the one of all years.
  let folder: String

  static let name = ".gitattributes"
  /// What the program writes there.
  static let content = Array("*.rec merge=rus\n".utf8)

  private var path: String { folder.appending(path: Self.name) }

  /// Whether git is told already.
  var isThere: Bool {
    guard let content = try? FileContent.read(path) else { return false }
    return String(decoding: content.bytes, as: UTF8.self).split(separator: "\n").contains { line in
      line.split(whereSeparator: \.isWhitespace).contains("merge=rus")
    }
  }

  /// Writes it, or adds the line to one that is there.
  func write() throws(SyncStop) {
    guard !isThere else { return }
    let old = (try? FileContent.read(path).bytes) ?? []
    let gap: [UInt8] = old.isEmpty || old.last == 10 ? [] : [10]
    do throws(StorageProblem) {
      try FileMerge.write(old + gap + Self.content, to: path)
    } catch {
      throw SyncStop(error)
    }
  }

  /// Whether it holds what the program wrote, and nothing of anybody else's.
  var isOwn: Bool { (try? FileContent.read(path).bytes) == Self.content }
}
