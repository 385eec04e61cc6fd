import Screen

/// What a terminal sends, as events: bytes in, in pieces of any size, and events out.
///
///     var parser = InputParser(keys: KeyTable([:]))
///     parser.feed([0x1b, 0x5b, 0x41])
///     parser.next()  // the up key
///
/// ncurses' own get_wch() is not used: it loses a character whose bytes come in two pieces, swallows up to fifteen keys
/// after one byte that is no UTF-8, and hands out an unknown sequence as the keys it is spelled with, each of which
/// would be a command. Here a sequence is taken whole, known or not.
struct InputParser {
  /// How long to wait for the next byte, in milliseconds, before what there is must do.
  enum Patience {
    /// After ESC alone: the key, or the beginning of a sequence.
    static let escape = 25
    /// In the midst of a sequence or a character.
    static let sequence = 500
    /// In the midst of a paste: a stalled network must not let its rest run as keys.
    static let paste = 2000
  }

  /// What the bytes at hand begin with.
  enum Step {
    /// An event, and how many bytes it took.
    case event(InputEvent, Int)
    /// Bytes that mean nothing here.
    case nothing(Int)
    /// The beginning of a paste, whose mark took so many bytes.
    case pasteBegins(Int)
    /// More bytes are needed, for which to wait so many milliseconds.
    case more(Int)
  }

  /// While more bytes are needed to tell what the last ones are: how long to wait for them, in milliseconds.
  private(set) var patience: Int?

  /// Made when the first sequence comes: the first frame is not kept waiting by it.
  lazy var keys = makeKeys()
  private let makeKeys: () -> KeyTable
  private var bytes: [UInt8] = []
  private var start = 0
  /// Within a paste: from where the mark of its end is to be looked for.
  private var pasteScan: Int?

  /// Knows the keys of a terminal beside those that all have.
  init(keys: @escaping @autoclosure () -> KeyTable) {
    makeKeys = keys
  }

  /// Takes what was read.
  mutating func feed(_ more: some Sequence<UInt8>) {
    bytes += more
  }

  /// The next event, if there is a whole one. With `noMore`, what is begun counts as all there is.
  mutating func next(noMore: Bool = false) -> InputEvent? {
    patience = nil
    while start < bytes.count || pasteScan != nil {
      let step = pasteScan == nil ? plainStep(noMore: noMore) : pasteStep(noMore: noMore)
      switch step {
      case .event(let event, let count):
        advance(count)
        return event
      case .nothing(let count):
        advance(count)
      case .pasteBegins(let count):
        advance(count)
        pasteScan = start
      case .more(let milliseconds):
        patience = milliseconds
        return nil
      }
    }
    return nil
  }

  private mutating func advance(_ count: Int) {
    start += count
    if start == bytes.count {
      bytes = []
      start = 0
    }
  }

  private mutating func plainStep(noMore: Bool) -> Step {
    let rest = bytes[start...]
    switch bytes[start] {
    case 0x1b: return escapeStep(rest, noMore: noMore)
    case 0x08, 0x7f: return .event(.key(.backspace), 1)
    case 0x09: return .event(.key(.tab), 1)
    case 0x0a, 0x0d: return .event(.key(.enter), 1)
    case 0x00: return .event(.key(.control(" ")), 1)
    case 0x01..<0x20:
      return .event(.key(.control(Character(Unicode.Scalar(bytes[start] | (bytes[start] < 0x1b ? 0x60 : 0x40))))), 1)
    case let byte where byte < 0x80: return .event(.key(.character(Character(Unicode.Scalar(byte)))), 1)
    default: return characterStep(rest, noMore: noMore)
    }
  }

  /// A character of several bytes; one that is no UTF-8 shows as U+FFFD and takes nothing with it.
  private func characterStep(_ rest: ArraySlice<UInt8>, noMore: Bool) -> Step {
    let invalid = Step.event(.key(.character("\u{fffd}")), 1)
    let length: Int
    switch rest[rest.startIndex] {
    case 0xc2...0xdf: length = 2
    case 0xe0...0xef: length = 3
    case 0xf0...0xf4: length = 4
    default: return invalid
    }
    let bytes = rest.prefix(length)
    if !bytes.dropFirst().allSatisfy({ $0 & 0xc0 == 0x80 }) { return invalid }
    if bytes.count < length { return noMore ? invalid : .more(Patience.sequence) }
    guard let text = String(validating: bytes, as: UTF8.self), let character = text.first else { return invalid }
    let isControl = character.unicodeScalars.contains { $0.properties.generalCategory == .control }
    return isControl ? .nothing(length) : .event(.key(.character(character)), length)
  }

  private mutating func pasteStep(noMore: Bool) -> Step {
    let mark = Array("\u{1b}[201~".utf8)
    let from = pasteScan ?? start
    if var found = bytes[from...].firstRange(of: mark) {
      // A text that holds the mark itself would run on as keys: of several at hand, with no other paste begun between
      // them, the last one is the terminal's.
      let begin = bytes[found.upperBound...].firstRange(of: Array("\u{1b}[200~".utf8))?.lowerBound ?? bytes.endIndex
      while let later = bytes[found.upperBound..<begin].firstRange(of: mark) { found = later }
      return endPaste(bytes[start..<found.lowerBound], taking: found.upperBound - start)
    }
    if noMore {
      return endPaste(bytes[start...], taking: bytes.count - start)
    }
    pasteScan = max(start, bytes.count - mark.count + 1)
    return .more(Patience.paste)
  }

  /// The text of a paste: terminals send its line ends as carriage returns.
  private mutating func endPaste(_ content: ArraySlice<UInt8>, taking count: Int) -> Step {
    pasteScan = nil
    if content.isEmpty { return .nothing(count) }
    var lines: [UInt8] = []
    lines.reserveCapacity(content.count)
    var previous: UInt8 = 0
    for byte in content {
      switch byte {
      case 0x0d: lines.append(0x0a)
      case 0x0a where previous == 0x0d: break
      default: lines.append(byte)
      }
      previous = byte
    }
    return .event(.paste(String(decoding: lines, as: UTF8.self)), count)
  }
}
