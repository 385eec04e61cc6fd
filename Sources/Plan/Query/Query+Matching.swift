import Recfile

/// Who asks and when: what `mina` and `idag` mean.
public struct QueryContext: Sendable {
  /// The current person's key, if known.
  public let person: String?
  /// The day that `idag` is.
  public let today: Day

  /// Describes who asks and when.
  public init(person: String?, today: Day) {
    self.person = person
    self.today = today
  }
}

extension Query {
  /// Whether a record answers the question.
  public func matches(_ ref: RecordRef, in plan: YearPlan, _ context: QueryContext) -> Bool {
    alternatives.contains { terms in
      terms.allSatisfy { $0.condition.holds(of: ref, in: plan, context) != $0.isNegated }
    }
  }
}

extension Query.Condition {
  fileprivate func holds(of ref: RecordRef, in plan: YearPlan, _ context: QueryContext) -> Bool {
    switch self {
    case .word(let word):
      return plan.text(of: ref).fields.contains { $0.value.folded.contains(word) }
    case .mine:
      return context.person.map { plan.isOf(person: $0, ref) } ?? false
    case .compare(.reckoned(let reckoned), let comparison, let text):
      guard let value = plan.hundredths(reckoned, of: ref), let wanted = PersonDays(typed: text) else { return false }
      return comparison.holds(value, wanted.hundredths)
    case .compare(.field(let field), let comparison, let text):
      let values = plan.values(field.name, of: ref).filter { !$0.isEmpty }
      if case .flag = field.kind, values.isEmpty { return comparison.holds("nej", text, field.kind, context.today) }
      return values.contains { comparison.holds($0, text, field.kind, context.today) }
    }
  }
}

extension Query.Comparison {
  func holds<Value: Comparable>(_ value: Value, _ wanted: Value) -> Bool {
    switch self {
    case .matches, .equals: value == wanted
    case .below: value < wanted
    case .atMost: value <= wanted
    case .above: value > wanted
    case .atLeast: value >= wanted
    }
  }

  /// Holds a field's value against what was typed, by the field's kind.
  fileprivate func holds(_ value: String, _ typed: String, _ kind: FieldKind, _ today: Day) -> Bool {
    switch kind {
    case .days, .loggedDays, .number, .count, .year:
      return number(value, typed)
    case .money:
      guard let value = Money(file: value), let wanted = Money(typed: typed) else { return false }
      return holds(value, wanted)
    case .date: return date(value, typed, today)
    case .choice(let choices): return choice(value, typed, choices)
    case .flag: return choice(value, typed, [Choice("ja", "yes"), Choice("nej", "no")])
    case .key, .reference: return holds(value.folded, typed.folded)
    case .line, .text, .clock, .recurrence, .pastRating, .readyMark:
      return self == .matches ? value.folded.contains(typed.folded) : holds(value.folded, typed.folded)
    }
  }

  private func number(_ value: String, _ typed: String) -> Bool {
    guard let value = PersonDays(file: value), let wanted = PersonDays(typed: typed) else { return false }
    return holds(value, wanted)
  }

  private func choice(_ value: String, _ typed: String, _ choices: [Choice]) -> Bool {
    if case .matches = self {
    } else {
      if let left = Int(value), let right = Int(typed) { return holds(left, right) }
    }
    let wanted = typed.folded
    let words = [value.folded, choices.first { $0.value == value }?.label[.english].folded].compactMap { $0 }
    return self == .matches ? words.contains { $0.hasPrefix(wanted) } : holds(value.folded, wanted)
  }

  /// A whole date, or a year or a month of one: `datum:2025-09`, `datum>=2025-09-01`, `datum<idag`.
  private func date(_ value: String, _ typed: String, _ today: Day) -> Bool {
    guard let day = Day(iso: value) else { return false }
    if let wanted = Day(iso: typed) { return holds(day, wanted) }
    let isPeriod = (typed.utf8.count == 4 || typed.utf8.count == 7) && typed.first?.isNumber ?? false
    if isPeriod { return holds(String(value.prefix(typed.count)), typed) }
    guard case .success(let wanted) = DayInput.day(typed, today: today, .nearest) else { return false }
    return holds(day, wanted)
  }
}

extension YearPlan {
  /// Whether a record is a person's: named in it, or tied to an activity the person is responsible for.
  public func isOf(person: String, _ ref: RecordRef) -> Bool {
    if ref.type == .person { return id(of: ref).key == person }
    let fields = ref.type.schema.fields
    let names = fields.filter { $0.kind.refers(to: .person) }.map(\.name)
    if !names.isEmpty { return names.contains { values($0, of: ref).contains(person) } }
    let own = activities.filter { $0.responsible.contains(person) }
    if ref.type == .area { return own.contains { $0.area == id(of: ref).key } }
    let tied = fields.filter { $0.kind.refers(to: .activity) }.flatMap { values($0.name, of: ref) }
    return own.contains { tied.contains($0.id) }
  }
}
