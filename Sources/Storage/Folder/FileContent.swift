import Glibc

/// What tells that a file may have been written since it was last read. Whether it was is decided by its content.
struct Fingerprint: Sendable, Hashable {
  let device: UInt64
  let inode: UInt64
  let size: Int
  let seconds: Int
  let nanoseconds: Int

  init(_ status: stat) {
    device = UInt64(status.st_dev)
    inode = UInt64(status.st_ino)
    size = Int(status.st_size)
    seconds = Int(status.st_mtim.tv_sec)
    nanoseconds = Int(status.st_mtim.tv_nsec)
  }

  /// As a line, to compare with one that was noted.
  var text: String { "\(device) \(inode) \(size) \(seconds) \(nanoseconds)" }
}

/// A file read whole. One that is missing has no bytes and no fingerprint.
struct FileContent: Sendable, Equatable {
  let bytes: [UInt8]
  let fingerprint: Fingerprint?

  static let missing = FileContent(bytes: [], fingerprint: nil)

  /// The largest file that is read, in bytes: 1 GiB.
  static let largest = 1 << 30

  /// Reads a file, again where it changes meanwhile.
  static func read(_ path: String) throws(ReadFailure) -> FileContent {
    for attempt in 0..<6 {
      if attempt > 0 { pause(milliseconds: attempt * 5) }
      if let content = try readOnce(path) { return content }
    }
    throw .unstable
  }

  /// nil where the file changed while it was read.
  private static func readOnce(_ path: String) throws(ReadFailure) -> FileContent? {
    let before: stat
    do throws(SystemError) {
      before = try status(of: path)
    } catch {
      guard error.code == ENOENT else { throw .system(error) }
      guard let name = try? status(of: path, following: false) else { return .missing }
      // What is no link has come this moment.
      if name.isLink { throw .danglingLink }
      return nil
    }
    guard before.isFile else { throw .notAFile(ReadFailure.Kind(before)) }
    guard before.st_size <= largest else { throw .tooLarge }
    do throws(SystemError) {
      // A pipe that has just taken the file's place must not hold us up.
      let file = try Descriptor(opening: path, O_RDONLY | O_NONBLOCK | O_NOCTTY)
      let opened = Fingerprint(try file.status())
      guard opened == Fingerprint(before) else { return nil }
      let bytes = try file.read(expecting: opened.size)
      guard bytes.count == opened.size, Fingerprint(try file.status()) == opened else { return nil }
      return FileContent(bytes: bytes, fingerprint: opened)
    } catch {
      if error.code == ENOENT { return nil }
      throw .system(error)
    }
  }
}

extension Descriptor {
  /// Reads to the end, or one byte more than expected: then the file has grown.
  fileprivate func read(expecting size: Int) throws(SystemError) -> [UInt8] {
    var failure: SystemError?
    let bytes = [UInt8](unsafeUninitializedCapacity: size + 1) { buffer, count in
      count = 0
      do throws(SystemError) {
        while count <= size {
          let read = try call { Glibc.read(raw, buffer.baseAddress.map { $0 + count }, size + 1 - count) }
          if read == 0 { break }
          count += read
        }
      } catch {
        failure = error
      }
    }
    if let failure { throw failure }
    return bytes
  }
}
