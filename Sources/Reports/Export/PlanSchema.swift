public import Plan

/// The form of `PlanJSON` as a JSON Schema (draft 2020-12), made from the types' field tables.
public enum PlanSchema {
  /// The schema's text.
  public static func text(_ language: Language) -> String {
    let types = RecordType.allCases.map { type in
      JSONValue.Member(
        type.rawValue, .object([.init("type", .string("array")), .init("items", object(type, language))]))
    }
    let format = JSONValue.Member("Format", .object([.init("const", .string(PlanJSON.format))]))
    return JSONValue.object([
      .init("$schema", .string("https://json-schema.org/draft/2020-12/schema")),
      .init("title", .string(Label("En verksamhetsplan i rus", "A plan in rus")[language])),
      .init("type", .string("object")),
      .init("properties", .object([format] + types)),
      .init("required", .array([.string("Format")])),
      .init("additionalProperties", .bool(false)),
    ]).text
  }

  /// A record. Fields that the table does not have are the user's own: a text, or several.
  private static func object(_ type: RecordType, _ language: Language) -> JSONValue {
    let fields = type.schema.fields
    let own = JSONValue.object([
      .init("type", .array([.string("string"), .string("array")])),
      .init("items", .object([.init("type", .string("string"))])),
    ])
    return .object([
      .init("title", .string(type.label[language])),
      .init("type", .string("object")),
      .init("properties", .object(fields.map { .init($0.name, property($0, type, language)) })),
      .init("required", .array(fields.filter(\.isMandatory).map { .string($0.name) })),
      .init("additionalProperties", own),
    ])
  }

  private static func property(_ field: Field, _ type: RecordType, _ language: Language) -> JSONValue {
    let title = JSONValue.Member("title", .string(field.label[language]))
    let kind = kind(field.kind, type)
    guard field.repeats else { return .object([title] + kind) }
    return .object([title, .init("type", .string("array")), .init("items", .object(kind))])
  }

  private static func kind(_ kind: FieldKind, _ type: RecordType) -> [JSONValue.Member] {
    func text(_ more: JSONValue.Member...) -> [JSONValue.Member] { [.init("type", .string("string"))] + more }
    func number(_ name: String, least: Int?) -> [JSONValue.Member] {
      [.init("type", .string(name))] + (least.map { [.init("minimum", .number($0))] } ?? [])
    }
    switch kind {
    case .days, .number: return number("number", least: 0)
    case .loggedDays:
      return [.init("type", .string("number")), .init("exclusiveMinimum", .number(0)), .init("maximum", .number(31))]
    case .money: return number("number", least: nil)
    case .count: return number("integer", least: 0)
    case .year: return number("integer", least: 1900)
    case .flag: return [.init("type", .string("boolean"))]
    case .date: return text(.init("format", .string("date")))
    case .choice(let choices) where kind.isNumber:
      return [.init("enum", .array(choices.map { .number($0.value) }))]
    case .choice(let choices): return [.init("enum", .array(choices.map { .string($0.value) }))]
    case .clock: return text(.init("pattern", .string("^[0-9]{2}:[0-9]{2}(-[0-9]{2}:[0-9]{2})?$")))
    case .pastRating: return text(.init("pattern", .string("^[0-9]{4}(-[0-9]{4})? [123]$")))
    case .key, .line, .text, .reference, .recurrence, .readyMark, .allocation: return text()
    }
  }
}
