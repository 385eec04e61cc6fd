import Dashboard
import Plan
import TestSupport
import Testing

@testable import rus

struct ManualTests {
  @Test(arguments: ["sv", "en"], ["1", "5"])
  func `groff and mandoc find nothing to say against a page`(language: String, page: String) throws {
    let rig = try Rig()
    let roff = try rig.run(["man", page, "--language", language])
    #expect(roff.status == 0 && roff.errorText == "")
    let groff = try Shell.run("groff", ["-man", "-ww", "-Tutf8", "-P-c"], input: roff.out)
    #expect(groff.status == 0 && groff.errorText == "")
    let lint = try Shell.run("mandoc", ["-Tlint"], input: roff.out)
    #expect(lint.status == 0 && lint.text == "" && lint.errorText == "")
  }

  @Test(arguments: ["sv", "en"])
  func `every command, option and key is in the manual`(language: String) throws {
    let rig = try Rig()
    let page = try rendered("1", language, rig)
    for verb in Verb.names.map(\.name) {
      #expect(page.contains("rus \(verb)"), "\(verb)")
      let own = try rig.run([verb, "--help", "--language", language]).text
      for option in own.split(whereSeparator: { " \n,".contains($0) }) where option.hasPrefix("--") && option.count > 3
      {
        let name = option.prefix { $0.isLetter || $0.isNumber || $0 == "-" }
        #expect(page.contains(name), "\(verb) \(name)")
      }
    }
    let isSwedish = language == "sv"
    for row in Command.table where !row.keys.isEmpty {
      let name = isSwedish ? row.name.sv : row.name.en
      #expect(page.words.contains(name.words), "\(name)")
      #expect(page.contains(row.keys.joined(separator: ", ")), "\(row.keys)")
    }
  }

  @Test(arguments: ["sv", "en"])
  func `every field, choice, setting and role is in the manual of the files`(language: String) throws {
    let page = try rendered("5", language, Rig())
    for type in RecordType.allCases {
      #expect(page.contains(type.file.name) && page.contains(type.rawValue.uppercased()))
      for field in type.schema.fields {
        #expect(page.contains(field.name), "\(field.name)")
        guard case .choice(let choices) = field.kind else { continue }
        for choice in choices { #expect(page.contains(choice.value), "\(choice.value)") }
      }
    }
    for row in SettingRow.table { #expect(page.contains(row.name), "\(row.name)") }
  }

  @Test func `nothing in a text is a request to the formatter`() throws {
    var roff = Roff("x", section: 1, day: "2026-01-01", footer: "\\f", header: "'\"")
    roff.section("A")
    roff.fill(".TH 'x \\fB \\n(xx `bold` -minus ^ ~ å ☃ 👩")
    roff.term("`.x`", "'y")
    roff.example([".de X", "'br", "\\*(aq", "  set in"])
    let groff = try Shell.run("groff", ["-man", "-ww", "-Tutf8", "-P-c"], input: Array(roff.text.utf8))
    #expect(groff.errorText == "" && roff.text.utf8.allSatisfy { $0 < 0x80 })
    let text = groff.text.withoutOverstrikes
    for part in [".TH 'x \\fB \\n(xx bold -minus ^ ~ å ☃", ".de X", "'br", "\\*(aq", "  set in", "'y"] {
      #expect(text.contains(part), "\(part)\n\(text)")
    }
  }

  @Test func `a help text is told apart into paragraphs, terms and examples`() {
    var roff = Roff("x", section: 1, day: "2026-01-01", footer: "", header: "")
    let start = roff.text.count
    roff.help(
      """
      One
      two.

      ics   a calendar
      Example: rus x
               rus y
      """)
    let expected = """
      .PP
      One two.
      .TP
      \\fBics\\fR
      a calendar
      .PP
      Example:
      .PP
      .RS 4
      .nf
      rus x
      rus y
      .fi
      .RE

      """
    #expect(roff.text.dropFirst(start) == expected)
  }

  /// A page as a terminal of 80 columns shows it.
  private func rendered(_ page: String, _ language: String, _ rig: Rig) throws -> String {
    let roff = try rig.run(["man", page, "--language", language])
    return try Shell.run("groff", ["-man", "-Tutf8", "-P-c"], input: roff.out).text.withoutOverstrikes
  }
}

extension String {
  /// The text without what made its letters bold and underlined on a printer.
  fileprivate var withoutOverstrikes: String {
    var text = String.UnicodeScalarView()
    for scalar in unicodeScalars {
      if scalar == "\u{8}" { text.removeLast() } else { text.append(scalar) }
    }
    return String(text)
  }

  /// The words, however they are broken into lines.
  fileprivate var words: String { split(whereSeparator: \.isWhitespace).joined(separator: " ") }
}
