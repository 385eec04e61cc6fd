extension Document {
  /// A record's lines.
  public func text(of record: Int) -> RecordText {
    RecordText(bytes: Array(bytes[records[record].range]))
  }

  /// Replaces a record's lines. Nothing outside them changes. Putting the old text back is the exact inverse, unless the
  /// new text began with a comment: that is between records then.
  ///
  /// The new text must be one record (as `RecordText.setting` makes it); its fields are found anew.
  public mutating func replace(_ record: Int, with text: RecordText) {
    let range = records[record].range
    splice(at: range.lowerBound, removing: range.count, inserting: text.bytes)
  }

  /// Adds a record of a type: after `record`, or at the end of the type's set, with a blank line before it. A type that
  /// the file lacks begins with `descriptor`. Returns what was put in and where.
  @discardableResult
  public mutating func add(
    _ text: RecordText, type: String, after record: Int? = nil, descriptor: RecordText? = nil
  ) -> Insertion {
    guard let set = set(ofType: type), let last = record ?? set.records.last ?? set.descriptor else {
      let lines = (descriptor.map { $0.bytes + [Byte.newline] } ?? []) + text.bytes
      return append(lines)
    }
    if last == records.count - 1, bytes[records[last].range.upperBound...].allSatisfy({ $0 == Byte.newline }) {
      return append(text.bytes)
    }
    let insertion = Insertion(bytes: [Byte.newline] + text.bytes, gap: [])
    splice(at: records[last].range.upperBound, removing: 0, inserting: insertion.bytes)
    return insertion
  }

  /// Takes a record away: just what `insertion` put in where that still stands, else the record and the blank line that
  /// set it apart. Returns what was taken, for `restore`.
  @discardableResult
  public mutating func remove(_ record: Int, putInBy insertion: Insertion? = nil) -> Insertion {
    if let insertion, let at = place(of: insertion, holding: record) {
      splice(at: at, removing: insertion.bytes.count, inserting: [])
      return insertion
    }
    var range = records[record].range
    if range.upperBound < bytes.count, bytes[range.upperBound] == Byte.newline {
      range = range.lowerBound..<range.upperBound + 1
    } else if range.upperBound == bytes.count, range.lowerBound > 0, bytes[range.lowerBound - 1] == Byte.newline {
      range = range.lowerBound - 1..<range.upperBound
    }
    let start = endOfRecord(before: record)
    let taken = Insertion(bytes: Array(bytes[range]), gap: Array(bytes[start..<range.lowerBound]))
    splice(at: range.lowerBound, removing: range.count, inserting: [])
    return taken
  }

  /// Puts back what `remove` took, after `record` (nil: at the file's beginning), byte for byte where the lines between
  /// still stand as they did. Returns false, with nothing done, where they don't.
  public mutating func restore(_ insertion: Insertion, after record: Int?) -> Bool {
    let start = record.map { records[$0].range.upperBound } ?? 0
    guard bytes[start...].starts(with: insertion.gap) else { return false }
    splice(at: start + insertion.gap.count, removing: 0, inserting: insertion.bytes)
    return true
  }

  /// Bytes that were put in or taken out, and just where: what makes adding and removing exact inverses.
  public struct Insertion: Sendable, Hashable {
    /// The record with the blank lines (and, for a type's first record, the descriptor) that came with it.
    public let bytes: [UInt8]
    /// What stands between the end of the record before and these bytes.
    public let gap: [UInt8]

    /// Describes an insertion.
    public init(bytes: [UInt8], gap: [UInt8]) {
      self.bytes = bytes
      self.gap = gap
    }
  }

  /// Where an insertion stands if it still does and the record lies in it. Its own descriptor may stand before the
  /// record, and its first newline may be the one that ended the last line of the record before.
  private func place(of insertion: Insertion, holding record: Int) -> Int? {
    let range = records[record].range
    for (before, overlap) in [(record, 0), (record, 1), (record - 1, 0), (record - 1, 1)] where before >= 0 {
      let start = endOfRecord(before: before) - overlap
      let at = start + insertion.gap.count
      let end = at + insertion.bytes.count
      guard start >= 0, end <= bytes.count, at <= range.lowerBound, range.upperBound <= end else { continue }
      if bytes[start..<at].elementsEqual(insertion.gap), bytes[at..<end].elementsEqual(insertion.bytes) { return at }
    }
    return nil
  }

  private func endOfRecord(before record: Int) -> Int {
    record > 0 ? records[record - 1].range.upperBound : 0
  }

  /// Adds lines at the end of the file, after a blank line.
  private mutating func append(_ lines: [UInt8]) -> Insertion {
    var new: [UInt8] = []
    if let last = bytes.last {
      let isInRecord = records.last?.range.upperBound == bytes.count
      let isWhole = isInRecord ? text(of: records.count - 1).bytes.endsInWholeLine : last == Byte.newline
      if !isWhole { new.append(Byte.newline) }
      let endsBlank = isWhole && !isInRecord && bytes.suffix(2).elementsEqual([Byte.newline, Byte.newline])
      if !endsBlank { new.append(Byte.newline) }
    }
    let insertion = Insertion(bytes: new + lines, gap: Array(bytes[endOfRecord(before: records.count)...]))
    splice(at: bytes.count, removing: 0, inserting: insertion.bytes)
    return insertion
  }
}
