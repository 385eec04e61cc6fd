import Glibc

/// Where a file really is: a symbolic link is followed, and stays as it is when its target is replaced.
struct Target: Equatable {
  let folder: String
  let name: String

  var path: String { folder.appending(path: name) }

  init(folder: String, name: String) {
    self.folder = folder
    self.name = name
  }

  init(of path: String) throws(SystemError) {
    var real = path
    if (try? status(of: path, following: false).isLink) ?? false {
      guard let resolved = realpath(path, nil) else { throw SystemError(code: errno) }
      real = String(cString: resolved)
      free(resolved)
    }
    let parts = real.split(separator: "/", omittingEmptySubsequences: false)
    folder = parts.dropLast().joined(separator: "/")
    name = String(parts.last ?? "")
  }

  /// A file beside it.
  func sibling(_ name: TemporaryName) -> String {
    folder.appending(path: name.text)
  }
}
