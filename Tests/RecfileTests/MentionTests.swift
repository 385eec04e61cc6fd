import Recfile
import TestSupport
import Testing

/// Looking for a record by a word's bytes passes none over that has the word as a value or begins one with it.
@Suite struct MentionTests {
  private func read(_ document: Document, mentioning word: String) -> [Int] {
    var read: [Int] = []
    document.forEachRecord(in: document.records.indices, mentioning: Array(word.utf8)) { record, fields in
      read.append(record)
      #expect(fields.map(\.range.start) == document.withFields(of: record) { $0.map(\.range.start) })
    }
    return read
  }

  @Test func `a word is found as a whole`() {
    let document = Document(
      text: """
        A: P1

        A: P10
        B:P1

        A: xP1

        A: P1 12
        B: P1

        # P1
        A: y

        """)
    // The last for the comment above it.
    #expect(read(document, mentioning: "P1") == [0, 1, 3, 4])
    #expect(read(document, mentioning: "P10") == [1])
    #expect(read(document, mentioning: "Q").isEmpty && read(document, mentioning: "").isEmpty)
  }

  @Test func `of folded lines every record is read`() {
    let document = Document(text: "A: P\\\n1\n\nA: x\n")
    #expect(read(document, mentioning: "P1") == [0, 1])
  }

  @Test func `no record with the value is passed over`() {
    var random = SeededGenerator(seed: 17)
    var found = 0
    for _ in 0..<1500 {
      let document = Document(random.mutated(random.wellFormed(records: 6)))
      guard !document.records.isEmpty else { continue }
      let first = random.number(0...document.records.count - 1)
      for word in ["x", "två", "1", "a:b", "日本", "é", "#no"] {
        var read: [Int] = []
        document.forEachRecord(in: first..<document.records.count, mentioning: Array(word.utf8)) { read.append($0, $1) }
        let holding = document.records.indices.filter { record in
          record >= first
            && document.withFields(of: record) { $0.contains { $0.withValue { $0.elementsEqual(word.utf8) } } }
        }
        #expect(Set(read).isSuperset(of: holding) && read == read.sorted(), "\(word) in \(document.bytes.shown)")
        found += holding.count
      }
    }
    #expect(found > 500)
  }
}

extension [Int] {
  fileprivate mutating func append(_ record: Int, _ fields: RecordFields) { append(record) }
}
