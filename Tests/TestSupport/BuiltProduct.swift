import Glibc

/// The path of a program of this package, beside the tests that run: `builtProduct("rus")`.
public func builtProduct(_ name: String) -> String {
  var path = [CChar](repeating: 0, count: Int(PATH_MAX))
  let count = readlink("/proc/self/exe", &path, path.count)
  let tests = String(decoding: path.prefix(max(count, 0)).map { UInt8(bitPattern: $0) }, as: UTF8.self)
  return tests.split(separator: "/").dropLast().reduce(into: "") { $0 += "/" + $1 } + "/" + name
}
