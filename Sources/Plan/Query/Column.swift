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
      ?? columns.first { column in Language.allCases.contains { column.label[$0].asWord == folded } }
  }

  /// What it is called where it is typed: the label as one word, `värdering`, `deltagare_digitalt`.
  public func word(_ language: Language) -> String {
    String(label[language].lowercased().map { $0 == " " || $0 == "-" ? "_" : $0 })
  }
}

extension String {
  /// A label as it is typed in a query or an option: folded, its words joined.
  fileprivate var asWord: String { String(folded.map { $0 == " " || $0 == "-" ? "_" : $0 }) }
}

/// A value reckoned from the plan, which no file holds.
public enum Reckoned: String, CaseIterable, Sendable {
  case planned = "Planerat"
  case logged = "Nedlagt"
  case left = "Kvar"
  case count = "Antal"
  case deviation = "Avvikelse"
  case percent = "Procent"
  case calendar = "Kalender"
  case forecast = "Prognos"
  case pace = "Takt"

  /// The heading on the screen.
  public var label: Label {
    switch self {
    case .planned: Label("Planerat", "Planned")
    case .logged: Label("Nedlagt", "Logged")
    case .left: Label("Kvar", "Left")
    case .count: Label("Antal", "Count")
    case .deviation: Label("Avvikelse", "Deviation")
    case .percent: Label("Procent", "Percent")
    case .calendar: Label("Kalender", "Calendar")
    case .forecast: Label("Prognos", "Forecast")
    case .pace: Label("Takt", "Pace")
    }
  }

  /// Whether it is about the pace, and so about the day it is asked on.
  public var isOfPace: Bool {
    switch self {
    case .percent, .calendar, .forecast, .pace: true
    case .planned, .logged, .left, .count, .deviation: false
    }
  }

  /// What is reckoned for a type.
  static func all(of type: RecordType) -> [Reckoned] {
    switch type {
    case .activity: [.logged, .left] + ofPace
    case .area: [.planned, .logged, .left, .count] + ofPace
    case .person: [.logged, .left] + ofPace
    case .budgetLine: [.deviation]
    case .plan, .timeEntry, .meeting, .actionPoint, .goal, .expense, .total: []
    }
  }

  private static let ofPace: [Reckoned] = [.percent, .calendar, .forecast, .pace]
}

extension YearPlan {
  /// A reckoned value of a record, in hundredths (days) or öre (money); counts and percent are in hundredths too, so that all
  /// compare, and the words of the pace are numbered in their order. What is about the pace is nil without a book for it.
  public func hundredths(_ reckoned: Reckoned, of ref: RecordRef, _ book: PaceBook? = nil) -> Int? {
    if reckoned.isOfPace { return book?.pace(of: ref, in: self)?.hundredths(reckoned) }
    return switch ref.type {
    case .activity: activities.position(of: ref).flatMap { hundredths(reckoned, of: activities[$0]) }
    case .area: areas.position(of: ref).flatMap { hundredths(reckoned, of: areas[$0]) }
    case .person: people.position(of: ref).flatMap { hundredths(reckoned, of: people[$0]) }
    case .budgetLine: budgetLines.position(of: ref).map { budgetLines[$0].deviation.ore }
    case .plan, .timeEntry, .meeting, .actionPoint, .goal, .expense, .total: nil
    }
  }

  private func hundredths(_ reckoned: Reckoned, of activity: Activity) -> Int? {
    switch reckoned {
    case .logged: logged(on: activity).hundredths
    case .left: activity.days.map { ($0 - logged(on: activity)).hundredths }
    case .planned, .count, .deviation, .percent, .calendar, .forecast, .pace: nil
    }
  }

  private func hundredths(_ reckoned: Reckoned, of person: Person) -> Int? {
    switch reckoned {
    case .logged: time.logged(by: person.id).hundredths
    case .left: person.days.map { ($0 - time.logged(by: person.id)).hundredths }
    case .planned, .count, .deviation, .percent, .calendar, .forecast, .pace: nil
    }
  }

  private func hundredths(_ reckoned: Reckoned, of area: Area) -> Int? {
    switch reckoned {
    case .planned: planned(in: area).hundredths
    case .logged: logged(in: area).hundredths
    case .left: (planned(in: area) - logged(in: area)).hundredths
    case .count: (activitiesByArea[area.id] ?? []).count * 100
    case .deviation, .percent, .calendar, .forecast, .pace: nil
    }
  }
}

extension Pace {
  fileprivate func hundredths(_ reckoned: Reckoned) -> Int? {
    switch reckoned {
    case .percent: percent.map { $0.multipliedReportingOverflow(by: 100) }.map { $0.overflow ? .max : $0.partialValue }
    case .calendar: expected?.hundredths
    case .forecast: forecast?.hundredths
    case .pace: verdict.flatMap { PaceVerdict.allCases.firstIndex(of: $0) }.map { $0 * 100 }
    case .planned: planned?.hundredths
    case .logged: logged.hundredths
    case .left: left?.hundredths
    case .count, .deviation: nil
    }
  }
}
