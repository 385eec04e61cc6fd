/// Finds the records whose key alone one side changed: they are the same records under a new key, and what the other side
/// did to them follows them there.
struct MergeRenames {
  private let sides: [MergeSide]
  private let rules: [String: MergeRules.TypeRules]

  init(_ sides: [MergeSide], _ rules: [String: MergeRules.TypeRules]) {
    self.sides = sides
    self.rules = rules
  }

  /// What of a record stays when its key changes.
  private struct Rest: Hashable {
    let type: String
    let lines: [UInt8]
  }

  /// Gives renamed records the number that they have in the base.
  func follow(_ numbers: inout [[Int]], count: Int) {
    let known = numbers.map { MergeOrder.Numbers($0, below: count) }
    for side in [1, 2] {
      let gone = records(0, numbers[0]) { !known[side].contains($0) }
      if gone.isEmpty { continue }
      let come = records(side, numbers[side]) { !known[0].contains($0) && !known[3 - side].contains($0) }
      for (rest, old) in gone where old.count == 1 {
        guard let new = come[rest], new.count == 1 else { continue }
        numbers[side][new[0]] = numbers[0][old[0]]
      }
    }
  }

  /// The places of some of a side's keyed records, by what they say besides their key.
  private func records(_ side: Int, _ numbers: [Int], where isMeant: (Int) -> Bool) -> [Rest: [Int]] {
    var found: [Rest: [Int]] = [:]
    for (place, item) in sides[side].items.enumerated() where item.kind == .record && isMeant(numbers[place]) {
      let type = sides[side].type(of: item)
      guard let key = rules[type]?.key else { continue }
      let lines = Array(sides[side].bytes[item.range])
      let rest = RecordText(bytes: lines).setting(key, to: []).bytes
      // A record of its key alone is like any other such.
      if rest.count == lines.count || rest.isEmpty { continue }
      found[Rest(type: type, lines: rest), default: []].append(place)
    }
    return found
  }
}
