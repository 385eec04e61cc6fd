import TestSupport
import Testing

extension Rig {
  /// Runs the program on the plan within limits far above what any plan needs: 3 GB of addresses and a minute. A run that
  /// goes beyond is killed, which no status of ours is.
  func bounded(_ arguments: [String], _ environment: [String: String] = [:]) throws -> Shell.Outcome {
    try shell(
      "ulimit -v 3000000; exec timeout -s KILL 60 \"$RUS\" \(arguments.map(\.quoted).joined(separator: " ")) --data \(plan.quoted)",
      environment)
  }

  /// Runs it, and sees that it ends as it should, with nothing that commands a terminal in what it writes.
  @discardableResult
  func expectHarmless(
    _ arguments: [String], statuses: [Int32] = [0, 1, 2], lineEnd: String = "\n", _ environment: [String: String] = [:]
  ) throws -> Shell.Outcome {
    let outcome = try bounded(arguments, environment)
    let line = arguments.joined(separator: " ")
    #expect(statuses.contains(outcome.status), "\(line): \(outcome.status) \(outcome.errorText.prefix(300))")
    #expect(outcome.out.harm(lineEnd: lineEnd) == [], "\(line)")
    #expect(outcome.err.harm() == [], "\(line): \(outcome.errorText.prefix(300))")
    return outcome
  }

  func bytes(_ file: String) throws -> [UInt8] { try readFile("\(plan)/\(file)") }
}

extension String {
  /// As a word of the shell.
  var quoted: String { "'" + replacing("'", with: "'\\''") + "'" }
}
