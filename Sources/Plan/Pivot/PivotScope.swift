/// Which entries a pivot is about: those that answer every question put, and belong to every part named.
public struct PivotScope: Sendable {
  /// A question put to the records of a type.
  public struct Question: Sendable {
    /// The type: activities, people or time entries.
    public let type: RecordType
    /// The question.
    public let query: Query

    /// Puts a question to a type.
    public init(_ type: RecordType, _ query: Query) {
      self.type = type
      self.query = query
    }
  }

  /// All that one key of a dimension stands for: a person, a month.
  public struct Part: Sendable, Hashable {
    /// What the key is one of.
    public let dimension: PivotDimension
    /// The key.
    public let key: PivotKey

    /// A part of all time.
    public init(_ dimension: PivotDimension, _ key: PivotKey) {
      (self.dimension, self.key) = (dimension, key)
    }
  }

  /// The questions, all of which must be answered: entries by their own words, or by their activity's or person's.
  public var questions: [Question]
  /// The parts that the entries must belong to, all of them.
  public var parts: [Part]

  /// Gathers questions and parts; questions that say nothing are left out.
  public init(_ questions: [Question] = [], parts: [Part] = []) {
    self.questions = questions.filter { !$0.query.isEmpty }
    self.parts = parts
  }

  /// The filter as it is stated beside a table; nil where there is none. Words about other records than the entries have
  /// their type before them.
  public func text(_ language: Language) -> String? {
    let named = parts.map { "\($0.dimension.label[language]) \($0.key.text(language, year: nil))" }
    let asked = questions.map { question in
      question.type == .timeEntry
        ? question.query.text : "\(question.type.label[language]) \(question.query.text)"
    }
    return named.isEmpty && asked.isEmpty ? nil : (named + asked).joined(separator: " + ")
  }

  /// The entries it is about, in file order.
  public func entries(of plan: YearPlan, _ context: QueryContext) -> [TimeEntry] {
    var entries = plan.time.entries
    for question in questions {
      switch question.type {
      case .timeEntry: entries = plan.filter(entries, by: question.query, context)
      case .activity:
        let answering = Self.symbols(.activity, plan, plan.test(question.query, context))
        entries = entries.filter { answering[Int($0.activity)] }
      case .person:
        let answering = Self.symbols(.person, plan, plan.test(question.query, context))
        entries = entries.filter { answering[Int($0.person)] }
      case .plan, .area, .meeting, .actionPoint, .goal, .budgetLine, .expense, .total: break
      }
    }
    for part in parts {
      let axis = PivotAxis(part.dimension, of: entries, in: plan)
      guard let place = axis.keys.firstIndex(of: part.key) else { return [] }
      entries = entries.filter { axis.rawPlace(of: $0) == place }
    }
    return entries
  }

  /// By symbol of the log, whether the record of that key answers.
  private static func symbols(_ type: RecordType, _ plan: YearPlan, _ test: (RecordRef) -> Bool) -> [Bool] {
    plan.time.allSymbols.map { symbol in plan.ref(type, plan.time.name(symbol)).map(test) ?? false }
  }
}
