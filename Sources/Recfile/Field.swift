/// Where a field lies in its bytes: `Name: value`, with the lines that continue it.
public struct FieldRange: Sendable, Equatable {
  /// Offset of the name's first byte.
  public let start: Int
  /// Offset of the colon after the name.
  public let colon: Int
  /// Offset after the last line of the field.
  public let end: Int
  /// Whether the field is one line, neither folded nor continued, so that its value can be read where it stands.
  public let isPlain: Bool

  /// The field's lines, whole.
  public var lines: Range<Int> { start..<end }
}

extension Document {
  /// The fields of a record, in order.
  public func fields(of record: Int) -> [FieldRange] {
    bytes.withUnsafeBufferPointer { $0.fields(in: records[record].range).map(\.range) }
  }

  /// A field's name. Names are ASCII by the format.
  public func name(of field: FieldRange) -> String {
    String(decoding: bytes[field.start..<field.colon], as: UTF8.self)
  }

  /// A field's value as recutils reads it: folds joined, continuation marks taken away. Bytes that are not UTF-8 become
  /// U+FFFD; `valueBytes` has them as they are.
  public func value(of field: FieldRange) -> String {
    String(decoding: valueBytes(of: field), as: UTF8.self)
  }

  /// A field's value, byte for byte.
  public func valueBytes(of field: FieldRange) -> [UInt8] {
    bytes.withUnsafeBufferPointer { $0.value(of: field) }
  }

  /// The values of every field of a name in a record, in order.
  public func values(_ name: String, in record: Int) -> [String] {
    fields(of: record).filter { isNamed($0, name) }.map(value(of:))
  }

  /// The first value of a name in a record.
  public func first(_ name: String, in record: Int) -> String? {
    fields(of: record).first { isNamed($0, name) }.map(value(of:))
  }

  /// Whether a field has a name; names are told apart by case, as recutils does.
  public func isNamed(_ field: FieldRange, _ name: String) -> Bool {
    name.utf8.count == field.colon - field.start && bytes[field.start..<field.colon].elementsEqual(name.utf8)
  }
}

extension UnsafeBufferPointer<UInt8> {
  /// The fields that begin in a range of whole lines.
  func fields(in range: Range<Int>) -> RecordFields {
    RecordFields(bytes: self, range: range)
  }

  /// The first field whose line begins at or after an offset; comments and faulty lines are passed over.
  @inline(__always)
  func nextField(from offset: Int, to end: Int) -> FieldRange? {
    var at = offset
    while at < end {
      if let colon = endOfName(from: at) {
        let field = endOfField(colon: colon)
        return FieldRange(start: at, colon: colon, end: field.offset, isPlain: field.isPlain)
      }
      at = endOfLine(from: at)
    }
    return nil
  }

  /// Where the value begins: one blank after the colon is not part of it (nor is byte 255 there, as recutils reads).
  @inlinable
  func valueStart(_ field: FieldRange) -> Int {
    let at = field.colon + 1
    return at < field.end && (self[at] == 0x20 || self[at] == 0x09 || self[at] == 0xFF) ? at + 1 : at
  }

  /// Where a value stands in its field's lines: without the last newline.
  @inlinable
  func valueRange(_ field: FieldRange) -> Range<Int> {
    let start = valueStart(field)
    let endsInNewline = field.end > start && self[field.end - 1] == 0x0A
    return start..<(endsInNewline ? field.end - 1 : field.end)
  }

  @usableFromInline
  func value(of field: FieldRange) -> [UInt8] {
    if field.isPlain { return Array(self[valueRange(field)]) }
    var value: [UInt8] = []
    value.reserveCapacity(field.end - field.colon)
    var at = valueStart(field)
    var isAfterNewline = false
    while at < field.end {
      let byte = self[at]
      if byte == Byte.backslash, at + 1 < field.end, self[at + 1] == Byte.newline {
        isAfterNewline = false
        at += 2
        continue
      }
      if isAfterNewline, byte == Byte.plus {
        isAfterNewline = false
        at += at + 1 < field.end && self[at + 1] == Byte.space ? 2 : 1
        continue
      }
      isAfterNewline = byte == Byte.newline
      value.append(byte)
      at += 1
    }
    if isAfterNewline { value.removeLast() }
    return value
  }
}
