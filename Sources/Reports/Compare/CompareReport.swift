public import Plan

/// Two years side by side: what can be counted in both, and the difference.
public struct CompareReport: Sendable {
  /// The parts it is told in.
  public enum Section: Sendable, Hashable, CaseIterable {
    case activities, planned, logged, money, goals, meetings
  }

  /// One figure of both years.
  public struct Row: Sendable, Equatable {
    /// The part it belongs to.
    public let section: Section
    /// What programs call it.
    public let key: String
    /// What it is.
    public let name: Label
    /// In hundredths; nil where a year has no such thing.
    public let earlier: Int?
    /// In hundredths; nil where a year has no such thing.
    public let later: Int?

    /// How much more the later year has; nil where one has none.
    public var difference: Int? { earlier.flatMap { one in later.map { $0 - one } } }
  }

  /// The earlier year.
  public let earlier: Int
  /// The later year.
  public let later: Int
  /// Every figure, part by part.
  public let rows: [Row]

  /// Sets two plans side by side. The years are theirs, or as they were asked for where the plans do not say.
  public init(_ earlier: YearPlan, _ later: YearPlan, years: (earlier: Int, later: Int)) {
    self.earlier = earlier.facts.year ?? years.earlier
    self.later = later.facts.year ?? years.later
    rows =
      Self.activities(earlier, later) + Self.days(earlier, later) + Self.money(earlier, later)
      + Self.goals(earlier, later) + Self.meetings(earlier, later)
  }

  /// A part's figures.
  public func rows(_ section: Section) -> [Row] { rows.filter { $0.section == section } }

  private static func activities(_ one: YearPlan, _ two: YearPlan) -> [Row] {
    func row(_ key: String, _ name: Label, _ isCounted: (Activity) -> Bool) -> Row {
      Row(
        section: .activities, key: key, name: name, earlier: one.activities.count(where: isCounted) * 100,
        later: two.activities.count(where: isCounted) * 100)
    }
    return [row("Totalt", Label("alla", "all")) { _ in true }, row("Prio", Label("PRIO", "PRIO"), \.isPriority)]
      + ActivityStatus.allCases.map { status in row(status.rawValue, status.label) { $0.status == status } }
  }

  /// Planned and logged days: all, and area by area as far as both years have it.
  private static func days(_ one: YearPlan, _ two: YearPlan) -> [Row] {
    let keys = one.areas.map(\.id) + two.areas.map(\.id).filter { key in !one.areas.contains { $0.id == key } }
    func rows(
      _ section: Section, _ all: (YearPlan) -> PersonDays, _ part: @escaping (YearPlan, Area) -> PersonDays
    ) -> [Row] {
      let total = Row(
        section: section, key: "Totalt", name: Label("alla", "all"), earlier: all(one).hundredths,
        later: all(two).hundredths)
      return [total]
        + keys.map { key in
          let areas = [one, two].map { plan in plan.areas.first { $0.id == key } }
          let name = (areas[1] ?? areas[0])?.name ?? key
          return Row(
            section: section, key: key, name: Label(name, name), earlier: areas[0].map { part(one, $0).hundredths },
            later: areas[1].map { part(two, $0).hundredths })
        }
    }
    return rows(.planned, \.planned) { $0.planned(in: $1) } + rows(.logged, \.time.total) { $0.logged(in: $1) }
  }

  private static func money(_ one: YearPlan, _ two: YearPlan) -> [Row] {
    let (old, new) = (one.moneySums, two.moneySums)
    func row(_ key: String, _ name: Label, _ amount: (MoneySums) -> Money) -> Row {
      Row(section: .money, key: key, name: name, earlier: amount(old).hundredths, later: amount(new).hundredths)
    }
    return [
      row("Budget", Label("budget", "budget"), \.budget), row("Tillskott", Label("tillskott", "additions"), \.addition),
      row("Utfall", Label("utfall", "outcome"), \.outcome),
      row("Overskott", Label("överskott", "surplus"), \.surplus),
    ]
  }

  private static func goals(_ one: YearPlan, _ two: YearPlan) -> [Row] {
    let names: [(Int?, String, Label)] = [
      (1, "1", Label("i hög grad", "to a high degree")), (2, "2", Label("i tillräcklig grad", "sufficiently")),
      (3, "3", Label("i mindre grad", "to a lesser degree")), (nil, "Ej", Label("ej värderade", "not rated")),
    ]
    return names.map { rating, key, name in
      Row(
        section: .goals, key: key, name: name, earlier: one.goals.count { $0.rating == rating } * 100,
        later: two.goals.count { $0.rating == rating } * 100)
    }
  }

  /// Occasions in the year by kind, those cancelled apart.
  private static func meetings(_ one: YearPlan, _ two: YearPlan) -> [Row] {
    func counts(_ plan: YearPlan) -> [MeetingKind: Int] {
      let held = plan.occasions(in: plan.days).filter { $0.meeting.status != .cancelled }
      return held.reduce(into: [:]) { $0[$1.meeting.kind ?? .other, default: 0] += 1 }
    }
    let (old, new) = (counts(one), counts(two))
    let all = Row(
      section: .meetings, key: "Totalt", name: Label("alla", "all"), earlier: old.values.reduce(0, +) * 100,
      later: new.values.reduce(0, +) * 100)
    let kinds = MeetingKind.allCases.filter { old[$0] != nil || new[$0] != nil }
    return [all]
      + kinds.map { kind in
        Row(
          section: .meetings, key: kind.rawValue, name: kind.label, earlier: (old[kind] ?? 0) * 100,
          later: (new[kind] ?? 0) * 100)
      }
  }
}
