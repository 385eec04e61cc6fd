import TestSupport
import Testing

@testable import rus

struct CompletionTests {
  /// What is offered after each line's last word, of the invented plan.
  @Test(arguments: [
    (["sho"], ["show"]), (["vis"], ["visa"]), (["list", "ak"], ["aktiviteter"]), (["show", "ind"], ["IND"]),
    (["show", "finns-inte"], []), (["nej", "x"], []), (["help", "stat"], ["status"]),
    (["list", "tid", "--form"], ["--format"]), (["list", "tid", "--format", "c"], ["csv"]),
    (["list", "tid", "--format=c"], ["--format=csv"]), (["list", "tid", "--format", "csv", "--form"], []),
    (["--person", "i"], ["IB"]), (["log", "0,5", "@i"], ["@IB"]), (["log", "IND", "i"], ["idag", "igår"]),
    (["log", "in"], ["IND"]), (["set", "IND", "sta"], ["Status="]), (["set", "IND", "Status=g"], ["Status=genomförd"]),
    (["set", "IND", "Ansvarig+=i"], ["Ansvarig+=IB"]), (["add", "mal", "Vard"], ["Vardering="]),
    (["set", "IND", "Prio="], ["Prio=ja", "Prio=nej"]), (["add", "uppdrag", "Status=k"], ["Status=klart"]),
    (["list", "aktiviteter", "--where", "prio:ja status:p"], ["prio:ja status:planerad", "prio:ja status:pågår"]),
    (["list", "aktiviteter", "--where", "-stat"], ["-status:"]),
    (["list", "aktiviteter", "--where", "-status:d"], ["-status:delvis"]),
    (["list", "aktiviteter", "--sort", "-da"], ["-dagar"]), (["list", "tid", "--by", "person,mån"], ["person,månad"]),
    (["minutes", "sg-2026-05"], ["SG-2026-05-20"]), (["report", "--output", "x"], [":files"]),
    (["--data", ""], [":folders"]),
    (["--theme", "fj"], ["fjäll"]), (["picture", "x.svg", "--pane", "mö"], ["möten"]),
    (["status", "--since", "s"], ["styrgrupp"]),
  ])
  func `what a line can go on with`(words: [String], offered: [String]) throws {
    let rig = try Rig("exempel")
    let outcome = try rig.run(
      ["complete", "zsh"] + words, ["RUS_DATA": rig.plan, "RUS_THEMES": Rig.data + "/../Themes"])
    #expect(outcome.status == 0 && outcome.errorText == "")
    let answers = outcome.text.split(separator: "\n").map { String($0.prefix { $0 != "\t" }) }
    #expect(answers == offered)
  }

  @Test func `the plan that the line names is asked, and one that is not there says nothing`() throws {
    let rig = try Rig("exempel")
    #expect(try rig.run(["complete", "zsh", "show", "--data", rig.plan, "ind"]).text.hasPrefix("IND\taktivitet "))
    #expect(try rig.run(["complete", "zsh", "show", "--data=" + rig.plan, "ind"]).text.hasPrefix("IND\t"))
    for plan in ["/finns/inte", rig.folder.path] {
      let outcome = try rig.run(["complete", "zsh", "show", "--data", plan, "ind"])
      #expect(outcome.status == 0 && outcome.text == "" && outcome.errorText == "")
    }
  }

  @Test func `an Id that could command a terminal is not offered`() throws {
    let rig = try Rig("exempel")
    try rig.append(
      "\nId: IND\u{1B}[2J\nNamn: x\u{1B}]0;y\u{7}\nVerksamhet: UPP\nStatus: planerad\n", to: "aktiviteter.rec")
    try rig.append("\nId: INDZ\nNamn: x\u{1B}[2Jy\nVerksamhet: UPP\nStatus: planerad\n", to: "aktiviteter.rec")
    let outcome = try rig.run(["complete", "fish", "show", "ind"], ["RUS_DATA": rig.plan])
    #expect(outcome.text.split(separator: "\n").map { $0.prefix { $0 != "\t" } } == ["IND", "INDZ"])
    #expect(!outcome.text.contains("\u{1B}"))
  }

  /// bash's own way of breaking words, and what it puts in their place.
  @Test(arguments: [
    ("rus show i", ["rus", "show", "i"], "IND", "IND"), ("rus show ", ["rus", "show", ""], "IND", "IND"),
    ("rus list --where status:p", ["rus", "list", "--where", "status:p"], "status:pågår", "pågår"),
    (
      "rus list --where \"prio:ja status:p", ["rus", "list", "--where", "prio:ja status:p"], "prio:ja status:pågår",
      "prio:ja status:pågår"
    ),
    ("rus set IND Typ=a", ["rus", "set", "IND", "Typ=a"], "Typ=a b", "a\\ b"),
    ("rus x 'a b", ["rus", "x", "a b"], "a b$c", "a b$c"), ("rus x \"a", ["rus", "x", "a"], "a\"$c", "a\\\"\\$c"),
    ("rus x a\\ b", ["rus", "x", "a b"], "a bc", "a\\ bc"), ("rus x @I", ["rus", "x", "@I"], "@IB", "@IB"),
    ("rus x 'a' \"b c\" d", ["rus", "x", "a", "b c", "d"], "dé", "dé"), ("rus x ''", ["rus", "x", ""], "y", "y"),
  ])
  func `a line of bash`(line: String, words: [String], completion: String, replacement: String) {
    let typed = TypedLine(line, breaks: " \t\n\"'@><=;|&(:")
    #expect(typed.words == words && typed.replacement(completion) == replacement)
  }

  /// What is typed, and what stands on the line after Tab.
  private static let played = [
    ("rus show ind", "rus show IND"), ("rus kontr", "rus kontrollera"), ("rus --person=g", "rus --person=GÅ"),
    ("rus list aktiviteter --where \"prio:ja status:ge", "rus list aktiviteter --where \"prio:ja status:genomförd\""),
    ("rus set IND Status=gen", "rus set IND Status=genomförd"), ("rus log 0,5 @ib", "rus log 0,5 @IB"),
    ("rus report --output plan/akt", "rus report --output plan/aktiviteter.rec"),
    ("rus report --output=plan/akt", "rus report --output=plan/aktiviteter.rec"), ("rus --data pl", "rus --data plan/"),
  ]

  @Test(arguments: CompletionShell.allCases)
  func `a shell completes, in a terminal`(shell: CompletionShell) throws {
    let session = try ShellSession(shell)
    for (typed, whole) in Self.played {
      let seen = try session.complete(typed)
      #expect(seen.contains(whole), "\(seen)")
    }
  }

  @Test func `the parser's own option writes our script`() throws {
    let rig = try Rig()
    for shell in CompletionShell.allCases {
      let script = try rig.run(["completions", shell.rawValue])
      #expect(script.status == 0 && script.text == shell.script && script.text.contains("rus complete \(shell)"))
      #expect(try rig.run(["--generate-completion-script", shell.rawValue]).text == script.text)
    }
    #expect(try rig.run(["completions", "csh"]).status == 64)
  }
}

/// A shell in a terminal (tmux) that has read our script.
private final class ShellSession {
  private let rig: Rig
  private var server: String { rig.folder.path + "/tmux" }

  init(_ shell: CompletionShell) throws {
    rig = try Rig("exempel")
    let folder = rig.folder.path
    let start =
      try rig.shell(
        """
        mkdir -p bin config/fish/completions && ln -s "$RUS" bin/rus && "$RUS" completions fish > config/fish/completions/rus.fish
        printf "PS1='nu> '\\neval \\"\\$(rus completions bash)\\"\\n" > bashrc
        printf "PS1='nu> '\\nautoload -Uz compinit; compinit -u\\neval \\"\\$(rus completions zsh)\\"\\n" > .zshrc
        printf "function fish_prompt; echo -n 'nu> '; end\\nset -g fish_greeting\\nset -g fish_autosuggestion_enabled 0\\n" > config/fish/config.fish
        """)
    try #require(start.status == 0, "\(start.errorText)")
    let program =
      switch shell {
      case .bash: "bash --rcfile \(folder)/bashrc -i"
      case .zsh: "zsh -i"
      case .fish: "fish -i"
      }
    let environment = [
      "PATH=\(folder)/bin:/usr/bin:/bin", "HOME=\(folder)", "ZDOTDIR=\(folder)", "XDG_CONFIG_HOME=\(folder)/config",
      "RUS_DATA=\(rig.plan)", "LC_ALL=C.UTF-8", "TERM=tmux-256color",
    ]
    let command = "cd \(folder) && exec env -i \(environment.joined(separator: " ")) \(program)"
    let outcome = try tmux("-f", "/dev/null", "new-session", "-d", "-x", "120", "-y", "30", command)
    try #require(outcome.status == 0, "\(outcome.errorText)")
  }

  deinit { _ = try? tmux("kill-server") }

  /// What stands on the line once Tab has changed it.
  func complete(_ typed: String) throws -> String {
    let isReady = waitUntil { self.lastLine == "nu>" }
    try #require(isReady, "\(lastLine)")
    _ = try tmux("send-keys", "-l", "--", typed)
    let isTyped = waitUntil { self.lastLine == "nu> " + typed }
    try #require(isTyped, "\(lastLine)")
    _ = try tmux("send-keys", "Tab")
    _ = waitUntil { self.lastLine != "nu> " + typed }
    defer { _ = try? tmux("send-keys", "C-c") }
    return lastLine
  }

  private var lastLine: String {
    let screen = (try? tmux("capture-pane", "-p").text) ?? ""
    return screen.split(separator: "\n").last { $0.hasPrefix("nu>") }.map(String.init) ?? ""
  }

  private func waitUntil(_ isReached: () -> Bool) -> Bool {
    let deadline = ContinuousClock.now + .seconds(20)
    while !isReached() {
      if ContinuousClock.now > deadline { return false }
    }
    return true
  }

  private func tmux(_ words: String...) throws -> Shell.Outcome {
    try Shell.run("tmux", ["-S", server] + words, environment: ["TMUX": "", "LC_ALL": "C.UTF-8"])
  }
}
