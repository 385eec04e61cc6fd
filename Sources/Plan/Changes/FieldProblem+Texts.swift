extension FieldProblem {
  static func missing(_ field: Field) -> FieldProblem {
    FieldProblem("\(field.name) måste fyllas i", "\(field.name) must be given")
  }

  static func single(_ field: Field) -> FieldProblem {
    FieldProblem("\(field.name) kan bara ha ett värde", "\(field.name) can have one value only")
  }

  static func dangling(_ value: String, _ type: RecordType, nearest: String?) -> FieldProblem {
    FieldProblem(
      "\(type.label[.swedish]) \(value.visible) finns inte" + (nearest.map { "; menade du \($0.visible)?" } ?? ""),
      "there is no \(type.label[.english]) \(value.visible)" + (nearest.map { "; did you mean \($0.visible)?" } ?? ""))
  }

  /// Control characters, which no text should have.
  static func controls(in value: String) -> FieldProblem? {
    let isOdd = value.utf8.contains { ($0 < 0x20 && $0 != 10 && $0 != 9) || $0 == 0x7F }
    return isOdd ? FieldProblem("har ett styrtecken; ta bort det", "has a control character; remove it") : nil
  }

  /// The problem with the field and the value named: `Status "klar" finns inte; skriv …`.
  func about(_ value: String, _ field: Field) -> FieldProblem {
    FieldProblem(
      "\(field.name) \"\(value.firstLine)\" \(text(.swedish))", "\(field.name) \"\(value.firstLine)\" \(text(.english))"
    )
  }
}
