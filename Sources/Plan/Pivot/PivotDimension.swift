/// What time can be summed by.
public enum PivotDimension: String, CaseIterable, Sendable, Hashable {
  case area
  case activity
  case person
  case month
  case week
  case priority = "prio"

  /// The word on the screen.
  public var label: Label {
    switch self {
    case .area: Label("verksamhet", "area")
    case .activity: Label("aktivitet", "activity")
    case .person: Label("person", "person")
    case .month: Label("månad", "month")
    case .week: Label("vecka", "week")
    case .priority: Label("PRIO", "PRIO")
    }
  }

  /// The name of its column in CSV and its member in JSON, spelt as the files spell theirs.
  public var fileName: String {
    switch self {
    case .area: "Verksamhet"
    case .activity: "Aktivitet"
    case .person: "Person"
    case .month: "Manad"
    case .week: "Vecka"
    case .priority: "Prio"
    }
  }

  /// The type of the records it sums by; nil where it is no record.
  public var type: RecordType? {
    switch self {
    case .area: .area
    case .activity: .activity
    case .person: .person
    case .month, .week, .priority: nil
    }
  }

  /// Whether only what has entries is shown unless all is asked for: there are many of these, most of them empty.
  var isSparse: Bool { self == .activity || self == .week }

  /// The dimension of a word in either language, without regard to case and diacritics.
  public static func named(_ word: String) -> PivotDimension? {
    let folded = word.folded
    return allCases.first { dimension in
      [dimension.rawValue, dimension.fileName, dimension.label[.swedish], dimension.label[.english]]
        .contains { $0.folded == folded }
    }
  }
}

/// What a row or a column of a pivot stands for.
public enum PivotKey: Hashable, Sendable {
  /// A record of the plan, by its key.
  case record(String)
  /// What entries name and the plan has not.
  case unknown(String)
  /// What entries should name and do not.
  case none
  /// A month, 1–12.
  case month(year: Int, month: Int)
  /// An ISO week and the year it belongs to.
  case week(year: Int, week: Int)
  /// Whether the activity is PRIO.
  case priority(Bool)

  /// What it is called in CSV and JSON: the key, `2026-03`, `2026-W09`, `ja`.
  public var fileText: String {
    switch self {
    case .record(let key), .unknown(let key): key
    case .none: ""
    case .month(let year, let month): "\(year)-\(Self.two(month))"
    case .week(let year, let week): "\(year)-W\(Self.two(week))"
    case .priority(let isPriority): isPriority ? "ja" : "nej"
    }
  }

  /// What it is called on the screen: the key, `mar`, `v9`, of another year than the plan's with that year.
  public func text(_ language: Language, year planYear: Int?) -> String {
    switch self {
    case .record(let key): key
    case .unknown(let key): key + " ?"
    case .none: Label("(utan)", "(none)")[language]
    case .month(let year, let month):
      DateText.shortMonth(month, language) + (year == planYear ? "" : " \(year)")
    case .week(let year, let week): Label("v", "w")[language] + "\(week)" + (year == planYear ? "" : " \(year)")
    case .priority(let isPriority): isPriority ? "PRIO" : Label("övriga", "others")[language]
    }
  }

  private static func two(_ number: Int) -> String { number < 10 ? "0\(number)" : "\(number)" }
}
