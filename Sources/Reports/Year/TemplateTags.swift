import Plan

/// The tags of a template, looked at before the library does, so that what is wrong is said in the user's words and with
/// the line where it began.
struct TemplateTags {
  private var line = 1
  private var open: [(name: String, line: Int)] = []

  /// Throws the first problem of a text.
  static func check(_ text: String) throws(TemplateProblem) {
    var tags = TemplateTags()
    try tags.read(text)
  }

  private mutating func read(_ text: String) throws(TemplateProblem) {
    var rest = text[...]
    while let start = rest.firstRange(of: "{{") {
      line += rest[..<start.lowerBound].count(where: \.isNewline)
      rest = rest[start.upperBound...]
      let isTriple = rest.first == "{"
      if isTriple { rest.removeFirst() }
      let ending = isTriple ? "}}}" : "}}"
      guard let end = rest.firstRange(of: ending) else {
        throw TemplateProblem(line, "taggen stängs inte; skriv \(ending)", "the tag is not closed; write \(ending)")
      }
      let tag = rest[..<end.lowerBound]
      try take(String(tag), isTriple: isTriple)
      line += tag.count(where: \.isNewline)
      rest = rest[end.upperBound...]
    }
    if let section = open.last {
      throw TemplateProblem(
        section.line, "{{#\(section.name)}} stängs inte; skriv {{/\(section.name)}}",
        "{{#\(section.name)}} is not closed; write {{/\(section.name)}}")
    }
  }

  private mutating func take(_ tag: String, isTriple: Bool) throws(TemplateProblem) {
    let sign = isTriple ? nil : tag.first
    let name = String((sign.map { "#^/&".contains($0) } ?? false ? tag.dropFirst() : tag[...]).filter { $0 != " " })
    switch sign {
    case "!": return
    case ">", "<", "$", "=", "%":
      throw TemplateProblem(
        line, "{{\(tag.visibleTag)}} går inte i en mall; bara namn, #, ^, / och ! går",
        "{{\(tag.visibleTag)}} cannot be in a template; only names, #, ^, / and ! can")
    case "/":
      guard let section = open.popLast() else {
        throw TemplateProblem(
          line, "{{/\(name.visibleTag)}} stänger inget; ta bort den",
          "{{/\(name.visibleTag)}} closes nothing; take it away")
      }
      guard section.name == name else {
        throw TemplateProblem(
          line, "{{/\(name.visibleTag)}} står där {{/\(section.name)}} väntas (öppnad på rad \(section.line))",
          "{{/\(name.visibleTag)}} stands where {{/\(section.name)}} is expected (opened at line \(section.line))")
      }
    default:
      try requireKnown(name)
      if sign == "#" || sign == "^" { open.append((name, line)) }
    }
  }

  private func requireKnown(_ name: String) throws(TemplateProblem) {
    if name == "." || TemplateNames.all.contains(name) { return }
    let remedy = name.nearest(in: TemplateNames.all.sorted())
    throw TemplateProblem(
      line,
      "{{\(name.visibleTag)}} finns inte; "
        + (remedy.map { "menade du {{\($0)}}?" } ?? "rus report --print-template visar dem som finns"),
      "there is no {{\(name.visibleTag)}}; "
        + (remedy.map { "did you mean {{\($0)}}?" } ?? "rus report --print-template shows those there are"))
  }
}

extension String {
  /// As much of a tag as is needed to know it again.
  fileprivate var visibleTag: String {
    let text = harmless
    return text.count > 40 ? text.prefix(40) + "…" : text
  }
}
