import Glibc
import TestSupport
import Testing

/// A way a disk can fail, on a plan of its own, and to mend it again.
private struct Fault: Sendable, CustomTestStringConvertible {
  let name: String
  /// What the message says, after the file's name.
  let reason: String
  let breakIt: String
  let mendIt: String
  /// What the program is started through.
  var launcher: [String] = []

  var testDescription: String { name }

  /// Shell scripts; `$PLAN` is the plan's folder, a file system of its own.
  static let all = [
    Fault(
      name: "a full disk", reason: "tid.rec kunde inte sparas: disken är full",
      breakIt: "dd if=/dev/zero of=$PLAN/ballast bs=4k 2>/dev/null || true", mendIt: "rm $PLAN/ballast"),
    Fault(
      name: "a disk gone read-only", reason: "tid.rec kunde inte sparas: disken är skrivskyddad",
      breakIt: "mount -o remount,ro $PLAN", mendIt: "mount -o remount,rw $PLAN"),
    Fault(
      name: "permission taken away", reason: "tid.rec kunde inte sparas: behörighet saknas",
      breakIt: "chmod 555 $PLAN", mendIt: "chmod 777 $PLAN",
      launcher: ["/usr/bin/setpriv", "--reuid=65534", "--clear-groups"]),
    Fault(
      name: "a share that is gone", reason: "kunde inte sparas: mappen är borta",
      breakIt: "mkdir $PLAN.away && mount --move $PLAN $PLAN.away && rmdir $PLAN",
      mendIt: "mkdir $PLAN && mount --move $PLAN.away $PLAN"),
  ]

  /// Errors that only the system's own answer can give.
  static let injected = [
    ("EIO", "tid.rec kunde inte sparas: disken svarar med fel"),
    ("EDQUOT", "tid.rec kunde inte sparas: din kvot på disken är slut"),
    ("ENOSPC", "tid.rec kunde inte sparas: disken är full"),
  ]
}

/// A plan on a small file system of its own, which only root may mount.
private final class SmallDisk {
  let rig: Rig

  static let canBeMounted =
    (try? Shell.run("sh", ["-c", "d=$(mktemp -d) && mount -t tmpfs tmpfs $d && umount $d && rmdir $d"]))?.status == 0

  init() throws {
    rig = try Rig("exempel")
    chmod(rig.folder.path, 0o755)
    try run(
      "mount --make-rprivate / 2>/dev/null; mv $PLAN $PLAN.files && mkdir $PLAN && mount -t tmpfs -o size=400k,mode=777 tmpfs $PLAN"
        + " && cp $PLAN.files/* $PLAN && chmod 666 $PLAN/*.rec && mkdir -m 777 $PLAN.home")
  }

  deinit {
    _ = try? run("umount $PLAN 2>/dev/null || umount $PLAN.away")
  }

  func run(_ script: String) throws {
    let outcome = try Shell.run("sh", ["-c", script], environment: ["PLAN": rig.plan])
    try #require(outcome.status == 0, "\(script): \(outcome.errorText)")
  }

  func start(_ launcher: [String], _ arguments: [String]) throws -> PseudoTerminal {
    let words = launcher + [builtProduct("rus")] + arguments + ["--data", rig.plan, "--person", "IB"]
    return try PseudoTerminal(
      words[0], Array(words.dropFirst()),
      environment: [
        "HOME": rig.plan + ".home", "PATH": "/usr/sbin:/usr/bin:/bin", "TERM": "xterm-256color", "LC_ALL": "C.UTF-8",
      ], columns: 160)
  }
}

@Suite(.enabled(if: SmallDisk.canBeMounted, "only root may mount a disk"), .serialized) struct FailingDiskTests {
  @Test(arguments: Fault.all)
  private func theDashboardSaysWhyKeepsTheEditAndSavesItWhenItCan(_ fault: Fault) throws {
    let disk = try SmallDisk()
    let terminal = try disk.start(fault.launcher, ["--today", "2026-06-20"])
    #expect(terminal.waitFor("PRIO (13)"))
    let before = try disk.rig.read("tid.rec")
    try disk.run(fault.breakIt)
    terminal.send("L0,5 IND provat\r")
    #expect(terminal.waitFor(fault.reason), "\(terminal.text.suffix(600))")
    // It stays to be seen, and the work goes on.
    terminal.send("2/id:IND\r")
    #expect(terminal.waitFor("nästa träff"))
    if !fault.breakIt.contains("move") { #expect(try disk.rig.read("tid.rec") == before) }
    try disk.run(fault.mendIt)
    #expect(terminal.waitFor("Allt är sparat igen", seconds: 20))
    let after = try disk.rig.read("tid.rec")
    #expect(after.hasPrefix(before))
    #expect(after.dropFirst(before.count).split(separator: "Not: provat").count == 2)
    terminal.send("q")
    #expect(terminal.wait() == .exited(0))
  }

  @Test(arguments: Fault.all)
  private func theCommandLineSaysWhyAndLeavesTheFile(_ fault: Fault) throws {
    let disk = try SmallDisk()
    let before = try disk.rig.read("tid.rec")
    try disk.run(fault.breakIt)
    let terminal = try disk.start(fault.launcher, ["log", "IND", "0,5", "--language", "sv"])
    #expect(terminal.wait() == .exited(2))
    #expect(terminal.text.hasPrefix("rus: "))
    #expect(terminal.text.split(separator: "\r\n").count == 1)
    if !fault.breakIt.contains("move") { #expect(terminal.text.contains(fault.reason), "\(terminal.text)") }
    try disk.run(fault.mendIt)
    #expect(try disk.rig.read("tid.rec") == before)
  }
}

@Suite struct FailingSystemTests {
  private static let strace = ["-f", "-qq", "-o", "/dev/null", "-e", "trace=fsync", "-e"]

  @Test(arguments: Fault.injected)
  func whatTheSystemAnswersIsSaidAndTheNextStartSavesIt(code: String, reason: String) throws {
    let rig = try Rig("exempel")
    let arguments = ["--data", rig.plan, "--person", "IB", "--today", "2026-06-20"]
    let environment = [
      "HOME": rig.folder.path, "TERM": "xterm-256color", "LC_ALL": "C.UTF-8", "PATH": "/usr/bin:/bin",
    ]
    let traced = Self.strace + ["inject=fsync:error=\(code)", builtProduct("rus")]
    let terminal = try PseudoTerminal("/usr/bin/strace", traced + arguments, environment: environment, columns: 160)
    #expect(terminal.waitFor("PRIO (13)", seconds: 30))
    terminal.send("L0,5 IND\r")
    #expect(terminal.waitFor(reason, seconds: 20), "\(terminal.text.suffix(600))")
    terminal.send("2/id:IND\r")
    #expect(terminal.waitFor("nästa träff", seconds: 20))
    #expect(try rig.changes(in: "tid.rec", from: "exempel") == [])
    terminal.send("\u{1b}[21~")
    #expect(terminal.wait(seconds: 20) == .exited(0))
    #expect(terminal.text.contains("1 ändring är inte på disken än"))
    let next = try PseudoTerminal(builtProduct("rus"), arguments, environment: environment, columns: 160)
    #expect(next.waitFor("1 ändring från förra gången är nu sparad"))
    #expect(try rig.changes(in: "tid.rec", from: "exempel").count { $0 == "+Dagar: 0.5" } == 1)

    let command = try Shell.run(
      "strace", traced + ["log", "IND", "0,5"] + arguments,
      environment: environment.merging(["RUS_LANGUAGE": "sv"]) { $1 })
    #expect(command.status == 2)
    #expect(command.errorText == "rus: \(reason)\n")
    #expect(try rig.changes(in: "tid.rec", from: "exempel").count { $0 == "+Dagar: 0.5" } == 1)
  }

  @Test func aDiskThatTakesItsTimeHoldsNoKeyUp() throws {
    let rig = try Rig("exempel")
    let arguments = ["--data", rig.plan, "--person", "IB", "--today", "2026-06-20"]
    let terminal = try PseudoTerminal(
      "/usr/bin/strace", Self.strace + ["inject=fsync:delay_enter=4000000", builtProduct("rus")] + arguments,
      environment: ["HOME": rig.folder.path, "TERM": "xterm-256color", "LC_ALL": "C.UTF-8", "PATH": "/usr/bin:/bin"],
      columns: 160)
    #expect(terminal.waitFor("PRIO (13)", seconds: 30))
    terminal.send("L0,5 IND\r")
    #expect(terminal.waitFor("tid +0,5 IND"))
    terminal.send("2")
    #expect(terminal.waitFor("sparar …"))
    #expect(try rig.changes(in: "tid.rec", from: "exempel") == [])
    #expect(terminal.waitFor("sparat ", seconds: 30))
    #expect(try rig.changes(in: "tid.rec", from: "exempel").count { $0 == "+Dagar: 0.5" } == 1)
  }
}
