import Plan
import Testing

@testable import Reports

@Suite struct TemplateTests {
  @Test(arguments: [
    ("# {{titel", 1, "taggen stängs inte; skriv }}"),
    ("\n\n{{#verksamheter}}\n{{namn}}\n", 3, "{{#verksamheter}} stängs inte; skriv {{/verksamheter}}"),
    ("{{/mal}}", 1, "{{/mal}} stänger inget; ta bort den"),
    (
      "{{#verksamheter}}\n{{#mal}}\n{{/verksamheter}}\n", 3,
      "{{/verksamheter}} står där {{/mal}} väntas (öppnad på rad 2)"
    ),
    ("a\n{{titl}}", 2, "{{titl}} finns inte; menade du {{titel}}?"),
    ("a\n{{{budgt}}}", 2, "{{budgt}} finns inte; menade du {{budget}}?"),
    ("{{qqqqqqqqqq}}", 1, "{{qqqqqqqqqq}} finns inte; rus report --print-template visar dem som finns"),
    ("{{! två\nrader }}\n{{> del}}", 3, "{{> del}} går inte i en mall; bara namn, #, ^, / och ! går"),
    ("{{=<% %>=}}", 1, "{{=<% %>=}} går inte i en mall; bara namn, #, ^, / och ! går"),
  ])
  func aProblemHasItsLine(text: String, line: Int, problem: String) {
    #expect(throws: TemplateProblem.self) { try ReportTemplate(text) }
    do throws(TemplateProblem) {
      _ = try ReportTemplate(text)
    } catch {
      #expect(error.line == line)
      #expect(error.text(.swedish) == problem)
    }
  }

  @Test(arguments: [Language.swedish, .english]) func theStandardTemplateIsOne(language: Language) throws {
    _ = try ReportTemplate(ReportTemplate.standardText(language))
  }

  /// The names that a template may use are those that the report gives it.
  @Test func theNamesAreThoseOfTheReport() throws {
    var names: Set<String> = []
    func gather(_ node: TemplateNode) {
      names.formUnion(node.names)
      for list in node.lists { list.forEach(gather) }
    }
    for folder in ["2025", "exempel"] {
      gather(YearReport(try dataPlan(folder), .swedish).values(withCharts: true))
    }
    #expect(names.subtracting(TemplateNames.all) == [])
    #expect(TemplateNames.all.subtracting(names) == [])
  }

  @Test func partsComeInTheTemplatesOrder() throws {
    let template = try ReportTemplate(
      "## B {{ar}}\n{{#verksamheter}}\n* {{namn}}: {{planerat}}{{#har_mal}}!{{/har_mal}}\n{{/verksamheter}}\n# {{titel}}\n"
    )
    #expect(
      YearReport(samplePlan, .swedish).markdown(template) == """
        ## B 2025
        * Uppföljning: 20,5 dagar!
        * Utan verksamhet: 3 dagar
        # Verksamhetsberättelse: Provplan

        """)
  }
}
