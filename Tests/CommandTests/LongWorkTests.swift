import Glibc
import TestSupport
import Testing

/// What is seen of work that takes its time, and what stopping it leaves.
struct LongWorkTests {
  /// What is sent, nil for Ctrl-C, and what the program ends with.
  private static let ways: [(signal: Int32?, status: Int32)] = [(nil, 130), (SIGTERM, 143), (SIGHUP, 129)]

  @Test(arguments: ways)
  func `a report under way is told of and can be stopped`(way: (signal: Int32?, status: Int32)) throws {
    let rig = try slowRig()
    let session = try terminal(rig, ["report", "--output", rig.folder.path + "/out/x.docx"])
    #expect(session.waitFor("\r\u{1B}[Kpandoc skriver docx … (Ctrl-C avbryter)"), "\(session.text)")
    try #require(session.waitUntil { (try? rig.shell("ls tmp/*/out.docx").status) == 0 })
    if let signal = way.signal { session.signal(signal) } else { session.send("\u{3}") }
    #expect(session.wait() == .exited(way.status))
    #expect(session.text.hasSuffix("\r\u{1B}[Krus: avbrutet; inget är halvskrivet\r\n"), "\(session.text)")
    #expect(try rig.shell("find tmp out -mindepth 1").text == "")
  }

  @Test func `a sync and a fetch that hang can be stopped, and leave nothing`() throws {
    let rig = try slowRig()
    let before = try rig.shell("find plan | sort").text
    for arguments in [["sync", "--setup", "ssh://h/x.git"], ["clone", "ssh://h/x.git", rig.folder.path + "/klon"]] {
      let session = try terminal(rig, arguments)
      #expect(session.waitFor(" … (Ctrl-C avbryter)"), "\(session.text)")
      session.send("\u{3}")
      #expect(session.wait(seconds: 30) == .exited(130))
      #expect(session.text.contains("rus: synken avbröts"))
    }
    #expect(try rig.shell("find plan | sort; ls -d klon .rus* 2>&1 | grep -v 'No such'").text == before)
  }

  @Test(arguments: ["\u{1B}", "2\u{1B}", "\u{3}"])
  func `opening the dashboard is stopped by Esc as by Ctrl-C, and the terminal is as it was`(keys: String) throws {
    let rig = try slowGit("exec sleep 60")
    let session = try terminal(rig, ["--at", "2026-06-01"])
    let modes = session.modes
    #expect(session.waitFor("\r\u{1B}[Kläser planen … (Esc eller Ctrl-C avbryter)"), "\(session.text)")
    #expect(session.modes != modes)
    session.send(keys)
    #expect(session.wait() == .exited(130))
    #expect(session.text.hasSuffix("\r\u{1B}[Krus: avbrutet; inget är halvskrivet\r\n"), "\(session.text)")
    #expect(session.modes == modes)
    #expect(try rig.shell("/usr/bin/git -C plan status --porcelain").text == "")
  }

  @Test func `what is typed while the plan is read is for the screen, and an arrow is no Esc`() throws {
    let rig = try slowGit("while ! test -e \"$HERE/go\"; do sleep 0.05; done; exec /usr/bin/git \"$@\"")
    let session = try terminal(rig, ["--at", "2026-06-20", "--today", "2026-06-20"])
    #expect(session.waitFor("(Esc eller Ctrl-C avbryter)"), "\(session.text)")
    session.send("2\u{1B}[B\u{1B}[Bq")
    #expect(try rig.shell("sleep 0.2; touch go").status == 0)
    #expect(session.wait() == .exited(0), "\(session.text)")
    #expect(session.text.contains("\u{1B}[?1049h"))
    #expect(try rig.shell("/usr/bin/git -C plan status --porcelain").text == "")
  }

  @Test func `nothing is told where nobody sees it`() throws {
    let rig = try slowRig(pandoc: "sleep 0.5; for a; do case $a in --output=*) echo x >\"${a#--output=}\";; esac; done")
    let outcome = try rig.shell(
      "PATH=\"$HERE/bin:$PATH\" \"$RUS\" report --data plan --output out/x.docx 2>fel; echo $?; cat fel out/x.docx")
    #expect(outcome.text == "0\nx\n")
  }

  @Test func `a signal that was ignored stays so`() throws {
    let rig = try slowRig(
      pandoc: "kill -INT $PPID; for a; do case $a in --output=*) echo x >\"${a#--output=}\";; esac; done")
    let outcome = try rig.shell(
      "trap '' INT; PATH=\"$HERE/bin:$PATH\" \"$RUS\" report --data plan --output out/x.docx; echo $?; cat out/x.docx")
    #expect(outcome.text == "0\nx\n")
  }

  /// A rig whose pandoc takes its time after the beginning of a file, and whose remotes never answer.
  private func slowRig(
    pandoc: String = "for a; do case $a in --output=*) echo half >\"${a#--output=}\";; esac; done; exec sleep 60"
  ) throws -> Rig {
    let rig = try Rig("exempel")
    let made = try rig.shell(
      """
      mkdir bin tmp out; cat >bin/pandoc <<'END'
      #!/bin/sh
      \(pandoc)
      END
      printf '#!/bin/sh\\nexec sleep 60\\n' >bin/ssh; chmod +x bin/*
      """)
    try #require(made.status == 0)
    return rig
  }

  /// A rig whose plan has a history, and a git that is a script.
  private func slowGit(_ script: String) throws -> Rig {
    let rig = try Rig("exempel")
    let made = try rig.shell(
      """
      export GIT_COMMITTER_DATE=2026-06-10T12:00 GIT_CONFIG_COUNT=2 GIT_CONFIG_KEY_0=user.name GIT_CONFIG_VALUE_0=A \
        GIT_CONFIG_KEY_1=user.email GIT_CONFIG_VALUE_1=a@example.org
      git -C plan init -q && git -C plan add . && git -C plan commit -qm A && mkdir bin tmp && cat >bin/git <<'END'
      #!/bin/sh
      HERE='\(rig.folder.path)'
      \(script)
      END
      chmod +x bin/git
      """)
    try #require(made.status == 0, "\(made.errorText)")
    return rig
  }

  private func terminal(_ rig: Rig, _ arguments: [String]) throws -> PseudoTerminal {
    let folder = rig.folder.path
    let environment = [
      "PATH": "\(folder)/bin:/usr/bin:/bin", "HOME": folder, "TMPDIR": "\(folder)/tmp", "TERM": "xterm-256color",
      "GIT_SSH_COMMAND": "\(folder)/bin/ssh", "GIT_AUTHOR_NAME": "A", "GIT_AUTHOR_EMAIL": "a@example.org",
      "GIT_COMMITTER_NAME": "A", "GIT_COMMITTER_EMAIL": "a@example.org", "LC_ALL": "C.UTF-8", "TZ": "UTC",
    ]
    return try PseudoTerminal(
      builtProduct("rus"), arguments + ["--data", rig.plan], environment: environment)
  }
}
