import Plan
import Screen

/// A person's week, filled like a row of a spreadsheet. Each cell is a change of its own, on disk at once.
struct WeekLayer: Sendable {
  private(set) var sheet: WeekSheet
  var cursor = GridCursor()
  /// Activities that are to have a row though nothing is logged on them yet.
  private(set) var added: Set<String> = []

  init(_ plan: YearPlan, person: String, day: Day) {
    sheet = WeekSheet(plan, person: person, monday: day.startOfWeek)
    cursor.column = day.weekday - 1
  }

  var size: (rows: Int, columns: Int) { (sheet.rows.count, 7) }

  /// The row under the cursor.
  var row: WeekSheet.Row? { sheet.rows.indices.contains(cursor.row) ? sheet.rows[cursor.row] : nil }

  /// What is logged in the cell under the cursor.
  var cell: WeekSheet.Cell? { row?.cells[cursor.column] }

  /// The day under the cursor.
  var day: Day { sheet.monday.adding(days: cursor.column) }

  /// Reckons the sheet anew, the cursor kept on its activity.
  mutating func refresh(_ plan: YearPlan, monday: Day? = nil) {
    let activity = row?.activity
    sheet = WeekSheet(plan, person: sheet.person, monday: monday ?? sheet.monday, also: added)
    if let place = sheet.rows.firstIndex(where: { $0.activity == activity }) { cursor.row = place }
    cursor.move(in: size)
  }

  /// Sees to it that an activity has a row, and goes there.
  mutating func add(_ activity: String, _ plan: YearPlan) {
    added.insert(activity)
    refresh(plan)
    if let place = sheet.rows.firstIndex(where: { $0.activity == activity }) { cursor.row = place }
  }

  /// The row of the activity stays also when its last time is taken away.
  mutating func keepRow() {
    if let row { added.insert(row.activity) }
  }
}

extension App {
  /// `w`: the week of the person under the cursor, else of the current one.
  mutating func openWeek() -> [Effect] {
    guard let person = personUnderCursor ?? settings.person else { return askForPerson(then: .week) }
    layers.append(.week(WeekLayer(plan, person: person, day: settings.today)))
    return []
  }

  /// Nil where the key is a command of the whole program's.
  mutating func handle(_ key: Key, in layer: WeekLayer) -> [Effect]? {
    var layer = layer
    if layer.cursor.typed != nil { return type(key, layer) }
    if layer.cursor.begins(with: key), !layer.sheet.rows.isEmpty {
      if let reason = editRefusal { return refuse(reason, reason) }
      replaceTop(.week(layer))
      return []
    }
    switch key {
    case .tab: layer.cursor.step(1, in: layer.size)
    case .backTab: layer.cursor.step(-1, in: layer.size)
    case .character("<"): layer.refresh(plan, monday: layer.sheet.monday.adding(days: -7))
    case .character(">"): layer.refresh(plan, monday: layer.sheet.monday.adding(days: 7))
    case .backspace: return empty(layer)
    default: return handle(settings.keys.command(for: key), in: layer)
    }
    replaceTop(.week(layer))
    return []
  }

  private mutating func handle(_ command: Command?, in layer: WeekLayer) -> [Effect]? {
    var layer = layer
    switch command {
    case .down: layer.cursor.move(rows: 1, in: layer.size)
    case .up: layer.cursor.move(rows: -1, in: layer.size)
    case .right: layer.cursor.move(columns: 1, in: layer.size)
    case .left: layer.cursor.move(columns: -1, in: layer.size)
    case .pageUp: layer.refresh(plan, monday: layer.sheet.monday.adding(days: -7))
    case .pageDown: layer.refresh(plan, monday: layer.sheet.monday.adding(days: 7))
    case .top, .week:
      layer.refresh(plan, monday: settings.today.startOfWeek)
      layer.cursor.column = settings.today.weekday - 1
    case .bottom: layer.cursor.move(rows: layer.size.rows, in: layer.size)
    case .edit:
      if let reason = editRefusal { return refuse(reason, reason) }
      layer.cursor.typed = TextField(layer.cell.flatMap { $0.entries.isEmpty ? nil : $0.days.text(language) } ?? "")
    case .open: return openEntries(of: layer)
    case .delete: return empty(layer)
    case .add: return addRow(layer)
    case .logTime:
      layers.append(.log(LogLayer(" \(layer.row?.activity ?? "") \(layer.day.iso)", cursor: 0)))
      return []
    case .some, nil: return nil
    }
    replaceTop(.week(layer))
    return []
  }

  private mutating func type(_ key: Key, _ layer: WeekLayer) -> [Effect] {
    var layer = layer
    if key == .escape {
      layer.cursor.end()
    } else if let step = GridStep(key) {
      return take(step, layer)
    } else if layer.cursor.typed?.handle(key) ?? false {
      layer.cursor.problem = nil
    }
    replaceTop(.week(layer))
    return []
  }

  /// Takes what is typed in the cell and goes on; what cannot be taken stays, with the reason.
  private mutating func take(_ step: GridStep, _ layer: WeekLayer) -> [Effect] {
    var layer = layer
    guard let typed = layer.cursor.typed, let row = layer.row else { return [] }
    do {
      let days = try typedDays(typed, .loggedDays).get()
      let change = try plan.logging(days, row, layer.cursor.column, of: layer.sheet)
      layer.keepRow()
      layer.cursor.end()
      layer.cursor.go(step, in: layer.size)
      replaceTop(.week(layer))
      return change.isEmpty ? [] : commit(change)
    } catch let problem as FieldProblem {
      layer.cursor.problem = problem.text(language)
    } catch let refusal as Refusal {
      layer.cursor.problem = refusal.text(language)
    } catch {
      layer.cursor.problem = "\(error)"
    }
    replaceTop(.week(layer))
    return []
  }

  /// Takes away what is logged in the cell.
  private mutating func empty(_ layer: WeekLayer) -> [Effect] {
    var layer = layer
    if let reason = editRefusal { return refuse(reason, reason) }
    guard let row = layer.row, !row.cells[layer.cursor.column].entries.isEmpty else {
      return refuse("Cellen är tom", "The cell is empty")
    }
    layer.keepRow()
    replaceTop(.week(layer))
    return commit { (plan) throws(Refusal) in
      try plan.logging(.zero, row, layer.cursor.column, of: layer.sheet)
    }
  }

  private mutating func openEntries(of layer: WeekLayer) -> [Effect] {
    guard let row = layer.row, let cell = layer.cell, !cell.entries.isEmpty else {
      return refuse("Skriv ett tal: 0,5 eller 4h", "Type a number: 0.5 or 4h")
    }
    let title = Label(
      "\(row.activity) \(DateText.fullDay(layer.day, .swedish))",
      "\(row.activity) \(DateText.fullDay(layer.day, .english))")
    open(title, DayEntriesPane(person: layer.sheet.person, activity: row.activity, day: layer.day))
    return []
  }

  /// `a`: another activity gets a row.
  private mutating func addRow(_ layer: WeekLayer) -> [Effect] {
    let shown = Set(layer.sheet.rows.map(\.activity))
    layers.append(
      .picker(
        PickerLayer(
          title: say("Rad för aktivitet", "Row for activity"), purpose: .weekRow,
          options: options(.activity).filter { !shown.contains($0.key) }, isMultiple: false, ticked: [])))
    return []
  }

  /// The activity was chosen that is to have a row in the week under the picker.
  mutating func addWeekRow(_ activity: String) {
    guard case .week(var layer)? = layers.last else { return }
    layer.add(activity, plan)
    replaceTop(.week(layer))
  }
}

/// The time entries of a person on an activity on a day.
struct DayEntriesPane: ListPane {
  let person: String
  let activity: String
  let day: Day

  private var entries: EntriesPane { EntriesPane(source: .line(.line("activity:\(activity)"))) }

  var type: RecordType { .timeEntry }

  func columns(_ app: App) -> [ListColumn] { entries.columns(app) }

  func rows(_ app: App, _ list: ListState) -> [Row] {
    let log = app.plan.time
    guard let person = log.symbol(of: person), let activity = log.symbol(of: activity) else { return [] }
    let own = log.entries.filter { $0.person == person && $0.activity == activity && $0.day == day }.map(\.ref)
    guard list.isNarrowed || list.sort != nil else { return own.map { Row(id: .entry($0), ref: $0) } }
    let wanted = Set(own)
    return app.shown(.timeEntry, list).filter(wanted.contains).map { Row(id: .entry($0), ref: $0) }
  }

  func cells(_ row: Row, _ app: App) -> [CellContent] { entries.cells(row, app) }

  func emptyText(_ app: App) -> String { entries.emptyText(app) }
}
