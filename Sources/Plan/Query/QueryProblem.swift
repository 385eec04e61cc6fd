/// What is wrong with a query, and where in it.
public struct QueryProblem: Error, Sendable, Hashable {
  /// The characters at fault, counted from 0.
  public let place: Range<Int>
  /// Whether it may be right once more has been typed: a date or a number that the text ends in.
  public let isUnfinished: Bool
  private let problem: FieldProblem

  /// The sentence: what is wrong, and what to write instead.
  public func text(_ language: Language) -> String { problem.text(language) }

  /// A field that the type does not have.
  init(unknown field: String, _ type: RecordType, _ token: Tokens.Token, in text: String) {
    let nearest = field.nearest(in: Column.all(of: type).map { $0.name.lowercased() })
    place = token.fieldPlace.map { text.characters($0) } ?? 0..<0
    isUnfinished = false
    problem = FieldProblem(
      "fältet \(field.visible) finns inte hos \(type.label[.swedish])" + (nearest.map { "; menade du \($0)?" } ?? ""),
      "\(type.label[.english]) has no field \(field.visible)" + (nearest.map { "; did you mean \($0)?" } ?? ""))
  }

  /// A value that the column can never hold.
  init(value column: Column, _ token: Tokens.Token, _ remedy: Label, in text: String) {
    place = text.characters(token.place)
    isUnfinished = token.place.upperBound == text.endIndex
    problem = FieldProblem(
      "\(column.label[.swedish]): \(token.text.visible) går inte att jämföra med; \(remedy[.swedish])",
      "\(column.label[.english]): \(token.text.visible) cannot be compared with; \(remedy[.english])")
  }
}

extension Column {
  /// What to write instead of a text that no value of the column can be held against; nil where it is right.
  func remedy(for typed: String) -> Label? {
    let name = self.name.lowercased()
    let number = Label("skriv ett tal: \(name)>12,5", "write a number: \(name)>12.5")
    let money = Label("skriv ett belopp: \(name)>250000", "write an amount: \(name)>250000")
    switch self {
    case .reckoned(.deviation): return Money(typed: typed) == nil ? money : nil
    case .reckoned(.pace): return nil
    case .reckoned: return PersonDays(typed: typed) == nil ? number : nil
    case .field(let field):
      switch field.kind {
      case .days, .loggedDays, .number, .count, .year: return PersonDays(typed: typed) == nil ? number : nil
      case .money: return Money(typed: typed) == nil ? money : nil
      case .date:
        guard !ValueTest.isDay(typed) else { return nil }
        return Label(
          "skriv \(name)>=2025-09-01, \(name):2025-09 eller \(name)<idag",
          "write \(name)>=2025-09-01, \(name):2025-09 or \(name)<today")
      case .key, .line, .text, .clock, .choice, .flag, .reference, .recurrence, .pastRating, .readyMark, .allocation:
        return nil
      }
    }
  }
}

extension String {
  /// Where a range of it lies, in characters from its beginning.
  fileprivate func characters(_ range: Range<Index>) -> Range<Int> {
    let start = distance(from: startIndex, to: range.lowerBound)
    return start..<start + distance(from: range.lowerBound, to: range.upperBound)
  }
}
