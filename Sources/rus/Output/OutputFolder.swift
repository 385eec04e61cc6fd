import Glibc
import Plan

/// A folder that a command writes several files to.
enum OutputFolder {
  /// Whether a path is meant as a folder's: it is one, ends as one, or has no ending as files have.
  static func isMeant(by path: String) -> Bool {
    if path == "-" { return false }
    var status = stat()
    if stat(path, &status) == 0 { return status.st_mode & S_IFMT == S_IFDIR }
    let name = path.split(separator: "/").last ?? ""
    return path.hasSuffix("/") || !name.dropFirst().contains(".")
  }

  /// Makes the folder, if it is not there.
  static func make(_ path: String, _ language: Language) throws(Failure) {
    if mkdir(path, 0o777) == 0 { return }
    if errno == EEXIST {
      var status = stat()
      if stat(path, &status) == 0, status.st_mode & S_IFMT == S_IFDIR { return }
      errno = ENOTDIR
    }
    let reason = String(cString: strerror(errno))
    throw Failure(
      .failed, Label("\(path): mappen kunde inte göras: \(reason)", "\(path): the folder could not be made: \(reason)"),
      language)
  }
}
