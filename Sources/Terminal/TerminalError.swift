/// Why no screen can be opened.
public enum TerminalError: Error, Equatable, Sendable {
  /// Standard input or output is a file, a pipe or closed.
  case notATerminal
  /// TERM is not set.
  case typeMissing
  /// Nothing is known of a terminal of this type.
  case typeUnknown(String)
  /// A terminal of this type cannot move its cursor.
  case typeTooSimple(String)
  /// The system gave no memory or no files.
  case outOfResources

  /// What is wrong and what to do about it, in one line.
  public func sentence(inEnglish: Bool) -> String {
    let english: String
    let swedish: String
    switch self {
    case .notATerminal:
      english =
        "standard input and output are not a terminal; run rus in one, or use rus status, rus list or rus report"
      swedish =
        "standard in och ut är ingen terminal; kör rus i en sådan, eller använd rus status, rus list eller rus report"
    case .typeMissing:
      english = "TERM is not set, so the type of the terminal is not known; try TERM=xterm-256color rus"
      swedish = "TERM är inte satt, så terminalens typ är okänd; prova TERM=xterm-256color rus"
    case .typeUnknown(let given):
      let type = harmless(given)
      english = "the terminal type TERM=\(type) is not known here; install ncurses-term, or try TERM=xterm-256color rus"
      swedish = "terminaltypen TERM=\(type) är okänd här; installera ncurses-term, eller prova TERM=xterm-256color rus"
    case .typeTooSimple(let given):
      let type = harmless(given)
      english =
        "a terminal of type TERM=\(type) cannot move its cursor; try TERM=xterm-256color rus, or use rus status"
      swedish =
        "en terminal av typen TERM=\(type) kan inte flytta markören; prova TERM=xterm-256color rus, eller använd rus status"
    case .outOfResources:
      english = "no memory or no files left to open the screen with; end other programs and try again"
      swedish = "minne eller filer saknas för att öppna skärmen; avsluta andra program och försök igen"
    }
    return inEnglish ? english : swedish
  }
}

/// The name with whatever could command a terminal replaced.
private func harmless(_ name: String) -> String {
  String(String.UnicodeScalarView(name.unicodeScalars.map { (" "..."~").contains($0) ? $0 : "\u{fffd}" }))
}
