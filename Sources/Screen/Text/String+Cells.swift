/// Where text stands in a width.
public enum Alignment: Sendable, Hashable {
  /// At the left edge.
  case left
  /// At the right edge.
  case right
  /// In the middle.
  case center
}

extension StringProtocol {
  /// The cells the text takes as it is shown.
  public var cells: Int {
    if let latin = utf8.withContiguousStorageIfAvailable({ $0.latinLetters }) ?? nil { return latin }
    var cells = 0
    forEachCluster(in: self) { cluster in
      cells += cluster.width
      return true
    }
    return cells
  }

  /// The text, or its beginning and an ellipsis where it takes more than `cells`. Never cuts through a grapheme; where
  /// not even the ellipsis has room, as much of that as has.
  public func truncated(to cells: Int, ellipsis: String = "…") -> String {
    guard !isAtMost(cells) else { return String(self) }
    let room = cells - ellipsis.cells
    return room >= 0 ? beginning(cells: room) + ellipsis : ellipsis.beginning(cells: cells)
  }

  /// The longest beginning that takes at most so many cells.
  public func beginning(cells: Int) -> String {
    var used = 0
    var end = 0
    forEachCluster(in: self) { cluster in
      guard used + cluster.width <= cells else { return false }
      used += cluster.width
      end = cluster.bytes.upperBound
      return true
    }
    return String(self[..<utf8.index(startIndex, offsetBy: end)])
  }

  /// The text with blanks added up to `cells`; longer text as it is.
  public func padded(to cells: Int, alignment: Alignment = .left) -> String {
    let missing = cells - self.cells
    guard missing > 0 else { return String(self) }
    let before =
      switch alignment {
      case .left: 0
      case .right: missing
      case .center: missing / 2
      }
    return String(repeating: " ", count: before) + self + String(repeating: " ", count: missing - before)
  }

  /// The text in just so many cells: cut with an ellipsis or filled with blanks.
  public func fitted(to cells: Int, alignment: Alignment = .left, ellipsis: String = "…") -> String {
    truncated(to: cells, ellipsis: ellipsis).padded(to: cells, alignment: alignment)
  }

  private func isAtMost(_ cells: Int) -> Bool {
    var used = 0
    forEachCluster(in: self) { cluster in
      used += cluster.width
      return used <= cells
    }
    return used <= cells
  }
}

extension UnsafeBufferPointer<UInt8> {
  /// How many letters a text has that is nothing but printable ASCII and the Latin letters after it, each of them a cell; nil of
  /// any other. Of most texts that is all there is to know, and it takes no look at single letters.
  fileprivate var latinLetters: Int? {
    var letters = 0
    var isLatin = true
    for byte in self {
      // The bytes 0xC3 to 0xCB begin U+00C0 to U+02FF.
      let isFirst = byte < 0x80 || byte >= 0xC0
      letters += isFirst ? 1 : 0
      isLatin = isLatin && byte >= 0x20 && byte != 0x7F && (!isFirst || byte < 0x80 || byte >= 0xC3 && byte <= 0xCB)
    }
    return isLatin ? letters : nil
  }
}
