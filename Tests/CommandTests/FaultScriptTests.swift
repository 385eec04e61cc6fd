import Glibc
import TestSupport
import Testing

/// Faults in system calls, made with strace: `Tests/Faults/faults.py`, some of its points drawn with a fixed seed. With
/// RUS_FAULTS=all it tries every one, which takes some minutes.
@Suite struct FaultScriptTests {
  private static let script =
    #filePath.split(separator: "/").dropLast(2).reduce(into: "") { $0 += "/" + $1 } + "/Faults/faults.py"
  private static let canTrace =
    (try? Shell.run("strace", ["-f", "-qq", "-o", "/dev/null", "true"]))?.status == 0

  @Test(.enabled(if: canTrace, "strace is missing, or may not trace here"))
  func `no fault loses an edit or damages a file`() throws {
    let isAll = getenv("RUS_FAULTS").map { String(cString: $0) } == "all"
    let outcome = try Shell.run(
      "python3", [Self.script, "--program", builtProduct("rus")] + (isAll ? [] : ["--sample", "40", "--seed", "1"]))
    #expect(outcome.status == 0, "\(outcome.text)\(outcome.errorText)")
    #expect(outcome.text.contains("| edits lost |"))
  }
}
