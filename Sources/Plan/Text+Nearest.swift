extension String {
  /// The likeliest of some words to have been meant: the least edit distance, case and diacritics apart, if it is small.
  public func nearest(in words: [String]) -> String? {
    let typed = Array(folded.prefix(64))
    let limit = max(1, typed.count / 2)
    let ranked = words.map { (word: $0, distance: Self.distance(typed, Array($0.folded.prefix(64)))) }
    return ranked.filter { $0.distance <= limit }.min { $0.distance < $1.distance }?.word
  }

  /// Levenshtein's distance, with a swap of neighbours as one step.
  private static func distance(_ left: [Character], _ right: [Character]) -> Int {
    var beforeLast: [Int] = []
    var last = Array(0...right.count)
    for i in left.indices {
      var row = [i + 1]
      for j in right.indices {
        var best = Swift.min(row[j] + 1, last[j + 1] + 1, last[j] + (left[i] == right[j] ? 0 : 1))
        if i > 0, j > 0, left[i] == right[j - 1], left[i - 1] == right[j] {
          best = Swift.min(best, beforeLast[j - 1] + 1)
        }
        row.append(best)
      }
      (beforeLast, last) = (last, row)
    }
    return last[right.count]
  }
}
