extension Key {
  /// The name that help and settings files have for the key: `a`, `å`, `Space`, `Ctrl-R`, `F9`, `PgUp`, `Shift-Tab`.
  /// `Key(name:)` reads it back.
  public var name: String {
    switch self {
    case .character(" "): "Space"
    case .character(let character): String(character)
    case .control(let character): "Ctrl-" + (character == " " ? "Space" : character.uppercased())
    case .function(let number): "F\(number)"
    case .enter: "Enter"
    case .escape: "Esc"
    case .tab: "Tab"
    case .backTab: "Shift-Tab"
    case .backspace: "Backspace"
    case .delete: "Del"
    case .insert: "Ins"
    case .up: "Up"
    case .down: "Down"
    case .left: "Left"
    case .right: "Right"
    case .home: "Home"
    case .end: "End"
    case .pageUp: "PgUp"
    case .pageDown: "PgDn"
    case .shiftUp: "Shift-Up"
    case .shiftDown: "Shift-Down"
    case .shiftLeft: "Shift-Left"
    case .shiftRight: "Shift-Right"
    case .controlLeft: "Ctrl-Left"
    case .controlRight: "Ctrl-Right"
    }
  }

  /// The key of a name, with no regard to case in words: `Ctrl-R`, `ctrl-r`, `^R`, `Escape`. A single character is
  /// itself. Nil where no key has the name.
  public init?(name: String) {
    if name.count == 1, let character = name.first {
      guard let key = Key(typed: character) else { return nil }
      self = key
      return
    }
    let lowered = name.lowercased()
    if let key = Key.named[lowered] {
      self = key
    } else if lowered.first == "f", let number = Int(lowered.dropFirst()), (1...63).contains(number) {
      self = .function(number)
    } else if let key = Key.control(named: lowered) {
      self = key
    } else {
      return nil
    }
  }

  /// A character as a key; controls are no characters.
  private init?(typed character: Character) {
    guard let scalar = character.unicodeScalars.first, scalar.value >= 0x20, !(0x7F..<0xA0).contains(scalar.value)
    else {
      return nil
    }
    self = .character(character)
  }

  /// `ctrl-r`, `c-r` and `^r`.
  private static func control(named name: String) -> Key? {
    for prefix in ["ctrl-", "ctrl+", "c-", "^"] where name.hasPrefix(prefix) {
      let rest = name.dropFirst(prefix.count)
      if rest == "space" { return .control(" ") }
      if rest.count == 1, let letter = rest.first, letter.isASCII, letter > " " { return .control(letter) }
    }
    return nil
  }

  private static let named: [String: Key] = {
    let plain: [Key] = [
      .character(" "), .enter, .escape, .tab, .backTab, .backspace, .delete, .insert, .up, .down, .left, .right, .home,
      .end, .pageUp, .pageDown, .shiftUp, .shiftDown, .shiftLeft, .shiftRight, .controlLeft, .controlRight,
    ]
    var named = Dictionary(uniqueKeysWithValues: plain.map { ($0.name.lowercased(), $0) })
    let others: [(String, Key)] = [
      ("escape", .escape), ("return", .enter), ("backtab", .backTab), ("delete", .delete), ("insert", .insert),
      ("pageup", .pageUp), ("pagedown", .pageDown), ("mellanslag", .character(" ")),
    ]
    for (name, key) in others { named[name] = key }
    return named
  }()
}
