import Recfile

/// A problem before its line is counted: where in the file it begins, in bytes.
struct Finding {
  let offset: Int
  let level: Problem.Level
  var record: RecordRef?
  var field: String?
  let text: FieldProblem

  /// A finding at an offset.
  init(offset: Int, _ level: Problem.Level, record: RecordRef? = nil, field: String? = nil, _ text: FieldProblem) {
    self.offset = offset
    self.level = level
    self.record = record
    self.field = field
    self.text = text
  }

  func problem(file: PlanFile, line: Int, key: String?) -> Problem {
    Problem(
      file: file.name, line: line, level: level, record: record, key: key, field: field,
      swedish: text.text(.swedish), english: text.text(.english))
  }
}

extension [Finding] {
  /// The findings with their lines counted, in the file's order.
  func problems(in plan: YearPlan, _ file: PlanFile) -> [Problem] {
    let ordered = enumerated().sorted { ($0.element.offset, $0.offset) < ($1.element.offset, $1.offset) }.map(\.element)
    let positions = plan.document(file).positions(ofOffsets: ordered.map(\.offset))
    // The key of a record is looked up once, however much is wrong with it.
    var last: (ref: RecordRef, key: String?)?
    return zip(ordered, positions).map { finding, position in
      if let ref = finding.record, ref != last?.ref {
        last = (ref, ref.type.schema.key.flatMap { plan.values($0.name, of: ref).first })
      }
      return finding.problem(file: file, line: position.line, key: finding.record == nil ? nil : last?.key)
    }
  }
}

extension YearPlan {
  /// A finding about a record's field: at its first value; at the record's beginning where it has none.
  func finding(
    _ level: Problem.Level, _ ref: RecordRef, _ field: String, _ swedish: String, _ english: String
  ) -> Finding {
    let document = document(ref.type.file)
    let offset = document.withFields(of: ref.index) { fields in
      fields.first { $0.name.elementsEqual(field.utf8) }?.range.start
    }
    return Finding(
      offset: offset ?? document.records[ref.index].range.lowerBound, level, record: ref, field: field,
      FieldProblem(swedish, english))
  }
}
