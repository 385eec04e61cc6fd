/// One record's lines, apart from their file: what an edit starts from and what it leaves.
///
/// ```
/// Id: IND
/// # a comment stays where it stands
/// Status: delvis
/// ```
public struct RecordText: Sendable, Hashable {
  /// The lines, as they stand in the file.
  public private(set) var bytes: [UInt8]

  /// Takes a record's lines as they are.
  public init(bytes: [UInt8]) {
    self.bytes = bytes
  }

  /// Writes a new record's lines.
  public init(fields: [(name: String, value: String)]) {
    bytes = fields.flatMap { Self.lines(name: $0.name, value: $0.value) }
  }

  /// The fields in order, as (name, value).
  public var fields: [(name: String, value: String)] {
    bytes.withUnsafeBufferPointer { buffer in
      buffer.fields(in: 0..<buffer.count).map { (String(decoding: $0.name, as: UTF8.self), $0.value) }
    }
  }

  /// The values of a field, in order.
  public func values(_ name: String) -> [String] {
    fields.filter { $0.name == name }.map(\.value)
  }

  /// The record with a field's values replaced. Only lines of that field change, and of a repeating field only those
  /// between the first and the last value that differ. Where the field was absent it is put after the last of the fields
  /// that `order` lists before it.
  public func setting(_ name: String, to values: [String], order: [String] = []) -> RecordText {
    let old = ranges.filter { isNamed($0, name) }
    let oldValues = old.map(decode)
    // By bytes: to Swift texts are equal, too, that only look so.
    let same = zip(oldValues, values).prefix { $0.utf8.elementsEqual($1.utf8) }.count
    let sameAtEnd = zip(oldValues[same...].reversed(), values[same...].reversed())
      .prefix { $0.utf8.elementsEqual($1.utf8) }.count
    let replaced = old[same..<old.count - sameAtEnd]
    let written = values[same..<values.count - sameAtEnd].map { Self.lines(name: name, value: $0, newline: newline) }

    var splices = zip(replaced, written).map { (range: $0.lines, lines: $1) }
    splices += replaced.dropFirst(written.count).map { (range: $0.lines, lines: []) }
    let added = written.dropFirst(replaced.count)
    if !added.isEmpty {
      let after = replaced.last?.end ?? old.prefix(same).last?.end ?? old.first?.start
      let at = after ?? insertionPoint(for: name, order: order)
      splices.append((range: at..<at, lines: Array(added.joined())))
    }
    return splicing(splices)
  }

  /// The record with some of its lines replaced; the ranges are in order and apart.
  public func splicing(_ splices: [(range: Range<Int>, lines: [UInt8])]) -> RecordText {
    // Where the file ends without a newline, so does the record afterwards.
    let isClosed = bytes.isEmpty || bytes.endsInWholeLine
    let old = bytes + (isClosed ? [] : newline)
    var text: [UInt8] = []
    var copied = 0
    for splice in splices {
      let isAtEnd = splice.range.lowerBound == bytes.count
      text += old[copied..<(isAtEnd ? old.count : splice.range.lowerBound)]
      text += splice.lines
      copied = splice.range.upperBound == bytes.count ? old.count : splice.range.upperBound
    }
    text += old[copied...]
    let writesEnd = splices.last.map { $0.range.upperBound == bytes.count && !$0.lines.isEmpty } ?? false
    return RecordText(bytes: isClosed ? text : Self.withoutLastNewline(text, newline, isWritten: writesEnd))
  }

  /// The lines without the newline at their end, unless they would then end inside a field.
  private static func withoutLastNewline(_ text: [UInt8], _ newline: [UInt8], isWritten: Bool) -> [UInt8] {
    guard text.suffix(newline.count).elementsEqual(newline) else { return text }
    var text = Array(text.dropLast(newline.count))
    // A continuation by nothing needs a blank after its mark where the file ends.
    if isWritten, text.suffix(2).elementsEqual([Byte.newline, Byte.plus]) { text.append(Byte.space) }
    return Scanner(scanning: text).faults.contains { $0.kind == .unfinishedField } ? text + newline : text
  }

  /// Where the fields lie in `bytes`.
  public var ranges: [FieldRange] {
    bytes.withUnsafeBufferPointer { buffer in buffer.fields(in: 0..<buffer.count).map(\.range) }
  }

  /// A field's lines as they are written: `Name: value`, further lines after `+ `.
  public static func lines(name: String, value: String) -> [UInt8] {
    lines(name: name, value: value, newline: [Byte.newline])
  }

  private static func lines(name: String, value: String, newline: [UInt8]) -> [UInt8] {
    var lines = Array(name.utf8) + [Byte.colon]
    for (place, line) in value.utf8.split(separator: Byte.newline, omittingEmptySubsequences: false).enumerated() {
      if place > 0 { lines.append(Byte.plus) }
      // A blank, also before nothing: a value may begin with one, and `Name:` alone at a file's end is no field.
      if place == 0 || !line.isEmpty { lines.append(Byte.space) }
      lines.append(contentsOf: line)
      // A backslash at a line's end would fold the next line into it: fold an empty one instead.
      if line.last == Byte.backslash, newline.first == Byte.newline { lines += [Byte.backslash, Byte.newline] }
      lines += newline
    }
    return lines
  }

  private var newline: [UInt8] {
    bytes.usesCarriageReturns ? [Byte.carriageReturn, Byte.newline] : [Byte.newline]
  }

  private func isNamed(_ field: FieldRange, _ name: String) -> Bool {
    bytes[field.start..<field.colon].elementsEqual(name.utf8)
  }

  private func decode(_ field: FieldRange) -> String {
    bytes.withUnsafeBufferPointer { String(decoding: $0.value(of: field), as: UTF8.self) }
  }

  private func insertionPoint(for name: String, order: [String]) -> Int {
    let before = order.prefix { $0 != name }
    let fields = ranges
    if order.contains(name) {
      if let last = fields.last(where: { field in before.contains { isNamed(field, $0) } }) { return last.end }
      if let first = fields.first { return first.start }
    }
    return fields.last?.end ?? bytes.count
  }
}
