import Plan

/// The manual pages there are.
enum ManualPage: String, CaseIterable {
  /// The program: commands, options, keys.
  case program = "1"
  /// The files of a plan, the settings and the themes.
  case files = "5"

  /// The page in roff.
  func roff(_ language: Language) -> String {
    switch self {
    case .program: CommandManual(language).text
    case .files: FileManual(language).text
    }
  }
}

/// The headings that both pages have.
enum ManualHeading {
  static let name = Label("NAMN", "NAME")
  static let synopsis = Label("SYNOPSIS", "SYNOPSIS")
  static let description = Label("BESKRIVNING", "DESCRIPTION")
  static let files = Label("FILER", "FILES")
  static let examples = Label("EXEMPEL", "EXAMPLES")
  static let seeAlso = Label("SE ÄVEN", "SEE ALSO")
}

extension Roff {
  /// Begins one of the program's pages.
  init(_ page: ManualPage, _ header: Label, _ language: Language) {
    self.init(
      "rus", section: page == .program ? 1 : 5, day: Release.day, footer: "rus \(Release.version)",
      header: header[language])
  }
}
