/// An object that git has.
struct GitObject: Equatable {
  /// Its name: 40 or 64 hexadecimal digits.
  let hash: String
  let kind: String
  let bytes: [UInt8]
}

extension Git {
  /// Objects by what git calls them (`HEAD`, `main:tid.rec`), in their order; nil for one that there is not.
  func objects(_ names: [String]) throws(GitFailure) -> [GitObject?] {
    if names.isEmpty { return [] }
    let answer = try output(["cat-file", "--batch"], input: Array((names.joined(separator: "\n") + "\n").utf8))
    var objects: [GitObject?] = []
    var at = 0
    while at < answer.count, objects.count < names.count {
      guard let end = answer[at...].firstIndex(of: UInt8(ascii: "\n")) else { break }
      // `<hash> blob <size>`, or `<name> missing`; names may have blanks.
      let head = String(decoding: answer[at..<end], as: UTF8.self).split(separator: " ")
      at = end + 1
      guard head.count == 3, let size = Int(head[2]), at + size <= answer.count else {
        objects.append(nil)
        continue
      }
      objects.append(GitObject(hash: String(head[0]), kind: String(head[1]), bytes: Array(answer[at..<(at + size)])))
      at += size + 1
    }
    return objects + Array(repeating: nil, count: names.count - objects.count)
  }

  /// Keeps a content as git keeps files; its name. With a path it is put down as that file's attributes say.
  func keep(_ bytes: [UInt8], path: String? = nil) throws(GitFailure) -> String {
    try line(["hash-object", "-w", "--stdin"] + (path.map { ["--path=\($0)"] } ?? []), input: bytes)
  }
}

/// What git's settings say, of this repository and of the user.
struct GitSettings {
  private var values: [String: [String]] = [:]

  /// Reads those that a sync depends on.
  init(_ git: Git) throws(GitFailure) {
    let answer = try git.run(["config", "-z", "--get-regexp", "^(branch|remote|merge|core|commit)\\."])
    // 1: there is none.
    guard answer.status <= 1 else { throw GitFailure(said: answer.err) }
    for entry in answer.out.split(separator: 0) {
      let parts = entry.split(separator: UInt8(ascii: "\n"), maxSplits: 1, omittingEmptySubsequences: false)
      guard let name = parts.first else { continue }
      let value = parts.count > 1 ? String(decoding: parts[1], as: UTF8.self) : "true"
      values[String(decoding: name, as: UTF8.self), default: []].append(value)
    }
  }

  /// The value that counts: the last. Sections and names in lower case, what stands between them as it is.
  subscript(_ name: String) -> String? { values[name]?.last }

  /// Whether a setting is on.
  func isOn(_ name: String) -> Bool {
    self[name].map { ["true", "yes", "on", "1"].contains($0.lowercased()) } ?? false
  }

  /// The remotes that have an address, in order.
  var remotes: [String] {
    values.keys.filter { $0.hasPrefix("remote.") && $0.hasSuffix(".url") }.map { String($0.dropFirst(7).dropLast(4)) }
      .sorted()
  }
}
