/// Where the records of a type stand, by key.
struct KeyIndex: Sendable {
  private var first: [String: Int] = [:]
  /// Every place of the keys that stand more than once.
  private var twins: [String: [Int]] = [:]

  init() {}

  /// Takes in keys with their places, in file order; empty ones are none.
  init(_ keys: some Collection<(key: String, index: Int)>) {
    first.reserveCapacity(keys.count)
    for (key, index) in keys { add(key, index) }
  }

  /// Takes in a key of a record after all the others.
  mutating func add(_ key: String, _ index: Int) {
    if key.isEmpty { return }
    if let known = first[key] {
      twins[key, default: [known]].append(index)
    } else {
      first[key] = index
    }
  }

  /// Whether any key stands more than once.
  var hasTwins: Bool { !twins.isEmpty }

  /// Whether a record has the key.
  func has(_ key: String) -> Bool { first[key] != nil }

  /// The places of the records with a key, in file order.
  func places(_ key: String) -> [Int] { twins[key] ?? first[key].map { [$0] } ?? [] }

  /// The places of the first records with keys that stand more than once.
  var firstOfTwins: [Int] { twins.values.compactMap(\.first) }

  /// The place of the record that has so many with the same key before it.
  func place(_ key: String, _ ordinal: Int) -> Int? {
    if ordinal == 0 { return first[key] }
    let places = places(key)
    return places.indices.contains(ordinal) ? places[ordinal] : nil
  }

  /// The place of the first record with a key.
  func place(_ key: String) -> Int? { first[key] }
}
