import Glibc
import Plan
public import Recfile

/// Merges three files by record and field, as git's merge driver does it.
public enum FileMerge {
  /// Reads and merges them. A base that is missing, or nothing (`/dev/null`), is an empty one. Refuses a file that can't be
  /// read or is no recfile, by its line. Messages call the files by `name` where it is given.
  public static func merge(
    base: String, ours: String, theirs: String, name: String? = nil
  ) throws(StorageProblem) -> DocumentMerge {
    let versions = [
      try read(base, isBase: true, name, Label("gemensam grund", "common base")),
      try read(ours, isBase: false, name, Label("vår", "ours")),
      try read(theirs, isBase: false, name, Label("deras", "theirs")),
    ]
    return DocumentMerge(base: versions[0], ours: versions[1], theirs: versions[2], rules: .plan)
  }

  private static func read(
    _ path: String, isBase: Bool, _ name: String?, _ side: Label
  ) throws(StorageProblem) -> Document {
    let called = name.map { Label("\($0) (\(side.sv))", "\($0) (\(side.en))") } ?? Label(path, path)
    if isBase, path == "/dev/null" { return Document() }
    let content: FileContent
    do throws(ReadFailure) {
      content = try FileContent.read(path)
    } catch {
      throw StorageProblem("\(called.sv): \(error.reason.sv)", "\(called.en): \(error.reason.en)")
    }
    guard isBase || content.fingerprint != nil else {
      throw StorageProblem("\(called.sv): filen finns inte", "\(called.en): no such file")
    }
    let document = Document(content.bytes)
    guard let problem = document.mergeProblem(file: name ?? path) else { return document }
    let place = problem.place
    let (sv, en) = (problem.text(.swedish), problem.text(.english))
    throw StorageProblem(
      name == nil ? "\(place): \(sv)" : "\(place) (\(side.sv)): \(sv)",
      name == nil ? "\(place): \(en)" : "\(place) (\(side.en)): \(en)")
  }

  /// Puts a merged file in its place in one step, durably; one that is there keeps its mode, its owner and a link to it.
  public static func write(_ bytes: [UInt8], to path: String) throws(StorageProblem) {
    do throws(SystemError) {
      let target = try Target(of: path.hasPrefix("/") ? path : "./" + path)
      let isThere = (try? status(of: target.path)) != nil
      if isThere { try checkWritable(target.path) }
      let old = isThere ? try currentContent(target.path) : FileContent.missing
      let (temporary, _) = try Replacement.write(bytes, beside: target, replacing: old)
      do throws(SystemError) {
        _ = try call { rename(temporary, target.path) }
        let folder = target.folder.isEmpty ? "/" : target.folder
        // Some file systems sync no folders.
        try? Descriptor(opening: folder, O_RDONLY | O_DIRECTORY).sync()
      } catch {
        unlink(temporary)
        throw error
      }
    } catch {
      throw StorageProblem(
        "\(path) kunde inte sparas: \(error.reason.sv)", "\(path) could not be saved: \(error.reason.en)")
    }
  }

  private static func currentContent(_ path: String) throws(SystemError) -> FileContent {
    do throws(ReadFailure) {
      return try FileContent.read(path)
    } catch {
      if case .system(let error) = error { throw error }
      throw SystemError(code: EINVAL)
    }
  }
}
