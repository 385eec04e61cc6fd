import Recfile
import TestSupport
import Testing

/// Whatever the bytes, reading ends soon, loses nothing and never crashes. The limits are far above what is needed, so
/// that only work that grows out of proportion fails.
@Suite struct RobustnessTests {
  private static let limit: Duration = .seconds(20)

  private func expectSoon(_ body: () throws -> Void) rethrows {
    let duration = try ContinuousClock().measure(body)
    #expect(duration < Self.limit)
  }

  @Test func `any bytes are read, kept, checked and edited`() {
    var random = SeededGenerator(seed: 12)
    var sets = DescribedSets(random: SeededGenerator(seed: 13))
    for round in 0..<3000 {
      let bytes: [UInt8] =
        switch round % 3 {
        case 0: (0..<random.number(0...60)).map { _ in UInt8(random.number(0...255)) }
        case 1: random.mutated(random.wellFormed(records: 3))
        default: random.mutated(Array(sets.set(named: "T").utf8))
        }
      var document = Document(bytes)
      #expect(document.bytes == bytes)
      let diagnostics = document.validate()
      #expect(zip(diagnostics, diagnostics.dropFirst()).allSatisfy { $0.position <= $1.position })
      for record in document.records.indices.reversed() {
        let text = document.text(of: record)
        #expect(
          text.setting("A", to: text.values("A")) == text || !text.fields.allSatisfy { !$0.value.contains("\u{FFFD}") })
        document.replace(record, with: text.setting("A", to: ["x"]))
        // Lines are written as the record's first line ends; to recutils a carriage return is part of the value.
        let value = text.bytes.firstLineEndsInReturn ? "x\r" : "x"
        #expect(document.values("A", in: min(record, document.records.count - 1)) == [value], "\(bytes.shown)")
      }
    }
  }

  @Test func `a line of ten megabytes`() {
    let bytes =
      Array("%rec: T\n%type: A line\n%type: B date\n\nA: ".utf8) + Array(repeating: 0x78, count: 10_000_000) + [0x0A]
    expectSoon {
      var document = Document(bytes)
      #expect(document.validate().isEmpty)
      document.replace(1, with: document.text(of: 1).setting("B", to: ["nonsense"]))
      #expect(document.validate().map(\.position) == [Position(line: 6, column: 4)])
    }
  }

  @Test func `a hundred thousand fields in a record, set to others`() {
    let values = (0..<100_000).map { "v\($0)" }
    expectSoon {
      var document = Document(RecordText(fields: values.map { ("A", $0) }).bytes)
      let changed = values.map { $0.hasSuffix("7") ? $0 + "x" : $0 }
      document.replace(0, with: document.text(of: 0).setting("A", to: changed))
      #expect(document.values("A", in: 0) == changed)
      document.replace(0, with: document.text(of: 0).setting("A", to: []).setting("B", to: values))
      #expect(document.values("B", in: 0) == values)
    }
  }

  @Test func `a hundred thousand lines in a value`() {
    let value = Array(repeating: "rad", count: 100_000).joined(separator: "\n")
    let folded = "A: " + String(repeating: "x\\\n", count: 100_000) + "x\n"
    expectSoon {
      #expect(Document(RecordText(fields: [("A", value)]).bytes).first("A", in: 0) == value)
      #expect(Document(text: folded).first("A", in: 0) == String(repeating: "x", count: 100_001))
    }
  }

  @Test func `a hundred thousand faults, each with its line`() {
    let text = "%rec: T\n%key: A\n%type: A int\n\n" + String(repeating: "A: x\nrubbish\n\n", count: 50_000)
    expectSoon {
      let diagnostics = Document(text: text).validate()
      #expect(diagnostics.count == 149_999)
      #expect(diagnostics.last?.line == 150_003)
    }
  }

  @Test func `deep expressions and chains of types are refused or read`() {
    let depth = 100_000
    let deep = String(repeating: "(", count: depth) + "1" + String(repeating: ")", count: depth)
    let long = "1" + String(repeating: " && 1", count: depth)
    let chain = (0..<2000).map { "%typedef: T\($0) T\($0 + 1)\n" }.joined()
    expectSoon {
      for expression in [deep, long, String(repeating: "!", count: depth) + "1"] {
        let document = Document(text: "%rec: T\n%constraint: \(expression)\n\nA: 1\n")
        #expect(document.validate().map(\.kind) == [.invalidConstraint(expression)])
      }
      let document = Document(text: "%rec: T\n\(chain)%typedef: T2000 int\n%type: A T0\n\nA: x\n")
      #expect(document.validate().map(\.kind) == [.wrongValue(field: "A", value: "x", type: .int)])
    }
  }
}

extension [UInt8] {
  /// Whether the first newline comes right after a carriage return.
  fileprivate var firstLineEndsInReturn: Bool {
    firstIndex(of: 0x0A).map { $0 > 0 && self[$0 - 1] == 0x0D } ?? false
  }
}
