extension YearPlan {
  /// A key that no record of the type has: from the date for meetings, else a letter and the next free number.
  public func freshKey(for type: RecordType, _ fields: [(name: String, values: [String])] = []) -> String {
    let taken = Set(keys(of: type))
    func free(_ candidates: some Sequence<String>) -> String? { candidates.first { !taken.contains($0) } }
    let name = fields.first { $0.name == "Namn" }?.values.first ?? ""
    let date = fields.first { $0.name == "Datum" }?.values.first
    switch type {
    case .meeting:
      let stem = "M-" + (date ?? "1")
      return free([stem]) ?? free((2...).lazy.map { "\(stem)-\($0)" }) ?? stem
    case .person:
      let initials = String(name.split(whereSeparator: \.isWhitespace).compactMap(\.first)).uppercased()
      let stem = initials.isEmpty ? "P" : initials
      return free([stem]) ?? free((2...).lazy.map { "\(stem)\($0)" }) ?? stem
    case .plan: return "\((facts.year ?? 2024) + 1)"
    case .goal:
      let area = fields.first { $0.name == "Verksamhet" }?.values.first ?? "MAL"
      return free((1...).lazy.map { "\(area)-\($0)" }) ?? area
    case .area, .activity, .actionPoint, .budgetLine, .timeEntry, .expense, .total:
      let stem = type.rawValue.prefix(1)
      return free((1...).lazy.map { "\(stem)\($0)" }) ?? String(stem)
    }
  }
}
