import Dashboard
import Plan
import Screen

/// `rus(5)`: the files of a plan from the field tables, the settings from the settings table, the themes from the roles.
struct FileManual {
  private var roff: Roff
  private let language: Language

  init(_ language: Language) {
    self.language = language
    roff = Roff(.files, Label("Filformat", "File Formats"), language)
    writeOpening()
    writeFiles()
    for file in PlanFile.allCases {
      for type in file.types { write(type) }
    }
    write(FileTexts.conflicts, FileTexts.conflictLines)
    writeSettings()
    writeThemes()
    writeExamples()
    roff.section(ManualHeading.seeAlso[language])
    roff.fill("`rus`(1), `recfix`(1), `recsel`(1), `rec2csv`(1), `info recutils`")
  }

  /// The page.
  var text: String { roff.text }

  private mutating func writeOpening() {
    roff.section(ManualHeading.name[language])
    roff.fill(Label("rus - en plans filer", "rus - the files of a plan")[language])
    roff.section(ManualHeading.description[language])
    for paragraph in FileTexts.description { roff.paragraph(paragraph[language]) }
  }

  private mutating func writeFiles() {
    roff.section(ManualHeading.files[language])
    for file in PlanFile.allCases {
      let types = file.types.map { "`\($0.rawValue)` (\($0.label[language]))" }.joined(separator: ", ")
      roff.term("`\(file.name)`", types)
    }
  }

  private mutating func write(_ type: RecordType) {
    roff.section(type.rawValue.uppercased())
    let opening = Label("Ett slag av poster i `\(type.file.name)`: ", "Records in `\(type.file.name)`: ")[language]
    let key = type.schema.key.map { Label("känd genom sitt `\($0.name)`", "known by its `\($0.name)`")[language] }
    roff.fill(
      opening + type.label[language] + ", "
        + (key ?? Label("känd genom hela sitt innehåll", "known by its whole content")[language]) + ".")
    for field in type.schema.fields {
      roff.term("`\(field.name)`" + mark(field), explanation(of: field))
    }
  }

  private func mark(_ field: Field) -> String {
    let marks = [
      field.isMandatory ? Label("måste finnas", "mandatory")[language] : nil,
      field.repeats ? Label("får upprepas", "may repeat")[language] : nil,
    ].compactMap(\.self)
    return marks.isEmpty ? "" : " (\(marks.joined(separator: ", ")))"
  }

  private func explanation(of field: Field) -> String {
    let name = field.label[language]
    let value = field.kind.meaning(language)
    return name.folded == field.name.folded ? value.capitalizedFirst + "." : "\(name): \(value)."
  }

  private mutating func write(_ opening: ManualTable, _ example: [String]) {
    roff.section(opening.heading[language])
    if let text = opening.opening { roff.fill(text[language]) }
    roff.example(example)
    for row in opening.rows { roff.term("`\(row.term)`", row.text[language]) }
  }

  private mutating func writeSettings() {
    roff.section(Label("INSTÄLLNINGAR", "SETTINGS")[language])
    roff.fill(FileTexts.settings[language])
    for row in SettingRow.table {
      let standard = Label("Annars: ", "Otherwise: ")[language] + row.standard[language] + "."
      roff.term("`\(row.name)`", "\(row.help[language]) \(row.values(language)) \(standard)")
    }
    roff.paragraph(FileTexts.keys[language])
    roff.example(FileTexts.keyLines)
    roff.paragraph(FileTexts.views[language])
    roff.example(FileTexts.viewLines)
  }

  private mutating func writeThemes() {
    roff.section(Label("TEMAN", "THEMES")[language])
    roff.fill(FileTexts.themes[language])
    roff.example(FileTexts.themeLines)
    roff.paragraph(FileTexts.roles[language])
    let names = Role.allCases.map { role in
      role == role.fallback || role == .text
        ? "`\(role.fieldName)`" : "`\(role.fieldName)` (\(role.fallback.fieldName))"
    }
    roff.paragraph(names.joined(separator: ", ") + ".")
  }

  private mutating func writeExamples() {
    roff.section(ManualHeading.examples[language])
    for example in FileTexts.examples {
      roff.paragraph(example.text[language])
      roff.example(example.term.split(separator: "\n", omittingEmptySubsequences: false).map(String.init))
    }
  }
}

extension SettingRow {
  /// The values that it takes, in a sentence.
  fileprivate func values(_ language: Language) -> String {
    switch kind {
    case .person: Label("Ett Id bland personerna.", "An Id among the people.")[language]
    case .theme: Label("Ett temas namn.", "A theme's name.")[language]
    case .minutes: Label("Ett antal minuter, 1 till 1440.", "A number of minutes, 1 to 1440.")[language]
    case .words(let choices):
      Label("Något av ", "Any of ")[language] + choices.map(\.value).joined(separator: ", ")
        + Label(", med blanksteg emellan.", ", with blanks between.")[language]
    case .share: Label("Procent av skärmen, 20 till 85.", "Per cent of the screen, 20 to 85.")[language]
    case .choice(let choices):
      choices.map { "`\($0.value)`" }.joined(separator: Label(" eller ", " or ")[language]) + "."
    }
  }
}

extension String {
  fileprivate var capitalizedFirst: String { prefix(1).uppercased() + dropFirst() }
}
