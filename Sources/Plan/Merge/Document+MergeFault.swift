public import Recfile

extension Document {
  /// Why the file can't be merged, at the first line that is not the rec format's; nil where it can.
  public func mergeProblem(file: String) -> Problem? {
    guard let fault = faultThatHindersMerge,
      let diagnostic = validate().first(where: { $0.offset == fault.offset && $0.kind == .syntax(fault.kind) })
    else { return nil }
    let finding = Finding(diagnostic, self)
    return Problem(
      file: file, line: diagnostic.line, level: .error, swedish: finding.text.text(.swedish),
      english: finding.text.text(.english))
  }
}
