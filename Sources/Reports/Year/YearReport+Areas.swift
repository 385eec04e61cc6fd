import Plan

extension YearReport {
  /// The areas, then what belongs to none of them, if there is any such.
  var areas: [TemplateNode] {
    let known = Set(plan.areas.map(\.id))
    let goals = Dictionary(grouping: plan.goals) { known.contains($0.area) ? $0.area : "" }
    let nodes = plan.areas.map { area in
      areaNode(
        area.id, area.name, plan.activities(in: area), goals[area.id] ?? [], planned: plan.planned(in: area),
        logged: plan.logged(in: area), resources: resources(area))
    }
    let rest = plan.activitiesWithoutArea
    let others = goals[""] ?? []
    guard !rest.isEmpty || !others.isEmpty else { return nodes }
    let logged = rest.map { plan.logged(on: $0) }.sum()
    return nodes + [
      areaNode(
        "", Label("Utan verksamhet", "Without an area")[language], rest, others,
        planned: rest.compactMap(\.days).sum(), logged: logged, resources: "")
    ]
  }

  private func areaNode(
    _ id: String, _ name: String, _ activities: [Activity], _ goals: [Goal], planned: PersonDays, logged: PersonDays,
    resources: String
  ) -> TemplateNode {
    var node = TemplateNode()
    node.set("id", line: id)
    node.set("namn", line: name)
    node.set("planerat", line: days(planned))
    node.set("nedlagt", line: logged == .zero ? nil : days(logged))
    node.set("resursatgang", markdown: resources)
    node.set("utfall", outcomes(activities))
    node.set("grupper", groups(activities))
    setList("mal", goals.map(goalNode), &node)
    return node
  }

  private func resources(_ area: Area) -> String {
    let text = MarkdownText.paragraphs(plan.values("Resursatgang", of: area.ref).first ?? "")
    return text.isEmpty ? gap("resursåtgång", "resources used") : text
  }

  /// The activities by outcome, as the short text has them.
  private func outcomes(_ activities: [Activity]) -> [TemplateNode] {
    let order: [ActivityStatus?] = [.done, .partial, .ongoing, .planned, .cancelled, nil]
    return order.compactMap { status in
      let same = activities.filter { $0.status == status }
      guard !same.isEmpty else { return nil }
      var node = TemplateNode()
      node.set("inledning", line: status.introduction[language])
      node.set(
        "aktiviteter",
        same.map { activity in
          var item = TemplateNode()
          item.set("id", line: activity.id)
          item.set("namn", line: activity.name)
          item.set("prio", activity.isPriority)
          return item
        })
      return node
    }
  }

  /// The activities under their sub-headings, in the plan's order.
  private func groups(_ activities: [Activity]) -> [TemplateNode] {
    var groups: [(heading: String?, activities: [Activity])] = []
    for activity in activities {
      if groups.last.map({ $0.heading == activity.heading }) ?? false {
        groups[groups.count - 1].activities.append(activity)
      } else {
        groups.append((activity.heading, [activity]))
      }
    }
    return groups.map { group in
      var node = TemplateNode()
      node.set("rubrik", line: group.heading)
      node.set("aktiviteter", group.activities.map { activityNode($0, isUnderHeading: group.heading != nil) })
      return node
    }
  }

  private func activityNode(_ activity: Activity, isUnderHeading: Bool) -> TemplateNode {
    let fields = plan.fields(of: activity.ref)
    let logged = plan.logged(on: activity)
    let account = MarkdownText.paragraphs(fields.values(of: "Redovisning").first ?? "")
    var node = TemplateNode()
    node.set("id", line: activity.id)
    node.set("namn", line: activity.name)
    node.set("niva", markdown: isUnderHeading ? "######" : "#####")
    node.set("prio", activity.isPriority)
    node.set("planerat", markdown: activity.days.map { days($0) } ?? gap("dagar", "days"))
    node.set("nedlagt", line: logged == .zero ? nil : days(logged))
    node.set("status", line: activity.status?.label[language] ?? fields.values(of: "Status").first)
    node.set("statusmening", markdown: activity.status.map { $0.sentence[language] } ?? gap("status", "status"))
    node.set("tidsbedomning", line: activity.timeJudgement?.sentence[language])
    node.set("ambition", paragraphs: fields.values(of: "Ambition").first)
    node.set(
      "redovisning",
      markdown: account.isEmpty ? gap("redovisning (\(names(activity)))", "account (\(names(activity)))") : account)
    node.set("ansvariga", line: activity.responsible.map(personName).joined(separator: ", "))
    setList("moten", (meetings[activity.id] ?? []).map(meetingNode), &node)
    return node
  }

  /// Who is to write of an activity.
  private func names(_ activity: Activity) -> String {
    let keys = activity.responsible.isEmpty ? plan.leads : activity.responsible
    if keys.isEmpty { return Label("ingen ansvarig", "nobody responsible")[language] }
    return MarkdownText.line(keys.map(personName).joined(separator: ", "))
  }

  func personName(_ key: String) -> String {
    plan.ref(.person, key).flatMap { plan.values("Namn", of: $0).first } ?? key
  }

  private func goalNode(_ goal: Goal) -> TemplateNode {
    let followUp = MarkdownText.line(plan.values("Uppfoljning", of: goal.ref).first ?? "")
    var node = TemplateNode()
    node.set("id", line: goal.id)
    node.set("namn", line: goal.name)
    node.set("vardering", markdown: goal.rating.map { "\($0)" } ?? "\\[" + Label("SAKNAS", "MISSING")[language] + "\\]")
    node.set("varderingsord", line: goal.rating.map { Self.ratingWords($0)[language] })
    node.set("uppfoljning", markdown: followUp.isEmpty ? gap("uppföljning", "follow-up") : followUp)
    node.set("tidigare", line: earlier(goal))
    node.set(
      "aktiviteter",
      goal.activities.map { key in
        var item = TemplateNode()
        item.set("id", line: key)
        item.set("namn", line: plan.activity(key)?.name ?? key)
        item.set("prio", plan.activity(key)?.isPriority ?? false)
        return item
      })
    return node
  }

  static func ratingWords(_ rating: Int) -> Label {
    switch rating {
    case 1: Label("i hög grad", "to a high degree")
    case 2: Label("i tillräcklig grad", "to a sufficient degree")
    default: Label("i mindre grad", "to a lesser degree")
    }
  }

  /// `För motsvarande mål 2022–2024 och 2019–2021 var värderingen 1.` Periods of the same rating are said together.
  private func earlier(_ goal: Goal) -> String? {
    let past = goal.earlier.compactMap { PastRating($0) }
    if past.isEmpty { return nil }
    var parts: [(periods: [String], rating: Int)] = []
    for period in past {
      let years = period.period.replacing("-", with: "–")
      if parts.last?.rating == period.rating {
        parts[parts.count - 1].periods.append(years)
      } else {
        parts.append(([years], period.rating))
      }
    }
    let sentences = parts.enumerated().map { number, part in
      let years = joined(part.periods)
      return number == 0
        ? Label(
          "För motsvarande mål \(years) var värderingen \(part.rating).",
          "For the corresponding goal \(years) the rating was \(part.rating).")[language]
        : Label("För \(years) var den \(part.rating).", "For \(years) it was \(part.rating).")[language]
    }
    return sentences.joined(separator: " ")
  }

  /// `a, b och c`.
  func joined(_ words: [String]) -> String {
    guard let last = words.last, words.count > 1 else { return words.first ?? "" }
    return words.dropLast().joined(separator: ", ") + Label(" och ", " and ")[language] + last
  }
}

extension ActivityStatus {
  /// The sentence of the account: `Har genomförts som planerat.`
  var sentence: Label {
    switch self {
    case .done: Label("Har genomförts som planerat.", "Has been carried out as planned.")
    case .partial: Label("Har delvis genomförts som planerat.", "Has partly been carried out as planned.")
    case .ongoing: Label("Pågår.", "Is under way.")
    case .planned: Label("Är inte påbörjad.", "Has not begun.")
    case .cancelled: Label("Utgår.", "Will not be carried out.")
    }
  }
}

extension ActivityStatus? {
  /// What a list of activities with the status begins with.
  var introduction: Label {
    switch self {
    case .done?: Label("Följande har genomförts som planerat:", "The following have been carried out as planned:")
    case .partial?:
      Label("Följande har delvis genomförts som planerat:", "The following have partly been carried out as planned:")
    case .ongoing?: Label("Följande pågår:", "The following are under way:")
    case .planned?: Label("Följande är inte påbörjat:", "The following have not begun:")
    case .cancelled?: Label("Följande utgår:", "The following will not be carried out:")
    case nil: Label("Följande saknar känd status:", "The following have no known status:")
    }
  }
}

extension TimeJudgement {
  var sentence: Label {
    switch self {
    case .less:
      Label("Något mindre tid än planerat bedöms ha lagts.", "Somewhat less time than planned is judged to be spent.")
    case .asPlanned:
      Label("Tiden bedöms ha blivit enligt plan.", "The time spent is judged to be as planned.")
    case .more:
      Label("Något mer tid än planerat bedöms ha lagts.", "Somewhat more time than planned is judged to be spent.")
    }
  }
}
