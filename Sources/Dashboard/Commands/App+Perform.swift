import Plan
import Screen

extension App {
  /// Does what a command asks for.
  mutating func perform(_ command: Command) -> [Effect] {
    if let refusal = refusal(of: command) {
      message = Message(text: refusal, kind: .refusal)
      return []
    }
    if let done = performInCalendar(command) { return done }
    switch command {
    case .overview, .activities, .time, .meetings, .goals, .money, .people, .nextPane, .previousPane:
      return switchPane(command)
    case .up, .down, .pageUp, .pageDown, .halfPageUp, .halfPageDown, .top, .bottom, .left, .right:
      return move(command)
    case .open: return open()
    case .back: return back()
    case .search: return openQuery(.search)
    case .filter: return openQuery(.filter)
    case .nextMatch: return findNext(1)
    case .previousMatch: return findNext(-1)
    case .sort: return sortByColumn()
    case .mine: return toggleMine()
    case .pivot: return openPivot()
    case .chart: return openChart()
    case .pivotRows: return choosePivotEdge(.rows)
    case .pivotColumns: return choosePivotEdge(.columns)
    case .pivotEmpty: return togglePivotEmpty()
    case .clear: return clearList()
    case .edit: return editField()
    case .editText: return editLongText()
    case .setStatus: return chooseStatus()
    case .stepStatus: return stepStatus()
    case .togglePriority: return togglePriority()
    case .logTime: return openLogForm()
    case .logLine: return openLogLine()
    case .logAgain: return logAgain()
    case .week: return openWeek()
    case .balance: return openBalance()
    case .add: return openAddForm(activePane.adds(self))
    case .addOther: return addOther()
    case .delete: return deleteRecords()
    case .copy: return copyRecord()
    case .mark: return mark()
    case .markReady: return markReady()
    case .markAll: return markAll()
    case .markDown: return markRange(1)
    case .markUp: return markRange(-1)
    case .undo: return history.toUndo.map { [.commit($0, .undo)] } ?? []
    case .redo: return history.toRedo.map { [.commit($0, .redo)] } ?? []
    case .history: return openHistory()
    case .takeBack: return takeBack()
    case .since: return openSince()
    case .news: return openNews()
    case .backToToday: return travelHome()
    case .calendar: return toggleCalendar()
    case .meetingKind: return chooseMeetingKind()
    case .decision: return addDecision()
    case .actionPoint: return openActionPointForm()
    case .minutes: return openMinutes()
    case .nextMeeting: return planNextMeeting()
    case .cancelOccasion: return cancelOccasion()
    case .moveOccasion: return askForNewDay()
    case .actionPoints: return openActionPointList()
    case .nudges: return openNudges()
    case .problems: return openProblems()
    case .report: return openReport()
    case .present: return openPresentation()
    case .closeYear: return closeYear()
    case .settings: return openSettings()
    case .help: return openHelp()
    case .tour: return openTour()
    case .enlarge: return enlarge()
    case .shrinkList: return moveSplit(by: -SplitShare.step)
    case .growList: return moveSplit(by: SplitShare.step)
    case .palette: return openPalette()
    case .sync: return sync()
    case .reread: return [.reread]
    case .redraw: return [.redraw]
    case .suspend: return [.suspend]
    case .close: return quitOrBack()
    case .quit: return [.quit]
    case .planRecord: return openPlanRecord()
    }
  }

  /// Why a command cannot be done now; nil where it can. The help and the palette show it too.
  func refusal(of command: Command) -> String? {
    if let top = layers.last, top.isGrid, !Self.overGrids.contains(command),
      !(command == .decision && presentation != nil)
    {
      return say("Det görs i en lista; Esc backar dit", "That is done in a list; Esc goes back to it")
    }
    if command.row.isEdit, let reason = settings.readOnlyReason { return reason }
    switch command {
    case .undo where history.toUndo == nil: return say("Det finns inget att ångra", "Nothing to undo")
    case .redo where history.toRedo == nil: return say("Det finns inget att göra om", "Nothing to redo")
    // In the calendar they go to the next meeting.
    case .nextMatch where activeList.search.isEmpty && !isCalendarOnTop,
      .previousMatch where activeList.search.isEmpty && !isCalendarOnTop:
      return say("Sök först med /", "Search first with /")
    case .takeBack where historyOnTop == nil:
      return say("Öppna en historia först (H)", "Open a history first (H)")
    case .pivotRows, .pivotColumns, .pivotEmpty:
      return pivotOnTop == nil
        ? say("Tiden i rader och kolumner först (x)", "Time in rows and columns first (x)") : nil
    case .undo, .redo, .edit, .closeYear, .sync: return settings.readOnlyReason
    default: return command.row.isEdit ? editRefusal : nil
    }
  }

  /// Why nothing can be edited now; nil where it can.
  var editRefusal: String? {
    if let reason = settings.readOnlyReason { return reason }
    return plan.facts.isClosed ? Refusal.closedYear.text(language) : nil
  }

  /// The commands that need no list under them: they work over a week and an allocation too.
  static let overGrids: Set<Command> = [
    .overview, .activities, .time, .meetings, .goals, .money, .people, .back, .close, .quit, .suspend, .redraw, .reread,
    .sync,
    .help, .palette, .undo, .redo, .logLine, .logAgain, .week, .balance, .problems, .planRecord,
    .pivot, .chart, .settings, .present, .enlarge, .tour,
    .history, .since, .news, .backToToday,
  ]

  /// Those that a presentation leaves to a slip of the finger: nothing of a person comes up on the wall.
  static let overPages: Set<Command> = [
    .back, .close, .quit, .suspend, .redraw, .reread, .sync, .help, .palette, .undo, .redo, .decision, .overview,
    .activities, .time, .meetings, .goals, .money,
  ]

  /// Asks for a change to be made durable. Changes that the disk did not take go with it, in order.
  mutating func commit(_ change: Change) -> [Effect] {
    if let reason = settings.readOnlyReason {
      message = Message(text: reason, kind: .refusal)
      return []
    }
    if change.isEmpty { return inform("Inget ändrades", "Nothing changed") }
    if change.takesAKeyAway, let unread = folderProblems.first(where: { $0.level == .error }) {
      return refuse(
        "\(unread.file) kan inte läsas, och kan hänvisa hit: \(unread.text(.swedish))",
        "\(unread.file) can't be read, and may refer to this: \(unread.text(.english))")
    }
    activeList.marked = []
    return [.commit(change, .new)]
  }

  /// Makes a change or says why not.
  mutating func commit(_ make: (YearPlan) throws(Refusal) -> Change) -> [Effect] {
    do {
      return commit(try make(editBase ?? plan))
    } catch {
      message = Message(text: error.text(language), kind: .refusal)
      return []
    }
  }

  private mutating func switchPane(_ command: Command) -> [Effect] {
    layers = []
    pane =
      switch command {
      case .nextPane: pane.stepped(by: 1)
      case .previousPane: pane.stepped(by: -1)
      default: Pane.allCases.first { "\($0)" == command.rawValue } ?? pane
      }
    return []
  }

  /// `q`: one layer back, and from the pane out.
  private mutating func quitOrBack() -> [Effect] {
    if layers.isEmpty { return [.quit] }
    layers.removeLast()
    return []
  }

  /// Esc: what was asked of the list last is given up, a step a press; then one layer back.
  private mutating func back() -> [Effect] {
    if layers.isEmpty, sharing.step != nil { return cancelSync() }
    if isListOnTop, let step = clearStep() { return step }
    if !layers.isEmpty {
      layers.removeLast()
      return []
    }
    if travel != nil { return travelHome() }
    return inform("Här finns inget att backa ur; q avslutar", "Nothing to go back from; q quits")
  }

  /// Marks, then the search, then the filter, then the sorting; nil where there is none of them.
  private mutating func clearStep() -> [Effect]? {
    if !activeList.marked.isEmpty {
      activeList.marked = []
      return inform("Märkena borttagna", "Marks cleared")
    }
    if !activeList.search.isEmpty {
      activeList.search = ""
      return inform("Sökningen avslutad", "Search ended")
    }
    if activeList.isNarrowed {
      activeList.filter = nil
      activeList.mineOnly = false
      refreshActiveList()
      activeList.scroll(height: listHeight)
      return inform("Alla visas", "All are shown")
    }
    guard activeList.sort != nil else { return nil }
    activeList.sort = nil
    refreshActiveList()
    activeList.scroll(height: listHeight)
    return inform("I filens ordning", "In the file's order")
  }

  private mutating func clearList() -> [Effect] {
    var hadAny = false
    while clearStep() != nil { hadAny = true }
    return hadAny
      ? inform("Sökning, filter, sortering och märken borttagna", "Search, filter, sorting and marks cleared")
      : inform("Listan är hel redan", "The list is whole already")
  }
}

extension Change {
  /// Whether a record that others may refer to goes, or gets another key.
  fileprivate var takesAKeyAway: Bool {
    edits.contains { edit in
      edit.id.type.schema.key != nil && edit.before != nil && (edit.after == nil || edit.inverse.id != edit.id)
    }
  }
}
