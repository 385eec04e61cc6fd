import Glibc

/// What a system call that failed left in `errno`.
struct SystemError: Error, Equatable {
  let code: Int32
}

/// Makes a system call, and again where a signal interrupted it.
func call<Value: SignedInteger>(_ body: () -> Value) throws(SystemError) -> Value {
  var interruptions = 0
  while true {
    let value = body()
    if value != -1 { return value }
    let code = errno
    interruptions += 1
    // A signal now and then is passed over; nothing interrupts a thousand times in a row by chance.
    if code != EINTR || interruptions > 1000 { throw SystemError(code: code) }
  }
}

/// Waits. Only where another program is in the midst of something.
func pause(milliseconds: Int) {
  usleep(UInt32(milliseconds) * 1000)
}

/// An open file or folder, closed at the end of its life.
struct Descriptor: ~Copyable {
  let raw: Int32

  init(opening path: String, _ flags: Int32, mode: mode_t = 0) throws(SystemError) {
    raw = try call { open(path, flags | O_CLOEXEC, mode) }
  }

  deinit {
    _ = Glibc.close(raw)
  }

  /// Closes what was written to; some file systems tell only now that it could not be written.
  consuming func close() throws(SystemError) {
    let raw = raw
    discard self
    // Linux has closed it even where a signal interrupted.
    if Glibc.close(raw) == -1, errno != EINTR { throw SystemError(code: errno) }
  }

  func status() throws(SystemError) -> stat {
    var status = stat()
    _ = try call { fstat(raw, &status) }
    return status
  }

  /// Writes all the bytes, however few the system takes at a time.
  func write(_ bytes: [UInt8]) throws(SystemError) {
    var written = 0
    while written < bytes.count {
      let count = try call {
        bytes.withUnsafeBytes { Glibc.write(raw, $0.baseAddress.map { $0 + written }, bytes.count - written) }
      }
      if count == 0 { throw SystemError(code: EIO) }
      written += count
    }
  }

  func sync() throws(SystemError) {
    _ = try call { fsync(raw) }
  }
}

/// A path's status; of a symbolic link itself where it isn't followed.
func status(of path: String, following: Bool = true) throws(SystemError) -> stat {
  var status = stat()
  _ = try call { fstatat(AT_FDCWD, path, &status, following ? 0 : AT_SYMLINK_NOFOLLOW) }
  return status
}

extension stat {
  var isFolder: Bool { st_mode & S_IFMT == S_IFDIR }
  var isFile: Bool { st_mode & S_IFMT == S_IFREG }
  var isLink: Bool { st_mode & S_IFMT == S_IFLNK }
}

/// The names in a folder; none where it can't be read.
func names(in folder: String) -> [String] {
  guard let directory = opendir(folder) else { return [] }
  defer { closedir(directory) }
  var names: [String] = []
  while let entry = readdir(directory) {
    let name = withUnsafePointer(to: &entry.pointee.d_name) { pointer in
      pointer.withMemoryRebound(to: CChar.self, capacity: Int(NAME_MAX) + 1) { String(cString: $0) }
    }
    if name != ".", name != ".." { names.append(name) }
  }
  return names
}

/// Whether the program may write to a path, as the user it runs as.
func checkWritable(_ path: String) throws(SystemError) {
  _ = try call { faccessat(AT_FDCWD, path, W_OK, AT_EACCESS) }
}
