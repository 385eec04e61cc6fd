public import Plan

/// The pages for a steering group, in its agenda's order: the whole, each area, PRIO, what deviates, time, goals, money,
/// decisions.
public struct SlideShow: Sendable {
  /// The pages.
  public let slides: [Slide]
  /// The plan's title, or its year.
  public let title: String
  /// The day it tells of.
  public let today: Day

  init(slides: [Slide], title: String, today: Day) {
    (self.slides, self.title, self.today) = (slides, title, today)
  }

  /// Reckons the pages from a plan, on a day.
  public init(_ plan: YearPlan, today: Day, _ language: Language) {
    let maker = SlideMaker(plan, today: today, language)
    let year = plan.facts.year.map { "\($0)" } ?? ""
    title = maker.mask.name(plan.facts.title ?? Label("Verksamhetsplan \(year)", "Plan \(year)")[language])
    self.today = today
    let areas = plan.areas.indices.map(maker.area)
    slides =
      ([maker.whole] + areas + [
        maker.priority, maker.deviations, maker.time, maker.goals, maker.money, maker.decisions,
      ]).map { $0.aligned() }
  }
}

/// Makes the pages one by one.
struct SlideMaker {
  let plan: YearPlan
  let book: PaceBook
  let today: Day
  let language: Language
  let mask: PersonMask

  init(_ plan: YearPlan, today: Day, _ language: Language) {
    self.plan = plan
    book = PaceBook(plan, on: today)
    self.today = today
    self.language = language
    mask = PersonMask(plan, language)
  }

  func say(_ swedish: String, _ english: String) -> String { Label(swedish, english)[language] }

  func text(_ days: PersonDays?) -> String { days?.text(language) ?? "–" }

  func text(_ money: Money?) -> String { money?.text(language) ?? "–" }

  /// The statuses in the order of a bar: what is done first.
  func counts(_ activities: [Activity]) -> [Slide.Count] {
    let counts = plan.statusCounts(of: activities)
    return [ActivityStatus.done, .partial, .ongoing, .planned, .cancelled].map {
      Slide.Count(status: $0, count: counts[$0] ?? 0)
    }
  }

  /// `3/27`, done of all.
  func done(_ activities: [Activity]) -> String {
    "\(activities.count { $0.status == .done })/\(activities.count)"
  }

  /// How many activities are done, and how much of the time is used.
  func figures(_ activities: [Activity], _ pace: Pace) -> [Slide.Figure] {
    var figures = [Slide.Figure(value: done(activities), caption: say("aktiviteter genomförda", "activities done"))]
    let priorities = activities.filter(\.isPriority)
    if !priorities.isEmpty {
      figures.append(Slide.Figure(value: done(priorities), caption: say("PRIO genomförda", "PRIO done")))
    }
    if pace.logged > .zero, let percent = pace.percent {
      figures.append(
        Slide.Figure(
          value: "\(percent) %",
          caption: say(
            "av dagarna nedlagda: \(text(pace.logged)) av \(text(pace.planned))",
            "of the days logged: \(text(pace.logged)) of \(text(pace.planned))"),
          isWarning: pace.verdict == .over))
    } else if let planned = pace.planned {
      figures.append(Slide.Figure(value: text(planned), caption: say("dagar planerade", "days planned")))
    }
    return figures
  }

  /// The columns of a list of activities.
  var activityColumns: [Slide.Column] {
    [
      Slide.Column(heading: "Status", kind: .status),
      Slide.Column(heading: say("Aktivitet", "Activity"), kind: .text),
      Slide.Column(heading: say("Plan", "Plan"), kind: .figure),
      Slide.Column(heading: say("Nedl.", "Logged"), kind: .figure),
    ]
  }

  func row(_ activity: Activity, marksPriority: Bool = true) -> Slide.Row {
    let pace = book.pace(of: activity, in: plan)
    let name = mask.name(activity.name) + (marksPriority && activity.isPriority ? " (PRIO)" : "")
    return Slide.Row(
      cells: [status(activity), name, text(activity.days), text(pace.logged)],
      isWarning: activity.days.map { pace.logged > $0 } ?? false)
  }

  /// A status as the file has it.
  func status(_ activity: Activity) -> String {
    activity.status?.rawValue ?? plan.values("Status", of: activity.ref).first ?? ""
  }
}
