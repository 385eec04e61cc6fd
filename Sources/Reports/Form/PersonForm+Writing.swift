public import Plan

extension PersonForm {
  /// The form as Markdown: an answer stands between two marks.
  public func markdown(_ language: Language) -> String {
    let title = Label("Formulär för \(person.name) (\(person.id))", "A form for \(person.name) (\(person.id))")
    let help = Label(
      "Skriv svaren mellan raderna <!-- … --> och låt de raderna stå. Det som inte ändras blir som det var.",
      "Write the answers between the lines <!-- … --> and leave those lines. What is not changed stays as it was.")
    var text = "# \(title[language].harmless), \(year)\n\n\(help[language])\n\n"
    text += mark([FormText.whose, person.id, year, day.iso])
    var last = ""
    for question in questions {
      if question.key != last { text += "\n## \(question.key.harmless): \(question.title.harmless)\n" }
      last = question.key
      let hint = question.hint.map { " (\($0[language]))" } ?? ""
      let lines = question.value.harmlessLines.map(FormText.escaped).joined(separator: "\n")
      text += "\n**\(question.label[language])**\(hint)\n"
      text += mark([question.type.rawValue, question.key, question.field, FormText.digest(question.value)])
      text += "\(lines)\n\(FormText.closing)\n"
    }
    return text
  }

  private func mark(_ words: [String]) -> String {
    FormText.opening + words.joined(separator: " ").harmless + FormText.end + "\n"
  }

  /// The form as a table for Excel: the answer goes into the last column.
  public func csv(_ language: Language) -> String {
    let help = Label(
      "Skriv i den sista kolumnen; tomt är inget svar, - tömmer",
      "Write in the last column; an empty cell is no answer, - empties")
    let whose = [FormText.whose, person.id, person.name, "", help[language], "\(year), \(day.iso)", ""]
    let rows = questions.map { question in
      let hint = question.hint.map { " (\($0[language]))" } ?? ""
      return [
        question.type.rawValue, question.key, question.title, question.field, question.label[language] + hint,
        question.value, "",
      ]
    }
    let dialect = CSVDialect.swedishExcel
    return dialect.opening
      + ([FormText.headings, whose] + rows).map { row in
        row.map { CSV.cell($0, dialect.separator) }.joined(separator: String(dialect.separator)) + "\r\n"
      }.joined()
  }
}
