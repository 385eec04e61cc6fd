public import Plan
import Reports
public import Screen

/// Everything the dashboard is: one value. A key or an outcome changes it and asks for effects; drawing only reads it.
public struct App: Sendable {
  /// What the program was told from outside.
  public internal(set) var settings: Settings
  /// The plan as last read or written.
  public internal(set) var plan: YearPlan {
    didSet { paces = PaceBook(plan, on: settings.today) }
  }
  /// The pace of everything in the plan, today.
  private(set) var paces: PaceBook
  /// What can be undone.
  public internal(set) var history: History
  /// What the check found; nil until it has run.
  public internal(set) var problems: [Problem]?
  /// What could not be read, from the folder itself.
  public internal(set) var folderProblems: [Problem]
  /// The screen's size in cells.
  public internal(set) var size: Size
  /// The pane shown.
  public internal(set) var pane = Pane.overview {
    didSet { makeRows() }
  }
  /// What lies over the pane, the topmost last.
  var layers: [Layer] = []
  var lists: [Pane: ListState] = [:]
  /// The panes whose rows are still those of an earlier plan, or not made yet. They are made when the pane is shown: a
  /// long time log costs nothing until somebody looks at it.
  private var stale = Set(Pane.allCases)
  var message: Message?
  var saved = SaveState.unchanged
  /// What was done, could not be saved at once and does not fit any more; the user is to decide about it.
  var undecided: [Undecided] = []
  /// The editor that the latest key closed with a change: it is opened again with what was typed if that is refused.
  var submitted: Layer?
  /// The queries of this session, the last one last.
  var queries: [String] = []
  /// The split that the mouse drags.
  var dragged: SplitEdge?
  /// The scroll bar that the mouse drags.
  var draggedScrollbar: ScrollbarSpot?
  /// How far the record beside the list is scrolled.
  var detailScroll: DetailScroll?
  /// Whether the foot of the overview tells of the tour.
  public var isTourOffered = false
  /// How many layers lay open when the mouse was last pressed: the second click of two is meant for the same.
  var clickDepth = 0
  /// Texts that were being written when their editor was closed without saving.
  var drafts: [Draft: String] = [:]
  /// The meetings pane's calendar, where it is shown and not the list.
  var calendar: CalendarState?
  /// The month of the meeting under the cursor, while the list of meetings is shown.
  var monthInSight: CalendarState?
  /// The year's lines of the whole plan, where the overview has room for them.
  var yearLines: BurnUp?
  /// Who has to be asked about what, while that is on the screen.
  var nudges: [PersonNudges] = []
  /// Days moved between people that are not saved yet.
  var whatIf = WhatIf()
  /// How the plan is shared.
  var sharing = Sharing()
  /// What the next click or the outcome of the outside editor is about.
  var pendingText: (id: RecordID, field: String)?
  /// The plan as it was when the editor that is open was opened: an edit starts from what its user saw, so that what
  /// somebody else writes into the same field meanwhile is never written over unseen.
  var editBase: YearPlan?

  /// The earlier state that is shown, where it is not today's.
  var travel: TimeTravel?
  /// What changed since the person looked last, where anything did.
  var news: SinceReport?
  /// Whether the foot offers to show it at Enter.
  var isNewsOffered = false

  /// Opens a plan on a screen.
  public init(
    plan: YearPlan, settings: Settings, size: Size, history: History = History(), folderProblems: [Problem] = [],
    greeting: String? = nil
  ) {
    self.plan = plan
    paces = PaceBook(plan, on: settings.today)
    self.settings = settings
    self.size = size
    self.history = history
    self.folderProblems = folderProblems
    message = greeting.map { Message(text: $0, kind: .refusal) }
    makeRows()
  }

  /// The effects to begin with.
  public var firstEffects: [Effect] { [.check(plan), .lookBack(.news(person: settings.person))] }

  /// The day it is, also while an earlier one is shown.
  public var today: Day { travel?.today ?? settings.today }

  /// Shows a pane with nothing over it.
  public mutating func show(_ pane: Pane) {
    layers = []
    self.pane = pane
    followMonth()
  }

  /// The language of the screen.
  var language: Language { settings.language }

  /// The list of the pane shown.
  var list: ListState {
    get { lists[pane] ?? ListState() }
    set { lists[pane] = newValue }
  }

  /// Makes the rows of the pane shown anew, its cursor kept by what it stands on, and those of the others when they are.
  mutating func refreshLists() {
    stale = Set(Pane.allCases)
    monthInSight = nil
    makeRows()
  }

  /// The overview lists as much as the screen has room for.
  mutating func refreshOverview() {
    stale.insert(.overview)
    if pane == .overview { makeRows() }
  }

  private mutating func makeRows() {
    guard stale.remove(pane) != nil else { return }
    if pane == .overview {
      yearLines = hasRoomForYear ? BurnUp(of: .whole, in: plan, paces) : nil
    }
    let isNew = lists[pane] == nil
    list.replaceRows(pane.list.rows(self, list))
    refreshCalendar()
    guard isNew else { return }
    switch pane {
    // The plan's own record comes first, but is seldom what one came for.
    case .overview: if list.rows.count > 1 { list.move(to: 1) }
    case .meetings: startAtNextMeeting()
    case .activities, .time, .goals, .money, .people: break
    }
  }

  /// A command's first key, as texts on the screen name it; the palette's where it has none.
  func key(_ command: Command) -> String {
    settings.keys.keys(of: command).first ?? settings.keys.keys(of: .palette).first ?? ":"
  }

  /// Says a text in the screen's language.
  func say(_ swedish: String, _ english: String) -> String {
    Label(swedish, english)[language]
  }
}

/// The line at the foot that says what happened.
struct Message: Sendable, Equatable {
  enum Kind: Sendable {
    case info, refusal, error
  }

  let text: String
  let kind: Kind
  /// How it is taken back, said where there is room.
  var remedy: String?
}

/// Whether what is on the screen is on the disk.
enum SaveState: Sendable, Equatable {
  case unchanged
  /// It takes time.
  case saving
  case saved(clock: String)
  case failed(reason: String)

  /// Whether something is not on the disk yet.
  var isWaiting: Bool {
    switch self {
    case .unchanged, .saved: false
    case .saving, .failed: true
    }
  }
}

/// A text under way, so that closing its editor loses nothing.
struct Draft: Sendable, Hashable {
  let id: RecordID?
  let field: String
}
