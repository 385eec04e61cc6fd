import ArgumentParser
import Plan

/// A text of the help in the language of whoever started the program.
func words(_ swedish: String, _ english: String) -> String {
  Label(swedish, english)[Surroundings.helpLanguage].withWholeParagraphs
}

extension String {
  /// The text with the lines of each paragraph joined, for whoever shows it to break where its own width is full.
  /// Examples (set in), `term  meaning` and what follows a colon begin lines of their own.
  fileprivate var withWholeParagraphs: String {
    var lines: [Substring] = []
    var text = ""
    for line in split(separator: "\n", omittingEmptySubsequences: false) {
      let goesOn =
        lines.last?.isProse ?? false && line.isProse && !line.hasPrefix("Exempel: ") && !line.hasPrefix("Example: ")
      text += (lines.isEmpty ? "" : goesOn ? " " : "\n") + line
      lines.append(line)
    }
    return text
  }
}

extension Substring {
  fileprivate var isProse: Bool { !isEmpty && !hasPrefix(" ") && !contains("  ") }
}

/// The help of an argument, with the name that stands for its value.
func help(_ swedish: String, _ english: String, value: (sv: String, en: String)? = nil) -> ArgumentHelp {
  ArgumentHelp(stringLiteral: words(swedish, english)).naming(value.map { words($0.sv, $0.en) })
}

extension ArgumentHelp {
  fileprivate func naming(_ value: String?) -> ArgumentHelp {
    var help = self
    help.valueName = value
    return help
  }
}
