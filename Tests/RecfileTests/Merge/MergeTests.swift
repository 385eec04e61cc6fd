import Recfile
import Testing

/// Single rules of the merge, each with its whole files.
@Suite struct MergeTests {
  private static let head = "%rec: Sak\n\n"

  private func merge(
    _ base: String?, _ ours: String, _ theirs: String, head: String = Self.head
  ) -> (text: String, conflicts: [MergeConflict]) {
    let merge = DocumentMerge(
      base: base.map { Document(text: head + $0) }, ours: Document(text: head + ours),
      theirs: Document(text: head + theirs), rules: MergedFiles.rules)
    let text = String(decoding: merge.bytes, as: UTF8.self)
    return (text.hasPrefix(head) ? String(text.dropFirst(head.count)) : text, merge.conflicts)
  }

  @Test(arguments: [
    // (base, ours, theirs, merged)
    ("Id: A\nS: 1\nD: 1\n", "Id: A\nS: 2\nD: 1\n", "Id: A\nS: 1\nD: 2\n", "Id: A\nS: 2\nD: 2\n"),
    // The same edit on both sides is one.
    ("Id: A\nS: 1\n", "Id: A\nS: 2\n", "Id: A\nS: 2\nD: 1\n", "Id: A\nS: 2\nD: 1\n"),
    // Whatever the order.
    ("Id: A\nS: 1\n\nId: B\n", "Id: B\n\nId: A\nS: 1\n", "Id: A\nS: 2\n\nId: B\n", "Id: B\n\nId: A\nS: 2\n"),
    ("Id: A\nS: 1\n\nId: B\n", "Id: A\nS: 2\n\nId: B\n", "Id: B\n\nId: A\nS: 1\n", "Id: B\n\nId: A\nS: 2\n"),
    // A repeating field is a set, ours first.
    (
      "Id: A\nAnsvarig: X\nAnsvarig: Y\n", "Id: A\nAnsvarig: Y\nAnsvarig: Z\n", "Id: A\nAnsvarig: X\nAnsvarig: W\n",
      "Id: A\nAnsvarig: Z\nAnsvarig: W\n"
    ),
    // A field that nobody knows, folded lines and all.
    ("Id: A\n", "Id: A\nEgen: a\\\nb\n", "Id: A\n# x\n", "Id: A\nEgen: a\\\nb\n# x\n"),
    // Both added records at the end.
    ("Id: A\n", "Id: A\n\nId: B\n", "Id: A\n\nId: C\n", "Id: A\n\nId: B\n\nId: C\n"),
    // Comments: each side's new one, and one taken away.
    (
      "# a\n\n# b\nId: A\n", "# a\n\n# b\nId: A\n\n# c\n\nId: D\n", "# a\n\nId: A\nS: 1\n# e\n",
      "# a\n\nId: A\nS: 1\n# e\n\n# c\n\nId: D\n"
    ),
    // Renamed by one side, edited by the other.
    ("Id: A\nS: 1\n\nId: C\n", "Id: B\nS: 1\n\nId: C\n", "Id: A\nS: 2\n\nId: C\n", "Id: B\nS: 2\n\nId: C\n"),
    ("Id: A\nS: 1\n\nId: C\n", "Id: A\nS: 2\n\nId: C\n", "Id: B\nS: 1\n\nId: C\n", "Id: B\nS: 2\n\nId: C\n"),
    // A key given twice in one file.
    (
      "Id: A\nS: 1\n\nId: A\nS: 2\n", "Id: A\nS: 1\n\nId: A\nS: 3\n", "Id: A\nS: 9\n\nId: A\nS: 2\n",
      "Id: A\nS: 9\n\nId: A\nS: 3\n"
    ),
    // A record taken away that the other side left alone.
    ("Id: A\n\nId: B\n", "Id: B\nS: 1\n", "Id: A\n\nId: B\n\nId: C\n", "Id: B\nS: 1\n\nId: C\n"),
    // No newline at the end.
    ("Id: A\nS: 1\n", "Id: A\nS: 1\nD: 1", "Id: A\nS: 2\n", "Id: A\nS: 2\nD: 1"),
    // Decided by both alike, and by one: a conflict's comment goes with the side that took it away.
    ("Id: A\nS: 1\n# KONFLIKT S: 2\n", "Id: A\nS: 1\n", "Id: A\nS: 1\n# KONFLIKT S: 2\nD: 1\n", "Id: A\nS: 1\nD: 1\n"),
    (
      "Id: A\nS: 1\n", "Id: A\nS: 1\n# KONFLIKT S: 2\n", "Id: A\nS: 1\n# KONFLIKT S: 2\nD: 1\n",
      "Id: A\nS: 1\n# KONFLIKT S: 2\nD: 1\n"
    ),
  ]) func `without a conflict`(base: String, ours: String, theirs: String, merged: String) {
    let outcome = merge(base, ours, theirs)
    #expect(outcome.text == merged)
    #expect(outcome.conflicts.isEmpty)
  }

  @Test(arguments: [
    ("Id: A\nS: 1\nD: 1\n", "Id: A\nS: 2\nD: 1\n", "Id: A\nS: 3\nD: 1\n", "Id: A\nS: 2\n# KONFLIKT S: 3\nD: 1\n"),
    ("Id: A\nS: 1\nD: 1\n", "Id: A\nS: 2\nD: 1\n", "Id: A\nD: 1\n", "Id: A\nS: 2\n# KONFLIKT S: (borttaget)\nD: 1\n"),
    ("Id: A\nS: 1\nD: 1\n", "Id: A\nD: 1\n", "Id: A\nS: 3\nD: 1\n", "Id: A\n# KONFLIKT S: 3\nD: 1\n"),
    (
      "Id: A\nT: a\n", "Id: A\nT: b\n", "Id: A\nT: c\n+ d\n+\n+ \u{1B}[2Je\n",
      "Id: A\nT: b\n# KONFLIKT T: c\n# KONFLIKT T: + d\n# KONFLIKT T: + \n# KONFLIKT T: + ␛[2Je\n"
    ),
    // Taken away by one, edited by the other.
    (
      "Id: A\nS: 1\n\nId: B\n", "Id: B\n", "Id: A\nS: 2\n\nId: B\n",
      "Id: A\n# KONFLIKT Id: (borttaget)\nS: 2\n\nId: B\n"
    ),
    (
      "Id: A\nS: 1\n\nId: B\n", "Id: A\nS: 2\n\nId: B\n", "Id: B\n\nId: C\n",
      "Id: A\n# KONFLIKT Id: (borttaget)\nS: 2\n\nId: B\n\nId: C\n"
    ),
    // Both renamed it.
    ("Id: A\nS: 1\n", "Id: B\nS: 1\n", "Id: C\nS: 1\n", "Id: B\n# KONFLIKT Id: C\nS: 1\n"),
    // Both added the same key.
    (
      "Id: A\n", "Id: A\n\nId: B\nS: 1\nD: 1\n", "Id: A\n\nId: B\nS: 2\nE: 1\n",
      "Id: A\n\nId: B\nS: 1\n# KONFLIKT S: 2\nD: 1\nE: 1\n"
    ),
    // A conflict from before is not doubled.
    (
      "Id: A\nS: 1\n", "Id: A\nS: 2\n# KONFLIKT S: 3\n", "Id: A\nS: 3\nD: 1\n",
      "Id: A\nS: 2\n# KONFLIKT S: 3\nD: 1\n"
    ),
  ]) func `with a conflict`(base: String, ours: String, theirs: String, merged: String) {
    let outcome = merge(base, ours, theirs)
    #expect(outcome.text == merged)
    #expect(outcome.conflicts.count == 1)
    #expect(Document(text: Self.head + outcome.text).faults.isEmpty)
  }

  @Test(arguments: [
    // Two who log the same line get two.
    ("D: 1\n", "D: 1\n\nD: 2\n", "D: 1\n\nD: 2\n", "D: 1\n\nD: 2\n\nD: 2\n"),
    ("D: 1\n", "D: 1\n\nD: 1\n", "D: 1\n\nD: 3\n", "D: 1\n\nD: 1\n\nD: 3\n"),
    // A line one side took away goes, also of several equal ones.
    ("D: 1\n\nD: 2\n", "D: 2\n", "D: 1\n\nD: 2\n\nD: 3\n", "D: 2\n\nD: 3\n"),
    ("D: 1\n\nD: 1\n", "D: 1\n", "D: 1\n\nD: 1\n\nD: 3\n", "D: 1\n\nD: 3\n"),
    // A line edited is one taken away and one added.
    ("D: 1\n\nD: 2\n", "D: 4\n\nD: 2\n", "D: 5\n\nD: 2\n", "D: 4\n\nD: 5\n\nD: 2\n"),
  ]) func `a log is a multiset of whole records`(base: String, ours: String, theirs: String, merged: String) {
    let outcome = merge(base, ours, theirs, head: "%rec: Logg\n\n")
    #expect(outcome.text == merged)
    #expect(outcome.conflicts.isEmpty)
  }

  @Test func `without a base what is equal is one, in a log too`() {
    let outcome = merge(
      nil, "Id: A\nS: 1\n\n%rec: Logg\n\nD: 1\n\nD: 1\n", "Id: A\nD: 2\n\nId: B\n\n%rec: Logg\n\nD: 1\n\nD: 2\n")
    #expect(outcome.text == "Id: A\nS: 1\nD: 2\n\nId: B\n\n%rec: Logg\n\nD: 1\n\nD: 1\n\nD: 2\n")
    #expect(outcome.conflicts.isEmpty)
  }

  @Test func `types that nobody knows are merged by the key they state, or as texts`() {
    let head = "%rec: Bok\n%key: Isbn\n\nIsbn: 1\n"
    let outcome = merge(
      head + "T: a\n\n%rec: Lapp\n\nx: 1\n", head + "T: b\n\n%rec: Lapp\n\nx: 1\n\nx: 2\n",
      head + "T: a\nU: c\n\n%rec: Lapp\n\nx: 3\n", head: "")
    #expect(outcome.text == head + "T: b\nU: c\n\n%rec: Lapp\n\nx: 2\n\nx: 3\n")
    #expect(outcome.conflicts.isEmpty)
  }

  @Test func `a type that one side brought in stands after its neighbours`() {
    let outcome = merge(
      "Id: A\n\n%rec: Logg\n\nD: 1\n", "Id: A\n\nId: B\n\n%rec: Logg\n\nD: 1\n",
      "Id: A\n\n# ny\n%rec: Ny\n\nx: 1\n\n%rec: Logg\n\nD: 1\n")
    #expect(outcome.text == "Id: A\n\nId: B\n\n# ny\n%rec: Ny\n\nx: 1\n\n%rec: Logg\n\nD: 1\n")
  }

  @Test(arguments: [false, true]) func `line ends and a byte order mark are as the side has them that changed them`(
    ours: Bool
  ) {
    let text = "%rec: Sak\n\nId: A\nS: 1\nD: 1\n"
    let dos = "\u{FEFF}" + text.replacing("S: 1", with: "S: 2").replacing("\n", with: "\r\n")
    let unix = text.replacing("D: 1", with: "D: 2")
    let merge = DocumentMerge(
      base: Document(text: text), ours: Document(text: ours ? dos : unix), theirs: Document(text: ours ? unix : dos),
      rules: MergedFiles.rules)
    #expect(String(decoding: merge.bytes, as: UTF8.self) == dos.replacing("D: 1", with: "D: 2"))
    #expect(merge.conflicts.isEmpty)
  }

  @Test(arguments: [
    ("Id: A\nskräp\n", 3), ("Id: A\n<<<<<<< HEAD\n", 3), ("Id", 2), ("Namn:å\n", 2), ("Id: A", nil), ("Id: A\r\n", nil),
    ("", nil),
  ]) func `a side that is no recfile is told by its line`(text: String, line: Int?) {
    let document = Document(text: "\n" + text)
    #expect(document.faultThatHindersMerge.map { document.line(ofOffset: $0.offset) } == line)
  }
}
