import Plan

/// A report as one page of HTML: for screens, screen readers and A4 paper, with nothing fetched from outside.
struct HTMLPage {
  let language: Language
  let charts: [ReportChart: BarChart]

  /// The page's text.
  func text(_ blocks: [MarkdownBlock]) -> String {
    let title = blocks.lazy.compactMap(\.title).first ?? Label("Verksamhetsberättelse", "The year's report")[language]
    let code = Label("sv", "en")[language]
    return """
      <!DOCTYPE html>
      <html lang="\(code)">
      <head>
      <meta charset="utf-8">
      <meta name="viewport" content="width=device-width, initial-scale=1">
      <title>\(title.asHTML)</title>
      <style>
      \(Self.style)
      </style>
      </head>
      <body>
      <main>
      \(body(blocks))</main>
      </body>
      </html>

      """
  }

  /// The blocks; after the first heading, what there is to go to.
  private func body(_ blocks: [MarkdownBlock]) -> String {
    var written = ""
    var headings: [String] = []
    var caption = ""
    var hasContents = false
    for block in blocks {
      if case .heading(let level, let parts) = block {
        headings.append("s\(headings.count + 1)")
        caption = parts.plainText
        written += "<h\(level) id=\"s\(headings.count)\">\(html(parts))</h\(level)>\n"
        if !hasContents {
          hasContents = true
          written += contents(blocks)
        }
      } else {
        written += html(block, caption: caption)
      }
    }
    return written
  }

  private func contents(_ blocks: [MarkdownBlock]) -> String {
    let headings = blocks.compactMap { block -> (level: Int, name: String)? in
      if case .heading(let level, let parts) = block { (level, parts.plainText) } else { nil }
    }
    let shown = headings.enumerated().filter { $0.offset > 0 && $0.element.level == 2 }
    guard shown.count > 1 else { return "" }
    let items = shown.map { "<li><a href=\"#s\($0.offset + 1)\">\($0.element.name.asHTML)</a></li>\n" }.joined()
    let name = Label("Innehåll", "Contents")[language]
    return "<nav aria-label=\"\(name)\">\n<ul>\n\(items)</ul>\n</nav>\n"
  }

  private func html(_ block: MarkdownBlock, caption: String) -> String {
    switch block {
    case .heading(let level, let parts): "<h\(level)>\(html(parts))</h\(level)>\n"
    case .paragraph(let parts): "<p>\(html(parts))</p>\n"
    case .list(let items, let isOrdered): list(items, isOrdered ? "ol" : "ul")
    case .table(let table): html(table, caption: caption)
    case .quote(let blocks): "<blockquote>\n\(blocks.map { html($0, caption: caption) }.joined())</blockquote>\n"
    case .code(let code): "<pre>\(code.asHTML)</pre>\n"
    case .rule: "<hr>\n"
    case .chart(let chart): charts[chart].map { $0.figure(id: "diagram-\(chart.rawValue)") } ?? ""
    }
  }

  private func list(_ items: [[MarkdownBlock]], _ tag: String) -> String {
    let written = items.map { blocks in
      if case .paragraph(let parts)? = blocks.first {
        return "<li>\(html(parts))\(blocks.dropFirst().map { html($0, caption: "") }.joined())</li>\n"
      }
      return "<li>\(blocks.map { html($0, caption: "") }.joined())</li>\n"
    }
    return "<\(tag)>\n\(written.joined())</\(tag)>\n"
  }

  private func html(_ table: MarkdownTable, caption: String) -> String {
    func mark(_ column: Int) -> String { table.isRight[column] ? " class=\"r\"" : "" }
    let heading = table.heading.enumerated().map { column, parts in
      "<th scope=\"col\"\(mark(column))>\(html(parts))</th>"
    }
    let rows = table.rows.map { row in
      let cells = row.enumerated().map { column, parts in
        column == 0
          ? "<th scope=\"row\"\(mark(column))>\(html(parts))</th>" : "<td\(mark(column))>\(html(parts))</td>"
      }
      return "<tr>\(cells.joined())</tr>\n"
    }
    let name = caption.isEmpty ? "" : "<caption>\(caption.asHTML)</caption>\n"
    return """
      <table>
      \(name)<thead>
      <tr>\(heading.joined())</tr>
      </thead>
      <tbody>
      \(rows.joined())</tbody>
      </table>

      """
  }

  private func html(_ parts: [MarkdownInline]) -> String {
    parts.map { part in
      switch part {
      case .text(let text): text.asHTML
      case .strong(let parts): "<strong>\(html(parts))</strong>"
      case .emphasis(let parts): "<em>\(html(parts))</em>"
      case .code(let code): "<code>\(code.asHTML)</code>"
      case .link(let parts, let target): link(parts, to: target)
      case .lineBreak: "<br>\n"
      }
    }.joined()
  }

  /// A link to the web, a mail address or a place on the page; what else a template names is text.
  private func link(_ parts: [MarkdownInline], to target: String) -> String {
    let isKnown = ["https://", "http://", "mailto:", "#"].contains { target.lowercased().hasPrefix($0) }
    return isKnown ? "<a href=\"\(target.asHTML)\">\(html(parts))</a>" : html(parts)
  }

  static let style = """
    :root { color-scheme: light; }
    body { margin: 0; background: #fff; color: #1a1a1a; font: 1rem/1.55 "Segoe UI", "Liberation Sans", Arial, sans-serif; }
    main { max-width: 46rem; margin: 0 auto; padding: 1.5rem 1rem 4rem; }
    h1 { font-size: 2rem; line-height: 1.2; }
    h2 { font-size: 1.5rem; line-height: 1.25; margin: 2.5rem 0 .75rem; border-bottom: 2px solid #1f5fa8; }
    h3 { font-size: 1.25rem; margin: 2rem 0 .5rem; }
    h4 { font-size: 1.1rem; margin: 1.5rem 0 .5rem; }
    h5, h6 { font-size: 1rem; margin: 1.25rem 0 .25rem; }
    h6 { font-style: italic; }
    a { color: #1f5fa8; }
    table { width: 100%; border-collapse: collapse; margin: 1rem 0; font-size: .9rem; }
    caption { text-align: left; font-weight: bold; padding: .25rem 0; }
    th, td { border: 1px solid #767676; padding: .35rem .5rem; vertical-align: top; text-align: left; }
    thead th { background: #eef2f7; }
    tbody th { font-weight: normal; }
    .r { text-align: right; white-space: nowrap; font-variant-numeric: tabular-nums; }
    figure { margin: 1.5rem 0; break-inside: avoid; }
    figcaption { font-size: .9rem; color: #444; }
    svg { width: 100%; height: auto; font: 13px "Segoe UI", "Liberation Sans", Arial, sans-serif; fill: #1a1a1a; }
    pre { white-space: pre-wrap; }
    @page { size: A4; margin: 20mm 18mm; @bottom-right { content: counter(page); font-size: 9pt; } }
    @media print {
      main { max-width: none; padding: 0; }
      body { font-size: 10.5pt; }
      nav { display: none; }
      a { color: inherit; text-decoration: none; }
      h1, h2, h3, h4, h5, h6 { break-after: avoid; }
      thead { display: table-header-group; }
      tr, li { break-inside: avoid; }
      p { orphans: 3; widows: 3; }
    }
    """
}

extension MarkdownBlock {
  /// The words of a first heading.
  fileprivate var title: String? {
    if case .heading(1, let parts) = self { parts.plainText } else { nil }
  }
}
