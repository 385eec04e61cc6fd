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
    guard utf8.contains(UInt8(ascii: "\n")) else { return self }
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
  /// By its bytes: every command makes the texts of all of them before it is known which one is meant.
  fileprivate var isProse: Bool {
    let blank = UInt8(ascii: " ")
    guard let first = utf8.first, first != blank else { return false }
    return !zip(utf8, utf8.dropFirst()).contains { $0 == blank && $1 == blank }
  }
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
