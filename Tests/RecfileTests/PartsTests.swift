import TestSupport
import Testing

@testable import Recfile

/// A file scanned in parts, as a large one is, has the records and faults that it has as a whole.
@Suite struct PartsTests {
  @Test func `parts find what the whole has`() {
    var random = SeededGenerator(seed: 31)
    var divided = 0
    for round in 0..<4000 {
      let bytes: [UInt8] =
        switch round % 4 {
        case 0: random.fragments(random.number(0...80))
        case 1: random.mutated(random.wellFormed(records: 6))
        case 2: [0xEF, 0xBB, 0xBF] + random.wellFormed(records: 4)
        default: random.wellFormed(records: 8)
        }
      let whole = Scanner(scanning: bytes, parts: 1)
      for parts in 2...6 {
        let scanner = Scanner(scanning: bytes, parts: parts)
        let isSame =
          scanner.records == whole.records && scanner.faults == whole.faults
          && scanner.descriptors == whole.descriptors
        #expect(isSame, "\(parts) parts of \(bytes.shown)")
      }
      if whole.records.count > 3 { divided += 1 }
    }
    #expect(divided > 1000)
  }

  @Test(arguments: [
    // A backslash folds the blank line into the field, which goes on with the next.
    "A: \(String(repeating: "x", count: 40))\\\n\nB: y\n\nA: z\n", "A: x\n\n+ y\n\nA: z\n",
    "A: 1\r\n\r\n\nA: 2\r\n\r\nA: 3\n",
  ])
  func `no part begins inside a record`(text: String) {
    let bytes = Array(text.utf8)
    for parts in 2...8 {
      let scanner = Scanner(scanning: bytes, parts: parts)
      #expect(scanner.records == Scanner(scanning: bytes, parts: 1).records)
      #expect(scanner.faults == Scanner(scanning: bytes, parts: 1).faults)
    }
  }
}
