/// What can be asked for and sorted by: a field of the files, or a value reckoned from the plan.
public enum Column: Sendable {
  /// A field.
  case field(Field)
  /// A reckoned value.
  case reckoned(Reckoned)

  /// The name in queries, options and JSON.
  public var name: String {
    switch self {
    case .field(let field): field.name
    case .reckoned(let reckoned): reckoned.rawValue
    }
  }

  /// The heading on the screen.
  public var label: Label {
    switch self {
    case .field(let field): field.label
    case .reckoned(let reckoned): reckoned.label
    }
  }

  /// Every column of a type: its fields, then what is reckoned.
  public static func all(of type: RecordType) -> [Column] {
    type.schema.fields.map(Column.field) + Reckoned.all(of: type).map(Column.reckoned)
  }

  /// The column of a name or a label, in either language, without regard to case and diacritics.
  public static func named(_ name: String, of type: RecordType) -> Column? {
    let folded = name.folded
    let columns = all(of: type)
    return columns.first { $0.name.folded == folded }
      ?? columns.first { $0.label[.swedish].folded == folded || $0.label[.english].folded == folded }
  }
}

/// A value reckoned from the plan, which no file holds.
public enum Reckoned: String, CaseIterable, Sendable {
  case planned = "Planerat"
  case logged = "Nedlagt"
  case left = "Kvar"
  case count = "Antal"
  case deviation = "Avvikelse"

  /// The heading on the screen.
  public var label: Label {
    switch self {
    case .planned: Label("Planerat", "Planned")
    case .logged: Label("Nedlagt", "Logged")
    case .left: Label("Kvar", "Left")
    case .count: Label("Antal", "Count")
    case .deviation: Label("Avvikelse", "Deviation")
    }
  }

  /// What is reckoned for a type.
  static func all(of type: RecordType) -> [Reckoned] {
    switch type {
    case .activity: [.logged, .left]
    case .area: [.planned, .logged, .left, .count]
    case .person: [.logged]
    case .budgetLine: [.deviation]
    case .plan, .timeEntry, .meeting, .actionPoint, .goal, .expense, .total: []
    }
  }
}

extension YearPlan {
  /// A reckoned value of a record, in hundredths (days) or öre (money); a count is in hundredths too, so that all compare.
  public func hundredths(_ reckoned: Reckoned, of ref: RecordRef) -> Int? {
    switch ref.type {
    case .activity: activities.position(of: ref).flatMap { hundredths(reckoned, of: activities[$0]) }
    case .area: areas.position(of: ref).flatMap { hundredths(reckoned, of: areas[$0]) }
    case .person: people.position(of: ref).map { time.logged(by: people[$0].id).hundredths }
    case .budgetLine: budgetLines.position(of: ref).map { budgetLines[$0].deviation.ore }
    case .plan, .timeEntry, .meeting, .actionPoint, .goal, .expense, .total: nil
    }
  }

  private func hundredths(_ reckoned: Reckoned, of activity: Activity) -> Int? {
    switch reckoned {
    case .logged: logged(on: activity).hundredths
    case .left: activity.days.map { ($0 - logged(on: activity)).hundredths }
    case .planned, .count, .deviation: nil
    }
  }

  private func hundredths(_ reckoned: Reckoned, of area: Area) -> Int? {
    switch reckoned {
    case .planned: planned(in: area).hundredths
    case .logged: logged(in: area).hundredths
    case .left: (planned(in: area) - logged(in: area)).hundredths
    case .count: (activitiesByArea[area.id] ?? []).count * 100
    case .deviation: nil
    }
  }
}
