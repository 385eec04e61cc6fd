public import Plan

extension SlideShow {
  /// The pages as plain text, one under the other, each line at most `width` cells (no word longer than that is cut). `sign`
  /// gives the sign that stands before a status, if any.
  public func lines(
    _ language: Language, width: Int, emphasis: Emphasis = .none, sign: (ActivityStatus) -> Character?
  ) -> [String] {
    let day = DateText.day(today, language, year: true)
    let room = max(8, width - day.width - 2)
    let top = [title.harmless.cut(to: room).padded(to: room, .left) + "  " + day]
    return slides.enumerated().reduce(into: top) { lines, slide in
      let number = "\(slide.offset + 1)/\(slides.count)"
      let heading = slide.element.title.harmless.wrapped(to: max(8, width - number.width - 2))
      lines.append("")
      for (place, part) in heading.enumerated() {
        let tail = place == 0 ? number : ""
        let line = part.padded(to: width - tail.width, .left) + tail
        lines.append(emphasis(.heading, line.withoutTrailingBlanks))
      }
      lines.append(String(repeating: "-", count: width))
      lines += slide.element.lines(language, width: width, sign: sign)
    }
  }
}

extension Slide {
  /// The page's figures and its table.
  func lines(_ language: Language, width: Int, sign: (ActivityStatus) -> Character?) -> [String] {
    var lines: [String] = []
    let values = figures.map(\.value.width).max() ?? 0
    for figure in figures {
      for (place, text) in figure.caption.wrapped(to: max(8, width - values - 2)).enumerated() {
        lines.append((place == 0 ? figure.value : "").padded(to: values, .right) + "  " + text)
      }
    }
    let shown = counts.filter { $0.count > 0 }.map { count in
      let before = sign(count.status).map { "\($0) " } ?? ""
      return "\(before)\(count.status.label[language]): \(count.count)".replacing(" ", with: "\u{A0}")
    }
    lines += shown.isEmpty ? [] : shown.joined(separator: "  ").wrapped(to: width)
    guard !rows.isEmpty else { return lines + emptyText.wrapped(to: width) }
    if !lines.isEmpty { lines.append("") }
    var table = TextTable(columns.map { TextTable.Column($0.heading, $0.kind == .figure ? .right : .left) })
    table.rows = rows.map { row in
      zip(row.cells, columns).map { cell, column in
        switch column.kind {
        case .text, .figure: cell
        case .rating: SlideWords.rating(cell, language)
        case .status: SlideWords.status(cell, language, sign: sign)
        }
      }
    }
    return lines
      + table.lines(width: width, overflow: .wrap).map { line in
        String(line.reversed().drop { $0 == " " || $0 == "\u{A0}" }.reversed())
      }
  }
}

/// The words of statuses and ratings on pages.
public enum SlideWords {
  /// A rating as its figure and a word; what is none as it stands.
  public static func rating(_ text: String, _ language: Language) -> String {
    switch text {
    case "1": "1 " + Label("hög grad", "high")[language]
    case "2": "2 " + Label("tillräcklig", "sufficient")[language]
    case "3": "3 " + Label("mindre grad", "lesser")[language]
    case "": "–"
    default: "? \(text)"
    }
  }

  /// A status with its sign; what is none as it stands.
  public static func status(_ text: String, _ language: Language, sign: (ActivityStatus) -> Character?) -> String {
    guard let status = ActivityStatus(rawValue: text) else { return "? \(text)" }
    return (sign(status).map { "\($0) " } ?? "") + status.label[language]
  }
}
