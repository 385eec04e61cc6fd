import Plan
import Reports

/// `rus complete SHELL …`: what the shells' scripts ask. It answers quickly and in silence, and with nothing where it does
/// not know.
///
///     rus complete bash "$COMP_WORDBREAKS" "rus show I"     // bash's line up to the cursor
///     rus complete zsh show I                               // the words after the program's, the last under way
struct CompletionRun {
  private let shell: CompletionShell
  private let arguments: [String]

  /// nil for all other calls.
  init?(arguments: [String]) {
    guard arguments.first == "complete", arguments.count >= 2, let shell = CompletionShell(rawValue: arguments[1])
    else { return nil }
    (self.shell, self.arguments) = (shell, Array(arguments.dropFirst(2)))
  }

  /// A candidate a line, for zsh and fish with what it means after a tab; or `:files`, `:folders`.
  func lines(_ surroundings: Surroundings) -> [String] {
    let line = shell == .bash ? TypedLine(arguments.last ?? "", breaks: arguments.first ?? "") : nil
    var completer = Completer(line.map { Array($0.words.dropFirst()) } ?? words, surroundings)
    switch completer.answer() {
    case .files: return [":files"]
    case .folders: return [":folders"]
    case .candidates(let candidates):
      return candidates.map { candidate in
        if let line { return line.replacement(candidate.word) }
        return candidate.word + (candidate.about.isEmpty ? "" : "\t" + candidate.about.harmless)
      }
    }
  }

  /// The words; fish leaves the quote that the last one begins with.
  private var words: [String] {
    guard shell == .fish, let last = arguments.last, last.hasPrefix("\"") || last.hasPrefix("'") else {
      return arguments
    }
    return arguments.dropLast() + [String(last.dropFirst())]
  }
}
