public import Plan
import Recfile

/// Records as JSON objects, keyed by the files' field names.
///
/// Numbers are numbers, a repeating field is always an array, a missing one is absent, and what is no value of its kind
/// stays a text. After the fields comes what is reckoned, then the fields that the program does not know.
public enum RecordJSON {
  /// Some records of a plan, one object each.
  public static func array(_ refs: [RecordRef], in plan: YearPlan) -> JSONValue {
    .array(refs.map { object($0, in: plan) })
  }

  /// One record.
  public static func object(_ ref: RecordRef, in plan: YearPlan) -> JSONValue {
    let schema = ref.type.schema
    let fields = plan.fields(of: ref)
    let known = schema.fields.compactMap { member($0, values: fields.values(of: $0.name), ref.type) }
    let reckoned = self.reckoned(ref, in: plan)
    let taken = Set(schema.names + reckoned.map(\.name))
    return .object(known + reckoned + unknown(fields.filter { !taken.contains($0.name) }))
  }

  /// The names of what is reckoned for a type, in the order it is written.
  static func reckonedNames(of type: RecordType) -> [String] {
    switch type {
    case .activity: ["Nedlagt", "Kvar"]
    case .area: ["Planerat", "Nedlagt", "Kvar", "Antal"]
    case .meeting: ["Tillfallen"]
    case .budgetLine: ["Avvikelse"]
    case .plan, .timeEntry, .actionPoint, .goal, .expense, .total, .person: []
    }
  }

  private static func member(_ field: Field, values: [String], _ type: RecordType) -> JSONValue.Member? {
    let values = values.filter { !$0.isEmpty }
    if case .flag = field.kind, type == .activity { return .init(field.name, .bool(values.first == "ja")) }
    guard let first = values.first else { return nil }
    if field.repeats { return .init(field.name, .array(values.map { json($0, field, type) })) }
    return .init(field.name, json(first, field, type))
  }

  /// A value of a field as it is in JSON.
  static func json(_ value: String, _ field: Field, _ type: RecordType) -> JSONValue {
    switch field.kind {
    case .days, .loggedDays, .number: PersonDays(file: value).map { .number($0.fileText) } ?? .string(value)
    case .money: Money(file: value).map { .number($0.fileText) } ?? .string(value)
    case .count, .year: Int(value).map(JSONValue.number) ?? .string(value)
    case .choice: field.kind.isNumber ? Int(value).map(JSONValue.number) ?? .string(value) : .string(value)
    case .flag: value == "ja" ? .bool(true) : value == "nej" ? .bool(false) : .string(value)
    // The plan's key is its year.
    case .key: type == .plan ? Int(value).map(JSONValue.number) ?? .string(value) : .string(value)
    case .line, .text, .date, .clock, .reference, .recurrence, .pastRating, .readyMark, .allocation:
      .string(value)
    }
  }

  /// What is reckoned for a record.
  static func reckoned(_ ref: RecordRef, in plan: YearPlan) -> [JSONValue.Member] {
    switch ref.type {
    case .activity, .area:
      return Column.all(of: ref.type).compactMap { column in
        guard case .reckoned(let reckoned) = column else { return nil }
        return plan.hundredths(reckoned, of: ref).map { value in
          .init(reckoned.rawValue, .number(PersonDays(hundredths: value).fileText))
        }
      }
    case .meeting:
      let meeting = plan.meetings.first { $0.ref == ref }
      guard let meeting, meeting.recurrence != nil else { return [] }
      return [.init("Tillfallen", .array(plan.allDays(of: meeting).map { .string($0.iso) }))]
    case .budgetLine:
      guard let line = plan.budgetLines.first(where: { $0.ref == ref }), line.outcome != nil else { return [] }
      return [.init("Avvikelse", .number(line.deviation.fileText))]
    case .plan, .timeEntry, .actionPoint, .goal, .expense, .total, .person:
      return []
    }
  }

  /// Fields of the user's own: a text, or an array where there are several.
  static func unknown(_ fields: [NamedValue]) -> [JSONValue.Member] {
    var seen = Set<String>()
    return fields.compactMap { field in
      guard seen.insert(field.name).inserted else { return nil }
      let values = fields.values(of: field.name).map(JSONValue.string)
      return .init(field.name, values.count == 1 ? values[0] : .array(values))
    }
  }
}

/// A field of a record as its file has it.
typealias NamedValue = (name: String, value: String)

extension [NamedValue] {
  func values(of name: String) -> [String] {
    filter { $0.name == name }.map(\.value)
  }
}

extension YearPlan {
  /// Every field of a record, read once: for lists that may be long.
  func fields(of ref: RecordRef) -> [NamedValue] {
    let fields = text(of: ref).fields
    guard document(ref.type.file).usesCarriageReturns else { return fields }
    return fields.map { ($0.name, String($0.value.unicodeScalars.filter { $0 != "\r" })) }
  }
}
