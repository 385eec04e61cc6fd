import Screen
import TestSupport
import Testing

@testable import Terminal

@Suite struct InputParserLawTests {
  private static let pieces: [[UInt8]] =
    [
      "a", "å", "ć", "漢", "😀", "\u{1b}[A", "\u{1b}OB", "\u{1b}[1;5C", "\u{1b}[15~", "\u{1b}[<0;5;3M", "\u{1b}[M !\"",
      "\u{1b}[[A", "\u{1b}[200~ab\r\nc\u{1b}[B\u{1b}[201~", "\u{1b}[99;9~", "\r", "\t", "\u{1b}[Z", "\u{1b}OP",
    ].map { Array($0.utf8) } + [[0xe5], [0x00], [0xc3, 0x28]]

  /// However the bytes are cut up on their way, the events are the same.
  @Test func cutsMakeNoDifference() {
    var random = SeededGenerator(seed: 11)
    for _ in 0..<2000 {
      let bytes = (0..<Int.random(in: 1...12, using: &random)).flatMap { _ in
        Self.pieces.randomElement(using: &random) ?? []
      }
      var whole = InputParser(keys: KeyTable([:]))
      whole.feed(bytes + [0x71])
      var cut = InputParser(keys: KeyTable([:]))
      var events: [InputEvent] = []
      var rest = (bytes + [0x71])[...]
      while !rest.isEmpty {
        let count = Int.random(in: 1...4, using: &random)
        cut.feed(rest.prefix(count))
        rest = rest.dropFirst(count)
        while let event = cut.next() { events.append(event) }
      }
      var expected: [InputEvent] = []
      while let event = whole.next() { expected.append(event) }
      #expect(events == expected, "\(bytes)")
      #expect(events.last == .key(.character("q")))
    }
  }

  /// Any bytes end in events, and all of them are used up.
  @Test func anyBytesAreTaken() {
    var random = SeededGenerator(seed: 12)
    let likely: [UInt8] = [0x1b, 0x5b, 0x4f, 0x4d, 0x3c, 0x3b, 0x32, 0x30, 0x31, 0x7e, 0xc3, 0xa5, 0xe2, 0x0d]
    for _ in 0..<5000 {
      var parser = InputParser(keys: KeyTable([:]))
      for _ in 0..<Int.random(in: 1...40, using: &random) {
        let byte =
          Bool.random(using: &random)
          ? likely.randomElement(using: &random) ?? 0 : UInt8.random(in: 0...255, using: &random)
        parser.feed([byte])
      }
      var count = 0
      while parser.next() ?? parser.next(noMore: true) != nil, count < 100 { count += 1 }
      #expect(count <= 40)
      #expect(parser.patience == nil)
    }
  }

  @Test(
    arguments: [
      ("", nil), ("a", nil), ("\u{1b}", 25), ("\u{1b}[", 500), ("\u{1b}[1;", 500), ("\u{1b}O", 25),
      ("\u{1b}[200~abc", 2000),
      ("\u{1b}[200~abc\u{1b}[201", 2000), ("\u{1b}[A", nil),
    ] as [(String, Int?)])
  func waitsForWhatIsBegun(bytes: String, milliseconds: Int?) {
    var parser = InputParser(keys: KeyTable([:]))
    parser.feed(bytes.utf8)
    while parser.next() != nil {}
    #expect(parser.patience == milliseconds)
  }
}
