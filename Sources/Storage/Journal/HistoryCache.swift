import Plan

/// What was read of a record's history, or the plan's, so that it is there at once the next time: the newest commit it was
/// read to, and what each commit did, newest first. It holds nothing that git does not have.
public struct HistoryCache: Sendable, Hashable {
  let directory: String

  /// What is kept for a record; nil where nothing is, or where it cannot be read.
  func load(_ id: RecordID?, _ place: String) -> (head: String, entries: [HistoryEntry])? {
    let lines = file(id, place).lines()
    guard let first = lines.first else { return nil }
    var words = TokenReader(first)
    guard let head = words.text(), let count = words.number(), count == lines.count - 1 else { return nil }
    let entries = lines.dropFirst().compactMap(Self.entry)
    return entries.count == count ? (head, entries) : nil
  }

  /// Keeps what was read. Where it cannot be kept, it is read again.
  func keep(_ id: RecordID?, _ place: String, head: String, _ entries: [HistoryEntry]) {
    let file = file(id, place)
    var first = TokenWriter()
    first.add(head)
    first.add(entries.count)
    let lines = [first.bytes] + entries.map(Self.bytes)
    try? file.locked { () throws(SystemError) in try file.replace(with: lines) }
  }

  private func file(_ id: RecordID?, _ place: String) -> JournalFile {
    let name = id.map { "\($0.type.rawValue) \($0.key)" } ?? ""
    return JournalFile(folder: directory, name: "past-\(Digest(Array("\(place)\n\(name)".utf8)).text)")
  }

  private static func bytes(_ entry: HistoryEntry) -> [UInt8] {
    var words = TokenWriter()
    words.add(entry.commit)
    words.add(entry.time)
    words.add(optional: Array(entry.author.utf8))
    words.add(Change(entry.edits))
    return words.bytes
  }

  private static func entry(_ line: ArraySlice<UInt8>) -> HistoryEntry? {
    var words = TokenReader(line)
    guard let commit = words.text(), let time = words.text(), let author = words.optional() ?? nil,
      let change = words.change()
    else { return nil }
    return HistoryEntry(
      commit: commit, time: time, author: String(decoding: author, as: UTF8.self), edits: change.edits)
  }
}
