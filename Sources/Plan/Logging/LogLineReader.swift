/// Reads a line that logs time. The order of the words is free: each is what it looks like.
///
/// | word | is |
/// | --- | --- |
/// | `0,5`, `½`, `4h`, `4 h`, `2 dagar` | the days: the first number |
/// | `IND`, `ind` | the activity, by its Id without regard to case and diacritics: the first that is one, written just so if any is |
/// | `igår`, `måndag`, `12/9`, `-3d`, `2026-06-01`, `12 sep`, `v24` | the day, as `DayInput` reads it; else today |
/// | `@ML`, `--person ML` | who; else the current person |
/// | the rest, and what is in quotes | the note |
public struct LogLineReader: Sendable {
  private let plan: YearPlan
  private let context: InputContext
  private let person: String?
  private var words: [LogWord] = []
  private var rest: [LogWord] = []
  private var line: LogLine
  private var hasDay = false
  private var badNumber: (text: String, problem: FieldProblem)?

  /// Reads against a plan and a day; `person` is who logs where the line does not say.
  public init(_ plan: YearPlan, _ context: InputContext, person: String?) {
    self.plan = plan
    self.context = context
    self.person = person
    line = LogLine(day: context.today)
  }

  /// Reads a line.
  public func read(_ text: String) -> LogLine {
    var reader = self
    reader.words = LogWord.words(text)
    return reader.reading(date: nil, note: nil)
  }

  /// Reads words that the shell has told apart, and what its options say. One word with blanks in it is a whole line;
  /// among others it is part of the note, unless it is a number or a day (`4 h`, `i går`).
  public func read(words: [String], date: String?, note: String?) -> LogLine {
    var reader = self
    if words.count == 1 {
      reader.words = LogWord.words(words[0])
    } else {
      reader.words = words.filter { !$0.trimmed.isEmpty }.map { word in
        let parts = LogWord.words(word)
        let isOne = parts.count == 2 && (parts[1].isUnit || parts[0].text.folded == "i" || parts[1].isMonth)
        return LogWord(text: isOne ? word.filter { !$0.isWhitespace } : word, isQuoted: parts.count > 1 && !isOne)
      }
    }
    return reader.reading(date: date, note: note)
  }

  private mutating func reading(date: String?, note: String?) -> LogLine {
    line.person = person
    if let date { take(date: date) }
    while !words.isEmpty {
      if words[0].isQuoted || !(takePerson() || takeOption() || takeActivity() || takeNumber() || takeDate()) {
        rest.append(words.removeFirst())
      }
    }
    if line.activity == nil { takeUnknownActivity() }
    if line.days == nil, !line.problems.contains(where: { $0.part == .days }) { refuseMissingDays() }
    refuseUnknownPerson()
    line.note = (rest.map(\.text) + (note.map { [$0.trimmed] } ?? [])).filter { !$0.isEmpty }.joined(separator: " ")
    if let field = Schema.timeEntry.field("Not"), let problem = plan.problem(line.note, field) { add(.note, problem) }
    if plan.facts.isClosed {
      line.problems.insert(LogLine.Issue(part: .plan, problem: .closedYear), at: 0)
    }
    return line
  }

  private mutating func add(_ part: LogLine.Part, _ problem: FieldProblem, typed: String? = nil, nearest: String? = nil)
  {
    line.problems.append(LogLine.Issue(part: part, problem: problem, typed: typed, nearest: nearest))
  }

  /// What the line does not say: `saknas; skriv t.ex. 0,5 eller 4h`.
  private mutating func addMissing(_ part: LogLine.Part, _ swedish: String, _ english: String) {
    line.problems.append(
      LogLine.Issue(
        part: part, problem: FieldProblem("saknas; skriv \(swedish)", "is missing; write \(english)"), isMissing: true))
  }

  /// Whether the note has begun: from there on only what cannot be anything else is a day.
  private var isInNote: Bool { !rest.isEmpty && line.activity != nil }
}

// MARK: - Who, and on what

extension LogLineReader {
  /// `@ML`, also by a name that only one person has.
  private mutating func takePerson() -> Bool {
    guard words[0].text.hasPrefix("@"), words[0].text.count > 1 else { return false }
    take(person: String(words.removeFirst().text.dropFirst()))
    return true
  }

  private mutating func take(person typed: String) {
    let folded = typed.folded
    let byName = plan.people.filter { $0.name.folded.split(separator: " ").contains { $0 == folded } }
    line.person =
      plan.people.first { $0.id.folded == folded }?.id ?? (byName.count == 1 ? byName[0].id : typed)
  }

  /// `--person ML`, `--date igår`, `--note text`, as from the shell.
  private mutating func takeOption() -> Bool {
    guard words[0].text.hasPrefix("--") else { return false }
    let parts = words[0].text.dropFirst(2).split(separator: "=", maxSplits: 1).map(String.init)
    guard let name = parts.first, ["person", "date", "note"].contains(name), parts.count > 1 || words.count > 1 else {
      return false
    }
    words.removeFirst()
    let value = parts.count > 1 ? parts[1] : words.removeFirst().text
    switch name {
    case "person": take(person: value)
    case "date": take(date: value)
    default: rest.append(LogWord(text: value, isQuoted: true))
    }
    return true
  }

  private mutating func takeActivity() -> Bool {
    guard line.activity == nil else { return false }
    var typed = words[0].text
    let parts = typed.split(separator: ":", maxSplits: 1).map(String.init)
    if parts.count == 2, parts[0].folded == RecordType.activity.label[.swedish] { typed = parts[1] }
    let isExact = plan.ref(.activity, typed) != nil
    // A word of the note may look like an Id (`workshop om data IND`): one written as it is goes first.
    if !isExact, words.contains(where: { !$0.isQuoted && plan.ref(.activity, $0.text) != nil }) { return false }
    let folded = typed.folded
    guard let found = isExact ? typed : plan.activities.first(where: { $0.id.folded == folded })?.id else {
      return false
    }
    line.activity = found
    words.removeFirst()
    return true
  }

  /// Where no word is an activity, the first that is nothing else was meant as one.
  private mutating func takeUnknownActivity() {
    let keys = plan.activities.map(\.id)
    guard let place = rest.firstIndex(where: { !$0.isQuoted }) else {
      let example = keys.first ?? "IND"
      return addMissing(.activity, "dess Id, t.ex. \(example)", "its Id, such as \(example)")
    }
    let typed = rest.remove(at: place).text
    let nearest = typed.nearest(in: keys)
    add(.activity, FieldProblem(.unknownKey(typed, nearest: nearest)), typed: typed, nearest: nearest)
  }

  private mutating func refuseUnknownPerson() {
    guard let key = line.person else {
      return addMissing(.person, "@ och personens Id", "@ and the person's Id")
    }
    guard plan.ref(.person, key) == nil else { return }
    let nearest = key.nearest(in: plan.people.map(\.id))
    add(.person, .dangling(key, .person, nearest: nearest), typed: key, nearest: nearest)
  }
}

// MARK: - How long, and when

extension LogLineReader {
  private mutating func takeNumber() -> Bool {
    guard line.days == nil, words[0].looksLikeNumber else { return false }
    if words[0].isDigits, words[0].text.count <= 2, words.count > 1, words[1].isMonth { return false }
    var typed = words[0].text
    let hasUnit = !typed.contains(where: \.isLetter) && words.count > 1 && words[1].isUnit
    if hasUnit { typed += " \(words[1].text)" }
    switch DecimalInput.days(typed, hoursPerDay: context.hoursPerDay) {
    case .failure(let problem):
      // It may be the note's, `3:e mötet`; where no other number comes, it was meant as the days.
      if badNumber == nil { badNumber = (typed, problem) }
      guard !typed.contains(where: \.isLetter), !isInNote else { return false }
      add(.days, about(typed, problem))
    case .success(let days):
      line.days = days
      if let problem = FieldKind.loggedDays.problem(days.fileText) { add(.days, about(typed, problem)) }
    }
    words.removeFirst(hasUnit ? 2 : 1)
    return true
  }

  private func about(_ typed: String, _ problem: FieldProblem) -> FieldProblem {
    Schema.timeEntry.field("Dagar").map { problem.about(typed, $0) } ?? problem
  }

  private mutating func refuseMissingDays() {
    if let badNumber { return add(.days, about(badNumber.text, badNumber.problem)) }
    addMissing(.days, "t.ex. 0,5 eller 4h", "0.5 or 4h, say")
  }

  /// A day of one word, or of two or three: `i går`, `12 sep 2025`, `ons 24/9`.
  private mutating func takeDate() -> Bool {
    guard !hasDay else { return false }
    for count in [3, 2, 1] where count <= words.count && isDate(words.prefix(count)) {
      let typed = words.prefix(count).map(\.text).joined(separator: " ")
      switch DayInput.day(typed, today: context.today, .past) {
      case .success(let day): line.day = day
      case .failure(let problem):
        guard count == 1, words[0].looksLikeDate else { continue }
        add(.date, Schema.timeEntry.field("Datum").map { problem.about(typed, $0) } ?? problem)
      }
      hasDay = true
      words.removeFirst(count)
      return true
    }
    return false
  }

  private func isDate(_ words: ArraySlice<LogWord>) -> Bool {
    guard let first = words.first, let last = words.last, !words.contains(where: \.isQuoted) else { return false }
    let isDayOfMonth = first.isDigits && first.text.count <= 2
    switch words.count {
    case 1:
      if first.isNamedDay || first.isWeekday || first.looksLikeDate || first.looksLikeStep { return true }
      return !isInNote && (first.isShortWeekday || first.isWeek)
    case 2:
      if first.text.folded == "i" { return ["dag", "gar", "forrgar", "morgon"].contains(last.text.folded) }
      return (isDayOfMonth && last.isMonth)
        || ((first.isWeekday || first.isShortWeekday) && last.looksLikeDate && !last.isDigits)
    default:
      return isDayOfMonth && words[words.startIndex + 1].isMonth && last.isDigits && last.text.count == 4
    }
  }

  /// A day that is said to be one.
  private mutating func take(date typed: String) {
    hasDay = true
    switch DayInput.day(typed, today: context.today, .past) {
    case .success(let day): line.day = day
    case .failure(let problem):
      add(.date, Schema.timeEntry.field("Datum").map { problem.about(typed, $0) } ?? problem)
    }
  }
}

extension FieldProblem {
  /// The same reason as a refusal gives.
  init(_ refusal: Refusal) {
    self.init(refusal.text(.swedish), refusal.text(.english))
  }

  static let closedYear = FieldProblem(.closedYear)
}
