import Glibc
import Plan
import Recfile
import Screen

@testable import Dashboard

/// The plans in Data/, read with nothing of the program's own.
enum Fixtures {
  static func plan(_ name: String) -> YearPlan {
    var documents: [PlanFile: Document] = [:]
    for file in PlanFile.allCases { documents[file] = Document(bytes("\(root)/Data/\(name)/\(file.name)")) }
    return YearPlan(documents: documents)
  }

  /// The project's folder.
  static let root = "/" + #filePath.split(separator: "/").dropLast(3).joined(separator: "/")

  static func text(_ path: String) -> String {
    String(decoding: bytes(path), as: UTF8.self)
  }

  static func day(_ iso: String) -> Day { Day(iso: iso) ?? Day.first }

  static func app(_ name: String, _ width: Int, _ height: Int, today: String) -> App {
    App(plan: plan(name), settings: Settings(today: day(today)), size: Size(width: width, height: height))
  }

  private static func bytes(_ path: String) -> [UInt8] {
    guard let file = fopen(path, "r") else { return [] }
    defer { fclose(file) }
    var bytes: [UInt8] = []
    var buffer = [UInt8](repeating: 0, count: 65536)
    while case let count = fread(&buffer, 1, buffer.count, file), count > 0 { bytes += buffer[..<count] }
    return bytes
  }
}
