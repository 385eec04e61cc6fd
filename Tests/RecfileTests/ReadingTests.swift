import Recfile
import TestSupport
import Testing

@Suite struct ReadingTests {
  /// Each with the values of the field A as they should be read; nil where recutils refuses the file.
  static let cases: [(text: String, values: [String]?)] = [
    ("A: x\n", ["x"]),
    ("A:x\n", ["x"]),
    ("A:\tx\n", ["x"]),
    ("A:  x \n", [" x "]),
    ("A: x", ["x"]),
    ("A:\n", [""]),
    ("A:", nil),
    ("A: ", [""]),
    ("A: x\\", nil),
    ("A: x\\\n", ["x"]),
    ("A: x\\\ny\n", ["xy"]),
    ("A: x\\y\\\\\nz\n", ["x\\y\\z"]),
    ("A: x\n+", nil),
    ("A: x\n+\n", ["x\n"]),
    ("A: x\n+y", ["x\ny"]),
    ("A: x\n+  y\n", ["x\n y"]),
    ("A: x\\\n+ z\n", ["x+ z"]),
    ("A:\n+ x\n", ["\nx"]),
    ("# c\n\nA: x\n# c\nA: y\n# c", ["x", "y"]),
    (" # c\n  A: x\nA: y\n", ["x", "y"]),
    ("A: x\n B: y\n", nil),
    ("A: x\n # c\n", nil),
    ("A: x\n  \nA: y\n\t", ["x", "y"]),
    ("A: x\r\n", ["x\r"]),
    ("A: x\r\n\r\nA: y\r\n", nil),
    ("\u{FEFF}A: x\n", nil),
    ("A:å\n", nil),
    ("A: å\n", ["å"]),
    ("a%: x\n", nil),
    ("Å: x\n", nil),
    ("9: x\n", nil),
    ("A : x\n", nil),
    ("", []),
    ("\n \n\t", []),
    ("#", []),
    ("%rec: T\n\nA: x\n\n%rec: U\n\nA: y\n", ["x", "y"]),
    ("%rec: T\n\nA: x\n\n%rec: T\n\nA: y\n", nil),
    ("%rec: T\n%rec: U\n", nil),
    ("A: y\n%rec: T\n\nA: x\n", ["y", "x"]),
  ]

  @Test(arguments: cases) func `reads what recutils reads`(_ text: String, _ expected: [String]?) throws {
    let document = Document(text: text)
    #expect(document.bytes == Array(text.utf8))
    #expect(try Recutils.accepts(document.bytes) == (expected != nil))
    #expect(document.validate().isEmpty == (expected != nil))
    guard let expected else { return }
    #expect(document.records.indices.flatMap { document.values("A", in: $0) } == expected)
  }

  @Test func `accepts and refuses as recfix does, whatever the bytes`() throws {
    var random = SeededGenerator(seed: 1)
    var accepted = 0
    for _ in 0..<500 {
      let bytes = random.fragments(random.number(1...8))
      let accepts = try Recutils.accepts(bytes)
      if accepts { accepted += 1 }
      #expect(Document(bytes).validate().isEmpty == accepts, "\(bytes.shown)")
    }
    #expect((100...400).contains(accepted))
  }

  @Test func `reads the values that recsel reads`() throws {
    var random = SeededGenerator(seed: 2)
    for _ in 0..<60 {
      let bytes = random.wellFormed(records: random.number(1...30))
      let ours = Document(bytes)
      #expect(ours.faults.isEmpty, "\(bytes.shown)")
      let theirs = Document(try Recutils.records(in: bytes).out)
      try #require(ours.records.count == theirs.records.count, "\(bytes.shown)")
      for record in ours.records.indices {
        let (mine, other) = (ours.text(of: record).fields, theirs.text(of: record).fields)
        #expect(mine.elementsEqual(other, by: ==), "\(bytes.shown)")
      }
    }
  }

  @Test func `value bytes that are not UTF-8 are kept, and shown as U+FFFD`() {
    let document = Document([0x41, 0x3A, 0x20, 0xC3, 0x28, 0x00, 0x0A])
    let field = document.fields(of: 0)[0]
    #expect(document.valueBytes(of: field) == [0xC3, 0x28, 0x00])
    #expect(document.value(of: field) == "\u{FFFD}(\0")
  }

  @Test func `sets and descriptors`() {
    let document = Document(
      text: "A: 1\n\n%rec: T http://example.org/t.rec\n# c\n\nA: 2\n\nA: 3\n\n%rec: U\n\n%rec: V\n\nA: 4\n")
    #expect(document.sets.map(\.type) == ["", "T", "U", "V"])
    #expect(document.sets.map(\.descriptor) == [nil, 1, 4, 5])
    #expect(document.sets.map(\.records) == [0..<1, 2..<4, 5..<5, 6..<7])
    #expect(document.set(ofType: "V")?.records == 6..<7)
    #expect(document.set(ofType: "W") == nil)
  }

  @Test func `faults leave the rest readable`() {
    let document = Document(text: "A: 1\nrubbish\nB: 2\n  C: 3\n\nA: 4\n")
    #expect(document.faults.map(\.offset) == [5, 18])
    #expect(document.faults.map(\.kind) == [.notAField, .notAField])
    #expect(document.records.count == 2)
    #expect(document.text(of: 0).fields.map(\.name) == ["A", "B"])
  }

  @Test func `fields are read in place`() {
    let document = Document(text: "Datum: 2025-01-01\nDagar: 1.5\n\nDagar: 2\nDatum:\nDatum: x\\\ny\nLong_name_x: 1\n")
    let names = FieldNames(["Datum", "Dagar", "Long_name_y", "Long_name_x"])
    var seen: [String] = []
    document.forEachRecord(in: 0..<2) { record, fields in
      for field in fields {
        let place = names.place(of: field).map(String.init) ?? "-"
        seen.append("\(record) \(place) \(field.isPlain ? "=" : "~") \(field.value)")
      }
    }
    #expect(seen == ["0 0 = 2025-01-01", "0 1 = 1.5", "1 1 = 2", "1 0 = ", "1 0 ~ xy", "1 3 = 1"])
    #expect(document.withFields(of: 0) { $0.map { Array($0.raw) } } == [Array("2025-01-01".utf8), Array("1.5".utf8)])
  }

  @Test func `positions count lines and characters from one`() {
    let document = Document(text: "åäö: x\n\nA: é z\n")
    let offsets = ["z", "A", "x"].map { mark in
      document.bytes.firstIndex(of: Array(mark.utf8)[0]) ?? 0
    }
    #expect(
      document.positions(ofOffsets: offsets + [document.bytes.count])
        == [(3, 6), (3, 1), (1, 6), (4, 1)].map { Position(line: $0.0, column: $0.1) })
    #expect(document.line(ofRecord: 0) == 3)
  }
}
