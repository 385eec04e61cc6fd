import TestSupport
import Testing

/// `rus log`: the line of the screen, from the shell.
struct LogCommandTests {
  @Test(arguments: [
    ["IND", "0,5", "--date", "2026-06-19", "--note", "workshop"], ["0,5", "IND", "igår", "workshop"],
    ["0,5 IND igår workshop"], ["workshop", "ind", "igår", "4h"], ["4 h", "IND", "19/6", "workshop"],
    ["-1d", "0,5", "IND", "workshop"], ["0.5", "IND", "--date", "igår", "workshop"],
  ])
  func `the words are read in any order`(words: [String]) throws {
    let rig = try Rig("exempel")
    let outcome = try rig.run(["log"] + words + ["--data", rig.plan, "--person", "IB", "--today", "2026-06-20"])
    #expect(
      outcome.text == "tid +0,5 IND (IB 2026-06-19)\nIND: nedlagt 4 av 19 dagar, kvar 15\n", "\(outcome.errorText)")
    #expect(
      try rig.changes(in: "tid.rec", from: "exempel") == [
        "+", "+Datum: 2026-06-19", "+Person: IB", "+Aktivitet: IND", "+Dagar: 0.5", "+Not: workshop",
      ])
  }

  @Test func `the person of the line goes before the one who writes`() throws {
    let rig = try Rig("exempel")
    let outcome = try rig.rus("log", "1", "IND", "@oh", "--person", "IB", "--today", "2026-06-20")
    #expect(outcome.text.hasPrefix("tid +1 IND (OH 2026-06-20)\n"))
  }

  @Test(arguments: [
    (["0,5", "INDD"], 2, "rus: INDD finns inte; menade du IND?"),
    (["40", "IND"], 2, "rus: Dagar \"40\" ska vara mer än 0 och högst 31"),
    (["-0,5", "IND"], 2, "rus: Dagar \"-0,5\" ska vara mer än 0 och högst 31"),
    (["1", "IND", "31/2"], 2, "rus: Datum \"31/2\" finns inte; februari 2026 har dag 1 till 28"),
    (["1", "IND", "@IBB"], 2, "rus: person IBB finns inte; menade du IB?"),
    (["IND"], 64, "rus: Dagar saknas; skriv t.ex. 0,5 eller 4h; se rus log --help"),
    (["1"], 64, "rus: Aktivitet saknas; skriv dess Id, t.ex. FU27; se rus log --help"),
    (["1", "IND", "--not", "x"], 64, "rus: okänt val '--not'; se rus log --help"),
  ])
  func `what is wrong is one line and nothing is written`(words: [String], status: Int32, line: String) throws {
    let rig = try Rig("exempel")
    expectRefusal(
      try rig.run(["log"] + words + ["--data", rig.plan, "--person", "IB", "--today", "2026-06-20"]), status, line)
    #expect(try rig.changes(in: "tid.rec", from: "exempel") == [])
  }

  @Test func `another year's day is logged with a warning`() throws {
    let rig = try Rig("exempel")
    let outcome = try rig.rus("log", "IND", "1", "2025-12-30", "--person", "IB", "--today", "2026-06-20")
    #expect(outcome.status == 0)
    #expect(outcome.text.hasSuffix("varning: 2025-12-30 ligger utanför planens år 2026\n"))
  }

  @Test func `a closed year takes no time`() throws {
    let rig = try Rig("exempel")
    _ = try rig.rus("set", "2026", "Last=ja")
    expectRefusal(
      try rig.rus("log", "IND", "1", "--person", "IB", "--today", "2026-06-20"), 2,
      "rus: Året är låst; öppna det först (Last: nej i planen)")
  }

  @Test func `allocations are set, listed and queried`() throws {
    let rig = try Rig("exempel")
    let outcome = try rig.rus("set", "IND", "Fordelning-=OH 12", "Fordelning+=OH 12,5", "Fordelning+=IB 6,5")
    #expect(outcome.text == "IND: fördelning +OH 12,5 +IB 6,5 −OH 12\n")
    #expect(
      try rig.python("[a['Fordelning'] for a in d if a['Id'] == 'IND']", of: "list", "aktiviteter", "--format", "json")
        == "[['OH 12.5', 'IB 6.5']]")
    let found = try rig.rus("list", "aktiviteter", "--where", "fordelning:LK", "--format", "csv")
    #expect(found.text.contains("KOMMUN") && !found.text.contains("FU27"))
    expectRefusal(
      try rig.rus("set", "IND", "Fordelning+=OX 3"), 2,
      "rus: aktiviteter.rec:63: IND: person OX finns inte; menade du OH?")
    #expect(try rig.recfix("aktiviteter.rec") == "")
    #expect(try rig.rus("check").text.contains("OH är fördelad 41,5 dagar men har 32; 9,5 över"))
  }
}
