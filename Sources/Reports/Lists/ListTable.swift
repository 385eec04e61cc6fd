public import Plan

/// Records of one type as a table to read: the columns that say most, none that is empty throughout.
public enum ListTable {
  /// The lines. `width` is the terminal's; nil where nothing is to be cut. Without a day there are no forecasts.
  /// With differences each record says at the end what of it is otherwise today.
  public static func lines(
    _ refs: [RecordRef], of type: RecordType, in plan: YearPlan, _ language: Language, width: Int? = nil,
    emphasis: Emphasis = .none, today: Day? = nil, differences: PlanDifferences? = nil
  ) -> [String] {
    guard !refs.isEmpty else { return [] }
    let columns = type.tableColumns.compactMap { Column.named($0, of: type) }
    let asksForPace = columns.contains { column in
      if case .reckoned(let reckoned) = column { reckoned.isOfPace } else { false }
    }
    let book = asksForPace ? today.map { PaceBook(plan, on: $0) } : nil
    let rows = refs.map { ref in
      let fields = plan.fields(of: ref)
      return columns.map { CellText.text($0, of: ref, fields, in: plan, language, book) }
    }
    let notes = refs.reduce(into: [RecordRef: String]()) { $0[$1] = differences?.text($1, language) }
    var shown = columns.indices.filter { column in rows.contains { !$0[column].isEmpty } }
    var dispensable = type.dispensableColumns[...]
    while true {
      var titles = shown.map { TextTable.Column(columns[$0].label[language], columns[$0].alignment) }
      if !notes.isEmpty { titles.append(TextTable.Column("≠")) }
      var table = TextTable(titles)
      table.rows = zip(refs, rows).map { ref, row in
        shown.map { row[$0] } + (notes.isEmpty ? [] : [notes[ref].map { "≠ \($0)" } ?? ""])
      }
      let name = shown.firstIndex { columns[$0].name == "Namn" }
      guard let width, table.width - table.slack(of: name) > width, let dropped = dispensable.popFirst() else {
        return table.lines(width: width).enumerated().map { $0 == 0 ? emphasis(.heading, $1) : $1 }
      }
      shown.removeAll { columns[$0].name == dropped }
    }
  }
}

/// A record's value as it is read on paper: numbers and words in the reader's language.
enum CellText {
  static func text(
    _ column: Column, of ref: RecordRef, _ fields: [NamedValue], in plan: YearPlan, _ language: Language,
    _ book: PaceBook? = nil
  ) -> String {
    switch column {
    case .field(let field):
      return fields.values(of: field.name).filter { !$0.isEmpty }.map { text($0, field.kind, language) }
        .joined(separator: ", ")
    case .reckoned(.deviation):
      let line = plan.budgetLines.first { $0.ref == ref }
      return line.flatMap { $0.outcome == nil ? nil : $0.deviation.text(language, decimals: .two) } ?? ""
    case .reckoned(.pace): return book?.pace(of: ref, in: plan)?.verdict?.label[language] ?? ""
    case .reckoned(let reckoned):
      return plan.hundredths(reckoned, of: ref, book).map { PersonDays(hundredths: $0).text(language) } ?? ""
    }
  }

  /// A value of a kind; as it stands where it is none.
  static func text(_ value: String, _ kind: FieldKind, _ language: Language) -> String {
    switch kind {
    case .days, .loggedDays, .number: PersonDays(file: value)?.text(language) ?? value
    case .money: Money(file: value)?.text(language, decimals: .two) ?? value
    case .allocation: Allocation(value)?.text(language) ?? value
    case .count: Int(value).map { PersonDays($0).text(language) } ?? value
    case .choice(let choices): choices.first { $0.value == value }?.label[language] ?? value
    case .flag: value == "ja" ? Label("ja", "yes")[language] : value == "nej" ? "" : value
    case .key, .line, .text, .year, .date, .clock, .reference, .recurrence, .pastRating, .readyMark: value
    }
  }
}

extension Column {
  fileprivate var alignment: TextTable.Alignment {
    switch self {
    case .reckoned(.pace): .left
    case .reckoned: .right
    case .field(let field): field.kind.isNumber ? .right : .left
    }
  }
}

extension RecordType {
  /// The columns of a printed list, in order; the rest is for `show` and the formats that programs read.
  fileprivate var tableColumns: [String] {
    switch self {
    case .plan: ["Ar", "Titel", "Arbetsdagar", "Tjanster"]
    case .area: ["Id", "Namn", "Dagar", "Planerat", "Nedlagt", "Kvar", "Prognos", "Takt", "Antal"]
    case .activity:
      ["Id", "Prio", "Status", "Namn", "Verksamhet", "Ansvarig", "Dagar", "Nedlagt", "Kvar", "Prognos", "Takt"]
    case .timeEntry: ["Datum", "Person", "Aktivitet", "Dagar", "Not"]
    case .meeting: ["Datum", "Tid", "Id", "Typ", "Namn", "Plats", "Deltagare", "Status"]
    case .actionPoint: ["Id", "Status", "Senast", "Namn", "Ansvarig", "Mote"]
    case .goal: ["Id", "Vardering", "Tidigare", "Namn", "Aktivitet"]
    case .budgetLine: ["Id", "Namn", "Budget", "Tillskott", "Utfall", "Avvikelse"]
    case .expense: ["Budgetpost", "Namn", "Timmar", "Belopp"]
    case .total: ["Namn", "Budget", "Utfall", "Overskott"]
    case .person: ["Id", "Namn", "Organisation", "Roll", "Dagar", "Nedlagt", "Prognos", "Takt"]
    }
  }

  /// Those of them that a narrow terminal goes without, the first first.
  fileprivate var dispensableColumns: [String] {
    switch self {
    case .area: ["Dagar", "Antal", "Prognos"]
    case .activity: ["Ansvarig", "Verksamhet", "Prognos", "Nedlagt", "Takt", "Kvar"]
    case .meeting: ["Plats", "Tid", "Deltagare", "Status", "Id"]
    case .actionPoint: ["Mote", "Ansvarig"]
    case .goal: ["Aktivitet", "Tidigare"]
    case .budgetLine: ["Tillskott"]
    case .person: ["Prognos", "Dagar", "Nedlagt", "Takt", "Roll"]
    case .plan, .timeEntry, .expense, .total: []
    }
  }
}
