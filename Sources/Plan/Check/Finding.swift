import Recfile

/// A problem before its line is counted: where in the file it begins, in bytes.
struct Finding {
  let offset: Int
  let level: Problem.Level
  var record: RecordRef?
  var field: String?
  let swedish: String
  let english: String

  func problem(in plan: YearPlan, file: PlanFile, line: Int) -> Problem {
    let key = record.flatMap { ref in ref.type.schema.key.flatMap { plan.values($0.name, of: ref).first } }
    return Problem(
      file: file.name, line: line, level: level, record: record, key: key, field: field, swedish: swedish,
      english: english)
  }
}

extension YearPlan {
  /// Where a record's field stands in its file, in bytes; the record itself where it has none.
  func offset(of field: String?, in ref: RecordRef) -> Int {
    let document = document(ref.type.file)
    let fields = document.fields(of: ref.index)
    let found = field.flatMap { name in fields.first { document.isNamed($0, name) } }
    return (found ?? fields.first)?.start ?? 0
  }

  /// A finding about a record's field.
  func finding(_ level: Problem.Level, _ ref: RecordRef, _ field: String?, _ swedish: String, _ english: String)
    -> Finding
  {
    Finding(
      offset: offset(of: field, in: ref), level: level, record: ref, field: field, swedish: swedish,
      english: english)
  }
}
