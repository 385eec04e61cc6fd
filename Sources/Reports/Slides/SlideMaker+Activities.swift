import Plan

extension SlideMaker {
  /// The whole plan: what is done, and each area in a row.
  var whole: Slide {
    let pace = book.whole(plan)
    var slide = Slide(topic: .whole, title: say("Hela planen", "The whole plan"))
    slide.figures = plan.activities.isEmpty ? [] : figures(plan.activities, pace)
    slide.counts = plan.activities.isEmpty ? [] : counts(plan.activities)
    slide.columns = [
      Slide.Column(heading: say("Verksamhet", "Area"), kind: .text),
      Slide.Column(heading: say("Genomf.", "Done"), kind: .figure),
      Slide.Column(heading: say("Plan", "Plan"), kind: .figure),
      Slide.Column(heading: say("Nedl.", "Logged"), kind: .figure),
      Slide.Column(heading: say("Takt", "Pace"), kind: .text),
    ]
    slide.rows = plan.areas.map { row($0.name, plan.activities(in: $0), book.pace(of: $0, in: plan)) }
    var sum = row(say("Totalt", "Total"), plan.activities, pace)
    sum.isSum = true
    if !slide.rows.isEmpty { slide.rows.append(sum) }
    slide.emptyText = say("Planen har inga verksamheter än.", "The plan has no areas yet.")
    return slide
  }

  private func row(_ name: String, _ activities: [Activity], _ pace: Pace) -> Slide.Row {
    Slide.Row(
      cells: [
        mask.name(name), done(activities), text(pace.planned), text(pace.logged),
        pace.verdict?.label[language] ?? "–",
      ], isWarning: pace.verdict == .over)
  }

  /// An area: its activities.
  func area(_ place: Int) -> Slide {
    let area = plan.areas[place]
    let activities = plan.activities(in: area)
    var slide = Slide(topic: .area(place), title: mask.name(area.name))
    slide.figures = activities.isEmpty ? [] : figures(activities, book.pace(of: area, in: plan))
    slide.counts = activities.isEmpty ? [] : counts(activities)
    slide.columns = activityColumns
    slide.rows = activities.map { row($0) }
    slide.emptyText = say("Inga aktiviteter i verksamheten.", "No activities in the area.")
    return slide
  }

  /// What is PRIO.
  var priority: Slide {
    let activities = plan.activities.filter(\.isPriority)
    var slide = Slide(topic: .priority, title: "PRIO")
    if !activities.isEmpty {
      let left = activities.count { $0.status == .planned }
      slide.figures = [
        Slide.Figure(value: done(activities), caption: say("PRIO genomförda", "PRIO done")),
        Slide.Figure(
          value: "\(left)", caption: say("inte påbörjade", "not begun"),
          isWarning: left > 0 && book.share.isOver),
      ]
      slide.counts = counts(activities)
    }
    slide.columns = activityColumns
    slide.rows = activities.map { row($0, marksPriority: false) }
    slide.emptyText = say("Ingen aktivitet är PRIO.", "No activity is PRIO.")
    return slide
  }

  /// What does not go as planned.
  var deviations: Slide {
    let all = Deviation.all(in: plan, book, language)
    var slide = Slide(topic: .deviations, title: say("Avviker från planen", "Deviating from the plan"))
    if !plan.activities.isEmpty {
      let priorities = all.count(where: \.activity.isPriority)
      slide.figures = [
        Slide.Figure(
          value: "\(all.count)/\(plan.activities.count)", caption: say("aktiviteter avviker", "activities deviate"),
          isWarning: !all.isEmpty),
        Slide.Figure(value: "\(priorities)", caption: say("av dem PRIO", "of them PRIO"), isWarning: priorities > 0),
      ]
    }
    slide.columns = [
      Slide.Column(heading: "Status", kind: .status),
      Slide.Column(heading: say("Aktivitet", "Activity"), kind: .text),
      Slide.Column(heading: say("Dagar", "Days"), kind: .text),
    ]
    slide.rows = all.map { deviation in
      let name = mask.name(deviation.activity.name) + (deviation.activity.isPriority ? " (PRIO)" : "")
      return Slide.Row(cells: [status(deviation.activity), name, deviation.reason], isWarning: deviation.isOver)
    }
    slide.emptyText = say("Allt går som planerat.", "All goes as planned.")
    return slide
  }
}
