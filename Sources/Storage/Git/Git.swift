import Dispatch
import Subprocess
import Synchronization

/// git, run as a process in a folder: its arguments go to it as they are, no shell reads them; it never asks anything, and
/// answers in its own language.
struct Git: Sendable {
  let folder: String

  /// The most that is taken of an answer, in bytes: 1 GiB.
  private static let limit = 1 << 30

  /// What git writes to standard output, given so much on standard input.
  func output(_ arguments: [String], input: [UInt8] = []) throws(GitFailure) -> [UInt8] {
    let arguments = ["-C", folder, "-c", "core.quotePath=false", "--no-pager"] + arguments
    let environment = Environment.inherit.updating([
      "GIT_TERMINAL_PROMPT": "0", "GIT_OPTIONAL_LOCKS": "0", "LC_ALL": "C",
    ])
    let answer = waitFor { () async -> Result<[UInt8], GitFailure> in
      do {
        let result = try await run(
          .name("git"), arguments: Arguments(arguments), environment: environment, input: .array(input),
          output: .bytes(limit: Self.limit), error: .string(limit: 1 << 16))
        if result.terminationStatus.isSuccess { return .success(result.standardOutput) }
        return .failure(GitFailure(said: result.standardError))
      } catch let error as SubprocessError where error.code == .executableNotFound {
        return .failure(.notInstalled)
      } catch {
        return .failure(GitFailure(said: "\(error)"))
      }
    }
    return try answer.get()
  }

  /// What git writes, as text without the newline at its end.
  func line(_ arguments: [String]) throws(GitFailure) -> String {
    let text = String(decoding: try output(arguments), as: UTF8.self)
    return String(text.prefix { $0 != "\n" })
  }
}

/// Why git did not answer.
enum GitFailure: Error, Equatable {
  case notInstalled
  /// What git itself says of it, in its first line that says anything.
  case said(String)

  init(said text: String) {
    let lines = text.split(separator: "\n")
    let first = lines.first { $0.hasPrefix("fatal: ") || $0.hasPrefix("error: ") } ?? lines.first ?? "git"
    self = .said(String(first.trimmingPrefix("fatal: ").trimmingPrefix("error: ")))
  }
}

/// The answer of work that waits, for callers that don't: git takes milliseconds, and whoever asks has nothing else to do.
private func waitFor<Answer: Sendable>(_ work: @escaping @Sendable () async -> Answer) -> Answer {
  let place = Place<Answer>()
  let isDone = DispatchSemaphore(value: 0)
  Task.detached {
    let answer = await work()
    place.answer.withLock { $0 = answer }
    isDone.signal()
  }
  while true {
    isDone.wait()
    if let answer = place.answer.withLock({ $0 }) { return answer }
  }
}

private final class Place<Answer: Sendable>: Sendable {
  let answer = Mutex<Answer?>(nil)
}
