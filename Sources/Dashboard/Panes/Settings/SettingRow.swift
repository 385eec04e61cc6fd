public import Plan

/// What there is to know of a setting: its name in the settings file, what it is called, what it may be and what it does.
///
/// A new one is a row in `table`; the file, the screen and `rus settings` follow from it. What it does is asked for by its
/// name where it is done.
public struct SettingRow: Sendable {
  /// What a setting may be.
  public enum Kind: Sendable {
    /// A person of the plan.
    case person
    /// A theme.
    case theme
    /// One of some words: as the file has it, and as the screen says it.
    case choice([Choice])
    /// A number of minutes, 1 to 1440; these are offered.
    case minutes([Int])
    /// A part of the screen in per cent, 20 to 85, with one decimal at most; these are offered.
    case share([Int])
    /// Any of some words, with blanks between.
    case words([Choice])
  }

  /// Its field in the settings file.
  public let name: String
  /// What it is called.
  public let label: Label
  /// What it may be.
  public let kind: Kind
  /// What holds where the file says nothing.
  public let standard: Label
  /// What it does.
  public let help: Label
  /// Whether a new value holds from the next start on, not at once.
  public let isForNextStart: Bool

  init(
    _ name: String, _ label: Label, _ kind: Kind, standard: Label, help: Label, forNextStart: Bool = false
  ) {
    (self.name, self.label, self.kind, self.standard, self.help) = (name, label, kind, standard, help)
    isForNextStart = forNextStart
  }

  private static let flag = Kind.choice([Choice("ja", "yes"), Choice("nej", "no")])

  /// Every setting, in the order they are listed.
  public static let table: [SettingRow] = [
    SettingRow(
      "Person", Label("Person", "Person"), .person, standard: Label("frågas efter", "asked for"),
      help: Label(
        "Vem du är: m visar ditt, t loggar din tid, K märker med ditt namn. --person och RUS_PERSON går före.",
        "Who you are: m shows what is yours, t logs your time, K marks with your name. --person and RUS_PERSON go before."
      )),
    SettingRow(
      "Tema", Label("Tema", "Theme"), .theme, standard: Label("standard", "standard"),
      help: Label(
        "Färgerna. rus themes visar alla; --theme går före, NO_COLOR också.",
        "The colours. rus themes shows them all; --theme goes before, and so does NO_COLOR.")),
    SettingRow(
      "Sprak", Label("Språk", "Language"),
      .choice([Choice("sv", "Swedish", swedish: "svenska"), Choice("en", "English", swedish: "engelska")]),
      standard: Label("som datorns, annars svenska", "as the computer's, else Swedish"),
      help: Label(
        "Språket på skärmen och i kommandon. RUS_LANGUAGE och --language går före.",
        "The language of the screen and of commands. RUS_LANGUAGE and --language go before.")),
    SettingRow(
      "Ascii", Label("Bara ASCII", "ASCII only"), flag, standard: Label("nej", "no"),
      help: Label(
        "Ritar ramar, staplar och tecken med ASCII, för typsnitt som inte har mer. Som --ascii.",
        "Draws boxes, bars and signs in ASCII, for fonts that have no more. As --ascii.")),
    SettingRow(
      "Mus", Label("Mus", "Mouse"), flag, standard: Label("ja", "yes"),
      help: Label(
        "Om musen klickar i programmet. Med nej markerar den text som annars i terminalen. Som --no-mouse.",
        "Whether the mouse clicks in the program. With no it selects text as elsewhere in the terminal. As --no-mouse."),
      forNextStart: true),
    SettingRow(
      "Synk", Label("Synka var", "Sync every"), .minutes([5, 15, 30, 60]),
      standard: Label("aldrig av sig själv", "never by itself"),
      help: Label(
        "Hur ofta planen synkas av sig själv, i minuter, där den delas över git. S synkar när du vill.",
        "How often the plan syncs by itself, in minutes, where it is shared over git. S syncs whenever you like."),
      forNextStart: true),
    SettingRow(
      "Delning_bredd", Label("Listans bredd", "List's width"), .share([50, 60, 70, 80]),
      standard: Label("två tredjedelar", "two thirds"),
      help: Label(
        "Hur mycket av bredden listan har när posten står bredvid. Skift med pilarna flyttar, musen drar.",
        "How much of the width a list has with its record beside it. Shift and the arrows move it, the mouse drags it.")
    ),
    SettingRow(
      "Delning_hojd", Label("Listans höjd", "List's height"), .share([40, 50, 60, 70]),
      standard: Label("två tredjedelar", "two thirds"),
      help: Label(
        "Hur mycket av höjden listan har när posten står under. Skift med pilarna flyttar, musen drar.",
        "How much of the height a list has with its record under it. Shift and the arrows move it, the mouse drags it.")
    ),
    SettingRow(
      SplitEdge.columns.setting, Label("Översiktens vänstra", "Overview's left"), .share([40, 50, 60, 70]),
      standard: Label("drygt hälften", "a little over half"),
      help: Label(
        "Hur mycket av bredden PRIO och det som avviker har i översikten. Skift med pilarna flyttar, musen drar.",
        "How much of the width PRIO and what deviates have in the overview. Shift and the arrows move it, the mouse drags it."
      )),
    SettingRow(
      SplitEdge.besideMonth.setting, Label("Månadens bredd", "Month's width"), .share([50, 60, 70, 80]),
      standard: Label("två tredjedelar", "two thirds"),
      help: Label(
        "Hur mycket av bredden månaden har när dagens möten står bredvid. Skift med pilarna flyttar, musen drar.",
        "How much of the width a month has with the day's meetings beside it. Shift and the arrows move it, the mouse drags it."
      )),
    SettingRow(
      SplitEdge.underMonth.setting, Label("Månadens höjd", "Month's height"), .share([40, 50, 60, 70]),
      standard: Label("tre fjärdedelar", "three quarters"),
      help: Label(
        "Hur mycket av höjden månaden har när dagens möten står under. Skift med pilarna flyttar, musen drar.",
        "How much of the height a month has with the day's meetings under it. Shift and the arrows move it, the mouse drags it."
      )),
    SettingRow(
      Enlargement.setting, Label("Förstorat", "Enlarged"), .words(Enlargement.words),
      standard: Label("inget", "nothing"),
      help: Label(
        "De vyer vars lista eller avsnitt har skärmen för sig, och om öppnade poster ritas utan marginal. + byter.",
        "The panes whose list or section has the screen to itself, and whether open records have no margin. + switches."
      )
    ),
  ]

  /// The row of a name.
  public static func named(_ name: String) -> SettingRow? { table.first { $0.name == name } }

  /// What is wrong with a value; nil where nothing is. Persons and themes are another plan's or folder's to know.
  func problem(_ value: String) -> Label? {
    if case .minutes = kind, SettingValues.minutes(value) == nil {
      return Label(
        "\(name): \(value) går inte; skriv ett antal minuter, 1 till 1440",
        "\(name): \(value) will not do; write a number of minutes, 1 to 1440")
    }
    if case .share = kind, SplitShare.read(value) == nil {
      return Label(
        "\(name): \(value) går inte; skriv en procentsats, 20 till 85",
        "\(name): \(value) will not do; write a percentage, 20 to 85")
    }
    if case .words(let choices) = kind {
      let known = choices.map(\.value)
      guard let other = value.split(separator: " ").map(String.init).first(where: { !known.contains($0) }) else {
        return nil
      }
      return Label(
        "\(name): \(other) går inte; skriv \(known.joined(separator: " "))",
        "\(name): \(other) will not do; write \(known.joined(separator: " "))")
    }
    guard case .choice(let choices) = kind, !choices.contains(where: { $0.value == value }) else { return nil }
    let words = choices.map(\.value)
    return Label(
      "\(name): \(value) går inte; skriv \(words.joined(separator: " eller "))",
      "\(name): \(value) will not do; write \(words.joined(separator: " or "))")
  }

  /// A value as the screen says it.
  public func text(_ value: String, _ language: Language) -> String {
    if case .minutes = kind { return "\(value) min" }
    if case .share = kind {
      return (language == .swedish ? value.split(separator: ".").joined(separator: ",") : value) + " %"
    }
    switch kind {
    case .choice(let choices): return choices.first { $0.value == value }?.label[language] ?? value
    case .words(let choices):
      let words = value.split(separator: " ").map(String.init)
      return choices.filter { words.contains($0.value) }.map { $0.label[language] }.joined(separator: ", ")
    case .person, .theme, .minutes, .share: return value
    }
  }
}

/// A field as the settings file has it.
public struct SettingField: Sendable, Hashable {
  /// The field's name.
  public let name: String
  /// Its value.
  public let value: String
  /// Its line.
  public let line: Int

  /// A field on a line.
  public init(name: String, value: String, line: Int) {
    (self.name, self.value, self.line) = (name, value, line)
  }
}

/// The values that hold, as the file has them.
public struct SettingValues: Sendable, Hashable {
  private var values: [String: String] = [:]

  /// No values: all is standard.
  public init() {}

  /// The value of a setting; nil where the file says nothing that will do.
  public subscript(name: String) -> String? {
    get { values[name] }
    set { values[name] = newValue }
  }

  /// Whether a setting of yes and no is yes; nil where the file says nothing.
  public func flag(_ name: String) -> Bool? { values[name].map { $0 == "ja" } }

  /// How often to sync, in minutes; nil where only when asked.
  public var syncMinutes: Int? { values["Synk"].flatMap(Self.minutes) }

  static func minutes(_ text: String) -> Int? {
    Int(text).flatMap { (1...1440).contains($0) ? $0 : nil }
  }

  /// Takes the fields of the settings file, and says what of them will not do. Of two of a name the first holds.
  public static func reading(_ fields: [SettingField]) -> (values: SettingValues, problems: [KeyProblem]) {
    var values = SettingValues()
    var lines: [String: Int] = [:]
    var problems: [KeyProblem] = []
    for field in fields where !field.value.isEmpty {
      guard let row = SettingRow.named(field.name) else {
        // Fields of one's own are left alone, but a slip of the pen is told of.
        guard let nearest = field.name.nearest(in: SettingRow.table.map(\.name)) else { continue }
        problems.append(
          KeyProblem(
            line: field.line,
            text: Label(
              "inställningen \(field.name) finns inte; menade du \(nearest)?",
              "there is no setting \(field.name); did you mean \(nearest)?")))
        continue
      }
      if let line = lines[row.name] {
        problems.append(
          KeyProblem(
            line: field.line,
            text: Label(
              "\(row.name) står redan på rad \(line), som gäller", "\(row.name) is on line \(line) already, which holds"
            )
          ))
      } else if let problem = row.problem(field.value) {
        problems.append(KeyProblem(line: field.line, text: problem))
      } else {
        values[row.name] = field.value
        lines[row.name] = field.line
      }
    }
    return (values, problems)
  }
}
