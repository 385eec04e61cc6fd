import Glibc

/// A place in a file as editors count: both from 1, the column in characters.
public struct Position: Sendable, Hashable, Comparable {
  /// The line, from 1.
  public let line: Int
  /// The column in characters (Unicode scalars), from 1.
  public let column: Int

  /// Names a place.
  public init(line: Int, column: Int) {
    self.line = line
    self.column = column
  }

  /// The order of places in a file.
  public static func < (a: Position, b: Position) -> Bool {
    (a.line, a.column) < (b.line, b.column)
  }
}

extension Document {
  /// Where byte offsets stand, in the order they were given. The file is read once, whatever their number.
  public func positions(ofOffsets offsets: [Int]) -> [Position] {
    var positions = Array(repeating: Position(line: 1, column: 1), count: offsets.count)
    bytes.withUnsafeBufferPointer { buffer in
      var line = 1
      // Where the column of the last offset was counted to: a long line with many offsets is read once too.
      var counted = 0
      var column = 1
      for place in offsets.indices.sorted(by: { offsets[$0] < offsets[$1] }) {
        let offset = Swift.min(offsets[place], buffer.count)
        while let newline = buffer.offset(of: Byte.newline, in: counted..<offset) {
          line += 1
          (counted, column) = (newline + 1, 1)
        }
        column += buffer[counted..<offset].count { $0 & 0xC0 != 0x80 }
        counted = offset
        positions[place] = Position(line: line, column: column)
      }
    }
    return positions
  }

  /// The line a byte offset stands in, from 1.
  public func line(ofOffset offset: Int) -> Int {
    positions(ofOffsets: [offset])[0].line
  }

  /// The line a record begins in, from 1.
  public func line(ofRecord record: Int) -> Int {
    line(ofOffset: records[record].range.lowerBound)
  }
}
