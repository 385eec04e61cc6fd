import Glibc

/// Runs other programs, such as the recutils that ours is compared with.
public enum Shell {
  /// What a program left behind.
  public struct Outcome: Sendable {
    /// The exit status; 128 and the signal's number where a signal ended it, as shells have it.
    public let status: Int32
    /// What it wrote to standard output.
    public let out: [UInt8]
    /// What it wrote to standard error.
    public let err: [UInt8]

    /// The standard output as text.
    public var text: String { String(decoding: out, as: UTF8.self) }
    /// The standard error as text.
    public var errorText: String { String(decoding: err, as: UTF8.self) }
  }

  /// A program that could not be started.
  public struct NotStarted: Error {
    /// The program's name.
    public let program: String
    /// The system's error number.
    public let code: Int32
  }

  /// Runs a program found on the path to its end, with some bytes as its standard input. The environment is the test's
  /// own with `environment` added (an empty value unsets).
  public static func run(
    _ program: String, _ arguments: [String] = [], input: [UInt8] = [], environment: [String: String] = [:]
  ) throws -> Outcome {
    // Files rather than pipes: whatever the sizes, neither side ever waits for the other.
    let streams = (0..<3).map { _ in tmpfile() }
    defer { streams.forEach { stream in _ = stream.map(fclose) } }
    let files = streams.map { stream in stream.map { fileno($0) } ?? -1 }
    writeAll(input, to: files[0])
    lseek(files[0], 0, SEEK_SET)

    var actions = posix_spawn_file_actions_t()
    posix_spawn_file_actions_init(&actions)
    defer { posix_spawn_file_actions_destroy(&actions) }
    for (target, file) in files.enumerated() { posix_spawn_file_actions_adddup2(&actions, file, Int32(target)) }

    // The threads that tests run on hold signals back, which a program would inherit: tmux needs to hear of its children.
    var attributes = posix_spawnattr_t()
    posix_spawnattr_init(&attributes)
    defer { posix_spawnattr_destroy(&attributes) }
    var none = sigset_t()
    sigemptyset(&none)
    posix_spawnattr_setsigmask(&attributes, &none)
    posix_spawnattr_setflags(&attributes, Int16(POSIX_SPAWN_SETSIGMASK))

    var child = pid_t()
    let code = withCStrings([program] + arguments) { arguments in
      withCStrings(inherited(with: environment)) { environment in
        posix_spawnp(&child, program, &actions, &attributes, arguments, environment)
      }
    }
    guard code == 0 else { throw NotStarted(program: program, code: code) }
    var status: Int32 = 0
    while waitpid(child, &status, 0) < 0, errno == EINTR {}
    let signal = status & 0x7F
    return Outcome(
      status: signal == 0 ? (status >> 8) & 0xFF : 128 + signal, out: readAll(files[1]), err: readAll(files[2]))
  }

  private static func inherited(with changes: [String: String]) -> [String] {
    var lines: [String] = []
    var next = environ
    while let line = next.pointee {
      let text = String(cString: line)
      if changes[String(text.prefix { $0 != "=" })] == nil { lines.append(text) }
      next += 1
    }
    return lines + changes.filter { !$0.value.isEmpty }.map { "\($0.key)=\($0.value)" }.sorted()
  }

  private static func writeAll(_ bytes: [UInt8], to file: Int32) {
    var rest = bytes[...]
    while !rest.isEmpty {
      let written = rest.withUnsafeBytes { write(file, $0.baseAddress, $0.count) }
      guard written > 0 else { return }
      rest = rest.dropFirst(written)
    }
  }

  private static func readAll(_ file: Int32) -> [UInt8] {
    let size = Int(lseek(file, 0, SEEK_END))
    lseek(file, 0, SEEK_SET)
    return [UInt8](unsafeUninitializedCapacity: max(size, 0)) { buffer, count in
      while count < size {
        let got = read(file, buffer.baseAddress.map { $0 + count }, size - count)
        guard got > 0 else { return }
        count += got
      }
    }
  }
}
