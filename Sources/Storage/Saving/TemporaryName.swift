import Glibc

/// The name of a file under way to another's place. It says who writes it and, once it is whole, what it replaces:
///
///     .rus-tmp-5f0c31aa-4711-0                                            being written
///     .rus-tmp-5f0c31aa-4711-0-<old digest>-<new digest>-aktiviteter.rec  whole, or what it has replaced
///
/// Whoever finds it later can tell from its content whether it is the new content, the old one, or what another program
/// saved in between, which must not be lost.
struct TemporaryName: Equatable {
  static let prefix = ".rus-tmp-"

  /// The machine: on a share there are several.
  let host: String
  let process: Int32
  let number: Int
  let swap: Swap?

  /// What a whole file is to replace.
  struct Swap: Equatable {
    let old: Digest
    let new: Digest
    let file: String
  }

  /// A name for this process to write under.
  init(number: Int) {
    host = Self.thisHost
    process = getpid()
    self.number = number
    swap = nil
  }

  init(_ name: TemporaryName, swap: Swap) {
    host = name.host
    process = name.process
    number = name.number
    self.swap = swap
  }

  /// Reads a name; nil where it is none of ours.
  init?(_ text: String) {
    guard text.hasPrefix(Self.prefix) else { return nil }
    let parts = text.dropFirst(Self.prefix.count).split(separator: "-", maxSplits: 5, omittingEmptySubsequences: false)
    guard parts.count == 3 || parts.count == 6, let process = Int32(parts[1]), let number = Int(parts[2]) else {
      return nil
    }
    host = String(parts[0])
    self.process = process
    self.number = number
    if parts.count == 3 {
      swap = nil
    } else {
      guard let old = Digest(text: parts[3]), let new = Digest(text: parts[4]) else { return nil }
      swap = Swap(old: old, new: new, file: String(parts[5]))
    }
  }

  var text: String {
    let name = "\(Self.prefix)\(host)-\(process)-\(number)"
    return swap.map { "\(name)-\($0.old.text)-\($0.new.text)-\($0.file)" } ?? name
  }

  /// Whether the process that wrote it, on this machine, has ended.
  var isOfEndedProcess: Bool {
    host == Self.thisHost && kill(process, 0) == -1 && errno == ESRCH
  }

  var isOfThisHost: Bool { host == Self.thisHost }

  private static var thisHost: String {
    var name = [CChar](repeating: 0, count: 256)
    gethostname(&name, name.count - 1)
    return String(Digest(name.prefix { $0 != 0 }.map(UInt8.init(bitPattern:))).text.prefix(8))
  }
}
