import Glibc

/// `renameat2` of Linux (man 2 rename), which Swift's Glibc module leaves out: a rename that either exchanges two names or
/// refuses to replace one. Not every file system has it.
struct Exchange {
  enum Outcome: Equatable {
    case done
    /// The file system, or the system, knows no such rename.
    case unavailable
    case failed(SystemError)
  }

  private typealias Call = @convention(c) (Int32, UnsafePointer<CChar>, Int32, UnsafePointer<CChar>, UInt32) -> Int32
  private let renameat2: Call?

  init() {
    renameat2 = dlsym(nil, "renameat2").map { unsafeBitCast($0, to: Call.self) }
  }

  private init(_ call: Call?) {
    renameat2 = call
  }

  /// A system that knows no such rename.
  static let none = Exchange(nil)

  /// Gives two files each other's name, in one step.
  func swap(_ one: String, _ other: String) -> Outcome {
    rename(one, other, flag: 1 << 1)
  }

  /// Renames a file where nothing has the new name.
  func create(_ path: String, from temporary: String) -> Outcome {
    rename(temporary, path, flag: 1 << 0)
  }

  private func rename(_ old: String, _ new: String, flag: UInt32) -> Outcome {
    guard let renameat2 else { return .unavailable }
    do throws(SystemError) {
      _ = try call { renameat2(AT_FDCWD, old, AT_FDCWD, new, flag) }
      return .done
    } catch {
      return [EINVAL, ENOSYS, EOPNOTSUPP].contains(error.code) ? .unavailable : .failed(error)
    }
  }
}
