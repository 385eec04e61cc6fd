import Glibc
import Plan

extension PlanFolder {
  /// Puts right what saves that were cut short left beside the files: takes away what is no longer needed, and puts back
  /// what another program had saved just as one of ours was cut short. What it can't decide on is returned as problems.
  func recover() -> [Problem] {
    guard let lock = try? FolderLock.take(path, patience: 0) else { return [] }
    let problems = recover(isAlone: lock.isHeld)
    lock.release()
    return problems
  }

  /// The same, with the lock taken. `isAlone`: no other program of ours on this machine is saving.
  @discardableResult
  func recover(isAlone: Bool) -> [Problem] {
    foldersOfFiles.flatMap { folder in
      names(in: folder).compactMap { name in
        TemporaryName(name).flatMap { Leftover(folder: folder, name: $0, isAlone: isAlone).settle() }
      }
    }
  }

  /// The plan's folder, and those that symbolic links in it lead to.
  private var foldersOfFiles: [String] {
    var folders = [path]
    for file in PlanFile.allCases {
      guard let target = try? Target(of: self.path(of: file)), !folders.contains(target.folder) else { continue }
      folders.append(target.folder)
    }
    return folders
  }
}

/// A file that a save left beside the plan's.
private struct Leftover {
  let folder: String
  let name: TemporaryName
  let isAlone: Bool

  private var path: String { folder.appending(path: name.text) }

  func settle() -> Problem? {
    guard isAbandoned else { return nil }
    guard let swap = name.swap else {
      unlink(path)
      return nil
    }
    guard let bytes = try? FileContent.read(path).bytes else { return problem(swap) }
    if [swap.old, swap.new].contains(Digest(bytes)) {
      unlink(path)
      return nil
    }
    // It came out of an exchange and is not what we had read: another program's save, which belongs in the place.
    let target = folder.appending(path: swap.file)
    guard let current = try? FileContent.read(target).bytes, Digest(current) == swap.new,
      rename(path, target) == 0
    else { return problem(swap) }
    return nil
  }

  private var isAbandoned: Bool {
    guard let status = try? status(of: path, following: false), status.isFile else { return false }
    let age = time(nil) - status.st_mtim.tv_sec
    if !name.isOfThisHost { return age > 24 * 60 * 60 }
    return isAlone || (name.isOfEndedProcess && age > 60)
  }

  private func problem(_ swap: TemporaryName.Swap) -> Problem {
    Problem(
      file: swap.file, level: .warning,
      swedish: "ett annat programs sparning ligger kvar i \(name.text); jämför dem och ta bort den",
      english: "another program's save is left in \(name.text); compare them and remove it")
  }
}
