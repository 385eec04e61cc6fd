/// A colour as a theme names it.
public enum ThemeColor: Sendable, Hashable {
  /// The terminal's own colour for text or for its ground.
  case terminal
  /// One of the terminal's sixteen: 0 black, 1 red, 2 green, 3 yellow, 4 blue, 5 magenta, 6 cyan, 7 white, and 8 to 15 the
  /// same, bright.
  case ansi(UInt8)
  /// 16 to 255 of the 256 that xterm has.
  case indexed(UInt8)
  /// Red, green and blue.
  case rgb(UInt8, UInt8, UInt8)
}

/// How text stands out besides its colour.
public struct TextAttributes: OptionSet, Sendable, Hashable {
  /// The set as bits.
  public let rawValue: UInt8

  /// A set from its bits.
  public init(rawValue: UInt8) {
    self.rawValue = rawValue
  }

  /// Heavier.
  public static let bold = TextAttributes(rawValue: 1)
  /// Fainter.
  public static let dim = TextAttributes(rawValue: 2)
  /// Underlined.
  public static let underline = TextAttributes(rawValue: 4)
  /// Text and ground changed for each other.
  public static let reverse = TextAttributes(rawValue: 8)
  /// Slanted.
  public static let italic = TextAttributes(rawValue: 16)

  /// The attributes by the names that theme files have for them.
  static let named: [(name: String, attribute: TextAttributes)] = [
    ("bold", .bold), ("dim", .dim), ("underline", .underline), ("reverse", .reverse), ("italic", .italic),
  ]
}

/// How a role looks.
public struct Style: Sendable, Hashable {
  /// The text's colour.
  public var foreground: ThemeColor
  /// The ground's colour.
  public var background: ThemeColor
  /// What else it has.
  public var attributes: TextAttributes

  /// A look.
  public init(
    foreground: ThemeColor = .terminal, background: ThemeColor = .terminal, attributes: TextAttributes = []
  ) {
    self.foreground = foreground
    self.background = background
    self.attributes = attributes
  }
}

extension ThemeColor {
  private static let names = ["black", "red", "green", "yellow", "blue", "magenta", "cyan", "white"]

  /// Reads `default`, `blue`, `bright-blue`, `137`, `#89b4fa`, `#8bf`.
  init?(_ text: some StringProtocol) {
    let text = text.lowercased()
    let isBright = text.hasPrefix("bright-")
    if text == "default" {
      self = .terminal
    } else if let place = Self.names.firstIndex(of: isBright ? String(text.dropFirst(7)) : text) {
      self = .ansi(UInt8(place) + (isBright ? 8 : 0))
    } else if text.hasPrefix("#"), let color = Self.hexadecimal(text.dropFirst()) {
      self = color
    } else if text.utf8.allSatisfy({ (0x30...0x39).contains($0) }), let number = UInt8(text) {
      self = number < 16 ? .ansi(number) : .indexed(number)
    } else {
      return nil
    }
  }

  private static func hexadecimal(_ digits: Substring) -> ThemeColor? {
    let values = digits.compactMap(\.hexDigitValue).map { UInt8($0) }
    guard values.count == digits.count else { return nil }
    switch values.count {
    case 3: return .rgb(values[0] * 17, values[1] * 17, values[2] * 17)
    case 6: return .rgb(values[0] * 16 + values[1], values[2] * 16 + values[3], values[4] * 16 + values[5])
    default: return nil
    }
  }
}

extension Style {
  /// Reads `#1e2030 on #89b4fa bold`: a colour, `on` and the ground's colour, attributes; each may be missing.
  /// Throws the first word that is none of them.
  init(parsing text: String) throws(UnknownWord) {
    self.init()
    var words = text.split(whereSeparator: \.isWhitespace)[...]
    if let first = words.first, let color = ThemeColor(first) {
      foreground = color
      words.removeFirst()
    }
    if words.first == "on" {
      words.removeFirst()
      let word = words.popFirst().map(String.init) ?? text
      guard let color = ThemeColor(word) else { throw UnknownWord(text: word) }
      background = color
    }
    for word in words {
      guard let known = TextAttributes.named.first(where: { $0.name == word.lowercased() }) else {
        throw UnknownWord(text: String(word))
      }
      attributes.insert(known.attribute)
    }
  }

  struct UnknownWord: Error {
    let text: String
  }
}
