import Recfile

extension Finding {
  /// What the file's own grammar or descriptor says, in the group's words.
  init(_ diagnostic: Diagnostic, _ document: Document) {
    let words = diagnostic.kind.words
    let ref = diagnostic.record.flatMap { index in document.type(of: index).map { RecordRef(type: $0, index: index) } }
    self.init(
      offset: diagnostic.offset, diagnostic.severity == .error ? .error : .warning, record: ref,
      field: diagnostic.kind.field, FieldProblem(words[.swedish], words[.english]))
  }
}

extension Diagnostic.Kind {
  /// The field it is about.
  fileprivate var field: String? {
    switch self {
    case .missingField(let field), .repeatedField(let field), .forbiddenField(let field), .wrongValue(let field, _, _),
      .repeatedValue(let field, _, _), .notEncrypted(let field), .invalidAutoType(let field):
      field
    case .syntax, .repeatedSet, .repeatedDirective, .invalidRecordType, .invalidTypeFields, .invalidType,
      .invalidTypeName,
      .unknownType, .invalidFieldList, .uncheckedDirective, .invalidSize, .invalidConstraint, .wrongRecordCount,
      .brokenConstraint:
      nil
    }
  }

  /// What is wrong and what to do.
  fileprivate var words: Label {
    switch self {
    case .syntax(let fault): fault.words
    case .missingField(let field): Label("\(field) måste fyllas i", "\(field) must be given")
    case .repeatedField(let field):
      Label("\(field) får stå bara en gång; ta bort de andra", "\(field) may stand only once; remove the others")
    case .forbiddenField(let field):
      Label("\(field) får inte stå här; ta bort det", "\(field) may not stand here; remove it")
    case .wrongValue(let field, let value, let type):
      Label(
        "\(field) \"\(value.firstLine)\" passar inte filens typ \(type.name)",
        "\(field) \"\(value.firstLine)\" is not of the file's type \(type.name)")
    case .repeatedValue(let field, let value, _):
      Label(
        "\(field) \(value.firstLine) finns redan i en tidigare post; ändra den ena",
        "\(field) \(value.firstLine) stands in an earlier record; change one of them")
    case .notEncrypted(let field): Label("\(field) ska vara krypterat", "\(field) is to be encrypted")
    case .brokenConstraint(let expression):
      Label("villkoret \(expression.firstLine) håller inte", "the condition \(expression.firstLine) does not hold")
    case .wrongRecordCount(let type, let count, let size):
      Label("\(count) poster av \(type.visible), ska vara \(size)", "\(count) records of \(type.visible), not \(size)")
    case .repeatedSet, .repeatedDirective, .invalidRecordType, .invalidTypeFields, .invalidType, .invalidTypeName,
      .unknownType, .invalidFieldList, .uncheckedDirective, .invalidSize, .invalidConstraint, .invalidAutoType:
      Label(
        "felaktig beskrivning av posttypen: \(description.visible)", "faulty record descriptor: \(description.visible)")
    }
  }
}

extension SyntaxFault.Kind {
  fileprivate var words: Label {
    switch self {
    case .notAField:
      Label(
        "raden är varken fält, kommentar eller fortsättning; skriv Namn: värde, eller # först på raden",
        "the line is neither field, comment nor continuation; write Name: value, or # first on it")
    case .byteOrderMark:
      Label(
        "filen börjar med ett byteordningsmärke (BOM); spara den som UTF-8 utan BOM",
        "the file begins with a byte order mark; save it as UTF-8 without one")
    case .carriageReturn:
      Label(
        "raderna slutar som i DOS (CRLF); spara filen med LF", "the lines end as in DOS (CRLF); save the file with LF")
    case .unfinishedField:
      Label("filen slutar mitt i ett fält; avsluta raden", "the file ends inside a field; end the line")
    case .missingBlank: Label("ett mellanslag saknas efter kolonet", "a blank is missing after the colon")
    case .unreadableByte:
      Label("byten 255 går inte att läsa; spara filen som UTF-8", "byte 255 can't be read; save as UTF-8")
    }
  }
}
