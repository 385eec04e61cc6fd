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
  private var hasCarriageReturns = false
  /// How far the bytes are known to hold no byte 255, which recutils takes for a failed read.
  private var readableEnd = 0

  /// Scans a part of a file that begins and ends between records.
  mutating func scan(_ bytes: UnsafeBufferPointer<UInt8>, in range: Range<Int>) {
    let start = range.lowerBound == 0 ? bytes.startIndexAfterByteOrderMark : range.lowerBound
    if start > range.lowerBound { faults.append(SyntaxFault(offset: 0, kind: .byteOrderMark)) }
    scan(bytes, from: start, to: range.upperBound) { _ in false }
  }

  /// Takes in what was found in the part of the file that follows.
  mutating func append(_ next: Scanner) {
    descriptors += next.descriptors.map { $0 + records.count }
    records += next.records
    // DOS line ends are told of once.
    faults += hasCarriageReturns ? next.faults.filter { $0.kind != .carriageReturn } : next.faults
    hasCarriageReturns = hasCarriageReturns || next.hasCarriageReturns
  }

  /// Scans on from a place between records, to another such or until a record has been closed where `isFamiliar`, from
  /// where the rest is known to be as before.
  mutating func scan(
    _ bytes: UnsafeBufferPointer<UInt8>, from start: Int, to end: Int, until isFamiliar: (_ recordEnd: Int) -> Bool
  ) {
    readableEnd = start
    var at = start
    while at < end {
      let closed = records.count
      at = scanLine(bytes, at)
      if records.count > closed, isFamiliar(records[closed].range.upperBound) { return }
    }
    closeRecord(at: end)
  }

  /// Takes in the line (for a field: all its lines) that begins at `lineStart`; returns where the next begins.
  @inline(__always)
  private mutating func scanLine(_ bytes: UnsafeBufferPointer<UInt8>, _ lineStart: Int) -> Int {
    // A field at the line's beginning is by far the commonest line.
    if let colon = bytes.endOfName(from: lineStart) { return scanField(bytes, lineStart, colon: colon) }
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
      if !hasCarriageReturns { faults.append(SyntaxFault(offset: at, kind: .carriageReturn)) }
      hasCarriageReturns = true
      return lineEnd
    }
    // Inside a record nothing may be indented; between records blanks are passed over.
    let isIndented = at > lineStart && start != nil
    if bytes[at] == Byte.hash, !isIndented { return lineEnd }
    // recutils drops a byte 255 before a record.
    if start == nil, bytes[at] == 0xFF { at += 1 }
    guard !isIndented, let colon = bytes.endOfName(from: at) else {
      faults.append(SyntaxFault(offset: lineStart, kind: .notAField))
      return lineEnd
    }
    return scanField(bytes, at, colon: colon)
  }

  @inline(__always)
  private mutating func scanField(_ bytes: UnsafeBufferPointer<UInt8>, _ nameStart: Int, colon: Int) -> Int {
    if start == nil {
      start = nameStart
      isDescriptor = false
    }
    if bytes[nameStart] == Byte.percent, bytes.isNamedRec(nameStart, colon: colon) { isDescriptor = true }
    let end = bytes.endOfField(colon: colon)
    if end.isUnfinished { faults.append(SyntaxFault(offset: nameStart, kind: .unfinishedField)) }
    findUnreadable(bytes, from: colon + 1, to: end.offset)
    return end.offset
  }

  /// Marks what recutils can't read of a value: a byte that is not ASCII right after the colon, and byte 255 but there.
  @inline(__always)
  private mutating func findUnreadable(_ bytes: UnsafeBufferPointer<UInt8>, from start: Int, to end: Int) {
    var at = start
    if at < end, bytes[at] >= 0x80 {
      if bytes[at] != 0xFF { faults.append(SyntaxFault(offset: at, kind: .missingBlank)) }
      at += 1
    }
    guard end > readableEnd else { return }
    let limit = Swift.min(bytes.count, Swift.max(end, at + 1 << 16))
    readableEnd = bytes.offset(of: 0xFF, in: at..<limit) ?? limit
    if readableEnd < end { faults.append(SyntaxFault(offset: readableEnd, kind: .unreadableByte)) }
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

  /// The offset of the first such byte in a range.
  @inline(__always)
  func offset(of byte: UInt8, in range: Range<Int>) -> Int? {
    guard !range.isEmpty, let base = baseAddress,
      let found = memchr(base + range.lowerBound, Int32(byte), range.count)
    else { return nil }
    return UnsafeRawPointer(found) - UnsafeRawPointer(base)
  }

  /// The offset after the next newline, or the end of the bytes.
  @inline(__always)
  func endOfLine(from offset: Int) -> Int {
    self.offset(of: Byte.newline, in: offset..<count).map { $0 + 1 } ?? count
  }

  /// The offset of the colon that ends the field name at `offset`; nil where no name and colon stand there.
  @inline(__always)
  func endOfName(from offset: Int) -> Int? {
    guard offset < count, Byte.startsName(self[offset]) else { return nil }
    var at = offset + 1
    while at < count, Byte.continuesName(self[at]) { at += 1 }
    return at < count && self[at] == Byte.colon ? at : nil
  }

  fileprivate func isNamedRec(_ offset: Int, colon: Int) -> Bool {
    colon - offset == 4 && self[offset + 1] == UInt8(ascii: "r") && self[offset + 2] == UInt8(ascii: "e")
      && self[offset + 3] == UInt8(ascii: "c")
  }

  /// Where the field whose name ends at `colon` ends: past its continuation (`+`) and folded (`\`) lines; and whether
  /// it is plain, that is one line, whose value can be read where it stands.
  /// A backslash folds whatever stands before it: recutils knows no escape for it.
  @inline(__always)
  func endOfField(colon: Int) -> (offset: Int, isPlain: Bool, isUnfinished: Bool) {
    var at = colon + 1
    if at == count { return (at, true, true) }
    var isPlain = true
    while true {
      let end = endOfLine(from: at)
      guard self[end - 1] == Byte.newline else { return (end, isPlain, self[end - 1] == Byte.backslash) }
      if self[end - 2] == Byte.backslash {
        if end == count { return (end, false, false) }
        at = end
      } else {
        guard end < count, self[end] == Byte.plus else { return (end, isPlain, false) }
        if end + 1 == count { return (count, false, true) }
        at = end + 1
      }
      isPlain = false
    }
  }
}
