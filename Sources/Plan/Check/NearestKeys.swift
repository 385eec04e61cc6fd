/// The keys that wrong references may have meant. Looking one up means comparing it with every key, so only the first
/// hundred different wrong ones are, and only among at most ten thousand keys.
struct NearestKeys {
  private let plan: YearPlan
  private var words: [RecordType: NearestWords] = [:]
  private var found: [Question: String?] = [:]

  private struct Question: Hashable {
    let type: RecordType
    let key: String
  }

  private static let mostQuestions = 100
  private static let mostKeys = 10_000

  init(_ plan: YearPlan) {
    self.plan = plan
  }

  /// The nearest key of a type.
  mutating func nearest(to key: String, _ type: RecordType) -> String? {
    let question = Question(type: type, key: key)
    if let known = found[question] { return known }
    guard found.count < Self.mostQuestions else { return nil }
    let nearest = candidates(type).match(key)
    found[question] = .some(nearest)
    return nearest
  }

  private mutating func candidates(_ type: RecordType) -> NearestWords {
    if let known = words[type] { return known }
    let keys = plan.keys(of: type)
    let new = NearestWords(keys.count <= Self.mostKeys ? keys : [])
    words[type] = new
    return new
  }
}
