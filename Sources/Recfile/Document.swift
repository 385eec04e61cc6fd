/// A recfile held as its bytes, with the places of its records.
///
/// The bytes are the truth: what is not edited is never rewritten, so comments, blank lines, field order, folded lines
/// and trailing spaces stay as they stood. Fields are found by scanning their record when asked for; only the records'
/// ranges are kept (8 bytes a record), so a large log costs little more than its file.
///
/// Limits: a document is at most 4 GiB.
public struct Document: Sendable, Equatable {
  /// The file, byte for byte.
  public internal(set) var bytes: [UInt8]
  /// Every record in file order, descriptors included.
  public internal(set) var records: [RecordRange]
  /// The record sets in file order: each descriptor with the records under it.
  public internal(set) var sets: [RecordSet]
  /// Lines that are not the rec format's, in file order. The rest of the file is read all the same.
  public internal(set) var faults: [SyntaxFault]

  /// Reads a recfile. Any bytes can be read: what is not the rec format's becomes a fault, never an error.
  public init(_ bytes: [UInt8] = []) {
    self.bytes = bytes
    records = []
    sets = []
    faults = []
    rescan()
  }

  /// Reads a recfile from text.
  public init(text: String) {
    self.init(Array(text.utf8))
  }

  /// Whether the lines end as DOS writes them; new lines are then written the same way.
  public var usesCarriageReturns: Bool { bytes.usesCarriageReturns }

  /// The first record set of a type, if the file has one.
  public func set(ofType type: String) -> RecordSet? {
    sets.first { $0.type == type }
  }

  /// Finds every record anew.
  mutating func rescan() {
    let scanner = Scanner(scanning: bytes)
    records = scanner.records
    faults = scanner.faults
    sets = gatherSets(descriptors: scanner.descriptors)
  }

  func gatherSets(descriptors: [Int]) -> [RecordSet] {
    var sets: [RecordSet] = []
    let firstTyped = descriptors.first ?? records.count
    if firstTyped > 0 {
      sets.append(RecordSet(type: "", descriptor: nil, records: 0..<firstTyped))
    }
    for (place, descriptor) in descriptors.enumerated() {
      let end = place + 1 < descriptors.count ? descriptors[place + 1] : records.count
      sets.append(
        RecordSet(
          type: typeName(ofDescriptor: descriptor), descriptor: descriptor,
          records: descriptor + 1..<end))
    }
    return sets
  }

  /// The first name in the value of `%rec`: `Aktivitet` of `%rec: Aktivitet http://…`.
  private func typeName(ofDescriptor index: Int) -> String {
    let value = fields(of: index).first { isNamed($0, "%rec") }.map(valueBytes(of:)) ?? []
    let name = value.drop { !Byte.startsName($0) }
    let rest = name.dropFirst().prefix { Byte.continuesName($0) }
    return String(decoding: name.prefix(1) + rest, as: UTF8.self)
  }
}

extension [UInt8] {
  var usesCarriageReturns: Bool {
    guard let newline = firstIndex(of: Byte.newline), newline > 0 else { return false }
    return self[newline - 1] == Byte.carriageReturn
  }

  /// Whether a line put after these lines of a record begins anew: false where the last lacks its newline or folds what
  /// follows into itself.
  var endsInWholeLine: Bool {
    guard last == Byte.newline else { return false }
    guard suffix(2).elementsEqual([Byte.backslash, Byte.newline]) else { return true }
    return withUnsafeBufferPointer { buffer in
      var end = 0
      for field in buffer.fields(in: 0..<count) { end = field.range.end }
      return end < count
    }
  }
}

/// Where a record lies in its document: from its first field's name to the end of its last line (fields, comments and
/// faulty lines up to the blank line), in bytes.
public struct RecordRange: Sendable, Equatable {
  @usableFromInline var lower: UInt32
  @usableFromInline var upper: UInt32

  init(_ lower: Int, _ upper: Int) {
    self.lower = UInt32(truncatingIfNeeded: lower)
    self.upper = UInt32(truncatingIfNeeded: upper)
  }

  /// The byte offsets.
  @inlinable public var range: Range<Int> { Int(lower)..<Int(upper) }

  mutating func shift(by distance: Int) {
    lower = UInt32(Int(lower) + distance)
    upper = UInt32(Int(upper) + distance)
  }
}

/// A descriptor and the records it governs.
public struct RecordSet: Sendable, Equatable {
  /// The record type; empty for the records before the first descriptor.
  public let type: String
  /// The descriptor's place among the document's records; nil for untyped records.
  public let descriptor: Int?
  /// The places of the records it governs.
  public let records: Range<Int>
}

/// A place where the text is not the rec format's.
public struct SyntaxFault: Sendable, Equatable {
  /// What is wrong at the place.
  public enum Kind: Sendable, Hashable {
    /// The line is neither a field, a comment, a continuation nor blank.
    case notAField
    /// The file begins with a byte order mark, which editors leave and recutils refuses.
    case byteOrderMark
    /// The file's lines end as DOS writes them, so that its blank lines are none to recutils. Noted once, at the first.
    case carriageReturn
    /// The file ends inside a field: after its colon, after a `+` or after a folding backslash.
    case unfinishedField
    /// A value begins right after the colon with a letter beyond ASCII, which recutils refuses; a blank mends it.
    case missingBlank
    /// A value holds byte 255, which is no UTF-8 and where recutils stops reading.
    case unreadableByte
  }

  /// The byte offset of the line's first byte, of the field's name, or of the byte itself.
  public let offset: Int
  /// What is wrong.
  public let kind: Kind
}
