public import Recfile

/// What differs between two states of a plan's file, record by record.
public enum RecordDiff {
  /// The edits that lead from one state to the other: keyed records matched by key, wherever they stand; others (time
  /// entries, expenses, totals) as whole records, however many of each. The time it takes grows with what differs.
  public static func edits(from old: YearPlan, to new: YearPlan, in file: PlanFile) -> [Edit] {
    edits(from: old.document(file), to: new.document(file), in: file)
  }

  /// The same of a file's bare documents: nothing of them is decoded but the keys of what differs.
  public static func edits(from old: Document, to new: Document, in file: PlanFile) -> [Edit] {
    if old.bytes.isSame(as: new.bytes) { return [] }
    let changed = ChangedRecords(old, new)
    return file.types.flatMap { type in
      type.schema.key == nil
        ? unkeyed(type, old.texts(of: type, in: changed.old), new.texts(of: type, in: changed.new))
        : keyed(old.identities(of: type, in: changed.old), new.identities(of: type, in: changed.new))
    }
  }

  /// The edits of every file that lead from one state to the other.
  public static func edits(from old: YearPlan, to new: YearPlan) -> [Edit] {
    PlanFile.allCases.flatMap { edits(from: old, to: new, in: $0) }
  }

  private static func keyed(_ gone: [(RecordID, RecordText)], _ come: [(RecordID, RecordText)]) -> [Edit] {
    var before = Dictionary(gone) { first, _ in first }
    var edits: [Edit] = []
    for (id, text) in come {
      let old = before.removeValue(forKey: id)
      if old != text { edits.append(Edit(id, before: old, after: text)) }
    }
    // What is left of the old, in its own order.
    return edits + gone.filter { before[$0.0] != nil }.map { Edit($0.0, before: $0.1, after: nil) }
  }

  private static func unkeyed(_ type: RecordType, _ gone: [RecordText], _ come: [RecordText]) -> [Edit] {
    var counts: [RecordText: Int] = [:]
    for text in gone { counts[text, default: 0] += 1 }
    let added = come.filter { text in
      counts[text, default: 0] -= 1
      return counts[text, default: 0] < 0
    }
    counts = [:]
    for text in come { counts[text, default: 0] += 1 }
    let removed = gone.filter { text in
      counts[text, default: 0] -= 1
      return counts[text, default: 0] < 0
    }
    func id(_ text: RecordText) -> RecordID { RecordID(type, String(decoding: text.bytes, as: UTF8.self)) }
    return removed.map { Edit(id($0), before: $0, after: nil) } + added.map { Edit(id($0), before: nil, after: $0) }
  }
}

/// The records between what two documents have in common at the beginning and at the end.
private struct ChangedRecords {
  let old: Range<Int>
  let new: Range<Int>

  init(_ old: Document, _ new: Document) {
    let (before, after) = (old.records, new.records)
    guard old.sets.map(\.type) == new.sets.map(\.type) else {
      // A set more or less may change the type of what follows.
      self.old = before.indices
      self.new = after.indices
      return
    }
    let fewest = min(before.count, after.count)
    let same = old.bytes.count(commonWith: new.bytes, fromEnd: false)
    var first = 0
    while first < fewest, before[first] == after[first], before[first].range.upperBound <= same { first += 1 }
    let sameAtEnd = old.bytes.count(commonWith: new.bytes, fromEnd: true)
    var last = 0
    while last < fewest - first {
      let distance = old.bytes.count - before[before.count - 1 - last].range.lowerBound
      let other = new.bytes.count - after[after.count - 1 - last].range.lowerBound
      guard distance == other, distance <= sameAtEnd else { break }
      last += 1
    }
    self.old = first..<before.count - last
    self.new = first..<after.count - last
  }
}

extension Document {
  /// The records of a type in a part of the file.
  private func records(of type: RecordType, in part: Range<Int>) -> [Int] {
    sets.filter { $0.type == type.rawValue }.flatMap { $0.records.clamped(to: part) }
  }

  /// The lines of the records of a type in a part of the file.
  fileprivate func texts(of type: RecordType, in part: Range<Int>) -> [RecordText] {
    records(of: type, in: part).map { text(of: $0) }
  }

  /// What the records of a keyed type in a part of the file are known by, as a plan knows them, and their lines.
  fileprivate func identities(of type: RecordType, in part: Range<Int>) -> [(RecordID, RecordText)] {
    let found = records(of: type, in: part).map { index in
      let text = text(of: index)
      let key = key(of: index, type)
      return (key: key ?? String(decoding: text.bytes, as: UTF8.self), isKey: key != nil, text: text)
    }
    guard !found.isEmpty else { return [] }
    // Records that stand before with the same key, where it is given twice.
    var counts = Dictionary(found.map { ($0.key, 0) }) { first, _ in first }
    let hasTexts = found.contains { !$0.isKey }
    for index in records(of: type, in: 0..<part.lowerBound) {
      let key = key(of: index, type) ?? (hasTexts ? String(decoding: text(of: index).bytes, as: UTF8.self) : nil)
      if let key, let count = counts[key] { counts[key] = count + 1 }
    }
    return found.map { record in
      let ordinal = counts[record.key, default: 0]
      counts[record.key] = ordinal + 1
      return (RecordID(type, record.key, ordinal: ordinal), record.text)
    }
  }
}

extension [UInt8] {
  /// How many bytes two arrays have in common at the beginning or at the end.
  fileprivate func count(commonWith other: [UInt8], fromEnd: Bool) -> Int {
    withUnsafeBufferPointer { one in
      other.withUnsafeBufferPointer { other in
        let most = Swift.min(one.count, other.count)
        var same = 0
        if fromEnd {
          while same < most, one[one.count - 1 - same] == other[other.count - 1 - same] { same += 1 }
        } else {
          while same < most, one[same] == other[same] { same += 1 }
        }
        return same
      }
    }
  }
}
