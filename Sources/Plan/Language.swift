/// A language of the screen, the reports and the messages.
public enum Language: Sendable, Hashable, CaseIterable {
  /// Swedish, the users' own and the default.
  case swedish
  /// English.
  case english
}

/// One text in each language.
///
///     Label(sv: "dagar", en: "days")[.swedish]  // dagar
public struct Label: Sendable, Hashable {
  /// The Swedish text.
  public let sv: String
  /// The English text.
  public let en: String

  /// A text in both languages.
  public init(sv: String, en: String) {
    self.sv = sv
    self.en = en
  }

  /// The text in a language.
  public subscript(language: Language) -> String {
    switch language {
    case .swedish: sv
    case .english: en
    }
  }

  /// A text in both languages, Swedish first.
  public init(_ swedish: String, _ english: String) {
    self.init(sv: swedish, en: english)
  }
}
