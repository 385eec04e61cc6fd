extension String {
  /// The likeliest of some words to have been meant: the least edit distance, case and diacritics apart, if it is small;
  /// else the first that begins so.
  public func nearest(in words: [String]) -> String? {
    NearestWords(words).match(self)
  }
}

/// Words made ready for finding the one that was meant. Only their first 64 letters count.
struct NearestWords: Sendable {
  private let words: [(word: String, letters: [UInt32])]

  init(_ words: [String]) {
    self.words = words.map { ($0, Self.letters($0)) }
  }

  /// The word at the least distance, the first of equals; else the first that begins with three letters or more typed.
  func match(_ text: String) -> String? {
    let typed = Self.letters(text)
    var limit = max(1, typed.count / 2)
    var best: String?
    for (word, letters) in words where abs(letters.count - typed.count) <= limit {
      guard let distance = Self.distance(typed, letters, atMost: limit) else { continue }
      best = word
      if distance == 0 { return word }
      limit = distance - 1
    }
    return best ?? (typed.count < 3 ? nil : words.first { $0.letters.starts(with: typed) }?.word)
  }

  private static func letters(_ text: String) -> [UInt32] {
    // Folding may take letters away, never more than a few for each that is left.
    String(text.prefix(96)).folded.unicodeScalars.prefix(64).map(\.value)
  }

  /// Levenshtein's distance, with a swap of neighbours as one step; nil where it is above a limit.
  private static func distance(_ left: [UInt32], _ right: [UInt32], atMost limit: Int) -> Int? {
    let width = right.count + 1
    // Three rows of the table: the one before the last, the last, the one under way.
    var rows = [Int](repeating: 0, count: 3 * width)
    for j in 0..<width { rows[width + j] = j }
    for i in left.indices {
      let (beforeLast, last, row) = (i % 3 * width, (i + 1) % 3 * width, (i + 2) % 3 * width)
      rows[row] = i + 1
      var least = i + 1
      for j in right.indices {
        var best = min(rows[row + j] + 1, rows[last + j + 1] + 1, rows[last + j] + (left[i] == right[j] ? 0 : 1))
        if i > 0, j > 0, left[i] == right[j - 1], left[i - 1] == right[j] {
          best = min(best, rows[beforeLast + j - 1] + 1)
        }
        rows[row + j + 1] = best
        least = min(least, best)
      }
      // A swap may go back two rows, and costs one.
      if least > limit + 1 { return nil }
    }
    let distance = rows[(left.count + 1) % 3 * width + right.count]
    return distance <= limit ? distance : nil
  }
}
