import Recfile
import TestSupport
import Testing

/// What holds of every merge, over files made at random.
@Suite struct MergeLawTests {
  private func merge(_ base: Document, _ ours: Document, _ theirs: Document) -> DocumentMerge {
    DocumentMerge(base: base, ours: ours, theirs: theirs, rules: MergedFiles.rules)
  }

  @Test(arguments: 0..<4) func `what only one side changed is taken byte for byte`(seed: Int) {
    var files = MergedFiles(seed: UInt64(seed))
    for _ in 0..<100 {
      let base = files.base()
      let edited = files.edited(base)
      #expect(merge(base, edited, base).bytes == edited.bytes)
      #expect(merge(base, base, edited).bytes == edited.bytes)
      // The same where the other side changed just one thing elsewhere, so that all is looked at.
      let remark = Array("# först\n\n".utf8)
      let remarked = Document(remark + base.bytes)
      #expect(merge(base, edited, remarked).bytes == remark + edited.bytes, "\(edited.bytes.shown)")
      #expect(merge(base, remarked, edited).bytes == remark + edited.bytes, "\(edited.bytes.shown)")
      #expect(merge(base, edited, remarked).conflicts.isEmpty)
    }
  }

  @Test(arguments: 0..<4) func `every edit of both sides is there, and nothing else`(seed: Int) {
    var files = MergedFiles(seed: UInt64(100 + seed))
    for _ in 0..<250 {
      let base = files.base()
      let (ours, theirs) = (files.edited(base), files.edited(base))
      let merged = merge(base, ours, theirs)
      let expected = ExpectedMerge(ExpectedMerge(base), ExpectedMerge(ours), ExpectedMerge(theirs))
      let found = ExpectedMerge(Document(merged.bytes)).sorted
      let all = "\(base.bytes.shown)\n\(ours.bytes.shown)\n\(theirs.bytes.shown)\n\(merged.bytes.shown)"
      #expect(Set(merged.conflicts.map { [$0.key ?? "", $0.field] }) == expected.conflicts, "\(all)")
      // Where a key has a conflict the side that still has a value stands; the rest is as it must be.
      #expect(found.log == expected.log || ours.bytes == theirs.bytes, "\(all)")
      for (key, record) in expected.sorted.things { #expect(found.things[key] == record, "\(key)\n\(all)") }
      #expect(found.things.count == expected.things.count, "\(all)")
    }
  }

  @Test(arguments: 0..<4) func `comments of both sides stay, and go where one side took them away`(seed: Int) {
    func comments(_ document: Document) -> [String: Int] {
      let lines = String(decoding: document.bytes, as: UTF8.self).split(separator: "\n")
      return Dictionary(grouping: lines.filter { $0.hasPrefix("#") && !$0.hasPrefix("# KONFLIKT") }.map(String.init)) {
        $0
      }.mapValues(\.count)
    }
    var files = MergedFiles(seed: UInt64(200 + seed))
    for _ in 0..<100 {
      let base = files.base()
      let (ours, theirs) = (files.edited(base), files.edited(base))
      let (old, mine, other) = (comments(base), comments(ours), comments(theirs))
      for (line, count) in comments(Document(merge(base, ours, theirs).bytes)) {
        #expect(count > 0 && (mine[line] ?? 0) + (other[line] ?? 0) > 0)
      }
      let merged = comments(Document(merge(base, ours, theirs).bytes))
      for line in Set(mine.keys).union(other.keys) where line.hasPrefix("# ny") {
        let counts = [mine[line] ?? 0, other[line] ?? 0]
        #expect(merged[line, default: 0] >= (old[line] == nil ? counts.max() ?? 0 : counts.min() ?? 0), "\(line)")
      }
    }
  }

  @Test(arguments: 0..<4) func `the sides may change places, but for which comes first`(seed: Int) {
    var files = MergedFiles(seed: UInt64(300 + seed))
    for _ in 0..<100 {
      let base = files.base()
      let (ours, theirs) = (files.edited(base), files.edited(base))
      let (one, other) = (merge(base, ours, theirs), merge(base, theirs, ours))
      #expect(Set(one.conflicts.map { [$0.key, $0.field] }) == Set(other.conflicts.map { [$0.key, $0.field] }))
      let lines = [one, other].map { merge in
        merge.conflicts.isEmpty
          ? merge.bytes.split(separator: 10).map(Array.init).sorted { $0.lexicographicallyPrecedes($1) } : []
      }
      #expect(lines[0] == lines[1])
      #expect(merge(base, ours, theirs).bytes == one.bytes)
    }
  }

  @Test(arguments: 0..<2) func `what comes out is a recfile, also to recutils, and can be merged again`(seed: Int)
    throws
  {
    var files = MergedFiles(seed: UInt64(400 + seed))
    for _ in 0..<60 {
      let base = files.base()
      let (ours, theirs) = (files.edited(base), files.edited(base))
      let merged = Document(merge(base, ours, theirs).bytes)
      #expect(merged.faults.isEmpty)
      #expect(try Recutils.accepts(merged.bytes), "\(merged.bytes.shown)")
      // What both have now is merged with it once more: nothing is doubled.
      #expect(merge(ours, merged, ours).bytes == merged.bytes)
      let again = merge(theirs, merged, Document(theirs.bytes + Array("\n# igen\n".utf8)))
      #expect(again.bytes.count { $0 == 10 } == merged.bytes.count { $0 == 10 } + 2, "\(again.bytes.shown)")
    }
  }

  @Test func `any bytes at all are merged without a crash, and what one side alone changed comes through`() {
    var random = SeededGenerator(seed: 77)
    for round in 0..<600 {
      let base = round % 2 == 0 ? random.fragments(30) : random.wellFormed(records: 4)
      let (ours, theirs) = (random.mutated(base), random.mutated(base))
      let merged = merge(Document(base), Document(ours), Document(theirs))
      #expect(merged.bytes.isEmpty == false || ours.count + theirs.count < 12 || base.isEmpty, "\(base.shown)")
      #expect(merge(Document(base), Document(base), Document(theirs)).bytes == theirs)
    }
  }
}
