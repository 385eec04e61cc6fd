import Glibc

/// One pass over a file's bytes that finds its records, by the grammar of GNU recutils 1.9 (`rec-parser.c`), which the
/// manual's chapter "The Rec Format" describes.
struct Scanner {
  private(set) var records: [RecordRange] = []
  /// The places among `records` of those with a field `%rec`.
  private(set) var descriptors: [Int] = []
  private(set) var faults: [SyntaxFault] = []

  /// Where the record under way began; nil between records.
  private var start: Int?
  private var isDescriptor = false

  mutating func scan(_ bytes: UnsafeBufferPointer<UInt8>) {
    var at = bytes.startIndexAfterByteOrderMark
    if at > 0 { faults.append(SyntaxFault(offset: 0, kind: .notAField)) }
    while at < bytes.count {
      at = scanLine(bytes, at)
    }
    closeRecord(at: bytes.count)
  }

  /// Takes in the line (for a field: all its lines) that begins at `lineStart`; returns where the next begins.
  private mutating func scanLine(_ bytes: UnsafeBufferPointer<UInt8>, _ lineStart: Int) -> Int {
    var at = lineStart
    while at < bytes.count, Byte.isBlank(bytes[at]) { at += 1 }
    let lineEnd = bytes.endOfLine(from: at)
    if at == bytes.count || bytes[at] == Byte.newline {
      closeRecord(at: lineStart)
      return lineEnd
    }
    if bytes[at] == Byte.carriageReturn, at + 1 == bytes.count || bytes[at + 1] == Byte.newline {
      // A blank line as DOS writes it: recutils refuses the file, we read on.
      closeRecord(at: lineStart)
      faults.append(SyntaxFault(offset: lineStart, kind: .notAField))
      return lineEnd
    }
    // Inside a record nothing may be indented; between records blanks are passed over.
    let isIndented = at > lineStart && start != nil
    if bytes[at] == Byte.hash, !isIndented { return lineEnd }
    guard !isIndented, let colon = bytes.endOfName(from: at) else {
      faults.append(SyntaxFault(offset: lineStart, kind: .notAField))
      return lineEnd
    }
    if start == nil {
      start = at
      isDescriptor = false
    }
    if colon - at == 4, bytes.nameIsRec(at) { isDescriptor = true }
    let end = bytes.endOfField(colon: colon)
    if end.isUnfinished { faults.append(SyntaxFault(offset: lineStart, kind: .unfinishedField)) }
    return end.offset
  }

  private mutating func closeRecord(at end: Int) {
    guard let start else { return }
    if isDescriptor { descriptors.append(records.count) }
    records.append(RecordRange(start, end))
    self.start = nil
  }
}

extension UnsafeBufferPointer<UInt8> {
  /// A byte order mark is no part of the format, but editors leave one.
  var startIndexAfterByteOrderMark: Int {
    count >= 3 && self[0] == 0xEF && self[1] == 0xBB && self[2] == 0xBF ? 3 : 0
  }

  /// The offset after the next newline, or the end of the bytes.
  @inline(__always)
  func endOfLine(from offset: Int) -> Int {
    guard offset < count, let base = baseAddress,
      let newline = memchr(base + offset, Int32(Byte.newline), count - offset)
    else { return count }
    return UnsafeRawPointer(newline) - UnsafeRawPointer(base) + 1
  }

  /// The offset of the colon that ends the field name at `offset`; nil where no name and colon stand there.
  @inline(__always)
  func endOfName(from offset: Int) -> Int? {
    guard offset < count, Byte.startsName(self[offset]) else { return nil }
    var at = offset + 1
    while at < count, Byte.continuesName(self[at]) { at += 1 }
    return at < count && self[at] == Byte.colon ? at : nil
  }

  @inline(__always)
  fileprivate func nameIsRec(_ offset: Int) -> Bool {
    self[offset] == Byte.percent && self[offset + 1] == UInt8(ascii: "r")
      && self[offset + 2] == UInt8(ascii: "e") && self[offset + 3] == UInt8(ascii: "c")
  }

  /// Where the field whose name ends at `colon` ends: past its continuation (`+`) and folded (`\`) lines.
  /// A backslash folds whatever stands before it: recutils knows no escape for it.
  @inline(__always)
  func endOfField(colon: Int) -> (offset: Int, isUnfinished: Bool) {
    var at = colon + 1
    if at == count { return (at, true) }
    while true {
      let end = endOfLine(from: at)
      guard self[end - 1] == Byte.newline else { return (end, self[end - 1] == Byte.backslash && end > colon + 1) }
      let isFolded = end - 2 > colon && self[end - 2] == Byte.backslash
      if isFolded {
        if end == count { return (end, false) }
        at = end
        continue
      }
      guard end < count, self[end] == Byte.plus else { return (end, false) }
      if end + 1 == count { return (count, true) }
      at = end + 1
    }
  }
}
