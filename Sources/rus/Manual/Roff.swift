/// A manual page under way, in the macros of man(7) that groff and mandoc both know.
///
/// In the texts, what stands between backticks is bold (commands, options, names) and what stands between ‹ and › is
/// slanted (what is to be replaced). Everything else comes out as it is: nothing in a text is a request to the formatter.
struct Roff {
  private(set) var text = ""
  private var isUnderHeading = false

  /// Begins a page. `footer` and `header` are what stands in the middle below and above.
  init(_ name: String, section: Int, day: String, footer: String, header: String) {
    // Swedish would be hyphenated as English is.
    text += ".TH \(name.uppercased()) \(section) \(day) \(Self.quoted(footer)) \(Self.quoted(header))\n.nh\n.ad l\n"
  }

  mutating func section(_ heading: String) { head(".SH", heading) }

  mutating func subsection(_ heading: String) { head(".SS", heading) }

  private mutating func head(_ macro: String, _ heading: String) {
    text += "\(macro) \(Self.quoted(heading))\n"
    isUnderHeading = true
  }

  /// Begins a paragraph; right under a heading there is one already.
  private mutating func begin() {
    if !isUnderHeading { text += ".PP\n" }
    isUnderHeading = false
  }

  /// A paragraph.
  mutating func paragraph(_ words: String) {
    begin()
    fill(words)
  }

  /// Text right under a heading or a term.
  mutating func fill(_ words: String) {
    isUnderHeading = false
    text += Self.lines(words)
  }

  /// What is explained, and the explanation, set in under it.
  mutating func term(_ term: String, _ explanation: String) {
    text += ".TP\n" + Self.guarded(Self.markup(term)) + "\n"
    fill(explanation)
  }

  /// Lines that stay as they are, set in.
  mutating func example(_ lines: [String]) {
    begin()
    text += ".RS 4\n.nf\n" + lines.map { Self.guarded(Self.escaped($0)) + "\n" }.joined() + ".fi\n.RE\n"
  }

  /// Lines of text, broken after each sentence and before they get long: the formatter fills them.
  private static func lines(_ words: String) -> String {
    var (lines, line, length): ([String], String, Int) = ([], "", 0)
    for word in words.split(whereSeparator: \.isWhitespace) {
      let size = escaped(String(word)).utf8.count + 6
      if !line.isEmpty, length + size > 80 || (line.hasSuffix(".") && length > 30) {
        lines.append(line)
        (line, length) = ("", 0)
      }
      line += (line.isEmpty ? "" : " ") + word
      length += size - 4
    }
    if !line.isEmpty { lines.append(line) }
    return markup(lines.joined(separator: "\n")).split(separator: "\n").map { guarded(String($0)) + "\n" }.joined()
  }

  private static func markup(_ words: String) -> String {
    var (text, isBold) = ("", false)
    for character in words {
      switch character {
      case "`":
        isBold.toggle()
        text += isBold ? #"\fB"# : #"\fR"#
      case "‹": text += #"\fI"#
      case "›": text += isBold ? #"\fB"# : #"\fR"#
      case "\n": text += "\n"
      default: text += escaped(String(character))
      }
    }
    return text
  }

  /// The text with nothing in it that the formatter would read as its own; no byte outside ASCII.
  private static func escaped(_ words: String) -> String {
    words.unicodeScalars.reduce(into: "") { text, scalar in
      switch scalar {
      case "\\": text += #"\e"#
      case "-": text += #"\-"#
      case "'": text += #"\(aq"#
      case "`": text += #"\(ga"#
      case "^": text += #"\(ha"#
      case "~": text += #"\(ti"#
      case "\"": text += #"\(dq"#
      case " "..."~": text.unicodeScalars.append(scalar)
      default:
        let digits = String(scalar.value, radix: 16, uppercase: true)
        text += #"\[u"# + String(repeating: "0", count: max(0, 4 - digits.count)) + digits + "]"
      }
    }
  }

  private static func quoted(_ words: String) -> String { "\"\(escaped(words))\"" }

  /// A line that would be a request, since a point begins it, made a text.
  private static func guarded(_ line: String) -> String { line.hasPrefix(".") ? #"\&"# + line : line }
}
