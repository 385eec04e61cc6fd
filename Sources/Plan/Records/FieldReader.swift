import Recfile

/// The fields of one record by name, for decoding, read where they stand: valid only inside the closure that handed it out.
/// What cannot be read as its kind is nil: the check says why, and the screen shows the text as it stands.
struct FieldReader {
  private(set) var ref: RecordRef
  private var fields: [FieldView] = []
  /// The first eight bytes of each name, packed, which nearly always tell names apart.
  private var heads: [UInt64] = []

  /// A reader of no record yet.
  init(_ type: RecordType) {
    ref = RecordRef(type: type, index: 0)
  }

  /// Turns to another record. One reader serves a whole file.
  mutating func turn(to index: Int, _ record: RecordFields) {
    ref = RecordRef(type: ref.type, index: index)
    fields.removeAll(keepingCapacity: true)
    heads.removeAll(keepingCapacity: true)
    for field in record {
      fields.append(field)
      heads.append(Self.head(field.name))
    }
  }

  /// Every value that is not empty.
  func texts(_ name: StaticString) -> [String] {
    let head = Self.head(name.bytes)
    var texts: [String] = []
    for place in heads.indices where heads[place] == head && Self.isNamed(fields[place], name) {
      let text = fields[place].withValue { $0.text }
      if !text.isEmpty { texts.append(text) }
    }
    return texts
  }

  func text(_ name: StaticString) -> String? {
    withFirst(name) { $0.text }
  }

  func has(_ name: StaticString) -> Bool {
    withFirst(name) { _ in true } ?? false
  }

  func days(_ name: StaticString) -> PersonDays? {
    withFirst(name) { PersonDays(utf8: $0) }.flatMap { $0?.plausible }
  }

  func money(_ name: StaticString) -> Money? {
    withFirst(name) { Money(utf8: $0) }.flatMap { $0?.plausible }
  }

  func day(_ name: StaticString) -> Day? {
    withFirst(name) { Day(utf8: $0) } ?? nil
  }

  /// A whole number from 0 to 2 147 483 647.
  func count(_ name: StaticString) -> Int? {
    withFirst(name) { bytes in
      bytes.isEmpty || bytes.count > 10 || !bytes.allSatisfy { $0 &- 0x30 < 10 }
        ? nil : bytes.reduce(0) { $0 * 10 + Int($1 &- 0x30) }
    }.flatMap { number in number.flatMap { $0 <= Int32.max ? $0 : nil } }
  }

  func flag(_ name: StaticString) -> Bool {
    withFirst(name) { $0.elementsEqual("ja".utf8) } ?? false
  }

  func choice<Word: RawRepresentable<String>>(_ name: StaticString) -> Word? {
    text(name).flatMap { Word(rawValue: $0) }
  }

  /// The first value of a name that is not empty.
  private func withFirst<Result>(_ name: StaticString, _ body: (UnsafeBufferPointer<UInt8>) -> Result) -> Result? {
    let head = Self.head(name.bytes)
    for place in heads.indices where heads[place] == head && Self.isNamed(fields[place], name) {
      let result: Result? = fields[place].withValue { value in
        let line = value.withoutCarriageReturnAtEnd
        return line.isEmpty ? nil : body(line)
      }
      if let result { return result }
    }
    return nil
  }

  private static func isNamed(_ field: FieldView, _ name: StaticString) -> Bool {
    let (one, other) = (field.name, name.bytes)
    return one.count == other.count && (one.count <= 8 || one.elementsEqual(other))
  }

  @inline(__always)
  private static func head(_ name: UnsafeBufferPointer<UInt8>) -> UInt64 {
    var head: UInt64 = 0
    for place in 0..<min(name.count, 8) { head = head << 8 | UInt64(name[place]) }
    return head
  }
}

extension StaticString {
  fileprivate var bytes: UnsafeBufferPointer<UInt8> {
    UnsafeBufferPointer(start: utf8Start, count: utf8CodeUnitCount)
  }
}
