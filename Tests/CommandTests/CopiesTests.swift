import TestSupport
import Testing

/// Sync clients' copies: told of, merged on request, put away once the plan has what they had.
@Suite struct CopiesTests {
  private static let name = "aktiviteter (Maja Lunds konfliktkopia 2026-06-12).rec"

  /// The plan, and a copy of its activities from somebody who changed other things.
  private func rig(_ sed: String, ours: String = "", of file: String = "aktiviteter", as name: String = name) throws
    -> Rig
  {
    let rig = try Rig("exempel")
    let made = try rig.shell(
      "cd plan; sed '\(sed)' \(file).rec > '\(name)'; sed -i '\(ours)' \(file).rec; touch tid-2024.rec utkast.rec")
    try #require(made.status == 0)
    return rig
  }

  @Test func `the check tells of a copy by its name, and of no other file`() throws {
    let rig = try rig("s/x/x/")
    let check = try rig.rus("check")
    #expect(
      check.text.contains(
        "\(Self.name): varning: en synkklients kopia av aktiviteter.rec från när två sparade samtidigt; slå ihop den med "
          + "rus copies --merge, eller med Enter här\n"))
    #expect(!check.text.contains("tid-2024") && !check.text.contains("utkast"))
    #expect(check.status == 0)
    #expect(try rig.rus("copies").text == "\(Self.name): inget som aktiviteter.rec saknar\n")
  }

  @Test func `both sides' records and fields are kept`() throws {
    let rig = try rig(
      "/^Id: IND/,/^$/{s/^Status: .*/Status: delvis/;/^Rubrik/d}\n$a\\\\nId: NY\\nNamn: En ny\\nVerksamhet: UPP\\nStatus: planerad\\nTagg: egen\\nEget: värde",
      ours: "/^Id: DATA/,/^$/s/^Dagar: .*/Dagar: 77/")
    let shown = try rig.rus("copies")
    #expect(shown.status == 1, "\(shown.text)\(shown.errorText)")
    #expect(shown.text.contains("1 ny post, 2 ändrade i aktiviteter.rec"))
    #expect(shown.text.contains("  IND: Status: vårt pågår, deras delvis\n"))
    #expect(try rig.shell("ls plan").text.contains(Self.name))

    let merged = try rig.rus("copies", "--merge")
    #expect(merged.status == 1, "\(merged.errorText)")
    let now = try rig.read("aktiviteter.rec")
    for line in [
      "Status: pågår\n# KONFLIKT Status: delvis\n", "Id: NY\n", "Eget: värde\n", "Dagar: 77\n# KONFLIKT Dagar: ",
    ] {
      #expect(now.contains(line), "\(line)")
    }
    #expect(try rig.recfix("aktiviteter.rec") == "")
    #expect(try !rig.shell("ls plan").text.contains(Self.name))
    // It is kept, as it was.
    let kept = try rig.shell("cat .local/state/rus/*/copies/*konfliktkopia*").text
    #expect(kept.contains("Eget: värde"))
    #expect(try rig.rus("copies").text == "")
  }

  @Test func `time from both is there, what is equal once`() throws {
    let rig = try rig(
      "$a\\\\nDatum: 2026-06-02\\nPerson: IB\\nAktivitet: IND\\nDagar: 0.11",
      ours: "$a\\\\nDatum: 2026-06-03\\nPerson: TA\\nAktivitet: IND\\nDagar: 0.12",
      of: "tid", as: "tid.sync-conflict-20260612-120102-ABCDEFG.rec")
    let before = try rig.shell("grep -c ^Datum plan/tid.rec").text
    let merged = try rig.rus("copies", "--merge", "tid.sync-conflict-20260612-120102-ABCDEFG.rec")
    #expect(merged.status == 0, "\(merged.text)\(merged.errorText)")
    #expect(
      merged.text.hasPrefix(
        "tid.sync-conflict-20260612-120102-ABCDEFG.rec: 1 ny post, 0 ändrade i tid.rec\n  kopian ligger nu i "))
    #expect(try rig.shell("grep -c ^Datum plan/tid.rec").text == "\((Int(before.dropLast()) ?? 0) + 1)\n")
    #expect(try rig.read("tid.rec").contains("0.11") && rig.read("tid.rec").contains("0.12"))
  }

  @Test(arguments: [
    ("printf 'skräp\\n' > \"$C\"", "konfliktkopia 2026-06-12).rec:1: raden är varken fält"),
    ("rm \"$C\"; mkdir \"$C\"", "konfliktkopia 2026-06-12).rec: är en mapp"),
    ("rm \"$C\"; mkfifo \"$C\"", "konfliktkopia 2026-06-12).rec: är ett rör"),
  ]) func `what cannot be merged is told of and stays`(script: String, message: String) throws {
    let rig = try rig("s/x/x/")
    let before = try rig.bytes("aktiviteter.rec")
    _ = try rig.shell("C='plan/\(Self.name)'; " + script)
    let merged = try rig.rus("copies", "--merge")
    #expect(merged.status == 2 && merged.errorText.contains(message), "\(merged.errorText)")
    #expect(try rig.bytes("aktiviteter.rec") == before)
    #expect(try rig.shell("ls plan").text.contains(Self.name))
    #expect(try rig.rus("check").text.contains("konfliktkopia"))
  }

  @Test func `a copy that is none is refused`() throws {
    expectRefusal(
      try rig("s/x/x/").rus("copies", "--merge", "utkast.rec"), 2,
      "rus: utkast.rec: ingen sådan kopia; rus copies visar dem som finns")
  }

  @Test(.enabled(if: ScreenSession.canRun)) func `on the screen Enter merges it, and undo takes that back`() throws {
    let session = try ScreenSession(columns: 140)
    let plan = session.rig.plan
    let before = try readFile("\(plan)/aktiviteter.rec")
    expectSeen("1 Översikt", on: session)
    _ = try session.rig.shell(
      "cd plan; sed '/^Id: IND/,/^$/s/^Prio: nej/Prio: nej\\nTagg: från-kopian/' aktiviteter.rec > new; mv new 'aktiviteter-DATORNAMN.rec'"
    )
    try session.press("!")
    expectSeen("aktiviteter-DATORNAMN", on: session)
    try session.press("g")
    try session.press("Enter")
    expectSeen("sammanslagen", on: session)
    #expect(try readFile("\(plan)/aktiviteter.rec").contains(Array("Tagg: från-kopian".utf8)))
    #expect(try !session.rig.shell("ls plan").text.contains("DATORNAMN"))
    try session.press("u")
    #expect(session.waitUntil { (try? readFile("\(plan)/aktiviteter.rec")) == before })
  }
}
