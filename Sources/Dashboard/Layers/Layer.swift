import Plan
import Screen

/// What lies over the pane and takes the keys first.
enum Layer: Sendable {
  /// A list opened from somewhere: the entries behind a number, what the check found.
  case list(ListLayer)
  /// One record whole.
  case record(RecordLayer)
  /// The keys.
  case help(HelpLayer)
  /// Commands by name.
  case palette(PaletteLayer)
  /// A line at the foot: search or filter.
  case query(QueryLayer)
  /// A choice of words.
  case choice(ChoiceLayer)
  /// A choice of records.
  case picker(PickerLayer)
  /// One line of text.
  case line(LineLayer)
  /// Text of many lines.
  case text(TextLayer)
  /// Several fields at once.
  case form(FormLayer)
  /// Two values to choose between.
  case conflict(ConflictLayer)
  /// A line of text that a command asks for.
  case prompt(PromptLayer)
  /// A text to read.
  case reading(ReadingLayer)
  /// A line that logs time.
  case log(LogLayer)
  /// A person's week of time.
  case week(WeekLayer)
  /// Who is to do how much of what.
  case balance(BalanceLayer)
  /// The year's lines: planned, logged, forecast.
  case chart(ChartLayer)
  /// The pages for a steering group.
  case present(PresentLayer)
  /// The tour of the program.
  case tour(TourLayer)

  /// Whether it is a grid of cells of its own, which the commands of lists do not reach.
  var isGrid: Bool {
    switch self {
    case .week, .balance, .chart, .present: true
    case .list, .record, .help, .palette, .query, .choice, .picker, .line, .text, .form, .conflict, .prompt, .reading,
      .log, .tour:
      false
    }
  }

  /// Whether it fills the body but for a margin on a large screen.
  var hasMargin: Bool {
    switch self {
    case .list, .record, .reading, .week, .balance, .chart: true
    case .help, .palette, .query, .choice, .picker, .line, .text, .form, .conflict, .prompt, .log, .present, .tour:
      false
    }
  }

  /// Whether the layer takes typed text, so that no letter is a command in it.
  var takesText: Bool {
    switch self {
    case .list, .record, .choice, .conflict, .reading, .chart, .present, .tour: false
    case .help(let help): help.isTyping
    case .week(let week): week.cursor.typed != nil
    case .balance(let balance): balance.cursor.typed != nil
    case .palette, .query, .picker, .line, .text, .form, .prompt, .log: true
    }
  }
}

/// A list over the pane.
struct ListLayer: Sendable {
  let title: Label
  var pane: any ListPane
  var list = ListState()

  /// Makes its rows anew.
  mutating func refresh(_ app: App) {
    pane.refresh(app, list)
    list.replaceRows(pane.rows(app, list))
    // A pivot may have lost columns.
    if let sheet = (pane as? PivotPane)?.sheet { list.column = min(list.column, sheet.columnCount) }
  }
}

/// One record whole: its fields, and what refers to it.
struct RecordLayer: Sendable {
  /// The record; found anew after each change.
  var id: RecordID
  /// The field or link under the cursor, by place among the record's items.
  var cursor = 0
  /// The first line on the screen.
  var top = 0
  /// The occasion that it was opened from, where it is a meeting's.
  var day: Day?
}

extension App {
  /// The list that keys act on: the topmost list layer's, else the pane's.
  var activeList: ListState {
    get { activeLayer?.layer.list ?? list }
    set {
      if let (place, layer) = activeLayer {
        var layer = layer
        layer.list = newValue
        layers[place] = .list(layer)
      } else {
        list = newValue
      }
    }
  }

  /// The list layer that keys act on, if it is one. A line at the foot and the palette are about the list under them.
  var activeLayer: (place: Int, layer: ListLayer)? {
    let place = layers.lastIndex { layer in
      switch layer {
      case .query, .palette, .log: false
      case .list, .record, .help, .choice, .picker, .line, .text, .form, .conflict, .prompt, .reading, .week, .balance,
        .chart, .present, .tour:
        true
      }
    }
    guard let place, case .list(let layer) = layers[place] else { return nil }
    return (place, layer)
  }

  /// Whether keys go to a list and not to something over it.
  var isListOnTop: Bool {
    switch layers.last {
    case .list?, nil: true
    case .record?, .help?, .palette?, .query?, .choice?, .picker?, .line?, .text?, .form?, .conflict?, .prompt?,
      .reading?, .log?, .week?, .balance?, .chart?, .present?, .tour?:
      false
    }
  }

  /// The pane that the active list belongs to.
  var activePane: any ListPane {
    activeLayer?.layer.pane ?? pane.list
  }

  /// Opens a list over the pane.
  mutating func open(_ title: Label, _ pane: any ListPane) {
    var layer = ListLayer(title: title, pane: pane)
    layer.refresh(self)
    layers.append(.list(layer))
  }

  /// Makes the rows of the active list anew, as after a new filter.
  mutating func refreshActiveList() {
    if let (place, open) = activeLayer {
      var layer = open
      layer.refresh(self)
      layers[place] = .list(layer)
      return
    }
    list.replaceRows(pane.list.rows(self, list))
    refreshCalendar()
  }

  /// Makes every open list anew, as after a change of the plan.
  mutating func refreshEverything() {
    refreshLists()
    refreshNudges()
    refreshPresentation()
    for (place, layer) in layers.enumerated() {
      switch layer {
      case .list(var open):
        open.refresh(self)
        layers[place] = .list(open)
      case .week(var week):
        week.refresh(plan)
        layers[place] = .week(week)
      case .balance(var balance):
        balance.refresh(plan, whatIf)
        layers[place] = .balance(balance)
      case .chart(var chart):
        chart.refresh(plan, paces)
        layers[place] = .chart(chart)
      case .record, .help, .palette, .query, .choice, .picker, .line, .text, .form, .conflict, .prompt, .reading, .log,
        .present, .tour:
        continue
      }
    }
    layers.removeAll { layer in
      if case .record(let record) = layer { plan.ref(of: record.id) == nil } else { false }
    }
  }
}
