import TestSupport
import Testing

struct UsageTests {
  @Test(arguments: [
    "open", "status", "list", "show", "set", "add", "remove", "log", "check", "export", "import", "form", "new-year",
    "merge",
    "history",
    "themes", "settings", "report", "close-year", "minutes", "nudge", "present", "picture", "sync", "clone", "copies",
    "man",
    "completions",
  ])
  func `every verb has help, in both languages`(verb: String) throws {
    let rig = try Rig()
    let swedish = try rig.run([verb, "--help"])
    #expect(swedish.status == 0 && swedish.errorText == "")
    #expect(swedish.text.contains("SÅ HÄR: rus \(verb)") && !swedish.text.contains("OPTIONS"))
    for option in ["--data", "--year", "--person", "--today", "--language", "--color", "--no-pager"] {
      #expect(swedish.text.contains(option))
    }
    let english = try rig.run([verb, "--help"], ["LC_ALL": "en_GB.UTF-8"])
    #expect(english.text.contains("USAGE: rus \(verb)"))
  }

  @Test func `help and version`() throws {
    let rig = try Rig()
    let help = try rig.run(["--help"])
    #expect(help.status == 0)
    for word in ["lista", "visa", "sätt", "logga", "kontrollera"] { #expect(help.text.contains(word)) }
    #expect(try rig.run(["--version"]).text == "rus 0.1.0\n")
    #expect(try rig.run(["help", "list"]).text.contains("rus list [<val>] <slag>"))
  }

  @Test(arguments: [
    (["lsit"], "rus: okänt kommando lsit; menade du list?"),
    (["\u{1B}[2J"], "rus: okänt kommando ␛[2J; rus --help visar alla"),
    (["show"], "rus: det saknas ett argument: '<id>'; se rus show --help"),
    (["list", "aktiviteter", "--formt", "json"], "rus: okänt val '--formt'; menade du '--format'?"),
    (
      ["list", "tid", "--format", "xml"],
      "rus: värdet 'xml' passar inte för '--format <form>'; skriv 'table', 'json', 'csv' eller 'rec'; se rus list --help"
    ),
    (["status", "--json=x"], "rus: valet '--json' tar inget värde, men 'x' angavs; se rus status --help"),
    (["status", "a", "b"], "rus: 2 oväntade argument: 'a', 'b'; se rus status --help"),
    (["list", "aktiviteter", "--format"], "rus: det saknas ett värde till '--format <form>'; se rus list --help"),
    (["list", "aktiviteter", "extra"], "rus: oväntat argument 'extra'; se rus list --help"),
    (["status", "--today", "igår"], "rus: --today igår är inget datum; skriv ÅÅÅÅ-MM-DD"),
    (["status", "--language", "fi"], "rus: okänt språk fi; skriv sv eller en"),
    (["list", "aktivitet\u{1B}er"], "rus: okänt slag aktivitet␛er; menade du aktiviteter?"),
  ])
  func `wrong usage is one line and 64`(arguments: [String], line: String) throws {
    expectRefusal(try Rig().run(arguments), 64, line)
  }

  @Test(arguments: [
    ([String: String](), [String](), "verksamhet"), (["LC_ALL": "en_US.UTF-8"], [], "area"),
    (["LC_ALL": "", "LANG": "en_GB"], [], "area"), (["LC_ALL": "C", "LANG": "en_GB"], [], "verksamhet"),
    (["LC_ALL": "", "LC_MESSAGES": "sv_SE", "LANG": "en_GB"], [], "verksamhet"), ([:], ["--language", "en"], "area"),
    (["LC_ALL": "en_US"], ["--language", "sv"], "verksamhet"),
    (["RUS_LANGUAGE": "sv"], ["--language=en"], "verksamhet"),
    (["RUS_LANGUAGE": "en", "LC_ALL": "sv_SE.UTF-8"], [], "area"),
  ])
  func `the language`(environment: [String: String], arguments: [String], word: String) throws {
    let rig = try Rig()
    let outcome = try rig.run(["show", "UPP", "--data", rig.plan] + arguments, environment)
    #expect(outcome.text.lowercased().hasPrefix(word + " upp"))
  }

  @Test func `which plan is opened`() throws {
    let rig = try Rig()
    let outcome = try rig.shell(
      """
      cp -r plan 2025; cp -r plan 2024; cp -r plan exempel; sed -i 's/^Ar: .*/Ar: 2024/' 2024/plan.rec
      mkdir Data; mv 2024 2025 exempel Data; mkdir -p .local/share; cp -r Data .local/share/rus
      ar() { "$RUS" status --json "$@" | python3 -c 'import json, sys; print(json.load(sys.stdin)["Ar"])'; }
      ar --year 2024; ar; ar --data Data/2024; RUS_DATA=Data/2024 ar; RUS_DATA=nej ar --data Data
      rm -r .local/share/rus/2025; mv Data plats; ar; ar --data plats --year 2025
      "$RUS" status --data finns-inte 2>&1; echo $?
      """)
    let lines = outcome.text.split(separator: "\n")
    #expect(lines.prefix(7) == ["2024", "2025", "2024", "2024", "2025", "2024", "2025"])
    #expect(lines.count == 9 && lines[7].hasPrefix("rus: ") && lines[7].contains("finns-inte") && lines[8] == "2")
  }

  @Test func `without a terminal there is no screen`() throws {
    let rig = try Rig()
    for arguments in [[], ["open"]] {
      let outcome = try rig.run(arguments + ["--data", rig.plan])
      #expect(outcome.status == 2 && outcome.text == "")
      #expect(outcome.errorText.hasPrefix("rus: ") && outcome.errorText.contains("rus status"))
      #expect(outcome.errorText.split(separator: "\n").count == 1)
    }
  }

  @Test func `a closed pipe ends it quietly, a full disk does not`() throws {
    let rig = try Rig("exempel")
    let first = try rig.shell("\"$RUS\" list tid --data plan | head -1")
    #expect(first.text.split(separator: "\n").count == 1 && first.errorText == "" && first.status == 0)
    let closed = try rig.shell("(\"$RUS\" list tid --data plan; echo $? >&2) | true")
    #expect(closed.errorText == "0\n")
    let full = try rig.shell("\"$RUS\" list tid --data plan > /dev/full")
    #expect(full.status == 2 && full.errorText == "rus: kunde inte skriva: No space left on device\n")
  }

  @Test(arguments: [
    ([String](), [String: String](), false), (["--color", "always"], [:], true), (["--color"], ["NO_COLOR": "1"], true),
    (["--color=never"], [:], false), (["--color", "auto"], [:], false),
  ])
  func `colour only where it is asked for`(arguments: [String], environment: [String: String], isColoured: Bool) throws
  {
    let rig = try Rig()
    let outcome = try rig.run(["list", "aktiviteter", "--data", rig.plan] + arguments, environment)
    #expect(outcome.status == 0 && outcome.text.contains("\u{1B}[") == isColoured)
  }

  @Test func `hostile data is shown, not obeyed`() throws {
    let rig = try Rig()
    try rig.append("\nId: X\u{1B}[2J\nNamn: \u{1B}]0;titel\u{7}\u{9B}31m\nOrganisation: =1+1\n", to: "personer.rec")
    for arguments in [
      ["list", "personer"], ["list", "personer", "--json"], ["list", "personer", "--format", "csv"],
      ["show", "X\u{1B}[2J"], ["check"], ["status"], ["remove", "X\u{1B}[2J"],
    ] {
      let outcome = try rig.run(arguments + ["--data", rig.plan])
      let odd = (outcome.text + outcome.errorText).unicodeScalars.filter {
        $0.properties.generalCategory == .control && $0 != "\n" && $0 != "\r"
      }
      #expect(odd.isEmpty && !(outcome.text + outcome.errorText).isEmpty, "\(arguments)")
    }
  }
}
