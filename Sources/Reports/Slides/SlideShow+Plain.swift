public import Plan

extension SlideShow {
  /// The same pages with one fact a line, for screen readers: no figures in large type, no bars, no columns.
  public func plain(_ language: Language, sign: (ActivityStatus) -> Character?) -> SlideShow {
    SlideShow(slides: slides.map { $0.plain(language, sign: sign) }, title: title, today: today)
  }
}

extension Slide {
  fileprivate func plain(_ language: Language, sign: (ActivityStatus) -> Character?) -> Slide {
    var facts = figures.map { "\($0.value) \($0.caption)" }
    facts += counts.filter { $0.count > 0 }.map {
      "\(SlideWords.status($0.status.rawValue, language, sign: sign)): \($0.count)"
    }
    for row in rows {
      let name = columns.indices.first { columns[$0].kind == .text && columns[$0].heading.count > 3 } ?? 0
      facts.append(row.cells[name])
      facts += columns.indices.filter { $0 != name }.map { place in
        let cell = row.cells[place]
        let text =
          switch columns[place].kind {
          case .status: SlideWords.status(cell, language, sign: sign)
          case .rating: SlideWords.rating(cell, language)
          case .text, .figure: String(cell.reversed().drop { $0 == "\u{A0}" }.reversed())
          }
        return text.isEmpty ? "" : "\(columns[place].heading): \(text)"
      }.filter { !$0.isEmpty }
    }
    var slide = Slide(topic: topic, title: title)
    slide.columns = [Column(heading: "", kind: .text)]
    slide.rows = facts.map { Row(cells: [$0]) }
    slide.emptyText = emptyText
    if rows.isEmpty, !facts.isEmpty { slide.rows.append(Row(cells: [emptyText])) }
    return slide
  }
}
