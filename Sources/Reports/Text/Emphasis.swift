/// How words in printed text stand out: not at all, or by the codes that every terminal knows (ECMA-48).
public enum Emphasis: Sendable {
  /// Plain text: to a pipe, or where colour is not wanted.
  case none
  /// On a terminal.
  case terminal

  /// What a text is, which decides how it stands out.
  public enum Part: Sendable {
    case heading
    case error
    case warning
  }

  /// The text as it is printed.
  public func callAsFunction(_ part: Part, _ text: String) -> String {
    switch (self, part) {
    case (.none, _): text
    case (.terminal, .heading): "\u{1B}[1m\(text)\u{1B}[0m"
    case (.terminal, .error): "\u{1B}[31m\(text)\u{1B}[0m"
    case (.terminal, .warning): "\u{1B}[33m\(text)\u{1B}[0m"
    }
  }
}
