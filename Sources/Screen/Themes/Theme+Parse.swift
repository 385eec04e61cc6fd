public import Recfile

extension Theme {
  /// Reads a theme file: a recfile with one record of type Theme.
  ///
  /// ```
  /// %rec: Theme
  ///
  /// Namn: mörk
  /// Beskrivning: Lugn och mörk
  /// Ground: #15181e
  /// Selection: #ffffff on #2c4f7c bold
  /// ```
  ///
  /// In place of roles, or beside some of them, a file may give the sixteen colours of a base16 scheme as they are
  /// (`base00: 181818` to `base0F`).
  ///
  /// What cannot be used is among the problems, in the file's order, and left out of the theme.
  public static func parse(_ document: Document) -> (theme: Theme, problems: [ThemeProblem]) {
    var reader = ThemeReader(document: document)
    reader.read()
    return (reader.theme, reader.problems.sorted { $0.line < $1.line })
  }

  /// Reads a theme from a file's text.
  public static func parse(_ text: String) -> (theme: Theme, problems: [ThemeProblem]) {
    parse(Document(text: text))
  }

  /// The built-in theme: the same text as Themes/mork.rec.
  public static let standard = parse(standardThemeText).theme
  /// The built-in theme without colours, for terminals that have none: the same text as Themes/utan-farg.rec.
  public static let uncolored = parse(uncoloredThemeText).theme
}

private struct ThemeReader {
  let document: Document
  var theme = Theme(name: "")
  var problems: [ThemeProblem] = []
  private var scheme = Base16()

  init(document: Document) {
    self.document = document
  }

  mutating func read() {
    for fault in document.faults { report(.notAField, at: fault.offset) }
    guard let record = document.set(ofType: "Theme")?.records.first else {
      report(.noTheme, at: 0)
      return
    }
    for field in document.fields(of: record) { read(field) }
    let start = document.records[record].range.lowerBound
    if theme.name.isEmpty { report(.noName, at: start) }
    if scheme.isGiven, let missing = scheme.missing.first { report(.missingColor(missing), at: start) }
    if let made = scheme.theme {
      theme.styles.merge(made.styles) { own, _ in own }
      if theme.ground == .terminal { theme.ground = ThemeColor(made.ground) }
      if theme.ink == .terminal { theme.ink = ThemeColor(made.ink) }
    }
  }

  private mutating func read(_ field: FieldRange) {
    let name = document.name(of: field)
    let value = document.value(of: field)
    switch name {
    case "Namn": theme.name = value
    case "Beskrivning": theme.summary = value
    case "Ground": theme.ground = color(value, at: field)
    case "Ink": theme.ink = color(value, at: field)
    default: readRole(name, value, field)
    }
  }

  private mutating func readRole(_ name: String, _ value: String, _ field: FieldRange) {
    if let place = Base16.place(name) {
      if !scheme.take(value, at: place) { report(.unknownWord(value), at: field.start) }
      return
    }
    guard let role = Role.named[name.lowercased()] else {
      let nearest = Role.allCases.map(\.fieldName).min { distance($0, name) < distance($1, name) }
      return report(.unknownRole(name, nearest: nearest ?? ""), at: field.start)
    }
    if theme.styles[role] != nil { report(.repeated(name), at: field.start) }
    do throws(Style.UnknownWord) {
      theme.styles[role] = try Style(parsing: value)
    } catch {
      report(.unknownWord(error.text), at: field.start)
    }
  }

  private mutating func color(_ value: String, at field: FieldRange) -> ThemeColor {
    if let color = ThemeColor(value) { return color }
    report(.unknownWord(value), at: field.start)
    return .terminal
  }

  private mutating func report(_ kind: ThemeProblem.Kind, at offset: Int) {
    let line = 1 + document.bytes[..<offset].count { $0 == UInt8(ascii: "\n") }
    problems.append(ThemeProblem(line: line, kind: kind))
  }
}

extension Role {
  /// The roles by their names in theme files, in lower case.
  fileprivate static let named = Dictionary(uniqueKeysWithValues: allCases.map { ($0.fieldName.lowercased(), $0) })
}

/// How many letters must be put in, taken out or changed to make one name the other (Levenshtein), cases apart.
private func distance(_ one: String, _ other: String) -> Int {
  let other = Array(other.lowercased().utf8)
  var row = Array(0...other.count)
  for (place, letter) in one.lowercased().utf8.enumerated() {
    var diagonal = row[0]
    row[0] = place + 1
    for (column, match) in other.enumerated() {
      let cost = min(diagonal + (letter == match ? 0 : 1), row[column] + 1, row[column + 1] + 1)
      diagonal = row[column + 1]
      row[column + 1] = cost
    }
  }
  return row[other.count]
}
