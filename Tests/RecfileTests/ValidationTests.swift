import Recfile
import TestSupport
import Testing

@Suite struct ValidationTests {
  /// Thousands of sets, many a file: recfix names the line of each fault, so that each set has its own verdict.
  @Test func `refuses the sets and lines that recfix refuses`() throws {
    var sets = DescribedSets(random: SeededGenerator(seed: 3))
    var accepted = 0
    for _ in 0..<40 {
      let text = DescribedSets.keySet + (0..<100).map { sets.set(named: "T\($0)") }.joined()
      let document = Document(text: text)
      try #require(document.faults.isEmpty && document.sets.count == 101)
      let ours = Verdicts(document)
      let theirs = try Verdicts(document, recfix: Recutils.recfix(document.bytes))
      for (place, set) in document.sets.enumerated() {
        let isSame =
          ours.lines[place] == theirs.lines[place] || (ours.isDescriptorWrong[place] && !theirs.lines[place].isEmpty)
        if ours.lines[place].isEmpty { accepted += 1 }
        #expect(
          isSame, "\(ours.lines[place].sorted()) \(theirs.lines[place].sorted())\n\(document.text(of: set))")
      }
    }
    #expect((600...2000).contains(accepted))
  }

  @Test func `dates are those of recfix`() throws {
    var expressions = Expressions(random: SeededGenerator(seed: 4))
    let dates = (0..<5000).map { _ in expressions.date() }
    let text = "%rec: T\n%type: A date\n\n" + dates.map { "A: \($0)\n\n" }.joined()
    let document = Document(text: text)
    let ours = Verdicts(document).lines[0]
    let theirs = try Verdicts(document, recfix: Recutils.recfix(document.bytes)).lines[0]
    #expect((1000...4000).contains(theirs.count))
    for line in ours.symmetricDifference(theirs) {
      Issue.record("\(dates[(line - 4) / 2]) is \(ours.contains(line) ? "" : "not ")refused")
    }
  }

  @Test func `constraints hold where they hold for recfix`() throws {
    var expressions = Expressions(random: SeededGenerator(seed: 5))
    var broken = 0
    for _ in 0..<10 {
      var text = ""
      for set in 0..<200 {
        text += "%rec: T\(set)\n%constraint: \(expressions.truth(depth: 2))\n\n"
        for _ in 0..<4 {
          for _ in 0..<expressions.random.number(1...4) {
            let value = expressions.random.pick([
              "", "0", "1", "5", "-3", "0x1F", "x", "1.5", "xå", "2025-01-31", "2025-02-01",
            ])
            text += "\(expressions.random.pick(["A", "A", "B", "C", "A_B"])): \(value)\n"
          }
          text += "\n"
        }
      }
      let document = Document(text: text)
      let ours = Verdicts(document)
      let theirs = try Verdicts(document, recfix: Recutils.recfix(document.bytes))
      for (place, set) in document.sets.enumerated() {
        broken += theirs.lines[place].count
        let difference = ours.lines[place].symmetricDifference(theirs.lines[place])
        #expect(
          difference.isEmpty,
          "\(difference.sorted()) \(document.line(ofRecord: set.descriptor ?? 0))\n\(document.text(of: set))")
      }
    }
    #expect((2000...6000).contains(broken))
  }

  /// The lines of each set with faults: of the field where a value is wrong, of the record for all else.
  struct Verdicts {
    var lines: [Set<Int>]
    var isDescriptorWrong: [Bool]

    init(_ document: Document) {
      lines = document.sets.map { _ in [] }
      isDescriptorWrong = document.sets.map { _ in false }
      for diagnostic in document.validate(now: 1_763_942_400) where diagnostic.severity == .error {
        guard let record = diagnostic.record, let place = document.place(ofSetWith: record) else { continue }
        if record == document.sets[place].descriptor, !diagnostic.isAboutCount { isDescriptorWrong[place] = true }
        lines[place].insert(diagnostic.isAboutValue ? diagnostic.line : document.line(ofRecord: record))
        // recfix reports every record with a value that must differ, we those after the first.
        if case .repeatedValue(_, _, let first) = diagnostic.kind {
          lines[place].insert(document.line(ofRecord: first))
        }
      }
    }

    /// From lines such as `stdin:12: error: …`, and `stdin: error: … of type T …` for a wrong count.
    init(_ document: Document, recfix: Shell.Outcome) throws {
      try #require(recfix.status <= 1)
      lines = document.sets.map { _ in [] }
      isDescriptorWrong = document.sets.map { _ in false }
      let starts = document.sets.map { $0.descriptor.map(document.line(ofRecord:)) ?? 1 }
      for message in recfix.errorText.split(separator: "\n") {
        let parts = message.split(separator: ":", maxSplits: 2)
        if parts.count > 1, parts[0] == "stdin", let line = Int(parts[1]) {
          let place = starts.lastIndex { $0 <= line }
          lines[try #require(place)].insert(line)
        } else if message.contains(" of type "),
          let type = message.split(separator: " of type ").last?.prefix(while: { $0 != " " && $0 != "." })
        {
          let place = try #require(document.sets.firstIndex { $0.type == type })
          lines[place].insert(starts[place])
        }
      }
    }
  }
}

extension Diagnostic {
  fileprivate var isAboutValue: Bool {
    if case .wrongValue = kind { true } else { false }
  }

  fileprivate var isAboutCount: Bool {
    if case .wrongRecordCount = kind { true } else { false }
  }
}

extension Document {
  fileprivate func place(ofSetWith record: Int) -> Int? {
    sets.lastIndex { ($0.descriptor ?? 0) <= record }
  }

  fileprivate func text(of set: RecordSet) -> String {
    ([set.descriptor ?? 0] + set.records).map { String(decoding: text(of: $0).bytes, as: UTF8.self) }
      .joined(separator: "\n")
  }
}
