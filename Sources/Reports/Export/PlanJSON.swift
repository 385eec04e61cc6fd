public import Plan
import Recfile

/// The whole plan as JSON, so that it can be read back without loss: an object with a list for each type of record.
///
///     {"Format": "rus-plan-1", "Plan": [{"Ar": 2025, …}], "Verksamhet": […], "Aktivitet": […], …}
///
/// Fields as `RecordJSON` has them, without what is reckoned; the user's own fields too. What the types do not hold is not
/// there: comments, blank lines, the order of fields, how a number was spelled, and types of the user's own.
public enum PlanJSON {
  /// What the form is called, in the member `Format`.
  public static let format = "rus-plan-1"

  /// Writes the plan, a record a line.
  public static func write(_ plan: YearPlan, to stream: inout some TextOutputStream) {
    stream.write("{\n  \"Format\": \"\(format)\"")
    for type in RecordType.allCases {
      stream.write(",\n  \"\(type.rawValue)\": [")
      for (place, ref) in plan.refs(of: type).enumerated() {
        stream.write(place == 0 ? "\n    " : ",\n    ")
        stream.write(object(ref, in: plan).line)
      }
      stream.write("]")
    }
    stream.write("\n}\n")
  }

  /// A record with every field it has; one that is given several times is an array whether it may be or not.
  static func object(_ ref: RecordRef, in plan: YearPlan) -> JSONValue {
    let fields = plan.fields(of: ref)
    let known = ref.type.schema.fields.compactMap { field -> JSONValue.Member? in
      let values = fields.values(of: field.name).filter { !$0.isEmpty }
      guard let first = values.first else { return nil }
      if field.repeats || values.count > 1 {
        return .init(field.name, .array(values.map { RecordJSON.json($0, field, ref.type) }))
      }
      return .init(field.name, RecordJSON.json(first, field, ref.type))
    }
    let names = Set(ref.type.schema.names)
    return .object(known + RecordJSON.unknown(fields.filter { !names.contains($0.name) }))
  }

  /// How many records there are that the form has no place for, by type.
  public static func leftOut(_ plan: YearPlan) -> [(type: String, count: Int)] {
    var found: [(type: String, count: Int)] = []
    for file in PlanFile.allCases {
      let types = file.types.map(\.rawValue)
      for set in plan.document(file).sets where !types.contains(set.type) && !set.records.isEmpty {
        found.append((set.type, set.records.count))
      }
    }
    return found
  }
}
