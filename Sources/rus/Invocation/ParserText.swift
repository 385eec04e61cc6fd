import Plan

/// The argument parser's own texts, which it has in English only, as this program says them.
enum ParserText {
  /// An error as one line, with where to read more.
  static func message(_ text: String, _ arguments: [String], _ language: Language) -> String {
    let line = text.split(separator: "\n").first.map(String.init) ?? text
    let first = line.hasSuffix(".") ? String(line.dropLast()) : line
    let verb = arguments.first.flatMap { $0.hasPrefix("-") ? nil : $0 + " " } ?? ""
    let more = first.hasSuffix("?") ? "" : Label("; se rus \(verb)--help", "; see rus \(verb)--help")[language]
    switch language {
    case .swedish: return swedish(first) + more
    case .english: return first.prefix(1).lowercased() + first.dropFirst() + more
    }
  }

  private static func swedish(_ text: String) -> String {
    for (english, swedish) in beginnings where text.hasPrefix(english) {
      return swedish + replace(String(text.dropFirst(english.count)), middles)
    }
    return replace(text, middles)
  }

  private static let beginnings = [
    ("Missing expected argument", "det saknas ett argument:"),
    ("Missing one of:", "ett av dessa saknas:"),
    ("Missing value for", "det saknas ett värde till"),
    ("Unknown option", "okänt val"),
    ("Unexpected argument", "oväntat argument"),
    ("The value", "värdet"),
    ("The option", "valet"),
    ("Invalid option:", "okänt val:"),
  ]

  private static let middles = [
    (". Did you mean", "; menade du"),
    (" is invalid for", " passar inte för"),
    (" unexpected arguments:", " oväntade argument:"),
    (" does not take any value, but", " tar inget värde, men"),
    (" was specified", " angavs"), (". Please provide one of", "; skriv"), ("' or '", "' eller '"),
  ]

  /// The help with its headings in the reader's language.
  static func help(_ text: String, _ language: Language) -> String {
    let plain = text.hasPrefix("OVERVIEW: ") ? String(text.dropFirst(10)) : text
    switch language {
    case .swedish: return replace(plain, headings)
    case .english: return plain
    }
  }

  private static let headings = [
    ("USAGE: ", "SÅ HÄR: "), ("ARGUMENTS:\n", "ARGUMENT:\n"), ("OPTIONS:\n", "VAL:\n"),
    ("SUBCOMMANDS:\n", "KOMMANDON:\n"), ("<subcommand>", "<kommando>"), ("[<options>]", "[<val>]"),
    ("Show the version.", "Visa versionen."), ("Show help information.", "Visa den här hjälpen."),
    ("Show subcommand help information.", "Visa hjälp om ett kommando."),
    ("(values: ", "(något av "), ("default:", "annars"), ("(default)", "(annars) "),
    ("  See 'rus help <kommando>' for detailed help.", "  rus <kommando> --help berättar mer."),
  ]

  private static func replace(_ text: String, _ pairs: [(String, String)]) -> String {
    pairs.reduce(text) { $0.replacing($1.0, with: $1.1) }
  }
}
