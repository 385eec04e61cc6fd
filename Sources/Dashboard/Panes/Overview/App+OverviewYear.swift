import Plan
import Screen

/// What was logged through the year, on the first screen where it is wide.
extension App {
  /// Whether the overview is wide enough to draw the year.
  var hasRoomForYear: Bool { size.width >= 120 && !settings.isPlain }

  /// The days logged in each week of the year, from that of the first of January on; empty where nothing is.
  ///
  /// What has no date is no week's: it stands in the year's first day, when nobody works.
  var weeksLogged: [PersonDays] {
    guard let lines = yearLines, lines.logged.contains(where: { $0 > .zero }) else { return [] }
    let offset = lines.year.lowerBound.weekday - 1
    var weeks = [PersonDays](repeating: .zero, count: (lines.logged.count - 1 + offset) / 7 + 1)
    for place in lines.logged.indices.dropFirst() {
      weeks[(place + offset) / 7] += lines.logged[place] - lines.logged[place - 1]
    }
    return weeks
  }

  /// A row under the areas: a bar a week, and in words this week and the highest.
  func drawWeeks(in rect: Rect, _ canvas: inout Canvas) {
    let weeks = weeksLogged
    guard let lines = yearLines, let most = weeks.max(), most > .zero else { return }
    let label = say("Nedlagt per vecka", "Logged by week")
    let x = canvas.write(label, at: rect.x, rect.y, .muted) + 1
    func number(_ week: Int) -> Int { lines.year.lowerBound.startOfWeek.adding(days: week * 7).isoWeek.week }
    let highest = weeks.firstIndex(of: most) ?? 0
    var words = [
      say("mest \(most.text(language)) v. \(number(highest))", "most \(most.text(language)) w. \(number(highest))")
    ]
    let now = (lines.year.lowerBound.startOfWeek.days(until: settings.today)) / 7
    if lines.year.contains(settings.today), weeks.indices.contains(now) {
      let text = weeks[now].text(language)
      words.insert(say("denna vecka \(text) dagar", "this week \(text) days"), at: 0)
    }
    let whole = Rect(x: x, y: rect.y, width: 53, height: 1)
    canvas.fill(whole, .barEmpty, with: glyphs.bar.empty)
    canvas.fill(Rect(x: x, y: rect.y, width: min(53, weeks.count), height: 1), .text)
    canvas.sparkline(weeks.map(\.hundredths), at: x, rect.y)
    let note = words.joined(separator: ", ")
    let start = whole.endX + 1
    canvas.write(note.truncated(to: rect.endX - start, ellipsis: glyphs.ellipsis), at: start, rect.y, .muted)
  }

  /// The rows under PRIO and what deviates that are over, where they are enough for the year's lines.
  func yearRect(in rect: Rect) -> Rect? {
    guard let lines = yearLines, lines.highest > .zero, lines.logged.contains(where: { $0 > .zero }) else { return nil }
    let (priority, deviating) = (rows(of: .priority).count, rows(of: .deviations).count)
    let taken = max(priority, 3) + 2 + (deviating == 0 ? 0 : deviating + 2)
    let free = rect.height - taken
    guard free >= 10 else { return nil }
    return rect.split(bottom: min(free, max(10, rect.width / 3), 26)).bottom
  }

  /// The year's lines under a heading.
  func drawYear(in rect: Rect, _ canvas: inout Canvas) {
    guard let lines = yearLines else { return }
    heading(say("Nedlagt mot plan, dagar", "Logged against plan, days"), rect.row(0), &canvas)
    canvas.spot(rect.row(0), MouseSpot.number(of: .chart))
    drawYear(lines, in: rect.split(top: 1).rest, &canvas)
  }
}
