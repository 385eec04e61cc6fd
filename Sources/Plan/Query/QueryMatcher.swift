import Recfile

extension Query {
  /// Whether a record answers the question. For many records `YearPlan.filter` and `YearPlan.test` are made.
  public func matches(_ ref: RecordRef, in plan: YearPlan, _ context: QueryContext) -> Bool {
    QueryMatcher(self, plan, context).matches(ref)
  }
}

extension YearPlan {
  /// Those of some records that answer a question, in their order. Many are asked by as many processors as there are: each
  /// letter of a question is put to the whole time log.
  public func filter(_ refs: [RecordRef], by query: Query, _ context: QueryContext) -> [RecordRef] {
    filter(refs, by: query, context) { $0 }
  }

  /// The same of time entries.
  func filter(_ entries: [TimeEntry], by query: Query, _ context: QueryContext) -> [TimeEntry] {
    filter(entries, by: query, context) { $0.ref }
  }

  private func filter<Element: Sendable>(
    _ all: [Element], by query: Query, _ context: QueryContext, ref: @Sendable (Element) -> RecordRef
  ) -> [Element] {
    if query.isEmpty { return all }
    return all.dividedForProcessors.mappedAtOnce { part in
      let matcher = QueryMatcher(query, self, context)
      return part.filter { matcher.matches(ref($0)) }
    }.flatMap(\.self)
  }

  /// The test of whether a record answers a question, made ready for many of them.
  public func test(_ query: Query, _ context: QueryContext) -> (RecordRef) -> Bool {
    QueryMatcher(query, self, context).matches
  }
}

/// A question made ready for one plan: what was typed is read, and what keys and people it means is looked up, once.
struct QueryMatcher {
  private let alternatives: [(type: RecordType, groups: [[Test]])]

  /// One condition, made ready.
  private struct Test {
    let isNegated: Bool
    let holds: (RecordRef) -> Bool
  }

  init(_ query: Query, _ plan: YearPlan, _ context: QueryContext) {
    alternatives = query.alternatives.map { type, groups in
      let tests = groups.map { terms in
        terms.map { Test(isNegated: $0.isNegated, holds: Self.test($0.condition, type, plan, context)) }
      }
      return (type, tests)
    }
  }

  func matches(_ ref: RecordRef) -> Bool {
    // A handful at most, one as a rule: a table would take longer to ask.
    for (type, groups) in alternatives where type == ref.type {
      return groups.contains { tests in tests.allSatisfy { $0.holds(ref) != $0.isNegated } }
    }
    return false
  }

  private static func test(
    _ condition: Query.Condition, _ type: RecordType, _ plan: YearPlan, _ context: QueryContext
  ) -> (RecordRef) -> Bool {
    switch condition {
    case .unsaid: { _ in true }
    case .word(let word): wordTest(word, plan.document(type.file))
    case .mine: context.person.map { plan.ownership(of: $0) } ?? { _ in false }
    case .absent(let field): { ref in plan.values(field.name, of: ref).allSatisfy(\.isEmpty) }
    case .compare(.reckoned(let reckoned), let comparison, let typed):
      reckonedTest(reckoned, comparison, typed, plan, context.today)
    case .compare(.field(let field), let comparison, let typed):
      fieldTest(field, ValueTest(field.kind, comparison, typed, context.today), type, plan)
    }
  }

  private static func wordTest(_ word: String, _ document: Document) -> (RecordRef) -> Bool {
    // Files have a decimal point where the screen has a comma.
    let isDecimal = word.contains(",") && word.utf8.allSatisfy { (48...57).contains($0) || $0 == 44 }
    let words = [word] + (isDecimal ? [String(word.map { $0 == "," ? "." : $0 })] : [])
    let search = FoldedSearch(words)
    return { ref in search.isIn(ref.index, of: document) }
  }

  private static func reckonedTest(
    _ reckoned: Reckoned, _ comparison: Query.Comparison, _ typed: String, _ plan: YearPlan, _ today: Day
  ) -> (RecordRef) -> Bool {
    let book = reckoned.isOfPace ? PaceBook(plan, on: today) : nil
    if reckoned == .pace { return paceTest(comparison, typed) { book?.pace(of: $0, in: plan)?.verdict } }
    let wanted = reckoned == .deviation ? Money(typed: typed)?.ore : PersonDays(typed: typed)?.hundredths
    guard let wanted else { return { _ in false } }
    return { ref in plan.hundredths(reckoned, of: ref, book).map { comparison.holds($0, wanted) } ?? false }
  }

  /// `takt:över`, `takt:"i fas"`, `pace:on`: a word in either language, or the beginning of one.
  private static func paceTest(
    _ comparison: Query.Comparison, _ typed: String, _ verdict: @escaping (RecordRef) -> PaceVerdict?
  ) -> (RecordRef) -> Bool {
    let wanted = typed.folded
    let holding = PaceVerdict.allCases.filter { verdict in
      [verdict.label[.swedish], verdict.label[.english]].contains { word in
        comparison == .matches ? word.folded.hasPrefix(wanted) : comparison.holds(word.folded, wanted)
      }
    }
    return { verdict($0).map(holding.contains) ?? false }
  }

  private static func fieldTest(
    _ field: Field, _ test: ValueTest, _ type: RecordType, _ plan: YearPlan
  ) -> (RecordRef) -> Bool {
    let (name, document) = (Array(field.name.utf8), plan.document(type.file))
    let holdsWithout = if case .flag = field.kind { test.holds("nej") } else { false }
    func read(_ ref: RecordRef) -> Bool {
      document.withFields(of: ref.index) { fields in
        var isThere = false
        for field in fields where field.name.elementsEqual(name) {
          let holds: Bool? = field.withValue { value in
            let line = value.withoutCarriageReturnAtEnd
            return line.isEmpty ? nil : test.holds(line)
          }
          if holds == true { return true }
          isThere = isThere || holds != nil
        }
        return !isThere && holdsWithout
      }
    }
    guard type == .timeEntry, let test = entryTest(field, test, plan.time) else { return read }
    let log = plan.time
    return { ref in log.entry(of: ref).flatMap(test) ?? read(ref) }
  }

  /// A time entry's test, on what is kept of it without reading its line; nil where that does not tell.
  private static func entryTest(_ field: Field, _ test: ValueTest, _ log: TimeLog) -> ((TimeEntry) -> Bool?)? {
    let byName = { log.allSymbols.map { symbol in test.holds(log.name(symbol)) } }
    switch field.name {
    case "Datum":
      guard let holds = test.day else { return nil }
      return { entry in entry.day.map(holds) }
    case "Dagar":
      guard let holds = test.hundredths else { return nil }
      return { entry in entry.days == .zero ? nil : holds(entry.days.hundredths) }
    case "Person":
      let names = byName()
      return { entry in names[Int(entry.person)] }
    case "Aktivitet":
      let names = byName()
      return { entry in names[Int(entry.activity)] }
    default: return nil
    }
  }
}
