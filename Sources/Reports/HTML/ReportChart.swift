/// The charts that a report can have.
enum ReportChart: String, CaseIterable, Sendable {
  /// The activities' statuses by area.
  case status
  /// Planned and logged days by area.
  case time = "tid"
  /// Budget and outcome by line.
  case money = "ekonomi"
  /// The goals' ratings over the periods.
  case goals = "mal"

  /// A line that stands for the chart until it is drawn: signs that no value of the plan gets through with.
  var mark: String { "\u{E000}\(rawValue)\u{E001}" }

  /// The chart that a line stands for.
  init?(mark line: Substring) {
    guard line.first == "\u{E000}", line.last == "\u{E001}" else { return nil }
    self.init(rawValue: String(line.dropFirst().dropLast()))
  }
}

/// Bars under each other, with what they show in words too.
struct BarChart {
  /// One bar: what it is of, what it says in words, and its pieces.
  struct Bar {
    let name: String
    let words: String
    let pieces: [Piece]
  }

  /// A piece of a bar.
  struct Piece {
    let value: Int
    /// What stands in it, where there is room.
    let text: String
    let color: Color
  }

  /// The colours of pieces: white text on each has a contrast of 4.5 or more, and each against white 3 or more.
  enum Color: String {
    case green = "#1b6e3c"
    case amber = "#8a5a00"
    case blue = "#1f5fa8"
    case grey = "#5b6470"
    case red = "#8c2f39"
  }

  let title: String
  let bars: [Bar]
  /// What the colours stand for.
  let legend: [(name: String, color: Color)]

  private static let (width, rowHeight, barHeight) = (720, 46, 18)

  /// The chart as a figure of HTML with an inline drawing.
  func figure(id: String) -> String {
    let height = bars.count * Self.rowHeight + 34
    let words = bars.map { "\($0.name): \($0.words)" }.joined(separator: ". ")
    let rows = bars.enumerated().map { row($0.element, top: $0.offset * Self.rowHeight) }.joined()
    return """
      <figure>
      <svg role="img" aria-labelledby="\(id)-t \(id)-d" viewBox="0 0 \(Self.width) \(height)" \
      xmlns="http://www.w3.org/2000/svg">
      <title id="\(id)-t">\(title.asHTML)</title>
      <desc id="\(id)-d">\(words.asHTML).</desc>
      \(rows)\(legendLine(top: bars.count * Self.rowHeight + 8))</svg>
      <figcaption>\(title.asHTML)</figcaption>
      </figure>

      """
  }

  private func row(_ bar: Bar, top: Int) -> String {
    let most = max(1, bars.map { $0.pieces.map(\.value).reduce(0, +) }.max() ?? 1)
    var x = 0
    var drawn = "<text x=\"0\" y=\"\(top + 14)\">\(bar.name.asHTML): \(bar.words.asHTML)</text>\n"
    for piece in bar.pieces where piece.value > 0 {
      // In tenths of a unit, and never so thin that it is not seen.
      let wide = max(20, Int((Double(piece.value) / Double(most) * Double(Self.width * 10)).rounded()) - 20)
      drawn +=
        "<rect x=\"\(x.tenths)\" y=\"\(top + 20)\" width=\"\(wide.tenths)\" height=\"\(Self.barHeight)\" fill=\"\(piece.color.rawValue)\"/>\n"
      if wide >= piece.text.width * 80 + 60 {
        drawn += "<text x=\"\((x + 50).tenths)\" y=\"\(top + 33)\" fill=\"#fff\">\(piece.text.asHTML)</text>\n"
      }
      x += wide + 20
    }
    return drawn
  }

  private func legendLine(top: Int) -> String {
    var x = 0
    return legend.map { entry in
      defer { x += entry.name.width * 8 + 34 }
      return
        "<rect x=\"\(x)\" y=\"\(top)\" width=\"12\" height=\"12\" fill=\"\(entry.color.rawValue)\"/>"
        + "<text x=\"\(x + 17)\" y=\"\(top + 11)\">\(entry.name.asHTML)</text>\n"
    }.joined()
  }
}

extension Int {
  /// A number of tenths as a decimal number.
  fileprivate var tenths: String { self % 10 == 0 ? "\(self / 10)" : "\(self / 10).\(self % 10)" }
}

extension String {
  /// The text as HTML shows it, with signs in the place of what could command a terminal or turn the text round.
  var asHTML: String {
    var written = ""
    for scalar in unicodeScalars {
      switch scalar {
      case "&": written += "&amp;"
      case "<": written += "&lt;"
      case ">": written += "&gt;"
      case "\"": written += "&quot;"
      case "'": written += "&#39;"
      case _ where scalar.isHarmless || scalar == "\n": written.unicodeScalars.append(scalar)
      default: written += String(scalar).harmless
      }
    }
    return written
  }
}
