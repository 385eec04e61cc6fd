import Glibc

/// The user's own editor on a private temporary file (mode 0600). No shell reads its name or its arguments.
struct ExternalEditor {
  /// The program and its arguments: `$VISUAL` or `$EDITOR`, split at blanks.
  let command: [String]
  let temporaryDirectory: String

  /// The text as the editor left it; nil where the editor could not be run, failed, or left what is not UTF-8.
  func edit(_ text: String) -> String? {
    guard !command.isEmpty, let path = makeFile(text) else { return nil }
    defer { unlink(path) }
    guard run(command + [path]) == 0 else { return nil }
    return contents(path)
  }

  private func makeFile(_ text: String) -> String? {
    var template = Array("\(temporaryDirectory)/rus-XXXXXX.txt".utf8CString)
    let descriptor = mkstemps(&template, 4)
    guard descriptor >= 0 else { return nil }
    defer { close(descriptor) }
    let bytes = Array((text.isEmpty ? text : text + "\n").utf8)
    var written = 0
    while written < bytes.count {
      let count = bytes[written...].withUnsafeBytes { write(descriptor, $0.baseAddress, $0.count) }
      guard count > 0 else { return nil }
      written += count
    }
    return String(decoding: template.prefix { $0 != 0 }.map { UInt8(bitPattern: $0) }, as: UTF8.self)
  }

  /// Runs a program to its end; returns its exit code, -1 where it could not be run or was killed.
  private func run(_ arguments: [String]) -> Int32 {
    var pointers = arguments.map { strdup($0) }
    pointers.append(nil)
    defer { for pointer in pointers { free(pointer) } }
    var process = pid_t()
    guard posix_spawnp(&process, arguments[0], nil, nil, pointers, environ) == 0 else { return -1 }
    var status: Int32 = 0
    while waitpid(process, &status, 0) < 0 {
      guard errno == EINTR else { return -1 }
    }
    return status & 0x7F == 0 ? (status >> 8) & 0xFF : -1
  }

  private func contents(_ path: String) -> String? {
    guard let file = fopen(path, "r") else { return nil }
    defer { fclose(file) }
    var bytes: [UInt8] = []
    var buffer = [UInt8](repeating: 0, count: 65536)
    while case let count = fread(&buffer, 1, buffer.count, file), count > 0 { bytes += buffer[..<count] }
    return String(validating: bytes, as: UTF8.self)
  }
}
