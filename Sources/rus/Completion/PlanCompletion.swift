import Dashboard
import Plan
import Reports
import Screen
import Storage

/// What the plan that the command line names has to offer. A plan that cannot be read offers nothing, and nothing is said of it.
struct PlanCompletion {
  typealias Candidate = Completer.Candidate

  private let options: [String: String]
  private let places: [String]
  private let surroundings: Surroundings
  private let language = Surroundings.helpLanguage

  init(_ completer: Completer) {
    options = completer.options
    places = completer.places
    surroundings = completer.surroundings
  }

  /// The ways to go on from what is typed; those that do not begin so are left out later.
  func candidates(_ source: CompletionSource, _ typed: String) -> [Candidate] {
    switch source {
    case .ids: RecordType.allCases.filter { $0 != .plan }.flatMap { named($0, says: true) }
    case .activities: named(.activity)
    case .meetings: named(.meeting)
    case .people: named(.person)
    case .kinds: kinds
    case .assignments: assignments(typed)
    case .query: query(typed)
    case .columns: columns(typed)
    case .dimensions: dimensions(typed)
    case .logLine: logLine(typed)
    case .years: location.years.map { Candidate(word: "\($0)", about: "") }
    case .panes: Pane.allCases.map { Candidate(word: $0.label[language].lowercased(), about: "") }
    case .themes:
      ThemeLibrary(surroundings).shelf.map { Candidate(word: $0.theme.name, about: $0.theme.summary) }
    case .files, .folders: []
    }
  }

  /// The folder that is named; the shell has not yet made a `~` of it.
  private var data: String? {
    options["--data"].map { $0.hasPrefix("~/") ? (surroundings.home ?? "~") + $0.dropFirst() : $0 }
  }

  private var location: PlanLocation { surroundings.location(data) }

  private var plan: YearPlan? {
    try? OpenPlan(
      surroundings, data: data, year: options["--year"].flatMap { Int($0) }, readOnly: true, language
    ).plan
  }

  /// The keys of a type's records, with their names; `says`: and with what they are.
  private func named(_ type: RecordType, says: Bool = false, in plan: YearPlan? = nil) -> [Candidate] {
    guard let key = type.schema.key?.name, let plan = plan ?? self.plan else { return [] }
    let beginning = says ? type.label[language] + " " : ""
    return plan.refs(of: type).compactMap { ref in
      plan.values(key, of: ref).first.map {
        Candidate(word: $0, about: beginning + (plan.values("Namn", of: ref).first ?? ""))
      }
    }
  }

  private var kinds: [Candidate] {
    RecordType.allCases.filter { $0 != .plan }.map { Candidate(word: $0.words[0], about: $0.label[language]) }
  }

  /// The type that the line is about: a kind, or the type of the record of an Id.
  private var type: RecordType? {
    guard let word = places.first else { return nil }
    if let type = RecordType(word: word) { return type }
    guard let plan else { return nil }
    return RecordType.allCases.first { plan.ref($0, word) != nil }
  }

  /// `Status=`, and after the sign the values that the field may have.
  private func assignments(_ typed: String) -> [Candidate] {
    guard let type else { return [] }
    guard let equals = typed.firstIndex(of: "=") else {
      return type.schema.fields.map { Candidate(word: $0.name + "=", about: $0.label[language]) }
    }
    let sign = typed[...equals]
    let name = sign.dropLast().last.map { "+-".contains($0) } ?? false ? sign.dropLast(2) : sign.dropLast()
    guard case .field(let field)? = Column.named(String(name), of: type) else { return [] }
    return values(of: field).map { Candidate(word: sign + $0.word, about: $0.about) }
  }

  private func values(of field: Field) -> [Candidate] {
    switch field.kind {
    case .choice(let choices):
      choices.map { Candidate(word: $0.value, about: $0.label[language] == $0.value ? "" : $0.label[language]) }
    case .flag: [Candidate(word: "ja", about: ""), Candidate(word: "nej", about: "")]
    case .reference(let type): named(type)
    case .date: [Candidate(word: "idag", about: ""), Candidate(word: "igår", about: "")]
    case .allocation: named(.person)
    case .key, .line, .text, .days, .loggedDays, .number, .money, .count, .year, .clock, .recurrence, .pastRating,
      .readyMark:
      []
    }
  }

  private func query(_ typed: String) -> [Candidate] {
    let types = type.map { [$0] } ?? [.activity]
    guard let plan, let completion = plan.completion(of: typed, at: typed.count, for: types, language) else {
      return []
    }
    let kept = typed.prefix(completion.place.lowerBound)
    // A value's name and colon are part of what it takes the place of.
    let last = typed.dropFirst(completion.place.lowerBound)
    let field = last.lastIndex(of: ":").map { last[...$0] } ?? last.prefix(while: { $0 == "-" })
    return completion.candidates.map { candidate in
      let isWhole = candidate.text.hasSuffix(":")
      return Candidate(
        word: kept + (isWhole ? last.prefix { $0 == "-" } : field) + candidate.text, about: candidate.about)
    }
  }

  private func columns(_ typed: String) -> [Candidate] {
    let minus = typed.hasPrefix("-") ? "-" : ""
    return Column.all(of: type ?? .activity).map { Candidate(word: minus + $0.word(language), about: $0.name) }
  }

  /// `person,` and then another.
  private func dimensions(_ typed: String) -> [Candidate] {
    let first = typed.lastIndex(of: ",").map { String(typed[...$0]) } ?? ""
    return PivotDimension.allCases.map { Candidate(word: first + $0.label[language].lowercased(), about: "") }
  }

  /// A line of time: `@` begins a person; else the activity, where none stands there yet.
  private func logLine(_ typed: String) -> [Candidate] {
    if typed.hasPrefix("@") { return named(.person).map { Candidate(word: "@" + $0.word, about: $0.about) } }
    let activities = named(.activity)
    let isNamed = places.contains { place in activities.contains { $0.word.folded == place.folded } }
    return isNamed
      ? [Label("idag", "today"), Label("igår", "yesterday")].map { Candidate(word: $0[language], about: "") }
      : activities
  }
}
