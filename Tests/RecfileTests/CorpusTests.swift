import Glibc
import Recfile
import TestSupport
import Testing

/// Small files that each show one rule: `good-…` that recfix accepts, `bad-…` that it refuses.
@Suite struct CorpusTests {
  private static let folder = #filePath.split(separator: "/").dropLast().map { "/" + $0 }.joined() + "/Corpus"

  static let names: [String] = {
    guard let stream = opendir(folder) else { return [] }
    defer { closedir(stream) }
    var names: [String] = []
    while let entry = readdir(stream) {
      names.append(withUnsafeBytes(of: entry.pointee.d_name) { String(decoding: $0.prefix { $0 != 0 }, as: UTF8.self) })
    }
    return names.filter { $0.hasSuffix(".rec") }.sorted()
  }()

  private static func read(_ name: String) throws -> [UInt8] {
    try Shell.run("cat", ["\(folder)/\(name)"]).out
  }

  @Test(arguments: names) func `recfix and we agree`(on name: String) throws {
    let bytes = try Self.read(name)
    let errors = Document(bytes).validate().filter { $0.severity == .error }
    #expect(errors.isEmpty == name.hasPrefix("good"))
    #expect(try Recutils.accepts(bytes) == name.hasPrefix("good"))
  }

  @Test func `what is wrong, and where, is as listed`() throws {
    var found = ""
    for name in Self.names {
      for diagnostic in Document(try Self.read(name)).validate() { found += "\(name):\(diagnostic)\n" }
    }
    #expect(Self.names.count > 80)
    let listed = String(decoding: try Self.read("diagnostics.txt"), as: UTF8.self)
    #expect(found.split(separator: "\n") == listed.split(separator: "\n"))
  }
}
