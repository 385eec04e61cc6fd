/// The order of what three versions hold, each thing known by a number that is the same in all of them.
///
/// One version is the ground: ours, or theirs where only they moved what all three have. What the ground lacks stands after
/// what it follows in the other version; where both added something in the same place, ours comes first.
struct MergeOrder {
  let isGroundTheirs: Bool
  /// Which of the numbers the ground and the other version have.
  private let inGround: Numbers
  private let inOther: Numbers

  /// A set of small numbers.
  struct Numbers {
    private var flags: [Bool]

    init(_ numbers: some Sequence<Int>, below limit: Int) {
      flags = Array(repeating: false, count: limit)
      for number in numbers { flags[number] = true }
    }

    func contains(_ number: Int) -> Bool { flags[number] }
  }

  /// Takes in the three orders of the whole; all numbers are below `limit`.
  init(base: [Int], ours: [Int], theirs: [Int], limit: Int) {
    let (inOurs, inTheirs) = (Numbers(ours, below: limit), Numbers(theirs, below: limit))
    var places = [Int](repeating: -1, count: limit)
    for (place, number) in base.enumerated() where inOurs.contains(number) && inTheirs.contains(number) {
      places[number] = place
    }
    isGroundTheirs = Self.isInOrder(ours, places) && !Self.isInOrder(theirs, places)
    (inGround, inOther) = isGroundTheirs ? (inTheirs, inOurs) : (inOurs, inTheirs)
  }

  private static func isInOrder(_ numbers: [Int], _ places: [Int]) -> Bool {
    var last = -1
    for number in numbers where places[number] >= 0 {
      if places[number] < last { return false }
      last = places[number]
    }
    return true
  }

  /// The order of a part of the whole, without what is not `kept`. What the ground has elsewhere stays there.
  func merge(ours: [Int], theirs: [Int], kept: (Int) -> Bool) -> [Int] {
    let (ground, other) = isGroundTheirs ? (theirs, ours) : (ours, theirs)
    // As in most merges: nothing to put in.
    guard other.contains(where: { !inGround.contains($0) && kept($0) }) else { return ground.filter(kept) }
    let here = Set(ground)
    var following: [Int: [Int]] = [:]
    var anchor = -1
    for number in other {
      if inGround.contains(number) {
        if here.contains(number) { anchor = number }
      } else if kept(number) {
        following[anchor, default: []].append(number)
      }
    }
    var merged: [Int] = []
    merged.reserveCapacity(ground.count)
    var waiting = following[-1] ?? []
    for number in ground {
      if isGroundTheirs || inOther.contains(number) {
        merged += waiting
        waiting = []
      }
      if kept(number) { merged.append(number) }
      if let next = following[number] { waiting = next }
    }
    return merged + waiting
  }
}
