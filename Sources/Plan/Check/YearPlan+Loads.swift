/// How the planned days are shared out among the people: what does not add up.
extension YearPlan {
  /// Shares that are not the activity's days, and persons given days of it twice.
  func allocationWarnings(_ activity: Activity) -> [Finding] {
    guard let allocated = activity.allocated else { return [] }
    var findings: [Finding] = []
    let planned = activity.days ?? .zero
    if allocated != planned {
      func apart(_ language: Language) -> String {
        let rest = allocated > planned ? allocated - planned : planned - allocated
        let words =
          allocated > planned ? Label("för mycket", "too many") : Label("är inte fördelade", "are not allocated")
        return "\(rest.text(language)) \(words[language])"
      }
      findings.append(
        finding(
          .warning, activity.ref, "Fordelning",
          "\(activity.id.visible) fördelar \(allocated.text(.swedish)) av \(planned.text(.swedish)) dagar; "
            + apart(.swedish),
          "\(activity.id.visible) allocates \(allocated.text(.english)) of \(planned.text(.english)) days; "
            + apart(.english)))
    }
    var seen: Set<String> = []
    let twice = activity.allocations.first { !seen.insert($0.person).inserted }?.person
    if let twice {
      findings.append(
        finding(
          .warning, activity.ref, "Fordelning",
          "\(twice.visible) står två gånger i fördelningen av \(activity.id.visible); slå ihop raderna",
          "\(twice.visible) stands twice in the allocation of \(activity.id.visible); make the lines one"))
    }
    return findings
  }

  /// People who are given more days than they have.
  var personLoads: [Finding] {
    let loads = allocatedByPerson
    return people.compactMap { person in
      guard let days = person.days, let load = loads[person.id], load > days else { return nil }
      return finding(
        .warning, person.ref, "Dagar",
        "\(person.id.visible) är fördelad \(load.text(.swedish)) dagar men har \(days.text(.swedish)); "
          + "\((load - days).text(.swedish)) över",
        "\(person.id.visible) is allocated \(load.text(.english)) days but has \(days.text(.english)); "
          + "\((load - days).text(.english)) over")
    }
  }
}
