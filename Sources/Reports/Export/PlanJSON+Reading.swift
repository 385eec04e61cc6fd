public import Plan

extension PlanJSON {
  /// The records of a plan that `write` wrote, as files have them. Nothing is checked but the form.
  public static func read(_ bytes: [UInt8]) throws(ImportProblem) -> [NewRecord] {
    let value: JSONValue
    do throws(JSONProblem) {
      value = try JSONReader.read(bytes)
    } catch {
      throw ImportProblem(error.line, "ingen JSON: \(error.swedish)", "no JSON: \(error.english)")
    }
    guard case .object(let members) = value, value["Format"] == .string(format) else {
      throw ImportProblem(
        nil, "är ingen plan från rus export json (Format ska vara \(format))",
        "is no plan from rus export json (Format must be \(format))")
    }
    var records: [NewRecord] = []
    for member in members where member.name != "Format" {
      guard let type = RecordType(rawValue: member.name), case .array(let values) = member.value else {
        let names = RecordType.allCases.map(\.rawValue).joined(separator: ", ")
        throw ImportProblem(
          nil, "\(excerpt(member.name)) är ingen lista av poster; de som finns: \(names)",
          "\(excerpt(member.name)) is no list of records; there are: \(names)")
      }
      for (place, value) in values.enumerated() { records.append(try record(type, value, place)) }
    }
    return records
  }

  private static func record(_ type: RecordType, _ value: JSONValue, _ place: Int) throws(ImportProblem) -> NewRecord {
    guard case .object(let members) = value else {
      throw ImportProblem(
        nil, "\(type.rawValue) nummer \(place + 1) är ingen post", "\(type.rawValue) number \(place + 1) is no record")
    }
    var fields: [(name: String, values: [String])] = []
    for member in members {
      let items: [JSONValue] = if case .array(let items) = member.value { items } else { [member.value] }
      var values: [String] = []
      for item in items {
        guard let text = fileText(item, type.schema.field(member.name)?.kind) else {
          throw ImportProblem(
            nil, "\(type.rawValue) nummer \(place + 1): \(excerpt(member.name)) är inget värde",
            "\(type.rawValue) number \(place + 1): \(excerpt(member.name)) is no value")
        }
        values.append(text)
      }
      if fields.contains(where: { $0.name == member.name }) {
        throw ImportProblem(
          nil, "\(type.rawValue) nummer \(place + 1): \(excerpt(member.name)) står två gånger",
          "\(type.rawValue) number \(place + 1): \(excerpt(member.name)) is there twice")
      }
      fields.append((member.name, values))
    }
    return NewRecord(type, fields)
  }

  /// A value as files have it; nil for an object and a list, which no field holds.
  private static func fileText(_ value: JSONValue, _ kind: FieldKind?) -> String? {
    switch value {
    case .string(let text): text
    case .bool(let value): value ? "ja" : "nej"
    case .number(let digits): kind?.isNumber == true ? PersonDays(file: digits)?.fileText ?? digits : digits
    case .array, .object: nil
    }
  }
}
