extension Diagnostic: CustomStringConvertible {
  /// `12:8: error: Dagar: 1,5 is not of type real`.
  public var description: String {
    "\(line):\(column): \(severity): \(kind)"
  }
}

extension Diagnostic.Kind: CustomStringConvertible {
  /// The problem in plain English.
  public var description: String {
    switch self {
    case .syntax(let fault): fault.description
    case .repeatedSet(let type, _): "a second record set of type \(type)"
    case .repeatedDirective(let directive): "a second \(directive) in the descriptor"
    case .invalidRecordType(let value): "\(quoted(value)) is no record type"
    case .invalidTypeFields(let value): "\(quoted(value)) does not begin with names of fields"
    case .invalidType(let directive, let specification): "\(directive): \(quoted(specification)) is no type"
    case .invalidTypeName(let value): "\(quoted(value)) does not begin with a type's name"
    case .unknownType(let name): "no type is named \(name)"
    case .invalidFieldList(let directive, let value): "\(directive): \(quoted(value)) is no list of fields"
    case .uncheckedDirective(let directive, let value): "\(directive): \(quoted(value)) is not just a field's name"
    case .invalidSize(let value): "\(quoted(value)) is no number of records"
    case .invalidConstraint(let value): "\(quoted(value)) is no selection expression"
    case .invalidAutoType(let field): "no value of \(field)'s type can be made up"
    case .wrongRecordCount(let type, let count, let size): "\(count) records of type \(type), not \(size)"
    case .missingField(let field): "\(field) is missing"
    case .repeatedField(let field): "\(field) stands more than once"
    case .forbiddenField(let field): "\(field) may not stand here"
    case .wrongValue(let field, let value, let type): "\(field): \(quoted(value)) is not of type \(type.name)"
    case .repeatedValue(let field, let value, _): "\(field): \(quoted(value)) stands in an earlier record"
    case .notEncrypted(let field): "\(field) is not encrypted"
    case .brokenConstraint(let expression): "\(quoted(expression)) does not hold"
    }
  }

  /// The value in quotes, on one line and not endless.
  private func quoted(_ value: String) -> String {
    let start = value.unicodeScalars.prefix(80)
    return (start.count < value.unicodeScalars.count ? String(start) + "…" : value).debugDescription
  }
}

extension SyntaxFault.Kind: CustomStringConvertible {
  /// The fault in plain English.
  public var description: String {
    switch self {
    case .notAField: "neither a field nor a comment"
    case .byteOrderMark: "the file begins with a byte order mark"
    case .carriageReturn: "the lines end in carriage returns"
    case .unfinishedField: "the file ends inside a field"
    case .missingBlank: "a blank is missing after the colon"
    case .unreadableByte: "byte 255 can't be read"
    }
  }
}

extension RecordCount: CustomStringConvertible {
  /// `7`, `at most 7`, `at least 1`.
  public var description: String {
    if minimum == maximum { return "\(minimum)" }
    return minimum > 0 ? "at least \(minimum)" : "at most \(maximum)"
  }
}
