import Plan

/// Reads assignments against the fields of a type: names by the files or by label, values as people type them.
struct AssignmentReader {
  let plan: YearPlan
  let type: RecordType
  let context: InputContext
  let language: Language
  /// What a message begins with: the record, and where it stands.
  let about: String

  /// The edits of a record, all `=` of a field in one: `Ansvarig=ME Ansvarig=KT` gives it two values.
  func edits(_ assignments: [Assignment], of id: RecordID) throws(Failure) -> [(name: String, edit: FieldEdit)] {
    var edits: [(name: String, edit: FieldEdit)] = []
    for assignment in assignments {
      let field = try field(assignment)
      switch assignment.sign {
      case .set:
        let values = try values(assignment, field)
        if let place = edits.firstIndex(where: { $0.name == field.name }), case .set(let first) = edits[place].edit {
          edits[place].edit = .set(first + values)
        } else {
          edits.append((field.name, .set(values)))
        }
      case .add:
        edits += try values(assignment, field).map { (field.name, .add($0)) }
      case .remove:
        edits.append((field.name, .remove(try valueToRemove(assignment, field, id))))
      }
    }
    return edits
  }

  /// A new record's fields; the empty ones are left out.
  func fields(_ assignments: [Assignment]) throws(Failure) -> [(name: String, values: [String])] {
    var fields: [(name: String, values: [String])] = []
    for assignment in assignments {
      let field = try field(assignment)
      let values = try values(assignment, field)
      if let earlier = fields.firstIndex(where: { $0.name == field.name }) {
        fields[earlier].values += values
      } else if !values.isEmpty {
        fields.append((field.name, values))
      }
    }
    return fields
  }

  private func field(_ assignment: Assignment) throws(Failure) -> Field {
    if case .field(let field)? = Column.named(assignment.name, of: type) { return field }
    let nearest = assignment.name.nearest(in: type.schema.names)
    throw Failure(.unknownField(type, name: assignment.name, nearest: nearest), in: plan, language)
  }

  /// None where nothing stands after the sign.
  private func values(_ assignment: Assignment, _ field: Field) throws(Failure) -> [String] {
    assignment.value.isEmpty ? [] : [try fileValue(assignment.value, field)]
  }

  /// What stands there may be no value of its kind: it goes all the same.
  private func valueToRemove(_ assignment: Assignment, _ field: Field, _ id: RecordID) throws(Failure) -> String {
    let stands = plan.ref(of: id).map { plan.values(field.name, of: $0).contains(assignment.value) } ?? false
    return stands ? assignment.value : try fileValue(assignment.value, field)
  }

  private func fileValue(_ typed: String, _ field: Field) throws(Failure) -> String {
    let typed = typed.replacing("\r\n", with: "\n")
    let isOdd = typed.unicodeScalars.contains { $0.properties.generalCategory == .control && $0 != "\n" && $0 != "\t" }
    if isOdd {
      let reason = Label("har styrtecken; ta bort dem", "has control characters; remove them")
      throw Failure(.failed, "\(about)\(field.name) \"\(typed)\" \(reason[language])")
    }
    switch field.kind.fileValue(typed: typed, context) {
    case .success(let value): return value
    case .failure(let problem): throw Failure(.failed, "\(about)\(field.name) \"\(typed)\" \(problem.text(language))")
    }
  }
}
