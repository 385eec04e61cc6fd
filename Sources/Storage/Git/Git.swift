import Dispatch
import Subprocess
import Synchronization
import SystemPackage

/// git, run as a process in a folder: its arguments go to it as they are, no shell reads them; it never asks anything, and
/// answers in its own language.
struct Git: Sendable {
  let folder: String
  /// What is added to its environment.
  var environment: [String: String] = [:]
  /// What it is stopped by.
  var cancellation: Cancellation?

  /// The most that is taken of an answer, in bytes: 1 GiB.
  private static let limit = 1 << 30
  /// Where it is. Looked up once: what only has a name is tried in each folder of the path by a process of its own.
  private static let program: Executable? = waitFor(nil) { () async -> Executable? in
    (try? await Executable.name("git").resolveExecutablePath(in: .inherit)).map { .path($0) }
  }
  /// What would lead it to another repository than the folder's.
  private static let elsewhere = [
    "GIT_DIR", "GIT_WORK_TREE", "GIT_INDEX_FILE", "GIT_PREFIX", "GIT_COMMON_DIR", "GIT_OBJECT_DIRECTORY",
    "GIT_ALTERNATE_OBJECT_DIRECTORIES", "GIT_NAMESPACE",
  ]

  /// What came of a run.
  struct Answer: Sendable {
    /// Its exit status; 128 and more where it failed, also where a signal ended it.
    let status: Int32
    let out: [UInt8]
    let err: String

    var isSuccess: Bool { status == 0 }
    var text: String { String(decoding: out, as: UTF8.self) }
  }

  /// Runs git to its end, given so much on standard input.
  func run(_ arguments: [String], input: [UInt8] = []) throws(GitFailure) -> Answer {
    guard let program = Self.program else { throw .notInstalled }
    return try start(program, ["-C", folder, "-c", "core.quotePath=false", "--no-pager"] + arguments, input)
  }

  /// Runs another program as git would: one of the repository's own hooks.
  func run(program path: String, _ arguments: [String], in directory: String) throws(GitFailure) -> Answer {
    try start(.path(FilePath(path)), arguments, [], in: directory)
  }

  private func start(
    _ program: Executable, _ arguments: [String], _ input: [UInt8], in directory: String? = nil
  ) throws(GitFailure) -> Answer {
    if cancellation?.isCancelled ?? false { throw .cancelled }
    var variables = Dictionary(
      uniqueKeysWithValues: Self.elsewhere.map { (Environment.Key(stringLiteral: $0), String?.none) })
    let own = ["GIT_TERMINAL_PROMPT": "0", "GIT_OPTIONAL_LOCKS": "0", "LC_ALL": "C"].merging(environment) { $1 }
    for (name, value) in own { variables[Environment.Key(stringLiteral: name)] = value }
    var options = PlatformOptions()
    // Without a terminal of its own nothing it calls can ask there, and all it has called ends with it.
    options.createSession = true
    options.teardownSequence = [.send(signal: .terminate, toProcessGroup: true, allowedDurationToNextStep: .seconds(3))]
    let answer = waitFor(cancellation) { [variables, options] () async -> Result<Answer, GitFailure> in
      do {
        let result = try await Subprocess.run(
          program, arguments: Arguments(arguments), environment: .inherit.updating(variables),
          workingDirectory: directory.map { FilePath($0) }, platformOptions: options, input: .array(input),
          output: .bytes(limit: Self.limit), error: .string(limit: 1 << 20))
        let status: Int32 =
          switch result.terminationStatus {
          case .exited(let code): code
          case .signaled(let signal): 128 + signal
          }
        return .success(Answer(status: status, out: result.standardOutput, err: result.standardError))
      } catch let error as SubprocessError where error.code == .executableNotFound {
        return .failure(.notInstalled)
      } catch {
        return .failure(GitFailure(said: "\(error)"))
      }
    }
    if cancellation?.isCancelled ?? false { throw .cancelled }
    return try answer.get()
  }

  /// What git writes to standard output, given so much on standard input.
  func output(_ arguments: [String], input: [UInt8] = []) throws(GitFailure) -> [UInt8] {
    let answer = try run(arguments, input: input)
    guard answer.isSuccess else { throw GitFailure(said: answer.err) }
    return answer.out
  }

  /// What git writes, as text without the newline at its end.
  func line(_ arguments: [String], input: [UInt8] = []) throws(GitFailure) -> String {
    let text = String(decoding: try output(arguments, input: input), as: UTF8.self)
    return String(text.prefix { $0 != "\n" })
  }
}

/// Why git did not answer.
enum GitFailure: Error, Equatable {
  case notInstalled
  /// What git itself says of it, in its first line that says anything.
  case said(String)
  /// The one who asked no longer wants to know.
  case cancelled

  init(said text: String) {
    let lines = text.split(separator: "\n")
    let first = lines.first { $0.hasPrefix("fatal: ") || $0.hasPrefix("error: ") } ?? lines.first ?? "git"
    self = .said(String(first.trimmingPrefix("fatal: ").trimmingPrefix("error: ")))
  }
}

/// What stops work that another thread waits for.
public final class Cancellation: Sendable {
  private struct State {
    var isCancelled = false
    var stop: (@Sendable () -> Void)?
  }

  private let state = Mutex(State())

  /// Nothing is stopped yet.
  public init() {}

  /// Whether the work is no longer wanted.
  public var isCancelled: Bool { state.withLock { $0.isCancelled } }

  /// Stops it: what runs is ended, and nothing more is begun.
  public func cancel() {
    let stop = state.withLock { state in
      state.isCancelled = true
      return state.stop
    }
    stop?()
  }

  /// Says how to end what runs now; nil when nothing does.
  func set(_ stop: (@Sendable () -> Void)?) {
    let isCancelled = state.withLock { state in
      state.stop = stop
      return state.isCancelled
    }
    if isCancelled { stop?() }
  }
}

/// The answer of work that waits, for callers that don't: git takes milliseconds, and whoever asks has nothing else to do.
private func waitFor<Answer: Sendable>(
  _ cancellation: Cancellation?, _ work: @escaping @Sendable () async -> Answer
) -> Answer {
  let place = Place<Answer>()
  let isDone = DispatchSemaphore(value: 0)
  let task = Task.detached {
    let answer = await work()
    place.answer.withLock { $0 = answer }
    isDone.signal()
  }
  cancellation?.set { task.cancel() }
  defer { cancellation?.set(nil) }
  while true {
    isDone.wait()
    if let answer = place.answer.withLock({ $0 }) { return answer }
  }
}

private final class Place<Answer: Sendable>: Sendable {
  let answer = Mutex<Answer?>(nil)
}
