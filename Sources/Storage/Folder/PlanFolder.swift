import Glibc
public import Plan
import Recfile

/// A folder on disk that is, or is to be, one year's plan.
public struct PlanFolder: Sendable, Hashable {
  /// Where it is.
  public let path: String

  /// Names a folder, whether it is there or not.
  public init(_ path: String) {
    self.path = path
  }

  /// Whether it has any of the plan's files (or something in the place of one).
  public var isPlan: Bool {
    PlanFile.allCases.contains { (try? status(of: self.path(of: $0), following: false)) != nil }
  }

  /// What plan.rec says of the year; nil where it can't be read.
  var facts: PlanFacts? {
    guard let content = try? FileContent.read(path(of: .plan)) else { return nil }
    return YearPlan(documents: [.plan: Document(content.bytes)]).facts
  }

  /// Where one of the plan's files is.
  public func path(of file: PlanFile) -> String {
    path.appending(path: file.name)
  }
}
