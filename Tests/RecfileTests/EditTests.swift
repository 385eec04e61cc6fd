import Recfile
import TestSupport
import Testing

@Suite struct EditTests {
  /// A record before and after its field Status is set to some values; the lines that stay are the same bytes.
  static let settings: [(before: String, values: [String], after: String)] = [
    ("Id: 1\nStatus: a\nNot: x\n", ["b"], "Id: 1\nStatus: b\nNot: x\n"),
    ("Id: 1\n# why\nStatus:\ta\\\nb\n# then\nNot:x\n", ["c"], "Id: 1\n# why\nStatus: c\n# then\nNot:x\n"),
    ("Id: 1\nNot: x\n", ["b"], "Id: 1\nStatus: b\nNot: x\n"),
    ("Id: 1\nStatus: a\nNot: x\n", [], "Id: 1\nNot: x\n"),
    ("Id: 1\nStatus: a\nStatus: b\n", ["a", "c", "b"], "Id: 1\nStatus: a\nStatus: c\nStatus: b\n"),
    ("Id: 1\nStatus: a\nNot: x\nStatus: b\n", ["b"], "Id: 1\nNot: x\nStatus: b\n"),
    ("Id: 1\nStatus: a", ["b\n"], "Id: 1\nStatus: b\n+ "),
    ("Id: 1\nStatus: a", ["b\\"], "Id: 1\nStatus: b\\\\\n"),
    ("Id:\nStatus: a", [], "Id:\n"),
    ("Id: 1\nStatus: a\n", ["\n b\n\n+c"], "Id: 1\nStatus: \n+  b\n+\n+ +c\n"),
    ("Id: 1\nStatus: a\n", ["x\\\ny\\"], "Id: 1\nStatus: x\\\\\n\n+ y\\\\\n\n"),
    ("Id: 1\r\nStatus: a\r\nNot: x\r\n", ["b\n\\"], "Id: 1\r\nStatus: b\r\n+ \\\r\nNot: x\r\n"),
    ("Id: 1\nStatus:    a\n", ["   a"], "Id: 1\nStatus:    a\n"),
  ]

  @Test(arguments: settings) func `only the field's lines change`(_ before: String, _ values: [String], _ after: String)
  {
    let text = RecordText(bytes: Array(before.utf8)).setting("Status", to: values, order: ["Id", "Status", "Not"])
    #expect(String(decoding: text.bytes, as: UTF8.self) == after)
  }

  @Test func `a value set is the value read, by us and by recsel, and undone byte for byte`() throws {
    var random = SeededGenerator(seed: 6)
    for round in 0..<2000 {
      var bytes = random.wellFormed(records: 3)
      if bytes.last == UInt8(ascii: "\n"), random.chance(20) { bytes.removeLast() }
      var document = Document(bytes)
      guard document.faults.isEmpty, !document.records.isEmpty else { continue }
      let record = random.number(0...document.records.count - 1)
      let old = document.text(of: record)
      let (name, value) = (random.pick(["A", "B", "Name", "Nytt"]), random.anyValue())
      let others = old.fields.filter { $0.name != name }.map(\.value)
      document.replace(record, with: old.setting(name, to: [value]))
      #expect(document.values(name, in: record) == [value], "\(bytes.shown)")
      #expect(document.text(of: record).fields.filter { $0.name != name }.map(\.value) == others)
      #expect(document == Document(document.bytes) && document.faults.isEmpty, "\(document.bytes.shown)")
      if round % 20 == 0 {
        let single = document.text(of: record).bytes
        #expect(try Recutils.values(of: name, in: single) == Array(value.utf8) + [0x0A], "\(single.shown)")
        #expect(try Recutils.accepts(document.bytes))
      }
      // Where the first field goes and a comment comes first, the comment is the record's no more.
      guard !old.setting(name, to: [value]).bytes.starts(with: [0x23]) else { continue }
      document.replace(record, with: old)
      #expect(document.bytes == bytes, "\(bytes.shown) \(record) \(name) \(value)")
    }
  }

  @Test func `setting one field and setting it back is identity where it stood plainly`() {
    var random = SeededGenerator(seed: 7)
    for _ in 0..<2000 {
      let names = ["A", "B", "C", "D"]
      var fields = names.filter { _ in random.chance(70) }.map { (name: $0, value: random.anyValue()) }
      if fields.isEmpty { fields = [("A", "")] }
      var bytes = RecordText(fields: fields).bytes
      if random.chance(20), bytes.suffix(2) != [0x2B, 0x0A] { bytes.removeLast() }
      let before = RecordText(bytes: bytes)
      let name = random.pick(names)
      let values = (0..<random.number(0...2)).map { _ in random.anyValue() }
      guard !values.isEmpty || fields.count > 1 || fields[0].name != name else { continue }
      let after = before.setting(name, to: values, order: names)
      #expect(after.values(name) == values)
      // A file that ends inside its last line gets its newline where what is left needs one.
      guard before.endsInWholeLine || !after.endsInWholeLine else { continue }
      #expect(after.setting(name, to: before.values(name), order: names) == before, "\(bytes.shown) \(name) \(values)")
    }
  }

  @Test func `adding and removing are each other's inverses`() {
    var random = SeededGenerator(seed: 8)
    for _ in 0..<2000 {
      var bytes = random.wellFormed(records: random.number(0...3))
      if random.chance(50) { bytes += Array("\n\n%rec: T\n\n".utf8) + random.wellFormed(records: random.number(0...3)) }
      if random.chance(30) { bytes = random.mutated(bytes) }
      var document = Document(bytes)
      let text = RecordText(fields: [("X", random.anyValue())])
      let type = random.pick(["", "T", "U"])
      let insertion = document.add(text, type: type, descriptor: RecordText(fields: [("%rec", type)]))
      #expect(document == Document(document.bytes), "\(bytes.shown)")
      let added = document.records.indices.filter { document.text(of: $0).fields.contains { $0.name == "X" } }
      guard document.faults.isEmpty, let place = added.first else { continue }
      #expect(document.set(ofType: type)?.records.contains(place) == true, "\(bytes.shown)")
      document.remove(place, putInBy: insertion)
      #expect(document.bytes == bytes, "\(bytes.shown) \(type)")
    }
  }

  @Test func `removing and restoring are each other's inverses`() {
    var random = SeededGenerator(seed: 9)
    for _ in 0..<2000 {
      var bytes = random.wellFormed(records: random.number(1...4))
      if random.chance(30) { bytes = random.mutated(bytes) }
      var document = Document(bytes)
      guard !document.records.isEmpty else { continue }
      let whole = document
      let record = random.number(0...document.records.count - 1)
      let others = document.records.indices.filter { $0 != record }.map { document.text(of: $0).fields.map(\.value) }
      let taken = document.remove(record)
      #expect(document == Document(document.bytes), "\(bytes.shown)")
      if whole.faults.isEmpty {
        #expect(document.records.indices.map { document.text(of: $0).fields.map(\.value) } == others, "\(bytes.shown)")
      }
      let isRestored = document.restore(taken, after: record > 0 ? record - 1 : nil)
      #expect(isRestored)
      #expect(document == whole, "\(bytes.shown)")
    }
  }

  @Test func `an edit scanned again in part is as if scanned whole`() {
    var random = SeededGenerator(seed: 10)
    for _ in 0..<4000 {
      var bytes = random.wellFormed(records: random.number(1...6))
      if random.chance(30) { bytes += Array("%rec: T\n\n".utf8) + random.wellFormed(records: 2) }
      var document = Document(bytes)
      for _ in 0..<3 where !document.records.isEmpty {
        let record = random.number(0...document.records.count - 1)
        document.replace(record, with: RecordText(bytes: random.fragments(random.number(0...5))))
        #expect(document == Document(document.bytes), "\(document.bytes.shown)")
      }
    }
  }

  @Test func `recfix accepts whatever record is written`() throws {
    var random = SeededGenerator(seed: 11)
    let records = (0..<3000).map { _ in
      RecordText(fields: (0..<random.number(1...4)).map { _ in (random.pick(["A", "B"]), random.anyValue()) })
    }
    let bytes = Array(records.map(\.bytes).joined(separator: [0x0A]))
    #expect(try Recutils.accepts(bytes))
    #expect(Document(bytes).records.count == 3000)
    for record in records { #expect(Document(record.bytes).faults.isEmpty) }
  }
}

extension RecordText {
  /// Whether the last line has its newline, and folds nothing into itself.
  fileprivate var endsInWholeLine: Bool {
    bytes.last == 0x0A && bytes.suffix(2) != [0x5C, 0x0A]
  }
}
