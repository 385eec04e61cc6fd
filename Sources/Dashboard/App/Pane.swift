public import Plan

/// The screens one switches between with a digit.
public enum Pane: Int, CaseIterable, Sendable, Hashable {
  case overview = 1
  case activities
  case time
  case meetings
  case goals
  case money
  case people

  /// What the tab says.
  public var label: Label {
    switch self {
    case .overview: Label("Översikt", "Overview")
    case .activities: Label("Aktiviteter", "Activities")
    case .time: Label("Tid", "Time")
    case .meetings: Label("Möten", "Meetings")
    case .goals: Label("Mål", "Goals")
    case .money: Label("Ekonomi", "Money")
    case .people: Label("Personer", "People")
    }
  }

  /// What it says where there is little room.
  var shortLabel: Label {
    switch self {
    case .overview: Label("Övers", "Over")
    case .activities: Label("Aktiv", "Activ")
    case .time, .meetings, .goals: label
    case .money: Label("Ekon", "Money")
    case .people: Label("Pers", "People")
    }
  }

  /// Whether the record under the cursor is shown beside the list.
  var hasDetail: Bool {
    switch self {
    case .activities, .meetings, .goals, .money, .people: true
    case .overview, .time: false
    }
  }

  /// The pane a number of steps on, round the ring.
  func stepped(by steps: Int) -> Pane {
    let all = Pane.allCases
    let place = (rawValue - 1 + steps + all.count) % all.count
    return all[place]
  }
}
