import TestSupport

/// Text made to break things: letters of many scripts, marks, emoji sequences, controls, in any order.
struct NastyText {
  var generator: SeededGenerator

  init(seed: UInt64) {
    generator = SeededGenerator(seed: seed)
  }

  private static let pieces: [String] =
    [
      "a", "b", "Ö", "å", " ", " ", " ", "\n", "\t", "\r\n", "\r", "-", "å\u{308}", "e\u{301}", "\u{301}", "\u{1B}[31m",
      "\u{0}",
      "\u{7F}", "\u{9B}31m", "\u{85}", "\u{202E}", "\u{2066}", "\u{200B}", "\u{200D}", "\u{FEFF}", "\u{AD}", "漢", "字",
      "한",
      "\u{1112}\u{1161}\u{11AB}", "\u{1161}", "👩‍🌾", "👨‍👩‍👧", "🇸🇪", "🇸", "❤️", "☃︎", "👍🏽", "1️⃣", "🏴\u{E0067}\u{E007F}", "⌚", "─",
      "█",
      "✓", "…", "क्षि", "\u{FFFD}", "\u{3164}", "\u{E000}", "\u{378}", "\u{2028}", "z\u{351}\u{36B}\u{343}\u{36A}\u{302}",
      "ord", "åtgärd",
      "\u{600}", "\u{600}a", "a\u{200D}b", "\u{FE0F}", "\u{10FFFF}",
    ]

  mutating func text(upTo count: Int = 30) -> String {
    (0..<Int.random(in: 0...count, using: &generator)).map { _ in
      Self.pieces.randomElement(using: &generator) ?? ""
    }.joined()
  }

  mutating func number(_ range: ClosedRange<Int>) -> Int {
    Int.random(in: range, using: &generator)
  }
}

extension String {
  var commandsTerminals: Bool { unicodeScalars.contains { $0 != "\n" && $0.commandsTerminals } }
}

extension Unicode.Scalar {
  /// Whether sending it could do anything but show a character.
  var commandsTerminals: Bool {
    switch value {
    case ..<0x20, 0x7F..<0xA0, 0x061C, 0x200B...0x200F, 0x2028...0x202E, 0x2060...0x206F, 0xFEFF: true
    default: false
    }
  }
}
