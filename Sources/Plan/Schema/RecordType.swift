/// The files of a plan's folder.
public enum PlanFile: String, CaseIterable, Sendable, Hashable {
  case plan = "plan.rec"
  case areas = "verksamheter.rec"
  case activities = "aktiviteter.rec"
  case time = "tid.rec"
  case meetings = "moten.rec"
  case actionPoints = "uppdrag.rec"
  case goals = "mal.rec"
  case money = "ekonomi.rec"
  case people = "personer.rec"

  /// By its case, not its name as it would be: files are looked up at every turn.
  public func hash(into hasher: inout Hasher) {
    hasher.combine(caseOf: self)
  }

  /// The file's name in the folder.
  public var name: String { rawValue }

  /// The types whose records it holds, in the order a new file has them.
  public var types: [RecordType] { RecordType.allCases.filter { $0.file == self } }
}

/// The kinds of record a plan has. The raw value is the type's name in the files.
public enum RecordType: String, CaseIterable, Sendable, Hashable {
  case plan = "Plan"
  case area = "Verksamhet"
  case activity = "Aktivitet"
  case timeEntry = "Tid"
  case meeting = "Mote"
  case actionPoint = "Uppdrag"
  case goal = "Mal"
  case budgetLine = "Budgetpost"
  case expense = "Insats"
  case total = "Summa"
  case person = "Person"

  /// By its case, not its name as it would be: records are looked up by type at every turn.
  public func hash(into hasher: inout Hasher) {
    hasher.combine(caseOf: self)
  }

  /// The file its records live in.
  public var file: PlanFile {
    switch self {
    case .plan: .plan
    case .area: .areas
    case .activity: .activities
    case .timeEntry: .time
    case .meeting: .meetings
    case .actionPoint: .actionPoints
    case .goal: .goals
    case .budgetLine, .expense, .total: .money
    case .person: .people
    }
  }

  /// Whether its Swedish word is an *ett* word: `nytt möte`, but `ny aktivitet`.
  var isNeuter: Bool {
    switch self {
    case .meeting, .actionPoint, .goal: true
    case .plan, .area, .activity, .timeEntry, .budgetLine, .expense, .total, .person: false
    }
  }

  /// What one record is called.
  public var label: Label {
    switch self {
    case .plan: Label("plan", "plan")
    case .area: Label("verksamhet", "area")
    case .activity: Label("aktivitet", "activity")
    case .timeEntry: Label("tidpost", "time entry")
    case .meeting: Label("möte", "meeting")
    case .actionPoint: Label("uppdrag", "action point")
    case .goal: Label("mål", "goal")
    case .budgetLine: Label("budgetpost", "budget line")
    case .expense: Label("insats", "expense")
    case .total: Label("summa", "total")
    case .person: Label("person", "person")
    }
  }

  /// What several are called.
  var plural: Label {
    switch self {
    case .plan: Label("planer", "plans")
    case .area: Label("verksamheter", "areas")
    case .activity: Label("aktiviteter", "activities")
    case .timeEntry: Label("tidposter", "time entries")
    case .meeting: Label("möten", "meetings")
    case .actionPoint: Label("uppdrag", "action points")
    case .goal: Label("mål", "goals")
    case .budgetLine: Label("budgetposter", "budget lines")
    case .expense: Label("insatser", "expenses")
    case .total: Label("summor", "totals")
    case .person: Label("personer", "people")
    }
  }
}
