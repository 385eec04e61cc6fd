import Plan
import TestSupport
import Testing

@Suite struct NearestTests {
  static let keys = ["IND", "DATA", "NOBEL", "KOMMUN", "KOMM", "RAU", "RAU-UTV", "A2030", "HÄLSA"]

  static let cases: [(typed: String, nearest: String?)] = [
    ("IDN", "IND"), ("ind", "IND"), ("NOBL", "NOBEL"), ("KOMMU", "KOMMUN"), ("KOM", "KOMM"), ("halsa", "HÄLSA"),
    ("RAUUTV", "RAU-UTV"), ("A203", "A2030"), ("XYZQW", nil), ("", nil), ("FULLSTANDIGT-ANNAT", nil), ("nob", "NOBEL"),
    ("ko", nil),
  ]

  @Test(arguments: cases) func `the nearest word within half its length`(_ typed: String, _ nearest: String?) {
    #expect(typed.nearest(in: Self.keys) == nearest)
  }

  @Test func `the first of equals, and a long text costs no more than its beginning`() {
    #expect("AX".nearest(in: ["AB", "AC"]) == "AB")
    #expect(
      String(repeating: "a", count: 1_000_000).nearest(in: ["a", String(repeating: "a", count: 70)])?.count == 70)
  }

  @Test func `agrees with the plain recursion`() {
    var random = SeededGenerator(seed: 3)
    func word() -> String { (0..<random.number(1...6)).map { _ in random.one(of: ["a", "b", "c"]) }.joined() }
    for _ in 0..<300 {
      let (typed, words) = (word(), (0..<5).map { _ in word() })
      let limit = max(1, typed.count / 2)
      let distances = words.map { Self.distance(Array(typed), Array($0)) }
      let best = distances.min() ?? 0
      let beginning = typed.count < 3 ? nil : words.first { $0.hasPrefix(typed) }
      let expected = best <= limit ? distances.firstIndex(of: best).map { words[$0] } : beginning
      #expect(typed.nearest(in: words) == expected, "\(typed) \(words)")
    }
  }

  /// The distance as it is defined, slowly.
  private static func distance(_ left: [Character], _ right: [Character]) -> Int {
    var table = [[Int]](repeating: Array(repeating: 0, count: right.count + 1), count: left.count + 1)
    for i in 0...left.count {
      for j in 0...right.count {
        if i == 0 || j == 0 {
          table[i][j] = i + j
          continue
        }
        var best = min(table[i - 1][j], table[i][j - 1]) + 1
        best = min(best, table[i - 1][j - 1] + (left[i - 1] == right[j - 1] ? 0 : 1))
        if i > 1, j > 1, left[i - 1] == right[j - 2], left[i - 2] == right[j - 1] {
          best = min(best, table[i - 2][j - 2] + 1)
        }
        table[i][j] = best
      }
    }
    return table[left.count][right.count]
  }
}
