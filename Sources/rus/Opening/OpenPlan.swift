import Glibc
import Plan
import Recfile

/// A plan that is open for a command: read from its folder, and written back edit by edit.
struct OpenPlan {
  private(set) var plan: YearPlan
  private let folder: String

  /// Finds and reads the plan: in `data`, else `./Data`, else the user's own folder; of several years the newest.
  init(_ surroundings: Surroundings, data: String?, year: Int?, _ language: Language) throws(Failure) {
    let root = data ?? surroundings.data ?? "Data"
    folder = year.map { "\(root)/\($0)" } ?? root
    var documents: [PlanFile: Document] = [:]
    for file in PlanFile.allCases { documents[file] = FileBytes.read("\(folder)/\(file.name)").map { Document($0) } }
    if documents.isEmpty {
      throw Failure(.failed, Label("\(folder): ingen plan här", "\(folder): no plan here"), language)
    }
    plan = YearPlan(documents: documents)
  }

  /// Everything wrong with it.
  func problems() -> [Problem] { plan.problems() }

  /// Carries out a change and saves it.
  mutating func commit(_ change: Change, _ language: Language) throws(Failure) {
    do throws(Refusal) {
      _ = try plan.apply(change)
    } catch {
      throw Failure(error, in: plan, language)
    }
    for file in Set(change.edits.map(\.id.type.file)) {
      let path = "\(folder)/\(file.name)"
      let bytes = plan.document(file).bytes
      let descriptor = open(path, O_WRONLY | O_CREAT | O_TRUNC, 0o644)
      defer { close(descriptor) }
      guard descriptor >= 0, bytes.withUnsafeBytes({ write(descriptor, $0.baseAddress, $0.count) }) == bytes.count
      else { throw Failure(.failed, "\(path): \(String(cString: strerror(errno)))") }
    }
  }
}

enum FileBytes {
  static func read(_ path: String) -> [UInt8]? {
    let descriptor = open(path, O_RDONLY)
    guard descriptor >= 0 else { return nil }
    defer { close(descriptor) }
    var bytes: [UInt8] = []
    var chunk = [UInt8](repeating: 0, count: 65536)
    while true {
      let count = Glibc.read(descriptor, &chunk, chunk.count)
      if count <= 0 { return bytes }
      bytes += chunk[..<count]
    }
  }
}
