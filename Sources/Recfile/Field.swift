/// Where a field lies in its bytes: `Name: value`, with the lines that continue it.
public struct FieldRange: Sendable, Equatable {
  /// Offset of the name's first byte.
  public let start: Int
  /// Offset of the colon after the name.
  public let colon: Int
  /// Offset after the last line of the field.
  public let end: Int

  /// The field's lines, whole.
  public var lines: Range<Int> { start..<end }
}

extension Document {
  /// The fields of a record, in order.
  public func fields(of record: Int) -> [FieldRange] {
    bytes.withUnsafeBufferPointer { buffer in
      var found: [FieldRange] = []
      buffer.forEachField(in: records[record].range) { found.append($0) }
      return found
    }
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
  /// Calls `body` for each field in a record's range, passing over comments and faulty lines.
  @inline(__always)
  func forEachField(in range: Range<Int>, _ body: (FieldRange) -> Void) {
    var at = range.lowerBound
    while at < range.upperBound {
      guard let colon = endOfName(from: at) else {
        at = endOfLine(from: at)
        continue
      }
      let end = endOfField(colon: colon).offset
      body(FieldRange(start: at, colon: colon, end: end))
      at = end
    }
  }

  /// Where the value begins: one blank after the colon is not part of it.
  @inline(__always)
  func valueStart(_ field: FieldRange) -> Int {
    let at = field.colon + 1
    return at < field.end && Byte.isBlank(self[at]) ? at + 1 : at
  }

  func value(of field: FieldRange) -> [UInt8] {
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
