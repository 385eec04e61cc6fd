/// One cell of the screen: a grapheme that is safe to send to a terminal, and its role. 16 bytes, compared as such.
///
/// A grapheme two cells wide stands in a leading cell (`width` 2) followed by a continuation (`width` 0, no text).
///
/// Limits: a cell holds a base scalar and at most three combining marks (`Cell.maxMarks`).
public struct Cell: Sendable, Hashable {
  /// The most combining marks a cell keeps; further ones of a cluster are not shown.
  public static let maxMarks = 3

  /// An empty cell.
  public static let blank = Cell(base: " ", width: 1)
  static let continuation = Cell(base: " ", width: 0)
  /// What stands for a character that must not be sent: U+FFFD.
  static let replacement = Cell(base: "\u{FFFD}", width: 1)

  /// The grapheme's first scalar.
  public private(set) var base: Unicode.Scalar
  /// What the cell is on the screen.
  public internal(set) var role: Role
  private var cells: UInt8
  /// Up to three scalars, 21 bits each, the first lowest; 0 is none.
  private var packedMarks: UInt64

  init(base: Unicode.Scalar, width: Int, role: Role = .text) {
    self.base = base
    self.role = role
    cells = UInt8(truncatingIfNeeded: width)
    packedMarks = 0
  }

  /// Cells taken: 1 or 2, and 0 for the second half of a wide grapheme.
  public var width: Int { Int(cells) }
  /// Whether this is the second half of the wide grapheme before it.
  public var isContinuation: Bool { cells == 0 }
  /// Whether combining marks follow the base.
  public var hasMarks: Bool { packedMarks != 0 }

  /// The combining marks after the base, in order.
  public var marks: [Unicode.Scalar] {
    var marks: [Unicode.Scalar] = []
    var rest = packedMarks
    while rest != 0 {
      if let scalar = Unicode.Scalar(UInt32(rest & 0x1F_FFFF)) { marks.append(scalar) }
      rest >>= 21
    }
    return marks
  }

  /// The grapheme; empty for a continuation.
  public var text: String {
    guard !isContinuation else { return "" }
    var text = String(base)
    if hasMarks { text.unicodeScalars.append(contentsOf: marks) }
    return text
  }

  /// Adds a combining mark; past the third nothing is added.
  mutating func add(mark: Unicode.Scalar) {
    for place in 0..<Cell.maxMarks where (packedMarks >> (21 * UInt64(place))) & 0x1F_FFFF == 0 {
      packedMarks |= UInt64(mark.value) << (21 * UInt64(place))
      return
    }
  }
}
