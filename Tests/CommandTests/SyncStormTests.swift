import Glibc
import TestSupport
import Testing

/// Many clones, edited by many hands and synced in any order, end with the same plan, and with every edit in it.
///
/// `RUS_STORM=12x50` runs so many clones with so many edits each; without it a smaller storm is run.
@Suite struct SyncStormTests {
  private static let size: (clones: Int, edits: Int) = {
    let asked = getenv("RUS_STORM").map { String(cString: $0) } ?? "4x3"
    let numbers = asked.split(separator: "x").compactMap { Int($0) }
    return numbers.count == 2 ? (numbers[0], numbers[1]) : (4, 3)
  }()

  /// The clones, `c0` the one that was set up. The last is a git user's own, who has only set the merge driver.
  private struct Storm {
    let rig: Rig
    var generator: SeededGenerator
    var notes: [String] = []
    var tags: [(activity: String, tag: String)] = []

    init(_ clones: Int, seed: UInt64) throws {
      rig = try Rig("exempel")
      generator = SeededGenerator(seed: seed)
      let made = try rig.shell(
        """
        set -e; git init -q --bare share.git; mv plan c0
        "$RUS" sync --setup share.git --data c0 --person HG >/dev/null
        for n in $(seq 1 \(clones - 2)); do "$RUS" clone share.git c$n >/dev/null; done
        git clone -q share.git c\(clones - 1); cd c\(clones - 1); git config user.name G; git config user.email g@example.org
        git config merge.rus.driver "'$RUS' merge %O %A %B %P"
        """)
      try #require(made.status == 0, "\(made.errorText)")
    }

    /// Logs time, tags an activity, or writes a comment with an editor.
    mutating func edit(_ clone: Int) throws {
      let mark = "c\(clone)n\(notes.count + tags.count)"
      let activity = ["IND", "AW", "MMR", "SSP", "DATA", "KOMM"].randomElement(using: &generator) ?? "IND"
      switch Int.random(in: 0..<3, using: &generator) {
      case 0:
        tags.append((activity, mark))
        let outcome = try rig.shell("\"$RUS\" set \(activity) Tagg+=\(mark) --data c\(clone)")
        #expect(outcome.status == 0, "\(outcome.errorText)")
      case 1:
        notes.append(mark)
        let outcome = try rig.shell(
          "\"$RUS\" log \(activity) 0,5 --person HG --date 2026-06-01 --note \(mark) --data c\(clone)")
        #expect(outcome.status == 0, "\(outcome.errorText)")
      default:
        notes.append(mark)
        let entry = "\\nDatum: 2026-06-02\\nPerson: TA\\nAktivitet: \(activity)\\nDagar: 1\\nNot: \(mark)\\n"
        _ = try rig.shell("printf '\(entry)' >> c\(clone)/tid.rec")
      }
    }

    func sync(_ clone: Int, isPlain: Bool) throws {
      let script =
        isPlain
        ? "cd c\(clone); git commit -qam egen; until git pull -q --no-rebase --no-edit && git push -q; do :; done"
        : "\"$RUS\" sync --data c\(clone) --person HG"
      let outcome = try rig.shell(script)
      #expect(outcome.status == 0, "\(outcome.text)\(outcome.errorText)")
    }

    /// That all are the same, with every edit once.
    func expectWhole(_ clones: Int) throws {
      let outcome = try rig.shell(
        """
        for n in $(seq 1 \(clones - 1)); do diff -r -x .git c0 c$n; git -C c$n status --porcelain; done
        recfix c0/tid.rec; recfix c0/aktiviteter.rec; ls -a c*/ | grep '^\\.rus'; find c*/.git -name '*.lock' ! -name rus-sync.lock
        """)
      #expect(outcome.text == "" && outcome.errorText == "", "\(outcome.text)\(outcome.errorText)")
      let time = String(decoding: try readFile("\(rig.folder.path)/c0/tid.rec"), as: UTF8.self).split(separator: "\n")
      let counts = Dictionary(grouping: time.filter { $0.hasPrefix("Not: ") }) { $0 }.mapValues(\.count)
      for note in notes { #expect(counts["Not: \(note)"] == 1, "\(note)") }
      let records = String(decoding: try readFile("\(rig.folder.path)/c0/aktiviteter.rec"), as: UTF8.self)
      for (activity, tag) in tags {
        let record = records.split(separator: "\nId: \(activity)\n").last?.split(separator: "\n\n").first
        #expect(record?.contains("Tagg: \(tag)") ?? false, "\(activity) \(tag)")
      }
    }
  }

  @Test func `synced in any order they end equal, with every edit`() throws {
    let (clones, edits) = Self.size
    var storm = try Storm(clones, seed: 42)
    for _ in 0..<edits {
      for clone in (0..<clones).shuffled(using: &storm.generator) {
        try storm.edit(clone)
        if Bool.random(using: &storm.generator) { try storm.sync(clone, isPlain: clone == clones - 1) }
      }
    }
    for _ in 0..<2 {
      for clone in 0..<clones { try storm.sync(clone, isPlain: clone == clones - 1) }
    }
    try storm.expectWhole(clones)
  }

  @Test func `killed anywhere, the next sync goes on`() throws {
    let clones = 3
    var storm = try Storm(clones, seed: 7)
    for round in 0..<(Self.size.edits * 4) {
      let clone = round % (clones - 1)
      try storm.edit(clone)
      let hundredths = Int.random(in: 1...60, using: &storm.generator)
      // The program alone, or with the git that it runs.
      let seconds = "0.\(hundredths < 10 ? "0" : "")\(hundredths)"
      _ = try storm.rig.shell(
        """
        timeout -s KILL \(seconds) "$RUS" sync --data c\(clone) --person HG >/dev/null 2>&1
        \(round % 3 == 0 ? "" : "for p in $(pgrep -x 'git.*'); do [ \"$(readlink /proc/$p/cwd)\" = \"$HERE/c\(clone)\" ] && kill -9 $p; done")
        """)
    }
    for _ in 0..<2 {
      for clone in 0..<clones { try storm.sync(clone, isPlain: clone == clones - 1) }
    }
    try storm.expectWhole(clones)
  }

  @Test func `all at once they wait for each other`() throws {
    let clones = 4
    var storm = try Storm(clones, seed: 3)
    for clone in 0..<(clones - 1) { try storm.edit(clone) }
    let script = (0..<(clones - 1)).map { "\"$RUS\" sync --data c\($0) --person HG & p\($0)=$!\n" }.joined()
    let waits = (0..<(clones - 1)).map { "wait $p\($0); echo $?" }.joined(separator: "\n")
    let outcome = try storm.rig.shell("{ \(script) } >/dev/null\n\(waits)")
    #expect(outcome.text == "0\n0\n0\n", "\(outcome.errorText)")
    for clone in 0..<clones { try storm.sync(clone, isPlain: clone == clones - 1) }
    try storm.expectWhole(clones)
  }
}
