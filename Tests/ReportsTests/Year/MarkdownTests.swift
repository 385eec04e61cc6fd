import TestSupport
import Testing

@testable import Reports

@Suite struct MarkdownTests {
  /// Values that Markdown or HTML would take as something else.
  static let hostile = [
    "*x*", "**x**", "_x_ a_b_c", "`x`", "# h", "###### h", "h #", "> x", "- x", "+ x", "* x", "1. x", "2) x", "a | b",
    "<script>alert(1)</script>", "<b>x</b>", "[x](y)", "![x](y)", "[x]: y", "&amp; &lt; &#42; AT&T", "~~x~~", "$x$",
    "\\", "\\*", "x\\", "---", "===", "***", "|---|---|", "    x", "\tx", ":tree: 10:30:15", "<https://a.b>",
    "\u{E000}status\u{E001}", "\u{1B}[31mx", "x  ", "5 < 6 > 4", "{{namn}}", "\"x\" 'y'", "å ä ö – 4 % § 6",
  ]

  /// What a reader of Markdown sees is what the plan says.
  @Test(arguments: hostile) func aValueComesOutAsItself(value: String) throws {
    let shown = value.replacing("\t", with: " ").replacing("\u{E000}", with: "\u{FFFD}")
      .replacing("\u{E001}", with: "\u{FFFD}").harmless.withoutOuterBlanks
    for text in [MarkdownText.line(value), MarkdownText.paragraphs(value)] {
      #expect(MarkdownReader.blocks(text) == [.paragraph([.text(String(shown))])])
      #expect(MarkdownReader.blocks("# " + text) == [.heading(1, [.text(String(shown))])])
      #expect(MarkdownReader.blocks("- " + text) == [.list([[.paragraph([.text(String(shown))])]], isOrdered: false)])
      let table = MarkdownReader.blocks("| a | b |\n|---|---|\n| \(text) | x |")
      guard case .table(let table)? = table.first else {
        Issue.record("no table: \(text)")
        continue
      }
      #expect(table.rows == [[[.text(String(shown))], [.text("x")]]])
    }
  }

  /// The same, as pandoc reads it: a reader that is not ours.
  @Test(
    .enabled(if: Pandoc.isInstalled),
    arguments: ["commonmark", "gfm", "markdown_strict+all_symbols_escapable+intraword_underscores"])
  func anotherReaderAgrees(dialect: String) throws {
    for value in Self.hostile {
      let shown = value.replacing("\t", with: " ").replacing("\u{E000}", with: "\u{FFFD}")
        .replacing("\u{E001}", with: "\u{FFFD}").harmless.withoutOuterBlanks
      let html = try Pandoc.html(MarkdownText.paragraphs(value) + "\n", dialect)
      // An address alone may be made a link of; its words are the same.
      let words = html.replacing("<a href=\"https://a.b\">", with: "").replacing("</a>", with: "")
      let expected = String(shown).asHTML.replacing("&quot;", with: "\"").replacing("&#39;", with: "'")
      #expect(words == "<p>\(expected)</p>", "\(value)")
    }
  }

  @Test func paragraphsStayAndTypedListsKeepTheirLines() {
    let text = "Ett\nfortsätter.\n\n\n- punkt\n- två\n2. tre\nslut"
    #expect(
      MarkdownText.paragraphs(text) == "Ett\nfortsätter.\n\n\\- punkt\\\n\\- två\\\n2\\. tre\nslut")
    #expect(MarkdownText.line(text) == "Ett fortsätter. - punkt - två 2. tre slut")
  }

  @Test func blocksOfATemplate() {
    let text = """
      # A *b* **c**
      text
      mer\\
      ny

      - ett
        till
      - två

      1. a
      2. b

      > ord

      ---
      [länk](https://a.b) `kod`
      ```
      # x
      ```
      """
    #expect(
      MarkdownReader.blocks(text) == [
        .heading(1, [.text("A "), .emphasis([.text("b")]), .text(" "), .strong([.text("c")])]),
        .paragraph([.text("text\nmer"), .lineBreak, .text("ny")]),
        .list([[.paragraph([.text("ett\ntill")])], [.paragraph([.text("två")])]], isOrdered: false),
        .list([[.paragraph([.text("a")])], [.paragraph([.text("b")])]], isOrdered: true),
        .quote([.paragraph([.text("ord")])]), .rule,
        .paragraph([.link([.text("länk")], to: "https://a.b"), .text(" "), .code("kod")]), .code("# x"),
      ])
  }
}

/// The reader of Markdown that others' documents are made with.
enum Pandoc {
  static let isInstalled = (try? Shell.run("sh", ["-c", "command -v pandoc"]).status) == 0

  static func html(_ markdown: String, _ dialect: String) throws -> String {
    let outcome = try Shell.run(
      "pandoc", ["--from=\(dialect)", "--to=html", "--wrap=none"], input: Array(markdown.utf8))
    return outcome.text.split(separator: "\n").joined(separator: "\n")
  }
}
