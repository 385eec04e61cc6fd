/// A line of wrapped text: clusters by number, and where its blanks at the end begin.
struct WrappedLine: Equatable {
  /// The clusters on it, with the blanks at its end, without the newline.
  var clusters: Range<Int>
  /// The end without the blanks where the line was broken.
  var shownEnd: Int
}

/// One cluster, as wrapping sees it.
struct WrapUnit {
  enum Kind {
    case blank
    case newline
    case ink
  }

  var width: Int
  var kind: Kind
}

/// Breaks clusters into lines of at most `cells` cells: at newlines, at blanks, and inside words that are longer than a
/// line. Blanks where a line is broken stay at its end and may reach past the width; those of the text's own line ends
/// too. A cluster wider than the width stands by itself.
func wrapLines(_ units: [WrapUnit], cells: Int) -> [WrappedLine] {
  var lines: [WrappedLine] = []
  var start = 0
  /// Cells from the line's start, and where the line could be broken: after its last blank.
  var used = 0
  var breakAt: Int?
  var usedAtBreak = 0

  func end(_ end: Int, next: Int) {
    var shownEnd = end
    while shownEnd > start, units[shownEnd - 1].kind == .blank { shownEnd -= 1 }
    lines.append(WrappedLine(clusters: start..<end, shownEnd: shownEnd))
    start = next
    breakAt = nil
  }

  for (place, unit) in units.enumerated() {
    switch unit.kind {
    case .newline:
      end(place, next: place + 1)
      used = 0
    case .blank:
      used += unit.width
      breakAt = place + 1
      usedAtBreak = used
    case .ink:
      if used + unit.width > cells, place > start {
        if let point = breakAt {
          end(point, next: point)
          used -= usedAtBreak
        }
        // What the broken line left may still be too long: a word without blanks.
        if used + unit.width > cells, place > start {
          end(place, next: place)
          used = 0
        }
      }
      used += unit.width
    }
  }
  end(units.count, next: units.count)
  return lines
}

extension StringProtocol {
  /// The text in lines of at most `cells` cells, broken at newlines and blanks, and inside words longer than a line.
  /// Blanks where a line ends are left out. At least one line, empty for empty text.
  public func wrapped(to cells: Int) -> [String] {
    var copy = String(self)
    return copy.withUTF8 { bytes in
      var units: [WrapUnit] = []
      var starts: [Int] = []
      forEachCluster(in: bytes) { cluster in
        units.append(WrapUnit(width: cluster.width, kind: WrapUnit.Kind(bytes, cluster.bytes)))
        starts.append(cluster.bytes.lowerBound)
        return true
      }
      starts.append(bytes.count)
      return wrapLines(units, cells: Swift.max(1, cells)).map { line in
        String(decoding: bytes[starts[line.clusters.lowerBound]..<starts[line.shownEnd]], as: UTF8.self)
      }
    }
  }
}

extension WrapUnit {
  init(_ character: Character) {
    var text = String(character)
    let kind = text.withUTF8 { Kind($0, 0..<$0.count) }
    self.init(width: kind == .ink ? character.cells : 1, kind: kind)
  }
}

extension WrapUnit.Kind {
  fileprivate init(_ bytes: UnsafeBufferPointer<UInt8>, _ cluster: Range<Int>) {
    switch (bytes[cluster.lowerBound], cluster.count) {
    case (UInt8(ascii: "\n"), 1), (UInt8(ascii: "\r"), 2): self = .newline
    case (UInt8(ascii: " "), 1), (UInt8(ascii: "\t"), 1): self = .blank
    default: self = .ink
    }
  }
}
