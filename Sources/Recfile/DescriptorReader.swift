/// Reads a descriptor as recutils does, gathering what recutils refuses in it.
struct DescriptorReader {
  private(set) var descriptor = Descriptor()
  private(set) var findings: [Finding] = []
  /// The constraints in the descriptor's order.
  private(set) var constraints: [Constraint] = []
  /// The fields that `%key` lets stand where `%allowed` is stated.
  private(set) var keyFields: [String] = []
  /// Whether recutils checks the key: only where `%key` holds a name and nothing else, not even a blank.
  private(set) var checksKey = false

  private let record: Int
  private var typeNames: [String: TypeDefinition] = [:]
  private var seen: Set<String> = []

  /// What a `%typedef` makes of a name: a type, or another name for it.
  private enum TypeDefinition {
    case type(FieldType)
    case name(String)
  }

  init(_ document: Document, record: Int) {
    self.record = record
    document.withFields(of: record) { fields in
      for field in fields where field.name.elementsEqual("%typedef".utf8) { define(field) }
      for field in fields { read(field) }
    }
    for field in descriptor.automatic where descriptor.types[field] == nil { descriptor.types[field] = .int }
    checkAutomatic(at: document.records[record].range.lowerBound)
  }

  /// The type that values of a field are checked against.
  func type(named name: String) -> FieldType? {
    var name = name
    var passed: Set<String> = []
    while passed.insert(name).inserted, let definition = typeNames[name] {
      switch definition {
      case .type(let type): return type
      case .name(let other): name = other
      }
    }
    return nil
  }

  private mutating func note(_ kind: Diagnostic.Kind, at offset: Int, _ severity: Diagnostic.Severity = .error) {
    findings.append(Finding(offset: offset, record: record, severity: severity, kind: kind))
  }

  private mutating func read(_ field: FieldView) {
    let directive = String(decoding: field.name, as: UTF8.self)
    if !seen.insert(directive).inserted, ["%rec", "%key", "%size", "%sort"].contains(directive) {
      note(.repeatedDirective(directive), at: field.range.start)
      return
    }
    switch directive {
    case "%rec": readType(field)
    case "%doc": descriptor.documentation = descriptor.documentation ?? field.value
    case "%key": readKey(field)
    case "%mandatory": descriptor.mandatory += names(in: field)
    case "%allowed": descriptor.allowed += names(in: field)
    case "%prohibit": descriptor.prohibited += names(in: field)
    case "%unique": descriptor.unique += names(in: field)
    case "%auto": descriptor.automatic += names(in: field)
    case "%sort": descriptor.sort = names(in: field)
    case "%confidential": descriptor.confidential += names(in: field, allowsParts: false)
    case "%singular": readSingular(field)
    case "%size": readSize(field)
    case "%type": readFieldType(field)
    case "%typedef": checkDefinition(field)
    case "%constraint": readConstraint(field)
    default: break
    }
  }

  /// `Aktivitet`, or with a file or URL after it.
  private mutating func readType(_ field: FieldView) {
    var cursor = field.cursor
    _ = cursor.take(while: Byte.isBlank)
    let name = cursor.fieldName()
    cursor.skipSpace()
    let source = String(decoding: cursor.rest, as: UTF8.self)
    descriptor.type = name ?? ""
    descriptor.source = source.isEmpty ? nil : source
    if name == nil || !(source.isEmpty || Self.isURL(source) || Self.isFile(source)) {
      note(.invalidRecordType(field.value), at: field.valueOffset)
    }
  }

  private static func isURL(_ source: String) -> Bool {
    ["file://", "http://", "ftp://", "https://"].contains { source.hasPrefix($0) && source.utf8.count > $0.utf8.count }
      && !source.utf8.contains(where: Byte.isBlank)
  }

  private static func isFile(_ source: String) -> Bool {
    let path = source.utf8.reversed().drop(while: Byte.isBlank).reversed()
    let parts = Array(path).split(separator: UInt8(ascii: "/"), omittingEmptySubsequences: false)
    let isWhole = parts.enumerated().allSatisfy { place, part in !part.isEmpty || (place == 0 && parts.count > 1) }
    return isWhole && !path.contains(where: Byte.isSpace)
  }

  private mutating func readKey(_ field: FieldView) {
    var cursor = field.cursor
    var list = cursor
    keyFields = list.fieldNames() ?? []
    cursor.skipSpace()
    descriptor.key = cursor.fieldName()
    checksKey = field.bareName != nil
    if descriptor.key == nil {
      note(.invalidFieldList(directive: "%key", value: field.value), at: field.valueOffset)
    } else if !checksKey {
      note(.uncheckedDirective(directive: "%key", value: field.value), at: field.valueOffset, .warning)
    }
  }

  private mutating func readSingular(_ field: FieldView) {
    if let name = field.bareName {
      descriptor.singular.append(name)
    } else {
      note(.uncheckedDirective(directive: "%singular", value: field.value), at: field.valueOffset, .warning)
    }
  }

  /// Names apart by blanks or line breaks.
  private mutating func names(in field: FieldView, allowsParts: Bool = true) -> [String] {
    var cursor = field.cursor
    if let names = cursor.fieldNames(), allowsParts || !field.raw.contains(Byte.dot) { return names }
    let directive = String(decoding: field.name, as: UTF8.self)
    note(.invalidFieldList(directive: directive, value: field.value), at: field.valueOffset)
    return []
  }

  private mutating func readSize(_ field: FieldView) {
    var cursor = field.cursor
    cursor.skipSpace()
    let comparison = cursor.take { $0 == UInt8(ascii: "<") || $0 == UInt8(ascii: ">") || $0 == UInt8(ascii: "=") }
    cursor.skipSpace()
    let hasCapitalX = cursor.rest.contains(UInt8(ascii: "X"))
    let number = cursor.integer().map { UInt(bitPattern: Int($0)) }
    guard let number, !hasCapitalX, cursor.endsInSpace(), let size = RecordCount(comparison, number) else {
      note(.invalidSize(field.value), at: field.valueOffset)
      return
    }
    descriptor.size = size
  }

  /// `%typedef: Name type`; the last for a name counts.
  private mutating func define(_ field: FieldView) {
    var cursor = field.cursor
    cursor.skipSpace()
    guard let name = cursor.typeName() else { return }
    var rest = cursor
    if let type = FieldType(&rest) {
      typeNames[name] = .type(type)
    } else {
      cursor.skipSpace()
      if let other = cursor.typeName() { typeNames[name] = .name(other) }
    }
  }

  private mutating func checkDefinition(_ field: FieldView) {
    var cursor = field.cursor
    cursor.skipSpace()
    if cursor.typeName() == nil {
      note(.invalidTypeName(field.value), at: field.valueOffset)
    } else {
      _ = readTypeOrName(&cursor, of: field)
    }
  }

  /// `%type: A,B type`; the last for a field counts.
  private mutating func readFieldType(_ field: FieldView) {
    var cursor = field.cursor
    cursor.skipSpace()
    guard var name = cursor.fieldName() else {
      note(.invalidTypeFields(field.value), at: field.valueOffset)
      return
    }
    var names = [name]
    var rest = cursor
    while rest.take(Byte.comma), let next = rest.fieldName() {
      name = next
      names.append(name)
      cursor = rest
    }
    guard let type = readTypeOrName(&cursor, of: field) else { return }
    for name in names { descriptor.types[name] = type }
  }

  private mutating func readTypeOrName(_ cursor: inout TextCursor, of field: FieldView) -> FieldType? {
    cursor.skipSpace()
    let specification = String(decoding: cursor.rest, as: UTF8.self)
    var rest = cursor
    if let type = FieldType(&rest) { return type }
    guard let name = cursor.typeName(), cursor.endsInSpace() else {
      let directive = String(decoding: field.name, as: UTF8.self)
      note(.invalidType(directive: directive, specification: specification), at: field.valueOffset)
      return nil
    }
    if let type = type(named: name) { return type }
    note(.unknownType(name), at: field.valueOffset)
    return nil
  }

  private mutating func readConstraint(_ field: FieldView) {
    if let constraint = Constraint(field.value) {
      constraints.append(constraint)
      descriptor.constraints.append(constraint.source)
    } else {
      note(.invalidConstraint(field.value), at: field.valueOffset)
    }
  }

  private mutating func checkAutomatic(at offset: Int) {
    for field in descriptor.automatic {
      switch descriptor.types[field] {
      case .int, .range, .uuid, .date, nil: break
      case .bool, .real, .size, .line, .choice, .email, .pattern, .field, .reference:
        note(.invalidAutoType(field: field), at: offset)
      }
    }
  }
}

extension RecordCount {
  /// Reckoned as C does, so that `< 0` and `> -1` mean what they mean to recutils; nil for no comparison.
  fileprivate init?(_ comparison: String, _ number: UInt) {
    switch comparison {
    case "": self.init(minimum: number, maximum: number)
    case "<": self.init(minimum: 0, maximum: number &- 1)
    case "<=": self.init(minimum: 0, maximum: number)
    case ">": self.init(minimum: number &+ 1, maximum: .max)
    case ">=": self.init(minimum: number, maximum: .max)
    default: return nil
    }
  }
}

extension FieldView {
  fileprivate var cursor: TextCursor { withValue { TextCursor($0) } }

  /// The value, where it is a field's name and nothing else (a colon after it is let pass).
  fileprivate var bareName: String? {
    var cursor = cursor
    guard let name = cursor.fieldName() else { return nil }
    _ = cursor.take(Byte.colon)
    return cursor.isAtEnd ? name : nil
  }
}
