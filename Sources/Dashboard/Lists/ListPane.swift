import Plan
import Screen

/// A pane that is a list: what its columns and rows are and what stands in them. The rest (moving, searching, filtering,
/// sorting, folding, marking, editing in place, drawing) is the same for all.
protocol ListPane: Sendable {
  /// The type that it lists first of all.
  var type: RecordType { get }
  /// The types that its rows may be, which a search is about.
  var types: [RecordType] { get }
  /// The types that a filter is about.
  var filterTypes: [RecordType] { get }
  /// The type that `a` adds, with the cursor where it is.
  func adds(_ app: App) -> RecordType
  /// The columns, in order.
  func columns(_ app: App) -> [ListColumn]
  /// Reckons what the rows and cells are made of, where that takes a pass over much: before the rows are made.
  mutating func refresh(_ app: App, _ list: ListState)
  /// The rows that pass the filter, groups folded as the list says.
  func rows(_ app: App, _ list: ListState) -> [Row]
  /// What stands in a row's cells, one for each column.
  func cells(_ row: Row, _ app: App) -> [CellContent]
  /// Whether its rows can be put in another order.
  var canSort: Bool { get }
  /// A row's whole text where its cells cut it, for the foot of a list in a box; nil where there is none.
  func note(_ row: Row, _ app: App) -> String?
  /// What `y` copies on a row where that is not its record; nil where it is.
  func copyText(_ row: Row, _ app: App) -> String?
  /// What an empty list says: what to do about it.
  func emptyText(_ app: App) -> String
}

extension ListPane {
  var types: [RecordType] { [type] }

  var filterTypes: [RecordType] { [type] }

  func adds(_ app: App) -> RecordType { type }

  mutating func refresh(_ app: App, _ list: ListState) {}

  var canSort: Bool { true }

  func note(_ row: Row, _ app: App) -> String? { nil }

  func copyText(_ row: Row, _ app: App) -> String? { nil }
}

extension Pane {
  /// The list of the pane; the overview is its own.
  var list: any ListPane {
    switch self {
    case .overview: OverviewPane()
    case .activities: ActivitiesPane()
    case .time: TimePane()
    case .meetings: MeetingsPane()
    case .goals: GoalsPane()
    case .money: MoneyPane()
    case .people: PeoplePane()
    }
  }
}

extension App {
  /// The records of a type that pass the list's filter and "mine", in the list's order.
  func shown(_ type: RecordType, _ list: ListState) -> [RecordRef] {
    sorted(passing(plan.refs(of: type), list), type, list)
  }

  /// Records of a type in the order that the user has asked for, if any.
  func sorted(_ refs: [RecordRef], _ type: RecordType, _ list: ListState) -> [RecordRef] {
    guard let sort = list.sort, let column = Column.named(sort.column, of: type) else { return refs }
    return plan.sorted(refs, by: column, descending: sort.isDescending, today: settings.today)
  }

  /// Those of some records that pass the list's filter and "mine".
  func passing(_ refs: [RecordRef], _ list: ListState) -> [RecordRef] {
    var refs = refs
    if let filter = list.filter, !filter.isEmpty { refs = plan.filter(refs, by: filter, queryContext) }
    if list.mineOnly, let person = settings.person { refs = plan.filter(refs, ofPerson: person) }
    return refs
  }

  /// The row of a keyed record.
  func row(_ ref: RecordRef, depth: Int = 0, group: String? = nil) -> Row {
    Row(id: .record(plan.id(of: ref)), ref: ref, depth: depth, group: group)
  }

  /// Rows under headings: each group's heading, and unless it is folded its rows.
  func grouped(_ groups: [(name: String, rows: [Row])], _ list: ListState) -> [Row] {
    groups.flatMap { group -> [Row] in
      let area = group.name.hasPrefix("area:") ? String(group.name.dropFirst(5)) : group.name
      let heading = Row(id: .group(group.name), ref: plan.ref(.area, area))
      if list.folded.contains(group.name) { return [heading] }
      return [heading] + group.rows
    }
  }
}
