import Plan

extension SlideMaker {
  /// Time logged against planned, and where it leads.
  var time: Slide {
    let pace = book.whole(plan)
    var slide = Slide(topic: .time, title: say("Tid, dagar", "Time, days"))
    if let percent = pace.percent, pace.logged > .zero {
      slide.figures.append(
        Slide.Figure(
          value: "\(percent) %", caption: say("av planens dagar nedlagda", "of the plan's days logged"),
          isWarning: pace.verdict == .over))
    }
    if book.share.total > 0 {
      slide.figures.append(
        Slide.Figure(value: "\(book.share.percent) %", caption: say("av årets arbetsdagar", "of the working days")))
    }
    if let forecast = pace.forecast {
      let whole = PersonDays((forecast.hundredths + 50) / 100)
      slide.figures.append(
        Slide.Figure(
          value: text(whole),
          caption: say("dagar vid årets slut i samma takt", "days at the year's end at this pace"),
          isWarning: pace.planned.map { forecast > $0 } ?? false))
    }
    slide.columns = [
      Slide.Column(heading: say("Verksamhet", "Area"), kind: .text),
      Slide.Column(heading: say("Plan", "Plan"), kind: .figure),
      Slide.Column(heading: say("Nedlagt", "Logged"), kind: .figure),
      Slide.Column(heading: say("Kvar", "Left"), kind: .figure),
      Slide.Column(heading: say("Prognos", "Forecast"), kind: .figure, isSpare: true),
      Slide.Column(heading: say("Takt", "Pace"), kind: .text),
    ]
    slide.rows = plan.areas.map { timeRow($0.name, book.pace(of: $0, in: plan)) }
    var sum = timeRow(say("Totalt", "Total"), pace)
    sum.isSum = true
    if !slide.rows.isEmpty { slide.rows.append(sum) }
    slide.emptyText = say("Planen har inga verksamheter än.", "The plan has no areas yet.")
    return slide
  }

  private func timeRow(_ name: String, _ pace: Pace) -> Slide.Row {
    Slide.Row(
      cells: [
        mask.name(name), text(pace.planned), text(pace.logged), text(pace.left), text(pace.forecast),
        pace.verdict?.label[language] ?? "–",
      ], isWarning: pace.verdict == .over)
  }

  /// The goals with their ratings.
  var goals: Slide {
    let counts = plan.ratingCounts
    let unrated = plan.goals.count - counts.values.reduce(0, +)
    var slide = Slide(topic: .goals, title: say("Mål", "Goals"))
    if !plan.goals.isEmpty {
      let words = [
        say("mål i hög grad", "goals to a high degree"), say("i tillräcklig grad", "to a sufficient degree"),
        say("i mindre grad", "to a lesser degree"),
      ]
      slide.figures = words.enumerated().map { place, caption in
        Slide.Figure(value: "\(counts[place + 1] ?? 0)", caption: caption, isWarning: place == 2 && counts[3] != nil)
      }
      if unrated > 0 {
        slide.figures.append(Slide.Figure(value: "\(unrated)", caption: say("ej värderade", "not rated")))
      }
    }
    slide.columns = [
      Slide.Column(heading: say("Värdering", "Rating"), kind: .rating),
      Slide.Column(heading: say("Mål", "Goal"), kind: .text),
      Slide.Column(heading: say("Mot förra", "Since last"), kind: .text, isSpare: true),
    ]
    slide.rows = plan.goals.map { goal in
      let rating = goal.rating.map { "\($0)" } ?? plan.values("Vardering", of: goal.ref).first ?? ""
      return Slide.Row(cells: [
        rating, mask.name(goal.name), goal.rating == nil ? "–" : goal.trend?.label[language] ?? "–",
      ])
    }
    slide.emptyText = say("Planen har inga mål än.", "The plan has no goals yet.")
    return slide
  }

  /// The money.
  var money: Slide {
    let sums = plan.moneySums
    let whole = sums.budget + sums.addition
    var slide = Slide(topic: .money, title: say("Ekonomi, kr", "Money, kr"))
    if !plan.budgetLines.isEmpty {
      if let percent = sums.outcome.percent(of: whole) {
        slide.figures.append(
          Slide.Figure(
            value: "\(percent) %", caption: say("av budget med tillskott använt", "of budget and additions used"),
            isWarning: percent > 100))
      }
      slide.figures += [
        Slide.Figure(value: millions(sums.outcome), caption: say("miljoner kr utfall", "million kr outcome")),
        Slide.Figure(
          value: millions(sums.surplus), caption: say("miljoner kr kvar", "million kr left"),
          isWarning: sums.surplus < .zero),
      ]
    }
    slide.parts = plan.budgetLines.compactMap { line in
      let whole = line.budget + line.addition
      guard whole > .zero, let outcome = line.outcome, let percent = outcome.percent(of: whole) else {
        return nil
      }
      return Slide.Part(name: mask.name(line.name), value: outcome.ore, of: whole.ore, share: "\(percent) %")
    }
    slide.columns = [
      Slide.Column(heading: say("Post", "Line"), kind: .text),
      Slide.Column(heading: "Budget", kind: .figure),
      Slide.Column(heading: say("Tillskott", "Additions"), kind: .figure, isSpare: true),
      Slide.Column(heading: say("Utfall", "Outcome"), kind: .figure),
      Slide.Column(heading: say("Avvikelse", "Deviation"), kind: .figure),
    ]
    slide.rows = plan.budgetLines.map { line in
      moneyRow(
        mask.name(line.name), [line.budget, line.addition == .zero ? nil : line.addition, line.outcome],
        line.outcome == nil ? nil : line.deviation)
    }
    var sum = moneyRow(
      say("Alla poster", "All lines"), [sums.budget, sums.addition, sums.outcome], .zero - sums.surplus)
    sum.isSum = true
    if !slide.rows.isEmpty { slide.rows.append(sum) }
    slide.emptyText = say("Planen har ingen budget än.", "The plan has no budget yet.")
    return slide
  }

  private func moneyRow(_ name: String, _ amounts: [Money?], _ deviation: Money?) -> Slide.Row {
    let sign = deviation.map { $0 > .zero ? "+" : "" } ?? ""
    return Slide.Row(
      cells: [name] + amounts.map(text) + [sign + text(deviation)],
      isWarning: deviation.map { $0 > .zero } ?? false)
  }

  /// An amount in millions with two decimals: `2,03`.
  private func millions(_ money: Money) -> String {
    let ore = money.ore
    let half = ore < 0 ? -500_000 : 500_000
    return Money(ore: (ore + half) / 1_000_000).text(language, decimals: .two)
  }

  /// What was decided, the latest first, and when the steering group meets next.
  var decisions: Slide {
    let held = plan.meetings.compactMap { meeting -> (meeting: Meeting, day: Day)? in
      guard !meeting.decisions.isEmpty, let day = meeting.latest(through: today) ?? meeting.day else { return nil }
      return (meeting, day)
    }.enumerated().sorted { ($1.element.day, $0.offset) < ($0.element.day, $1.offset) }.map(\.element)
    var slide = Slide(topic: .decisions, title: say("Beslut", "Decisions"))
    let count = held.reduce(0) { $0 + $1.meeting.decisions.count }
    let steering = held.filter { $0.meeting.kind == .steeringGroup }.reduce(0) { $0 + $1.meeting.decisions.count }
    slide.figures = [Slide.Figure(value: "\(count)", caption: say("beslut i år", "decisions this year"))]
    if count > 0 {
      slide.figures.append(Slide.Figure(value: "\(steering)", caption: say("av styrgruppen", "by the steering group")))
    }
    if let next = plan.next(from: today.adding(days: 1)).first(where: { $0.meeting.kind == .steeringGroup }) {
      slide.figures.append(
        Slide.Figure(
          value: "\(next.day.day)/\(next.day.month)", caption: say("nästa styrgruppsmöte", "next steering meeting")))
    }
    slide.columns = [
      Slide.Column(heading: say("Dag", "Day"), kind: .text),
      Slide.Column(heading: say("Beslut", "Decision"), kind: .text),
      Slide.Column(heading: say("Möte", "Meeting"), kind: .text, isSpare: true),
    ]
    slide.rows = held.flatMap { meeting, day in
      meeting.decisions.map {
        Slide.Row(cells: [DateText.shortDay(day, language), mask.text($0), mask.name(meeting.name)])
      }
    }
    slide.emptyText = say("Inga beslut är antecknade än.", "No decisions are recorded yet.")
    return slide
  }
}
