import Glibc

/// Tells whether a program has a file open for writing: editors that write into the file itself, in the midst of a save.
///
/// Linux grants a read lease only on a file that nobody has open for writing (man 2 fcntl). Where there are no leases
/// (shares, files of others) the answer is no.
enum WriterCheck {
  private static let setLease: Int32 = 1024
  private static let setSignal: Int32 = 10

  static func isBeingWritten(_ path: String) -> Bool {
    guard let file = try? Descriptor(opening: path, O_RDONLY | O_NONBLOCK) else { return false }
    // Should somebody open it while we hold the lease, the signal must be one that is ignored: SIGIO would end us.
    guard fcntl(file.raw, setSignal, SIGURG) == 0 else { return false }
    if fcntl(file.raw, setLease, Int32(F_RDLCK)) == 0 {
      _ = fcntl(file.raw, setLease, Int32(F_UNLCK))
      return false
    }
    return errno == EAGAIN
  }
}
