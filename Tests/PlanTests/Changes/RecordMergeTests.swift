import Recfile
import TestSupport
import Testing

@testable import Plan

@Suite struct RecordMergeTests {
  private static let base = "Id: A\nNamn: n\nStatus: delvis\nAnsvarig: ME\nAnsvarig: PÖ\n# kommentar\nEgen: 1\n"

  /// What we have, what they have, and what comes of it; nil where both changed a field, which is named.
  private static let cases: [(ours: (String, String), theirs: (String, String), merged: String?, clash: String)] = [
    (
      ("delvis", "utgår"), ("Namn: n", "Namn: m"),
      "Id: A\nNamn: m\nStatus: utgår\nAnsvarig: ME\nAnsvarig: PÖ\n# kommentar\nEgen: 1\n", ""
    ),
    (
      ("delvis", "utgår"), ("delvis", "utgår"),
      "Id: A\nNamn: n\nStatus: utgår\nAnsvarig: ME\nAnsvarig: PÖ\n# kommentar\nEgen: 1\n", ""
    ),
    (("delvis", "utgår"), ("delvis", "pågår"), nil, "Status"),
    (
      ("Ansvarig: ME\n", "Ansvarig: ME\nAnsvarig: X\n"), ("Ansvarig: ME\n", "Ansvarig: Y\n"),
      "Id: A\nNamn: n\nStatus: delvis\nAnsvarig: X\nAnsvarig: PÖ\nAnsvarig: Y\n# kommentar\nEgen: 1\n", ""
    ),
    (("Ansvarig: ME\n", ""), ("Ansvarig: PÖ\n", ""), "Id: A\nNamn: n\nStatus: delvis\n# kommentar\nEgen: 1\n", ""),
    (
      ("Egen: 1", "Egen: 2"), ("# kommentar\n", "# annan\n"),
      "Id: A\nNamn: n\nStatus: delvis\nAnsvarig: ME\nAnsvarig: PÖ\n# annan\nEgen: 2\n", ""
    ),
    (("Egen: 1", "Egen: 2"), ("Egen: 1", "Egen: 3"), nil, "Egen"),
    (("Status: delvis\n", ""), ("Status: delvis", "Status: pågår"), nil, "Status"),
    (
      ("delvis", "utgår"), ("\n", "\r\n"),
      "Id: A\r\nNamn: n\r\nStatus: utgår\r\nAnsvarig: ME\r\nAnsvarig: PÖ\r\n# kommentar\r\nEgen: 1\r\n", ""
    ),
  ]

  @Test(arguments: cases.indices) func `what both sides did is kept, or the field named that both changed`(_ index: Int)
  {
    let row = Self.cases[index]
    func text(_ change: (String, String)) -> RecordText {
      RecordText(bytes: Array(Self.base.replacing(change.0, with: change.1).utf8))
    }
    let base = RecordText(bytes: Array(Self.base.utf8))
    switch RecordMerge.merge(base: base, ours: text(row.ours), theirs: text(row.theirs), type: .activity) {
    case .success(let merged): #expect(String(decoding: merged.bytes, as: UTF8.self) == row.merged)
    case .failure(let clash):
      #expect(row.merged == nil)
      #expect(clash.field == row.clash)
    }
  }

  private func generated(_ random: inout SeededGenerator, _ base: RecordText) -> RecordText {
    var text = base
    for _ in 0..<random.number(0...3) {
      let name = random.one(of: ["Namn", "Status", "Ansvarig", "Redovisning", "Tagg", "Egen"])
      let repeats = ["Ansvarig", "Tagg"].contains(name)
      let values = (0..<random.number(0...(repeats ? 3 : 1))).map { _ in random.one(of: ["a", "b", "c\nd", "é"]) }
      var seen: Set<String> = []
      text = text.setting(name, to: values.filter { seen.insert($0).inserted }, order: RecordType.activity.schema.names)
    }
    return text
  }

  @Test func `merging laws hold for any records`() throws {
    var random = SeededGenerator(seed: 21)
    var (merges, clashes) = (0, 0)
    for _ in 0..<2000 {
      let base = generated(&random, RecordText(bytes: Array(Self.base.utf8)))
      let (a, b) = (generated(&random, base), generated(&random, base))
      #expect(try RecordMerge.merge(base: base, ours: a, theirs: base, type: .activity).get() == a)
      #expect(try RecordMerge.merge(base: base, ours: base, theirs: a, type: .activity).get() == a)
      func values(_ text: RecordText, _ name: String) -> [String] { text.values(name) }
      switch RecordMerge.merge(base: base, ours: a, theirs: b, type: .activity) {
      case .success(let merged):
        merges += 1
        for name in ["Namn", "Status", "Redovisning", "Egen"] {
          let (old, ours, theirs) = (values(base, name), values(a, name), values(b, name))
          #expect(values(merged, name) == (ours == old ? theirs : ours))
        }
        for name in ["Ansvarig", "Tagg"] {
          let (old, ours, theirs) = (Set(values(base, name)), Set(values(a, name)), Set(values(b, name)))
          #expect(
            Set(values(merged, name))
              == ours.intersection(theirs).union(ours.subtracting(old)).union(theirs.subtracting(old)))
        }
      case .failure(let clash):
        clashes += 1
        let (old, ours, theirs) = (values(base, clash.field), values(a, clash.field), values(b, clash.field))
        #expect(ours != old && theirs != old && ours != theirs)
        #expect(clash.theirs == theirs)
      }
    }
    #expect(merges > 500 && clashes > 100)
  }
}
