import Recfile
import TestSupport

extension SeededGenerator {
  mutating func number(_ range: ClosedRange<Int>) -> Int {
    Int.random(in: range, using: &self)
  }

  mutating func chance(_ percent: Int) -> Bool {
    number(1...100) <= percent
  }

  mutating func pick<Element>(_ from: [Element]) -> Element {
    from[number(0...from.count - 1)]
  }

  /// Text made of the pieces the grammar turns on, in any order: now and then a valid file.
  mutating func fragments(_ count: Int) -> [UInt8] {
    let pieces = [
      "\n", "\n", "\n", "\n\n", " ", "\t", ":", "A:", "B: ", "Name: x", "C: 1\n", "D: 2\n", "+", "+ ", "+ y\n", "#",
      "# c\n", "\\",
      "\\\n", "\r", "\r\n", "%", "%rec: T\n", "%rec: U\n", "%doc: z\n", "x", "å", "\u{0}", "text", "A_1: 0", "9",
    ]
    var bytes: [UInt8] = []
    for _ in 0..<count {
      if chance(1) { bytes.append(0xFF) } else { bytes += Array(pick(pieces).utf8) }
    }
    return bytes
  }

  /// A file that recutils accepts: records with folded and continued values, comments and blank lines where they may be.
  mutating func wellFormed(records: Int) -> [UInt8] {
    var text = ""
    for _ in 0..<records {
      for _ in 0..<number(1...5) {
        if chance(15) { text += "# \(word())\n" }
        text += pick(["A", "B", "Name", "Long_name_1"]) + ":" + pick([" ", " ", "\t", "  "]) + value()
        for _ in 0..<number(0...2) where chance(30) {
          text += pick(["\\\n", "\n+ ", "\n+", "\n+\n+ "]) + value()
        }
        text += "\n"
      }
      text += pick(["\n", "\n\n", " \n", "\t\n", "\n# \(word())\n\n"])
    }
    if chance(20) { text = String(text.dropLast(2)) }
    return Array(text.utf8)
  }

  mutating func word() -> String {
    pick(["x", "två", "ord", "räksmörgås", "1", "a:b", "#no", "+no", "%rec", "\\", "a\\b", "日本", "é"])
  }

  /// Text of one line that does not end in a backslash.
  mutating func value() -> String {
    let value = (0..<number(0...3)).map { _ in word() }.joined(separator: pick([" ", "  ", ""]))
    return value.hasSuffix("\\") ? value + "z" : value
  }

  /// Any value an edit may bring: several lines, blanks, marks of the format, backslashes anywhere.
  mutating func anyValue() -> String {
    let pieces = [
      "", "x", "å", " ", "  ", "\n", "\n", "+", "+ ", "#", "%", ":", "\\", "\\\\", "\t", "日本", "a b", "Name: y",
    ]
    return (0..<number(0...8)).map { _ in pick(pieces) }.joined()
  }

  /// The bytes with some of them changed, taken out or doubled.
  mutating func mutated(_ bytes: [UInt8]) -> [UInt8] {
    var bytes = bytes
    for _ in 0..<number(1...4) where !bytes.isEmpty {
      let place = number(0...bytes.count - 1)
      switch number(0...3) {
      case 0: bytes[place] = UInt8(number(0...255))
      case 1: bytes.remove(at: place)
      case 2: bytes.insert(contentsOf: fragments(1), at: place)
      default: bytes.insert(contentsOf: bytes[place..<min(place + number(1...20), bytes.count)], at: place)
      }
    }
    return bytes
  }
}
