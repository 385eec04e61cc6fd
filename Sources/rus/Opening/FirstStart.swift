import Glibc

/// Whether the dashboard is opened for the first time on this computer: then its foot tells of the tour.
///
/// An empty file in the state folder says that it has been. Where none can be made nothing is told, since it would be told
/// at every start.
enum FirstStart {
  /// Whether it is now; from then on it has been.
  static func isNow(_ stateRoot: String?) -> Bool {
    guard let stateRoot else { return false }
    let path = "\(stateRoot)/rus/rundtur"
    guard access(path, F_OK) != 0, errno == ENOENT else { return false }
    let folders = path.split(separator: "/").dropLast()
    for count in folders.indices { mkdir("/" + folders[...count].joined(separator: "/"), 0o700) }
    let file = open(path, O_WRONLY | O_CREAT | O_EXCL | O_CLOEXEC, 0o600)
    return file >= 0 && close(file) == 0
  }
}
