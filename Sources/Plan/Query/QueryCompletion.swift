/// What a query under way can go on with: names of fields, or values of the field that was named.
public struct QueryCompletion: Sendable, Equatable {
  /// The characters that a candidate takes the place of, counted from 0.
  public let place: Range<Int>
  /// The candidates, in the order they are offered; never none.
  public let candidates: [Candidate]

  /// One way to go on.
  public struct Candidate: Sendable, Equatable {
    /// What stands in the query: `status:`, `delvis`, `"enligt plan"`.
    public let text: String
    /// What it is called or means, where the text alone does not say it.
    public let about: String
  }

  /// How many are offered at most.
  static let limit = 60
}

extension YearPlan {
  /// How a query can go on at a cursor, counted in characters; nil where there is nothing to offer.
  public func completion(
    of text: String, at cursor: Int, for types: [RecordType], _ language: Language
  ) -> QueryCompletion? {
    let typed = String(text.prefix(cursor))
    var last: Tokens.Token?
    for token in Tokens(typed) where token.place.upperBound == typed.endIndex { last = token }
    let stem = last?.text ?? ""
    let candidates: [QueryCompletion.Candidate]
    if let field = last?.field {
      let columns = types.compactMap { Column.named(field, of: $0) }
      candidates = columns.first.map { values(of: $0, types, stem.folded, language) } ?? []
    } else if last?.isQuoted ?? false {
      candidates = []
    } else {
      candidates = Self.fields(of: types, stem.folded, language)
    }
    guard !candidates.isEmpty else { return nil }
    let start = last.map { typed.distance(from: typed.startIndex, to: $0.place.lowerBound) } ?? typed.count
    return QueryCompletion(
      place: start..<typed.count, candidates: Array(candidates.prefix(QueryCompletion.limit)))
  }

  private static func fields(
    of types: [RecordType], _ stem: String, _ language: Language
  ) -> [QueryCompletion.Candidate] {
    var seen: Set<String> = []
    let columns = types.flatMap { Column.all(of: $0) }.filter { seen.insert($0.word(language)).inserted }
    let fitting = columns.filter { column in
      ([column.name.folded] + Language.allCases.map { column.word($0).folded }).contains { $0.hasPrefix(stem) }
    }
    let words = [Label("mina", "mine"), Label("eller", "or")].map { $0[language] }
    return fitting.map { QueryCompletion.Candidate(text: "\($0.word(language)):", about: "") }
      + words.filter { !stem.isEmpty && $0.hasPrefix(stem) }.map { QueryCompletion.Candidate(text: $0, about: "") }
  }

  private func values(
    of column: Column, _ types: [RecordType], _ stem: String, _ language: Language
  ) -> [QueryCompletion.Candidate] {
    guard case .field(let field) = column else { return [] }
    let all: [(value: String, about: String)]
    switch field.kind {
    case .choice(let choices):
      all = choices.map { ($0.label[language], $0.label[language == .swedish ? .english : .swedish]) }
    case .flag: all = [("ja", "yes"), ("nej", "no")]
    case .reference(let type): all = named(type)
    case .allocation: all = named(.person)
    case .key: all = types.filter { $0.schema.field(field.name)?.isKey ?? false }.flatMap { named($0) }
    case .date: all = months(language)
    case .line: all = texts(field.name, types).map { ($0, "") }
    case .text, .days, .loggedDays, .number, .money, .count, .year, .clock, .recurrence, .pastRating, .readyMark:
      all = []
    }
    let fitting = all.filter { $0.value.folded.hasPrefix(stem) }
    // A record may be remembered by its name and not by its key.
    let others =
      stem.isEmpty || !field.kind.isKeyed
      ? [] : all.filter { !$0.value.folded.hasPrefix(stem) && $0.about.folded.contains(stem) }
    return (fitting + others).map { QueryCompletion.Candidate(text: $0.value.asQueryValue, about: $0.about) }
  }

  /// The keys of a type's records, with their names.
  private func named(_ type: RecordType) -> [(value: String, about: String)] {
    guard let key = type.schema.key?.name else { return [] }
    return refs(of: type).compactMap { ref in
      values(key, of: ref).first.map { ($0, values("Namn", of: ref).first ?? "") }
    }
  }

  /// The months of the plan's year, and today.
  private func months(_ language: Language) -> [(value: String, about: String)] {
    let year = facts.year.map { "\($0)" }
    let months = year.map { year in
      (1...12).map { ("\(year)-\($0 < 10 ? "0" : "")\($0)", DateText.month($0, language)) }
    }
    return [(Label("idag", "today")[language], "")] + (months ?? [])
  }

  /// The lines that stand in a field, each once, as they come.
  private func texts(_ field: String, _ types: [RecordType]) -> [String] {
    var seen: Set<String> = []
    var found: [String] = []
    for type in types where type.schema.field(field) != nil {
      for ref in refs(of: type) {
        for value in values(field, of: ref) where !value.isEmpty && seen.insert(value).inserted { found.append(value) }
        if found.count >= 1000 { return found }
      }
    }
    return found
  }
}

extension String {
  /// A value as a query has it: quoted where it would otherwise fall apart.
  fileprivate var asQueryValue: String {
    let plain = String(map { $0 == "\"" || $0.isNewline ? " " : $0 })
    return plain.contains(where: \.isWhitespace) ? "\"\(plain)\"" : plain
  }
}

extension FieldKind {
  /// Whether its values are keys of records.
  fileprivate var isKeyed: Bool {
    switch self {
    case .key, .reference: true
    case .line, .text, .days, .loggedDays, .number, .money, .count, .year, .date, .clock, .choice, .flag, .recurrence,
      .pastRating, .readyMark, .allocation:
      false
    }
  }
}
