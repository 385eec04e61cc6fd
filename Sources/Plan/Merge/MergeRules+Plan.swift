public import Recfile

extension MergeRules {
  /// What the plan's types are told apart by, and which fields repeat.
  public static let plan = MergeRules(
    Dictionary(
      uniqueKeysWithValues: RecordType.allCases.map { type in
        let schema = type.schema
        let repeating = schema.fields.filter(\.repeats).map(\.name)
        return (type.rawValue, TypeRules(key: schema.key?.name, repeating: Set(repeating)))
      }))
}

extension MergeConflict {
  /// The conflict in a line: `IND: status genomförd ≠ delvis (deras)`.
  public func summary(_ language: Language) -> String {
    let name = (key ?? type).visible
    func shown(_ values: [String]) -> String {
      values.isEmpty ? Label("borttaget", "removed")[language] : values.joined(separator: ", ").firstLine
    }
    return "\(name): \(field.visible): "
      + Label(
        "vårt \(shown(ours)), deras \(shown(theirs))", "ours \(shown(ours)), theirs \(shown(theirs))")[language]
  }
}
