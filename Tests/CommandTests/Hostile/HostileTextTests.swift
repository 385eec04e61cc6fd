import TestSupport
import Testing

/// Text made to harm, in every field of every record: shown safely by every command in every form, and kept in the files.
@Suite struct HostileTextTests {
  private static let kinds = ["verksamheter", "aktiviteter", "tid", "moten", "uppdrag", "mal", "ekonomi", "personer"]

  private static func rig() throws -> Rig {
    let rig = try Rig("exempel")
    try HostileText.spoil(rig.plan)
    return rig
  }

  @Test(arguments: ["table", "json", "csv", "rec"]) func `no list of any kind commands the terminal`(form: String)
    throws
  {
    let rig = try Self.rig()
    for kind in Self.kinds {
      let outcome = try rig.expectHarmless(
        ["list", kind, "--format", form], statuses: [0], lineEnd: form == "csv" ? "\r\n" : "\n")
      #expect(outcome.out.count > 1000)
    }
    try rig.expectHarmless(
      ["list", "tid", "--by", "person,aktivitet", "--format", form], statuses: form == "rec" ? [64] : [0],
      lineEnd: form == "csv" ? "\r\n" : "\n")
  }

  @Test func `no other command does`() throws {
    let rig = try Self.rig()
    for words in [
      ["status"], ["status", "--json"], ["check"], ["check", "--json"], ["show", "X0"], ["show", "X1"],
      ["show", "X22"],
      ["show", "M4"], ["show", "\u{1B}]52;c;cm0gLXJmIH4=\u{07}"], ["show", "=HYPERLINK(\"http://x\";\"y\")"],
      ["report"], ["report", "--format", "html"], ["report", "--check"], ["nudge"], ["nudge", "--json"],
      ["minutes", "M0"], ["minutes", "M4"], ["minutes", "M9"], ["export", "json"], ["export", "timedot"],
      ["list", "aktiviteter", "--where", "\u{1B}[31m\u{202E}"], ["list", "aktiviteter", "--where", "\u{9B}:x"],
      ["list", "\u{1B}[2J"], ["list", "tid", "--sort", "\u{1B}[2J"], ["history"],
      ["set", "\u{1B}[2J", "Status=delvis"], ["set", "IND", "\u{1B}[2J=x"], ["set", "IND", "Status=\u{1B}[2J"],
      ["set", "IND", "Namn=a\u{1B}[2J"], ["add", "mal", "Namn=\u{9B}31m", "Verksamhet=UPP"],
      ["log", "0,5", "IND", "\u{1B}[2J"], ["log", "\u{1B}[2J", "1"], ["\u{1B}[2J"], ["--\u{1B}[2J"],
      ["remove", "\u{202E}"], ["themes"], ["import", "json", "\u{1B}[2J"], ["status", "--person", "\u{1B}[2J"],
    ] {
      try rig.expectHarmless(words, statuses: [0, 1, 2, 64])
    }
    for words in [["export", "csv"], ["export", "csv", "tid", "--rfc4180"], ["export", "ics"]] {
      try rig.expectHarmless(words, statuses: [0], lineEnd: "\r\n")
    }
  }

  @Test func `in colour only the program's own sequences are written`() throws {
    let rig = try Self.rig()
    for words in [
      ["status"], ["check"], ["list", "aktiviteter"], ["list", "personer"], ["show", "X0"], ["show", "X4"],
    ] {
      let outcome = try rig.bounded(words + ["--color", "always"])
      let text = outcome.text.replacing(/\u{1B}\[[0-9;]*m/, with: "")
      #expect(outcome.text != text || words[0] == "show")
      #expect(Array(text.utf8).harm() == [], "\(words)")
    }
  }

  @Test func `an edit of another field keeps every byte`() throws {
    let rig = try Self.rig()
    let before = try HostileText.fields.map { try rig.bytes($0.file) }
    let old = Array("Id: X0\nVerksamhet: UPP\nPrio: ja\nStatus: delvis".utf8)
    let new = Array("Id: X0\nVerksamhet: UPP\nPrio: ja\nStatus: utgår".utf8)
    try rig.expectHarmless(["set", "X0", "Status=utgår"], statuses: [0])
    for (file, bytes) in zip(HostileText.fields.map(\.file), before) {
      #expect(try rig.bytes(file) == (file == "aktiviteter.rec" ? bytes.replacing(old, with: new) : bytes), "\(file)")
    }
    try rig.expectHarmless(["set", "X0", "Status=delvis"], statuses: [0])
    // All of one field at once, and a record more, which goes again.
    try rig.expectHarmless(
      ["add", "aktiviteter", "Id=NY", "Namn=n", "Verksamhet=UPP", "Status=planerad"], statuses: [0])
    try rig.expectHarmless(["remove", "NY"], statuses: [0])
    #expect(try rig.bytes("aktiviteter.rec") == before[2])
    try rig.expectHarmless(["log", "IND", "0,5", "--person", "IB", "--today", "2026-06-20"], statuses: [0])
    #expect(try rig.bytes("tid.rec").starts(with: before[3]))
  }

  @Test func `a file of another name and settings of any bytes harm nothing`() throws {
    let rig = try Self.rig()
    let config = rig.folder.path + "/config"
    _ = try rig.shell(
      "mkdir -p config/rus/themes; touch \"plan/$(printf 'tid\\033[2J (conflicted copy).rec')\" \"plan/$(printf '\\377\\233.rec')\""
    )
    var settings = Array("%rec: Tangent\n\n".utf8)
    for (number, text) in HostileText.all.enumerated() {
      for name in ["Kommando", "Tangent", "Vy", "Flik", "Fraga", "Sortering", "Person", "Tema"] {
        settings += Array("\(name): ".utf8) + text.bytes + Array("\n\nTema: ".utf8) + text.bytes + Array("\n\n".utf8)
      }
      let theme = Array("Namn: ".utf8) + text.bytes + Array("\nRoll: ".utf8) + text.bytes
      try writeFile(theme, to: config + "/rus/themes/x\(number).rec")
    }
    try writeFile(settings, to: config + "/rus/settings.rec")
    for words in [["check"], ["themes"], ["themes", "--color", "never"], ["status"]] {
      try rig.expectHarmless(words, ["XDG_CONFIG_HOME": config])
    }
  }
}
