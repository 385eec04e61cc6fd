internal import Mustache

/// A text for the template, made safe for Markdown already; an empty one counts as absent.
struct TemplateText: MustacheCustomRenderable {
  let renderText: String
  var isNull: Bool { renderText.isEmpty }

  init(_ markdown: String) {
    renderText = markdown
  }
}

/// Named values for the template: texts, whether something is so, and lists of the like.
struct TemplateNode: MustacheParent {
  private var values: [String: any Sendable] = [:]

  /// The names it has.
  var names: Dictionary<String, any Sendable>.Keys { values.keys }

  /// The lists it has.
  var lists: [[TemplateNode]] { values.values.compactMap { $0 as? [TemplateNode] } }

  func child(named name: String) -> Any? { values[name] }

  /// A text on one line, as the plan has it.
  mutating func set(_ name: String, line: String?) {
    values[name] = TemplateText(line.map(MarkdownText.line) ?? "")
  }

  /// A text of several paragraphs, as the plan has it.
  mutating func set(_ name: String, paragraphs: String?) {
    values[name] = TemplateText(paragraphs.map(MarkdownText.paragraphs) ?? "")
  }

  /// Markdown of the report's own.
  mutating func set(_ name: String, markdown: String?) {
    values[name] = TemplateText(markdown ?? "")
  }

  mutating func set(_ name: String, _ isSo: Bool) {
    values[name] = isSo
  }

  mutating func set(_ name: String, _ list: [TemplateNode]) {
    values[name] = list
  }
}
