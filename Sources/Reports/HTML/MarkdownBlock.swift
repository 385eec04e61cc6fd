/// A part of a Markdown text: what a report's template can use of it.
indirect enum MarkdownBlock: Equatable {
  /// A heading of level 1 to 6.
  case heading(Int, [MarkdownInline])
  case paragraph([MarkdownInline])
  /// The blocks of each item.
  case list([[MarkdownBlock]], isOrdered: Bool)
  case table(MarkdownTable)
  case quote([MarkdownBlock])
  case code(String)
  case rule
  case chart(ReportChart)
}

/// A table with a heading row.
struct MarkdownTable: Equatable {
  let heading: [[MarkdownInline]]
  /// Which columns stand to the right.
  let isRight: [Bool]
  let rows: [[[MarkdownInline]]]
}

/// A stretch of text in a block.
indirect enum MarkdownInline: Equatable {
  case text(String)
  case strong([MarkdownInline])
  case emphasis([MarkdownInline])
  case code(String)
  case link([MarkdownInline], to: String)
  case lineBreak
}

extension [MarkdownInline] {
  /// The words alone.
  var plainText: String {
    map { part in
      switch part {
      case .text(let text), .code(let text): text
      case .strong(let parts), .emphasis(let parts), .link(let parts, to: _): parts.plainText
      case .lineBreak: " "
      }
    }.joined()
  }
}
