import Glibc

/// A field seen in place, for reading many records without making a string of each: valid only inside the closure that
/// handed it out.
///
/// ```swift
/// let names = FieldNames(["Datum", "Person", "Aktivitet", "Dagar"])
/// document.forEachRecord(in: set.records) { record, fields in
///   for field in fields where names.place(of: field) == 3 { field.withValue { days += hundredths($0) } }
/// }
/// ```
public struct FieldView {
  /// The bytes the field lies in (its document's, or its record text's).
  @usableFromInline let bytes: UnsafeBufferPointer<UInt8>
  /// Where the field lies in those bytes.
  public let range: FieldRange

  /// Whether the value is one line and can be read where it stands: `raw` is then the value itself.
  @inlinable public var isPlain: Bool { range.isPlain }

  /// The name's bytes.
  @inlinable public var name: UnsafeBufferPointer<UInt8> {
    UnsafeBufferPointer(rebasing: bytes[range.start..<range.colon])
  }

  /// The value's bytes as they stand, folds and continuation marks included.
  @inlinable public var raw: UnsafeBufferPointer<UInt8> {
    UnsafeBufferPointer(rebasing: bytes[bytes.valueRange(range)])
  }

  /// The offset of the value's first byte.
  public var valueOffset: Int { bytes.valueStart(range) }

  /// The value's bytes, read in place where the field is plain.
  @inlinable
  public func withValue<Result>(_ body: (UnsafeBufferPointer<UInt8>) throws -> Result) rethrows -> Result {
    if isPlain { return try body(raw) }
    return try bytes.value(of: range).withUnsafeBufferPointer(body)
  }

  /// The value as text; bytes that are not UTF-8 become U+FFFD.
  public var value: String {
    withValue { String(decoding: $0, as: UTF8.self) }
  }
}

/// The fields of one record in order, each in place. Valid only inside the closure that handed it out.
public struct RecordFields: Sequence, IteratorProtocol {
  let bytes: UnsafeBufferPointer<UInt8>
  private var at: Int
  private let end: Int

  init(bytes: UnsafeBufferPointer<UInt8>, range: Range<Int>) {
    self.bytes = bytes
    at = range.lowerBound
    end = range.upperBound
  }

  /// The next field.
  public mutating func next() -> FieldView? {
    guard let field = bytes.nextField(from: at, to: end) else { return nil }
    at = field.end
    return FieldView(bytes: bytes, range: field)
  }
}

extension Document {
  /// Reads one record's fields in place.
  public func withFields<Result>(of record: Int, _ body: (RecordFields) throws -> Result) rethrows -> Result {
    try bytes.withUnsafeBufferPointer { try body($0.fields(in: records[record].range)) }
  }

  /// A record's lines in place, comments and faulty lines among them.
  @inlinable
  public func withBytes<Result>(
    of record: Int, _ body: (UnsafeBufferPointer<UInt8>) throws -> Result
  ) rethrows -> Result {
    try bytes.withUnsafeBufferPointer { try body(UnsafeBufferPointer(rebasing: $0[records[record].range])) }
  }

  /// Reads many records' fields in place, in order.
  public func forEachRecord(
    in places: Range<Int>, _ body: (_ record: Int, _ fields: RecordFields) throws -> Void
  ) rethrows {
    try bytes.withUnsafeBufferPointer { buffer in
      for record in places { try body(record, buffer.fields(in: records[record].range)) }
    }
  }
}

/// Field names with their places in a list, found by comparing bytes.
public struct FieldNames: Sendable, Hashable {
  /// The names, in the order they were given.
  public let names: [String]
  /// The first eight bytes of each name, packed, which nearly always tell names apart.
  private let heads: [UInt64]
  private let bytes: [[UInt8]]

  /// Takes names; of the same name twice the first counts.
  public init(_ names: [String]) {
    self.names = names
    bytes = names.map { Array($0.utf8) }
    heads = bytes.map { name in name.withUnsafeBufferPointer { Self.head($0) } }
  }

  /// The place of a field's name in the list.
  public func place(of field: FieldView) -> Int? {
    place(of: field.name)
  }

  /// The place of a name in the list.
  public func place(of name: String) -> Int? {
    names.firstIndex(of: name)
  }

  func place(of name: UnsafeBufferPointer<UInt8>) -> Int? {
    let head = Self.head(name)
    for place in heads.indices where heads[place] == head {
      if bytes[place].count == name.count, name.count <= 8 || name.elementsEqual(bytes[place]) { return place }
    }
    return nil
  }

  private static func head(_ name: UnsafeBufferPointer<UInt8>) -> UInt64 {
    var head: UInt64 = 0
    for byte in name.prefix(8) { head = head << 8 | UInt64(byte) }
    return head
  }
}
