import Plan
import Recfile

/// What must not be committed or merged: files that are no recfiles.
enum SyncCheck {
  /// Refuses a content that can't be read as a recfile, by its line.
  static func refuseUnreadable(_ bytes: [UInt8], _ path: String) throws(SyncStop) {
    let document = Document(bytes)
    guard document.faultThatHindersMerge != nil else { return }
    if let line = markerLine(bytes) { throw .markers("\(path):\(line)") }
    guard let problem = document.mergeProblem(file: path) else { return }
    throw .unreadable(problem.place, Label(problem.text(.swedish), problem.text(.english)))
  }

  /// The line where plain git left `<<<<<<<`; nil where it has not.
  static func markerLine(_ bytes: [UInt8]) -> Int? {
    let mark = Array("<<<<<<<".utf8)
    var number = 0
    for line in bytes.split(separator: UInt8(ascii: "\n"), omittingEmptySubsequences: false) {
      number += 1
      if line.starts(with: mark) { return number }
    }
    return nil
  }
}
