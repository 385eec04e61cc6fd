internal import Mustache
public import Plan

/// The parts, the order and the headings of the year's report: a Mustache text that the group may edit.
///
///     ## Utfallet {{ar}}
///     {{#verksamheter}}
///     ### {{namn}}
///     {{/verksamheter}}
public struct ReportTemplate: Sendable {
  private let template: MustacheTemplate

  /// Reads a template; throws the line where it goes wrong.
  public init(_ text: String) throws(TemplateProblem) {
    try TemplateTags.check(text)
    do {
      // The values are made safe for Markdown before they are put in: nothing more is to be done to them.
      template = try MustacheTemplate(string: "{{% CONTENT_TYPE:TEXT}}\n" + text)
    } catch let error as MustacheTemplate.ParserError {
      throw TemplateProblem(
        max(1, error.context.lineNumber - 1), "taggen kan inte läsas: \(error.context.line.harmless)",
        "the tag cannot be read: \(error.context.line.harmless)")
    } catch {
      throw TemplateProblem(1, "mallen kan inte läsas", "the template cannot be read")
    }
  }

  /// The standard template in a language, as text to be written out and edited.
  public static func standardText(_ language: Language) -> String {
    switch language {
    case .swedish: StandardTemplate.swedish
    case .english: StandardTemplate.english
    }
  }

  /// What comes of it with some values, blank lines never more than one in a row.
  func filled(_ values: TemplateNode) -> String {
    var lines: [Substring] = []
    for line in template.render(values).split(separator: "\n", omittingEmptySubsequences: false) {
      let isBlank = line.allSatisfy { $0 == " " }
      if isBlank, lines.last?.isEmpty ?? true { continue }
      lines.append(isBlank ? "" : line)
    }
    while lines.last?.isEmpty ?? false { lines.removeLast() }
    return lines.joined(separator: "\n") + "\n"
  }
}
