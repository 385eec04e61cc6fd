import CNcurses
import Screen

/// The sequences a terminal's keys send, as its description has them.
struct KeyTable {
  /// What bytes begin with.
  enum Match: Equatable {
    /// A key, and how many bytes it took.
    case key(Key, Int)
    /// All of them together begin a key's sequence.
    case beginning
    /// Nothing known.
    case none
  }

  private let keys: [[UInt8]: Key]
  private let beginnings: Set<[UInt8]>
  private let longest: Int

  /// A table of what each key sends.
  init(_ keys: [[UInt8]: Key]) {
    // Those that do not begin with ESC are control characters, which mean the same everywhere.
    self.keys = keys.filter { $0.key.first == 0x1b && $0.key.count > 1 }
    longest = self.keys.keys.map(\.count).max() ?? 0
    beginnings = Set(self.keys.keys.flatMap { bytes in (1..<bytes.count).map { Array(bytes[..<$0]) } })
  }

  /// What a row of bytes begins with; the longest sequence wins.
  func match(_ bytes: ArraySlice<UInt8>) -> Match {
    let head = Array(bytes.prefix(longest))
    if head.count == bytes.count, beginnings.contains(head) { return .beginning }
    for count in stride(from: head.count, to: 1, by: -1) {
      if let key = keys[Array(head[..<count])] { return .key(key, count) }
    }
    return .none
  }
}

extension KeyTable {
  /// The keys of the terminal that is open, by the names terminfo(5) has for them.
  static func ofTerminal() -> KeyTable {
    let functions = (1...12).map { ("kf\($0)", Key.function($0)) }
    let pairs = (named + functions).map { (Modes.string($0.0), $0.1) }
    return KeyTable(Dictionary(pairs, uniquingKeysWith: { first, _ in first }))
  }
}
