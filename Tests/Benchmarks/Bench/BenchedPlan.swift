import Plan
import TestSupport

/// A plan to measure on, and the two programs that show it.
struct BenchedPlan {
  let name: String
  let folder: String
  /// Where programs find nothing of the user's, and leave what they leave.
  let home: String

  /// The dashboard on it. Its foot ends in the key that quits.
  var dashboard: Play.Program {
    .init(path: builtProduct("rus"), arguments: ["--data", folder, "--today", "2025-06-16"], foot: "avsluta")
  }

  /// The C program on the same files.
  var list: Play.Program {
    .init(path: builtProduct("bench-list"), arguments: files, foot: "q quit")
  }

  /// The files' size in bytes.
  var size: Int { files.reduce(0) { $0 + ((try? readFile($1).count) ?? 0) } }

  private var files: [String] { PlanFile.allCases.map { "\(folder)/\($0.name)" } }
}
