public import Plan

/// Everything a key or the palette can ask for. A new one is a case here, a row in `Command.table` and a line where it is
/// performed.
public enum Command: String, CaseIterable, Sendable, Hashable {
  /// By its case, not its name: every key looks its command's row up.
  public func hash(into hasher: inout Hasher) {
    hasher.combine(caseOf: self)
  }

  case overview, activities, time, meetings, goals, money, people
  case nextPane, previousPane
  case enlarge, shrinkList, growList
  case up, down, pageUp, pageDown, halfPageUp, halfPageDown, top, bottom, left, right
  case open, back
  case search, nextMatch, previousMatch, filter, sort, mine, clear
  case pivot, pivotRows, pivotColumns, pivotEmpty, chart
  case edit, editText, setStatus, stepStatus, togglePriority, logTime, logLine, logAgain, week, balance, add, addOther,
    delete, copy, mark, markAll, markUp, markDown, markReady
  case calendar, meetingKind, decision, actionPoint, minutes, nextMeeting, cancelOccasion, moveOccasion
  case actionPoints, nudges
  case undo, redo
  case history, takeBack, since, news, backToToday
  case problems, report, present, closeYear, settings, help, palette, tour
  case planRecord, sync, reread, redraw, suspend, close, quit
}

/// What there is to know of a command: its name, its keys and what it does.
public struct CommandRow: Sendable {
  /// The command.
  public let command: Command
  /// The group it stands under in the help.
  public let group: CommandGroup
  /// The name in the palette.
  public let name: Label
  /// The keys, as settings and help write them.
  public let keys: [String]
  /// Whether it would change the plan.
  public let isEdit: Bool

  init(
    _ command: Command, _ group: CommandGroup, _ swedish: String, _ english: String, _ keys: [String],
    edit: Bool = false
  ) {
    self.command = command
    self.group = group
    self.name = Label(swedish, english)
    self.keys = keys
    self.isEdit = edit
  }
}

/// The groups of the help.
public enum CommandGroup: CaseIterable, Sendable {
  case panes, moving, finding, editing, meetings, program

  /// The group's heading.
  public var label: Label {
    switch self {
    case .panes: Label("Vyer", "Panes")
    case .moving: Label("Flytta", "Move")
    case .finding: Label("Hitta", "Find")
    case .editing: Label("Ändra", "Edit")
    case .meetings: Label("Möten", "Meetings")
    case .program: Label("Programmet", "The program")
    }
  }
}

extension Command {
  /// The row of the command.
  public var row: CommandRow { Self.rows[self] ?? Self.table[0] }

  private static let rows = Dictionary(uniqueKeysWithValues: table.map { ($0.command, $0) })

  /// The one table of commands: keys, help, palette and README follow from it.
  public static let table: [CommandRow] = [
    CommandRow(.overview, .panes, "Översikt", "Overview", ["1"]),
    CommandRow(.activities, .panes, "Aktiviteter", "Activities", ["2"]),
    CommandRow(.time, .panes, "Tid", "Time", ["3"]),
    CommandRow(.meetings, .panes, "Möten", "Meetings", ["4"]),
    CommandRow(.goals, .panes, "Mål", "Goals", ["5"]),
    CommandRow(.money, .panes, "Ekonomi", "Money", ["6"]),
    CommandRow(.people, .panes, "Personer", "People", ["7"]),
    CommandRow(.nextPane, .panes, "Nästa vy", "Next pane", ["Tab"]),
    CommandRow(.previousPane, .panes, "Förra vyn", "Previous pane", ["Shift-Tab"]),
    CommandRow(.enlarge, .panes, "Förstora; en gång till återställer", "Enlarge; again restores", ["+"]),
    CommandRow(
      .shrinkList, .panes, "Flytta delningen: mindre lista, större post", "Move the split: the list smaller",
      ["Shift-Left", "("]),
    CommandRow(
      .growList, .panes, "Flytta delningen: större lista, mindre post", "Move the split: the list larger",
      ["Shift-Right", ")"]),

    CommandRow(.down, .moving, "En rad ner", "Down", ["j", "Down"]),
    CommandRow(.up, .moving, "En rad upp", "Up", ["k", "Up"]),
    CommandRow(.left, .moving, "En kolumn åt vänster; fäller ihop en grupp", "Left; folds a group", ["h", "Left"]),
    CommandRow(.right, .moving, "En kolumn åt höger; öppnar en grupp", "Right; opens a group", ["l", "Right"]),
    CommandRow(.pageDown, .moving, "En sida ner", "Page down", ["PgDn", "Ctrl-F"]),
    CommandRow(.pageUp, .moving, "En sida upp", "Page up", ["PgUp", "Ctrl-B"]),
    CommandRow(.halfPageDown, .moving, "En halv sida ner", "Half a page down", ["Ctrl-D"]),
    CommandRow(.halfPageUp, .moving, "En halv sida upp", "Half a page up", ["Ctrl-U"]),
    CommandRow(.top, .moving, "Först", "Top", ["g", "Home"]),
    CommandRow(.bottom, .moving, "Sist", "Bottom", ["G", "End"]),
    CommandRow(
      .open, .moving, "Öppna posten; fäll ihop eller öppna en grupp", "Open the record; fold a group", ["Enter"]),
    CommandRow(.back, .moving, "Tillbaka", "Back", ["Esc"]),

    CommandRow(.search, .finding, "Sök medan du skriver", "Search as you type", ["/", "F3"]),
    CommandRow(.nextMatch, .finding, "Nästa träff", "Next match", ["n"]),
    CommandRow(.previousMatch, .finding, "Förra träffen", "Previous match", ["N"]),
    CommandRow(.filter, .finding, "Filtrera", "Filter", ["f", "F4"]),
    CommandRow(.sort, .finding, "Sortera på kolumnen", "Sort by the column", ["o"]),
    CommandRow(.mine, .finding, "Bara mina", "Mine only", ["m"]),
    CommandRow(
      .pivot, .finding, "Tiden i rader och kolumner (pivot); byt plats på dem",
      "Time in rows and columns (pivot); swaps them", ["x"]),
    CommandRow(.pivotRows, .finding, "Pivot: vad raderna är", "Pivot: what the rows are", ["z"]),
    CommandRow(.pivotColumns, .finding, "Pivot: vad kolumnerna är", "Pivot: what the columns are", ["Z"]),
    CommandRow(
      .pivotEmpty, .finding, "Pivot: visa också det som saknar tid", "Pivot: show what has no time too", ["0"]),
    CommandRow(
      .chart, .finding, "Diagram: planerat, nedlagt, prognos; sedan månaderna",
      "Chart: planned, logged, forecast; then the months", ["D"]),
    CommandRow(.clear, .finding, "Ta bort sökning, filter och märken", "Clear search, filter and marks", []),

    CommandRow(
      .edit, .editing, "Ändra fältet under markören", "Edit the field under the cursor", ["e", "F2"], edit: true),
    CommandRow(
      .editText, .editing, "Ändra den långa texten i $EDITOR", "Edit the long text in $EDITOR", ["E"], edit: true),
    CommandRow(.setStatus, .editing, "Sätt status", "Set the status", ["s"], edit: true),
    CommandRow(.stepStatus, .editing, "Stega status", "Step the status", ["Space"], edit: true),
    CommandRow(.togglePriority, .editing, "PRIO av eller på", "PRIO on or off", ["p"], edit: true),
    CommandRow(.logTime, .editing, "Logga tid på aktiviteten", "Log time on the activity", ["t"], edit: true),
    CommandRow(
      .logLine, .editing, "Logga tid på en rad: 0,5 IND igår workshop (också :logga)",
      "Log time in a line: 0.5 IND yesterday workshop (also :log)", ["L"], edit: true),
    CommandRow(.logAgain, .editing, "Logga det senaste en gång till", "Log the last entry again", ["T"], edit: true),
    CommandRow(.week, .editing, "Veckan: tid dag för dag", "The week: time day by day", ["w"]),
    CommandRow(
      .balance, .editing, "Fördelningen: vems dagar är vilka", "The allocation: who is to do how much", ["F"]),
    CommandRow(.add, .editing, "Lägg till", "Add", ["a"], edit: true),
    CommandRow(.addOther, .editing, "Lägg till något annat (meny)", "Add something else (menu)", ["A"], edit: true),
    CommandRow(.delete, .editing, "Ta bort", "Delete", ["d", "Del"], edit: true),
    CommandRow(.copy, .editing, "Kopiera posten som text", "Copy the record as text", ["y"]),
    CommandRow(
      .mark, .editing, "Märk; nästa ändring gäller alla märkta", "Mark; the next edit is done to all marked", ["v"]),
    CommandRow(.markAll, .editing, "Märk alla som visas, eller ingen", "Mark all that are shown, or none", ["V"]),
    CommandRow(.markDown, .editing, "Märk och gå ner", "Mark and go down", ["Shift-Down"]),
    CommandRow(.markUp, .editing, "Märk och gå upp", "Mark and go up", ["Shift-Up"]),
    CommandRow(
      .markReady, .editing, "Klarmarkera för berättelsen, eller ta bort märket", "Mark ready for the report, or not",
      ["K"], edit: true),
    CommandRow(.undo, .editing, "Ångra", "Undo", ["u"], edit: true),
    CommandRow(.redo, .editing, "Gör om", "Redo", ["Ctrl-R", "U"], edit: true),
    CommandRow(
      .takeBack, .editing, "I historien: ta tillbaka just den ändringen", "In a history: take back just that change",
      ["O"], edit: true),

    CommandRow(.calendar, .meetings, "Kalender eller lista", "Calendar or list", ["c"]),
    CommandRow(.meetingKind, .meetings, "Visa bara möten av en typ", "Show one kind of meeting only", ["Y"]),
    CommandRow(.decision, .meetings, "Nytt beslut på mötet", "Record a decision of the meeting", ["b"], edit: true),
    CommandRow(.actionPoint, .meetings, "Nytt uppdrag från mötet", "Record an action point", ["B"], edit: true),
    CommandRow(.minutes, .meetings, "Minnesanteckningar", "Minutes", ["M"]),
    CommandRow(
      .nextMeeting, .meetings, "Nästa möte i serien, med dagordning", "The series' next meeting, with an agenda", ["I"],
      edit: true),
    CommandRow(
      .cancelOccasion, .meetings, "Ställ in bara det här tillfället", "Cancel this occasion", ["X"], edit: true),
    CommandRow(.moveOccasion, .meetings, "Flytta bara det här tillfället", "Move this occasion", [">"], edit: true),
    CommandRow(.actionPoints, .meetings, "Alla uppdrag, sena först", "Every action point, the late first", ["i"]),
    CommandRow(.nudges, .meetings, "Påminnelser: vem behöver göra vad", "Reminders: who has to do what", ["r"]),

    CommandRow(
      .history, .program, "Historia: vem ändrade vad, och när", "History: who changed what, and when", ["H"]),
    CommandRow(
      .since, .program, "Vad som hänt sedan förra styrgruppsmötet (också :sedan)",
      "What happened since the last steering group (also :since)", ["J"]),
    CommandRow(.news, .program, "Nytt sedan du tittade senast", "New since you last looked", ["W"]),
    CommandRow(
      .backToToday, .program, "Läget i dag: tillbaka från :läget 2025-09-12",
      "The plan of today: back from :plan-of 2025-09-12", []),
    CommandRow(.problems, .program, "Visa allt som kontrollen funnit", "Show what the check found", ["!", "F8"]),
    CommandRow(
      .report, .program, "Verksamhetsberättelsen: vad som saknas", "The year's report: what is missing", ["R"]),
    CommandRow(
      .present, .program, "Visa för styrgruppen, sida för sida", "Show to the steering group, page by page", ["P"]),
    CommandRow(
      .closeYear, .program, "Lås året, eller öppna ett låst", "Close the year, or open a closed one", [], edit: true),
    CommandRow(.settings, .program, "Inställningar", "Settings", [","]),
    CommandRow(.help, .program, "Alla tangenter här", "Every key here", ["?", "F1"]),
    CommandRow(
      .tour, .program, "Rundtur: programmet på fyra skärmar (också :rundtur)",
      "Tour: the program in four screens (also :tour)", []),
    CommandRow(.palette, .program, "Alla kommandon vid namn", "Every command by name", [":", "F9"]),
    CommandRow(.planRecord, .program, "Planens egna uppgifter (år, titel, vision)", "The plan's own record", []),
    CommandRow(
      .sync, .program, "Synka med de andra (git); en gång till avbryter", "Sync with the others (git); again stops it",
      ["S"]),
    CommandRow(.reread, .program, "Läs om filerna", "Reread the files", ["F5"]),
    CommandRow(.redraw, .program, "Rita om", "Redraw", ["Ctrl-L"]),
    CommandRow(.suspend, .program, "Pausa till skalet", "Suspend", ["Ctrl-Z"]),
    CommandRow(.close, .program, "Tillbaka; från vyn: avsluta", "Back; from the pane: quit", ["q"]),
    CommandRow(.quit, .program, "Avsluta", "Quit", ["F10", "Ctrl-C"]),
  ]
}
