import Plan
import TestSupport
import Testing

@testable import Reports

@Suite struct HTMLTests {
  private func page(_ plan: YearPlan) throws -> String {
    YearReport(plan, .swedish).html(try ReportTemplate(ReportTemplate.standardText(.swedish)))
  }

  @Test(arguments: ["2025", "exempel"]) func nothingIsFetchedFromOutside(folder: String) throws {
    let page = try page(try dataPlan(folder))
    for word in ["src=", "@import", "url(", "<link", "<script", "<iframe", "href=\"http"] {
      #expect(!page.contains(word), "\(word)")
    }
    #expect(page.contains("<html lang=\"sv\">"))
  }

  /// A parser that is not ours finds nothing wrong, headings that go down a level at a time, tables with headings that say
  /// of what, and charts with a title and a description.
  @Test(.enabled(if: hasHTML5lib), arguments: ["2025", "exempel"])
  func anotherParserFindsItInOrder(folder: String) throws {
    let script = """
      import html5lib, sys
      parser = html5lib.HTMLParser(namespaceHTMLElements=False)
      page = parser.parse(sys.stdin.buffer.read().decode())
      levels = [int(e.tag[1]) for e in page.iter() if e.tag in ('h1', 'h2', 'h3', 'h4', 'h5', 'h6')]
      steps = all(b <= a + 1 for a, b in zip(levels, levels[1:]))
      scopes = all(e.get('scope') in ('col', 'row') for e in page.iter('th'))
      svgs = [e for e in page.iter() if str(e.tag).endswith('svg')]
      named = all(e.get('role') == 'img' and len(e.get('aria-labelledby').split()) == 2 for e in svgs)
      ids = [e.get('id') for e in page.iter() if e.get('id')]
      print(parser.errors, levels.count(1), steps, scopes, len(svgs), named, len(ids) == len(set(ids)))
      """
    let outcome = try Shell.run("/usr/bin/python3", ["-c", script], input: Array(try page(try dataPlan(folder)).utf8))
    #expect(outcome.text == "[] 1 True True 4 True True\n", "\(outcome.errorText)")
  }

  private static let hasHTML5lib = (try? Shell.run("/usr/bin/python3", ["-c", "import html5lib"]).status) == 0

  @Test func valuesAreTextInThePage() throws {
    let plan = plan(
      activities:
        "Id: A\nNamn: <script>alert(1)</script> *x* | y\nVerksamhet: U\nStatus: delvis\nRedovisning: <b>ett</b>\n+ # två\n"
    )
    let page = try page(plan)
    #expect(page.contains("&lt;script&gt;alert(1)&lt;/script&gt; *x* | y"))
    #expect(page.contains("<p>&lt;b&gt;ett&lt;/b&gt;\n# två</p>"))
    #expect(!page.contains("<script") && !page.contains("<b>"))
  }

  @Test func aLinkOfTheTemplateGoesToTheWebAlone() {
    func html(_ text: String) -> String {
      HTMLPage(language: .swedish, charts: [:]).text(MarkdownReader.blocks(text))
    }
    #expect(html("[a](https://b.se)").contains("<p><a href=\"https://b.se\">a</a></p>"))
    #expect(html("[a](javascript:alert)").contains("<p>a</p>"))
  }

  @Test func aBarIsAsLongAsItsShare() {
    let chart = BarChart(
      title: "T",
      bars: [
        .init(name: "A", words: "2", pieces: [.init(value: 2, text: "2", color: .green)]),
        .init(name: "B", words: "1", pieces: [.init(value: 1, text: "1", color: .red)]),
      ], legend: [("a", .green)])
    let figure = chart.figure(id: "d")
    #expect(figure.contains("width=\"718\" height=\"18\" fill=\"#1b6e3c\""))
    #expect(figure.contains("width=\"358\" height=\"18\" fill=\"#8c2f39\""))
    #expect(figure.contains("<title id=\"d-t\">T</title>\n<desc id=\"d-d\">A: 2. B: 1.</desc>"))
  }
}
