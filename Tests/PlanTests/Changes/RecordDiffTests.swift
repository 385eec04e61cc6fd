import Recfile
import TestSupport
import Testing

@testable import Plan

/// What differs between two documents is said of the records as their plans know them, also where keys are missing or given
/// twice.
@Suite struct RecordDiffTests {
  /// A file of records whose keys are few, so that many are equal.
  private static func file(_ random: inout SeededGenerator) -> [String] {
    (0..<Int.random(in: 0...7, using: &random)).map { _ in
      let key = ["Id: A\n", "Id: B\n", "Id: C\n", "Id:\n", ""].randomElement(using: &random) ?? ""
      let status = ["planerad", "delvis"].randomElement(using: &random) ?? ""
      return "\(key)Namn: N\nStatus: \(status)\n"
    }
  }

  private static func plan(_ records: [String]) -> YearPlan {
    Plans.plan([.activities: (["%rec: Aktivitet\n"] + records).joined(separator: "\n")])
  }

  @Test func eachEditIsOfARecordThatThePlansHave() {
    var random = SeededGenerator(seed: 61)
    for _ in 0..<2000 {
      let records = Self.file(&random)
      var others = records
      for _ in 0..<Int.random(in: 0...2, using: &random) {
        let place = Int.random(in: 0...others.count, using: &random)
        if Bool.random(using: &random), place < others.count { others.remove(at: place) }
        others.insert(contentsOf: Self.file(&random).prefix(1), at: min(place, others.count))
      }
      let (old, new) = (Self.plan(records), Self.plan(others))
      let edits = RecordDiff.edits(from: old, to: new, in: .activities)
      let (come, gone) = (edits.count { $0.before == nil }, edits.count { $0.after == nil })
      #expect(records.count + come - gone == others.count, "\(records) \(others)")
      for edit in edits {
        if let before = edit.before {
          #expect(old.ref(of: edit.id).map { old.text(of: $0) } == before, "\(records) \(others)")
        }
        if let after = edit.after {
          #expect(new.ref(of: edit.id).map { new.text(of: $0) } == after, "\(records) \(others)")
        }
      }
    }
  }
}
