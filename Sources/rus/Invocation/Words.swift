import ArgumentParser
import Plan

/// A text of the help in the language of whoever started the program.
func words(_ swedish: String, _ english: String) -> String {
  Label(swedish, english)[Surroundings.helpLanguage]
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
