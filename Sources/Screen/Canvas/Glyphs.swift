/// The signs that the program draws itself, each one cell wide: in Unicode, or in ASCII for terminals and fonts that
/// have no more.
public struct Glyphs: Sendable, Hashable {
  /// Whether this is the ASCII set.
  public let isASCII: Bool

  /// Lines and corners.
  public let box: Box
  /// Bars, stacked bars and small charts.
  public let bar: Bars
  /// Statuses and marks. Each stands before its word, so that none has to be known.
  public let sign: Signs
  /// What stands for text that was cut.
  public let ellipsis: String

  /// Lines and corners.
  public struct Box: Sendable, Hashable {
    /// `─`
    public let horizontal: Character
    /// `│`
    public let vertical: Character
    /// `┌`
    public let topLeft: Character
    /// `┐`
    public let topRight: Character
    /// `└`
    public let bottomLeft: Character
    /// `┘`
    public let bottomRight: Character
    /// `├`
    public let teeLeft: Character
    /// `┤`
    public let teeRight: Character
    /// `┬`
    public let teeTop: Character
    /// `┴`
    public let teeBottom: Character
    /// `┼`
    public let cross: Character
  }

  /// Bars.
  public struct Bars: Sendable, Hashable {
    /// A cell that is full.
    public let full: Character
    /// A cell one to seven eighths full; none in ASCII.
    public let eighths: [Character]
    /// A cell that is empty.
    public let empty: Character
    /// The last cell of a bar that goes past its total.
    public let over: Character
    /// What stands before and after a bar; empty in Unicode.
    public let edges: [Character]
    /// One to eight eighths in height, for small charts.
    public let heights: [Character]
    /// The patterns of stacked bars, dense to sparse, told apart without colour.
    public let patterns: [Character]
    /// The part of a scroll bar that is in view.
    public let thumb: Character
  }

  /// Statuses and marks.
  public struct Signs: Sendable, Hashable {
    /// planerad
    public let planned: Character
    /// pågår
    public let ongoing: Character
    /// genomförd
    public let done: Character
    /// delvis
    public let partial: Character
    /// utgår
    public let cancelled: Character
    /// PRIO
    public let priority: Character
    /// A record marked for the next edit.
    public let marked: Character
    /// A group that is open.
    public let opened: Character
    /// A group that is folded.
    public let folded: Character
    /// Sorted upwards.
    public let ascending: Character
    /// Sorted downwards.
    public let descending: Character
    /// From one value to another.
    public let arrow: Character
    /// More at the left.
    public let moreLeft: Character
    /// More at the right.
    public let moreRight: Character
    /// More above.
    public let moreAbove: Character
    /// More below.
    public let moreBelow: Character
    /// An error.
    public let error: Character
    /// A warning.
    public let warning: Character
    /// Between parts of a line.
    public let separator: Character
    /// Before an item of a list.
    public let bullet: Character
    /// A meeting that comes again.
    public let recurring: Character
  }
}

extension Glyphs {
  /// The Unicode set: box drawing, blocks and signs that common terminal fonts have, none of them an emoji.
  public static let unicode = Glyphs(
    isASCII: false,
    box: Box(
      horizontal: "─", vertical: "│", topLeft: "┌", topRight: "┐", bottomLeft: "└", bottomRight: "┘", teeLeft: "├",
      teeRight: "┤", teeTop: "┬", teeBottom: "┴", cross: "┼"),
    bar: Bars(
      full: "█", eighths: ["▏", "▎", "▍", "▌", "▋", "▊", "▉"], empty: "·", over: "►", edges: [],
      heights: ["▁", "▂", "▃", "▄", "▅", "▆", "▇", "█"], patterns: ["█", "▓", "▒", "░", "·"], thumb: "█"),
    sign: Signs(
      planned: "○", ongoing: "►", done: "✓", partial: "◐", cancelled: "✗", priority: "★", marked: "◆", opened: "▾",
      folded: "▸", ascending: "▲", descending: "▼", arrow: "→", moreLeft: "‹", moreRight: "›", moreAbove: "▲",
      moreBelow: "▼", error: "✗", warning: "!", separator: "·", bullet: "•", recurring: "↻"),
    ellipsis: "…")

  /// The ASCII set.
  public static let ascii = Glyphs(
    isASCII: true,
    box: Box(
      horizontal: "-", vertical: "|", topLeft: "+", topRight: "+", bottomLeft: "+", bottomRight: "+", teeLeft: "+",
      teeRight: "+", teeTop: "+", teeBottom: "+", cross: "+"),
    bar: Bars(
      full: "#", eighths: [], empty: ".", over: ">", edges: ["[", "]"],
      heights: ["_", ".", "-", "=", "+", "*", "%", "#"],
      patterns: ["#", "=", "-", ":", "."], thumb: "#"),
    sign: Signs(
      planned: ".", ongoing: ">", done: "+", partial: "~", cancelled: "x", priority: "*", marked: "#", opened: "v",
      folded: ">", ascending: "^", descending: "v", arrow: ">", moreLeft: "<", moreRight: ">", moreAbove: "^",
      moreBelow: "v", error: "x", warning: "!", separator: "-", bullet: "*", recurring: "*"),
    ellipsis: "..")

  /// The same signs with blanks for lines and bars, for those who hear or feel the screen.
  public var withoutLines: Glyphs {
    let blank: Character = " "
    return Glyphs(
      isASCII: isASCII,
      box: Box(
        horizontal: blank, vertical: blank, topLeft: blank, topRight: blank, bottomLeft: blank, bottomRight: blank,
        teeLeft: blank, teeRight: blank, teeTop: blank, teeBottom: blank, cross: blank),
      bar: Bars(
        full: blank, eighths: [], empty: blank, over: blank, edges: [], heights: [blank], patterns: [blank],
        thumb: blank),
      sign: sign, ellipsis: ellipsis)
  }

  /// What an ASCII screen shows for a scalar: typographic signs in their plain form, letters as they are.
  static func plain(_ scalar: Unicode.Scalar) -> Unicode.Scalar {
    switch scalar.value {
    case 0xA0, 0x2000...0x200A, 0x202F: " "
    case 0x2026: "."
    case 0xD7: "x"
    case 0xB7, 0x2010...0x2015, 0x2212, 0x2500, 0x2501: "-"
    case 0x2018...0x201B, 0x2032: "'"
    case 0x201C...0x201F, 0x2033, 0xAB, 0xBB: "\""
    case 0x2022, 0x21BB, 0x2605: "*"
    case 0x2039, 0x2190, 0x25C0, 0x25C4: "<"
    case 0x203A, 0x2192, 0x25B6, 0x25B8, 0x25BA: ">"
    case 0x2191, 0x25B2: "^"
    case 0x2193, 0x25BC, 0x25BE: "v"
    case 0x2264: "<"
    case 0x2265: ">"
    case 0x2400...0x2426, 0xFFFD: "?"
    case 0x2502, 0x2503: "|"
    case 0x250C...0x257F: "+"
    case 0x2580...0x259F: "#"
    case 0x2713: "+"
    case 0x2717: "x"
    case 0x25A0...0x25FF: "o"
    default: scalar
    }
  }
}
