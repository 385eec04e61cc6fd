/// How far an activity has come: Åtgärdswebben's grades by other names.
public enum ActivityStatus: String, CaseIterable, Sendable, Hashable {
  case planned = "planerad"
  case ongoing = "pågår"
  case done = "genomförd"
  case partial = "delvis"
  case cancelled = "utgår"

  /// By its case, not its word: they are counted over every activity.
  public func hash(into hasher: inout Hasher) {
    hasher.combine(caseOf: self)
  }

  /// The word on the screen.
  public var label: Label {
    switch self {
    case .planned: Label("planerad", "planned")
    case .ongoing: Label("pågår", "under way")
    case .done: Label("genomförd", "done")
    case .partial: Label("delvis", "partly")
    case .cancelled: Label("utgår", "cancelled")
    }
  }

  /// Åtgärdswebben's grade: genomförd, hälften, påbörjad, ej påbörjad; nothing where it does not apply.
  public var grade: String {
    switch self {
    case .planned: "E"
    case .ongoing: "P"
    case .done: "G"
    case .partial: "H"
    case .cancelled: ""
    }
  }

  /// The next in the circle planerad → pågår → genomförd → delvis → utgår → planerad.
  public var next: ActivityStatus {
    let all = Self.allCases
    let place = all.firstIndex(of: self).map { ($0 + 1) % all.count } ?? 0
    return all[place]
  }

  static let choices = allCases.map { Choice($0.rawValue, $0.label[.english]) }
}

/// The judged outcome of the time spent, where none was logged.
public enum TimeJudgement: String, CaseIterable, Sendable, Hashable {
  case less = "mindre"
  case asPlanned = "enligt plan"
  case more = "mer"

  static let choices = [Choice("mindre", "less"), Choice("enligt plan", "as planned"), Choice("mer", "more")]
}

/// What kind of meeting it is.
public enum MeetingKind: String, CaseIterable, Sendable, Hashable {
  case steeringGroup = "styrgrupp"
  case workingGroup = "arbetsgrupp"
  case nobelMeeting = "nobelmöte"
  case exchange = "erfarenhetsutbyte"
  case breakfast = "frukost"
  case webinar = "webbinarium"
  case workshop = "workshop"
  case network = "nätverk"
  case conference = "konferens"
  case external = "extern"
  case other = "annat"

  static let choices = [
    Choice("styrgrupp", "steering group"), Choice("arbetsgrupp", "working group"),
    Choice("nobelmöte", "Nobel meeting"), Choice("erfarenhetsutbyte", "exchange"), Choice("frukost", "breakfast"),
    Choice("webbinarium", "webinar"), Choice("workshop"), Choice("nätverk", "network"),
    Choice("konferens", "conference"), Choice("extern", "external"), Choice("annat", "other"),
  ]
}

/// Whether a meeting has been held.
public enum MeetingStatus: String, CaseIterable, Sendable, Hashable {
  case planned = "planerat"
  case held = "genomfört"
  case cancelled = "inställt"

  static let choices = [Choice("planerat", "planned"), Choice("genomfört", "held"), Choice("inställt", "cancelled")]
}

/// A person's part in the group.
public enum PersonRole: String, CaseIterable, Sendable, Hashable {
  case lead = "verksamhetsledare"
  case workingGroup = "arbetsgrupp"
  case steeringGroup = "styrgrupp"
  case chair = "ordförande"
  case coopted = "adjungerad"

  static let choices = [
    Choice("verksamhetsledare", "operations lead"), Choice("arbetsgrupp", "working group"),
    Choice("styrgrupp", "steering group"), Choice("ordförande", "chair"), Choice("adjungerad", "co-opted"),
  ]
}
