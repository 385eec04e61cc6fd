import Glibc
public import Plan
import Recfile

extension PlanFolder {
  /// Whether nothing is there, or a folder with nothing in it: where a plan of its own can be put.
  public var isFree: Bool {
    guard let status = try? status(of: path, following: false) else { return true }
    return status.isFolder && names(in: path).isEmpty
  }

  /// Writes a plan of its own, with all its files: beside its place first, and there in one step. Refused where something
  /// is there already.
  public func create(_ plan: YearPlan) throws(StorageProblem) {
    guard isFree else {
      throw StorageProblem("\(path) finns redan; ingenting ändrat", "\(path) is there already; nothing changed")
    }
    let place = path.count > 1 && path.hasSuffix("/") ? String(path.dropLast()) : path
    let slash = place.lastIndex(of: "/").map { place.index(after: $0) } ?? place.startIndex
    let temporary = String(place[..<slash]) + TemporaryName(number: 0).text
    do throws(SystemError) {
      _ = try call { mkdir(temporary, 0o777) }
      for file in PlanFile.allCases {
        let written = try Descriptor(
          opening: temporary.appending(path: file.name), O_WRONLY | O_CREAT | O_EXCL, mode: 0o666)
        try written.write(plan.document(file).bytes)
        try written.sync()
        try written.close()
      }
      _ = try call { rename(temporary, place) }
    } catch {
      for file in PlanFile.allCases { unlink(temporary.appending(path: file.name)) }
      rmdir(temporary)
      throw StorageProblem(path, error.reason)
    }
  }
}
