import Plan
import Screen

/// A recurrence chosen in words: first how often, then until when.
extension App {
  /// How often: what fits the meeting's day, none, or a rule of one's own.
  mutating func chooseRecurrence(_ field: Field, _ ids: [RecordID], _ title: String) -> [Effect] {
    let day = ids.first.flatMap { plan.ref(of: $0) }.flatMap { plan.meeting(at: $0)?.day } ?? settings.today
    var words: [(value: String, label: String, role: Screen.Role)] = Recurrence.suggestions(from: day).map {
      ($0.value, $0.text(language), .popup)
    }
    words.append(("=", say("skriv själv: ord eller RRULE", "write it: words or an RRULE"), .popup))
    words.append(("", say("upprepas inte", "does not recur"), .muted))
    let current = ids.first.flatMap { plan.ref(of: $0) }.flatMap { plan.meeting(at: $0)?.recurrence }
    let place = current.flatMap { rule in words.firstIndex { $0.value == rule.ending(on: nil).value } }
    layers.append(
      .choice(
        ChoiceLayer(
          title: title, options: ChoiceLayer.options(words), selected: place ?? 0, purpose: .recurrence(field, of: ids))
      ))
    return []
  }

  mutating func choseRecurrence(_ value: String, _ field: Field, _ ids: [RecordID]) -> [Effect] {
    if value == "=" {
      let now = ids.first.flatMap { plan.ref(of: $0) }.flatMap { plan.values(field.name, of: $0).first } ?? ""
      layers.append(
        .line(LineLayer(title: field.label[language], field: field, targets: ids, text: TextField(now))))
      return []
    }
    guard let rule = try? Recurrence(value) else {
      return commit { (plan) throws(Refusal) in try plan.setting(field.name, to: [], of: ids) }
    }
    let last = plan.facts.year.flatMap { Day.days(ofYear: $0)?.upperBound } ?? settings.today.endOfYear
    var words: [(value: String, label: String, role: Screen.Role)] = [
      (rule.ending(on: last).value, say("t.o.m. ", "until ") + DateText.day(last, language, year: true), .popup),
      (rule.value, say("tills vidare", "without end"), .popup),
      ("?", say("till en annan dag, eller ett antal gånger", "until another day, or a number of times"), .popup),
    ]
    if let summer = Day(year: last.year, month: 6, day: 30), summer >= settings.today {
      words.insert(
        (rule.ending(on: summer).value, say("t.o.m. ", "until ") + DateText.day(summer, language, year: true), .popup),
        at: 0)
    }
    layers.append(
      .choice(
        ChoiceLayer(
          title: rule.text(language).capitalizedFirst, options: ChoiceLayer.options(words), selected: 0,
          purpose: .recurrenceEnd(rule, of: ids))))
    return []
  }

  mutating func choseRecurrenceEnd(_ value: String, _ rule: Recurrence, _ ids: [RecordID]) -> [Effect] {
    if value == "?" {
      layers.append(
        .prompt(
          PromptLayer(
            title: "\(rule.text(language).capitalizedFirst): \(say("till när?", "until when?"))",
            purpose: .end(rule, of: ids), text: TextField())))
      return []
    }
    return commit { (plan) throws(Refusal) in try plan.setting("Upprepning", to: [value], of: ids) }
  }

  /// What a recurrence being typed means, in words; nil where it means nothing yet.
  func recurrenceEcho(_ typed: String) -> String? {
    guard !typed.isEmpty, case .success(let rule) = RecurrenceInput.rule(typed, today: settings.today) else {
      return nil
    }
    return "\(glyphs.sign.arrow) \(rule.text(language))"
  }
}

extension Day {
  fileprivate var endOfYear: Day { Day(year: year, month: 12, day: 31) ?? self }
}
