import Glibc
import Testing

/// Python, whose calendars ours are compared with.
enum Python {
  /// Whether python3 with python-dateutil is there to compare with.
  static let hasDateutil = (try? run("import dateutil.rrule, dateutil.easter; print('yes')")) == "yes\n"

  /// Why a comparison is skipped.
  static let missing: Comment = "python3 with python-dateutil is not installed"

  private struct Failed: Error {
    var output = ""
  }

  /// What a script prints that reads `input` from its standard input.
  static func run(_ script: String, input: String = "") throws -> String {
    let folder = try temporaryFolder()
    defer {
      unlink(folder + "/script.py")
      unlink(folder + "/input")
      rmdir(folder)
    }
    // Through files, so that neither side ever waits for the other.
    try write(script, to: folder + "/script.py")
    try write(input, to: folder + "/input")
    guard let pipe = popen("python3 -W ignore '\(folder)/script.py' <'\(folder)/input' 2>&1", "r") else {
      throw Failed()
    }
    var output: [UInt8] = []
    var chunk = [UInt8](repeating: 0, count: 65_536)
    while case let count = fread(&chunk, 1, chunk.count, pipe), count > 0 { output += chunk[..<count] }
    let text = String(decoding: output, as: UTF8.self)
    guard pclose(pipe) == 0 else { throw Failed(output: String(text.suffix(500))) }
    return text
  }

  private static func temporaryFolder() throws -> String {
    var template = Array("/tmp/rus-python-XXXXXX".utf8CString)
    guard mkdtemp(&template) != nil else { throw Failed() }
    return String(decoding: template.dropLast().map { UInt8(bitPattern: $0) }, as: UTF8.self)
  }

  private static func write(_ text: String, to path: String) throws {
    guard let file = fopen(path, "w") else { throw Failed() }
    defer { fclose(file) }
    let bytes = Array(text.utf8)
    guard fwrite(bytes, 1, bytes.count, file) == bytes.count else { throw Failed() }
  }
}
