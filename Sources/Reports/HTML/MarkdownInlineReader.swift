/// Reads what stands in a line of Markdown: emphasis, code, links, and backslashes before what is to be taken as it is.
struct MarkdownInlineReader {
  private var rest: Substring
  private var parts: [MarkdownInline] = []
  private var text = ""

  /// The parts of a text.
  static func parts(_ text: some StringProtocol) -> [MarkdownInline] {
    var reader = MarkdownInlineReader(rest: Substring(text))
    while let sign = reader.rest.first { reader.take(sign) }
    reader.endText()
    return reader.parts
  }

  private init(rest: Substring) {
    self.rest = rest
  }

  private mutating func take(_ sign: Character) {
    switch sign {
    case "\\": takeEscaped()
    case "\n": takeNewline()
    case "`": takeCode()
    case "*", "_": takeEmphasis(sign)
    case "[": takeLink()
    case "&": takeEntity()
    default: add(sign)
    }
  }

  private mutating func add(_ sign: Character) {
    text.append(sign)
    rest.removeFirst()
  }

  private mutating func endText() {
    if !text.isEmpty { parts.append(.text(text)) }
    text = ""
  }

  private mutating func end(_ part: MarkdownInline) {
    endText()
    parts.append(part)
  }

  private mutating func takeEscaped() {
    guard let next = rest.dropFirst().first else { return add("\\") }
    if next == "\n" {
      rest = rest.dropFirst(2)
      return end(.lineBreak)
    }
    guard next.isASCII, next.isPunctuation || next.isSymbol else { return add("\\") }
    rest.removeFirst()
    add(next)
  }

  /// A newline is a blank, or a break after two blanks.
  private mutating func takeNewline() {
    rest.removeFirst()
    if text.hasSuffix("  ") {
      while text.last == " " { text.removeLast() }
      return end(.lineBreak)
    }
    text.append("\n")
  }

  private mutating func takeCode() {
    let ticks = rest.prefix { $0 == "`" }
    let after = rest.dropFirst(ticks.count)
    guard let close = after.firstRange(of: ticks) else {
      text += ticks
      rest = after
      return
    }
    end(.code(String(after[..<close.lowerBound]).replacing("\n", with: " ")))
    rest = after[close.upperBound...]
  }

  /// `**word**` and `*word*`: a mark opens before a word and closes after one.
  private mutating func takeEmphasis(_ sign: Character) {
    let isStrong = rest.dropFirst().first == sign
    let mark = String(repeating: sign, count: isStrong ? 2 : 1)
    let after = rest.dropFirst(mark.count)
    let opens = after.first.map { !$0.isWhitespace } ?? false
    let isInWord = sign == "_" && (text.last.map { $0.isLetter || $0.isNumber } ?? false)
    guard opens, !isInWord, let close = Self.closing(mark, in: after) else {
      text += mark
      rest = after
      return
    }
    let inner = Self.parts(after[..<close])
    end(isStrong ? .strong(inner) : .emphasis(inner))
    rest = after[close...].dropFirst(mark.count)
  }

  private static func closing(_ mark: String, in text: Substring) -> Substring.Index? {
    var place = text.startIndex
    while place < text.endIndex {
      if text[place] == "\\" {
        place = text.index(place, offsetBy: 2, limitedBy: text.endIndex) ?? text.endIndex
        continue
      }
      if place > text.startIndex, text[place...].hasPrefix(mark), !text[text.index(before: place)].isWhitespace {
        return place
      }
      place = text.index(after: place)
    }
    return nil
  }

  private mutating func takeLink() {
    let after = rest.dropFirst()
    guard let close = Self.closing("](", in: after) ?? nil else { return add("[") }
    let target = after[close...].dropFirst(2)
    guard let end = target.firstIndex(of: ")"), !target[..<end].contains(where: \.isWhitespace) else { return add("[") }
    self.end(.link(Self.parts(after[..<close]), to: String(target[..<end])))
    rest = target[end...].dropFirst()
  }

  private static let entities: [(name: String, sign: Character)] = [
    ("&nbsp;", "\u{A0}"), ("&amp;", "&"), ("&lt;", "<"), ("&gt;", ">"), ("&quot;", "\""), ("&ndash;", "–"),
  ]

  private mutating func takeEntity() {
    guard let entity = Self.entities.first(where: { rest.hasPrefix($0.name) }) else { return add("&") }
    text.append(entity.sign)
    rest = rest.dropFirst(entity.name.count)
  }
}
