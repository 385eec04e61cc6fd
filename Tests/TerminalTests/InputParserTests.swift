import Screen
import TestSupport
import Testing

@testable import Terminal

/// The events of bytes that come together, nothing after them.
private func events(_ bytes: some Sequence<UInt8>, keys: KeyTable = KeyTable([:])) -> [InputEvent] {
  var parser = InputParser(keys: keys)
  parser.feed(bytes)
  return drain(&parser)
}

private func drain(_ parser: inout InputParser) -> [InputEvent] {
  var events: [InputEvent] = []
  while let event = parser.next() ?? parser.next(noMore: true) {
    events.append(event)
  }
  return events
}

private func typed(_ text: String) -> [InputEvent] {
  text.map { .key(.character($0)) }
}

@Suite struct InputParserTests {
  @Test(
    arguments: [
      ("a", [.character("a")]),
      (" ", [.character(" ")]),
      ("\u{1}\u{1a}\u{1f}\u{0}", [.control("a"), .control("z"), .control("_"), .control(" ")]),
      ("\u{8}\u{7f}\r\n\t", [.backspace, .backspace, .enter, .enter, .tab]),
      ("\u{1b}", [.escape]),
      ("\u{1b}\u{1b}", [.escape, .escape]),
      ("\u{1b}j", [.escape, .character("j")]),
      ("\u{1b}[", [.escape, .character("[")]),
      ("\u{1b}O", [.escape, .character("O")]),
      ("\u{1b}Oå", [.escape, .character("O"), .character("å")]),
      ("\u{1b}[A\u{1b}[B\u{1b}[C\u{1b}[D\u{1b}[H\u{1b}[F", [.up, .down, .right, .left, .home, .end]),
      ("\u{1b}OA\u{1b}OB\u{1b}OC\u{1b}OD\u{1b}OH\u{1b}OF", [.up, .down, .right, .left, .home, .end]),
      ("\u{1b}[1~\u{1b}[2~\u{1b}[3~\u{1b}[4~\u{1b}[5~\u{1b}[6~", [.home, .insert, .delete, .end, .pageUp, .pageDown]),
      ("\u{1b}[1;2A\u{1b}[1;2B\u{1b}[1;2C\u{1b}[1;2D", [.shiftUp, .shiftDown, .shiftRight, .shiftLeft]),
      ("\u{1b}[1;5C\u{1b}[1;5D\u{1b}[1;6D", [.controlRight, .controlLeft, .controlLeft]),
      ("\u{1b}[Z", [.backTab]),
      ("\u{1b}OP\u{1b}OS\u{1b}[15~\u{1b}[24~", [.function(1), .function(4), .function(5), .function(12)]),
      ("\u{1b}[1;2P\u{1b}[15;2~\u{1b}[21;5~", [.function(13), .function(17), .function(34)]),
      ("\u{1b}[[A\u{1b}[[E", [.function(1), .function(5)]),
      ("\u{1b}OM\u{1b}Oj\u{1b}Op\u{1b}Oy", [.enter, .character("*"), .character("0"), .character("9")]),
    ] as [(String, [Key])])
  func keys(bytes: String, keys: [Key]) {
    #expect(events(bytes.utf8) == keys.map { .key($0) })
  }

  @Test func typedCharactersAreThemselvesWhateverTheirNumber() {
    let text = "åäöÅÄÖ ć ą Ā ǿ € ┌ 漢 😀"
    #expect(events(text.utf8) == typed(text))
    for value in UInt32(0x100)...0x1ff {
      let character = Character(Unicode.Scalar(value) ?? "?")
      #expect(events(String(character).utf8) == [.key(.character(character))])
    }
  }

  @Test func aCombiningCharacterComesOnItsOwn() {
    #expect(events("e\u{301}".utf8) == [.key(.character("e")), .key(.character("\u{301}"))])
  }

  @Test(
    arguments: [
      ([0xe5, 0x61, 0x62], "\u{fffd}ab"), ([0xc3], "\u{fffd}"), ([0xc3, 0x28], "\u{fffd}("),
      ([0xe2, 0x82, 0x41], "\u{fffd}\u{fffd}A"), ([0xff, 0xc0, 0x80], "\u{fffd}\u{fffd}\u{fffd}"),
      ([0xed, 0xa0, 0x80], "\u{fffd}\u{fffd}\u{fffd}"),
      ([0xf4, 0x90, 0x80, 0x80, 0x42], "\u{fffd}\u{fffd}\u{fffd}\u{fffd}B"),
    ] as [([UInt8], String)])
  func bytesThatAreNoCharacterTakeNothingWithThem(bytes: [UInt8], text: String) {
    #expect(events(bytes) == typed(text))
  }

  @Test(arguments: [
    "\u{1b}[I", "\u{1b}[O", "\u{1b}[?1;2c", "\u{1b}[24;80R", "\u{1b}[99~", "\u{1b}[1;99;3P", "\u{1b}[27;5;105~",
    "\u{1b}[105;5u", "\u{1b}[?62;c", "\u{1b}[12", "\u{1b}[1;5", "\u{1b}[201~", "\u{1b}[<1;2M", "\u{1b}[<0;0;0M",
    "\u{1b}[<66;1;1M", "\u{1b}[<1;1;x", "\u{1b}[[Z", "\u{1b}[[", "\u{1b}[M", "\u{1b}[M !", "\u{1b}[\u{85}", "\u{85}",
    "\u{1b}Oz", "\u{1b}[99999999999999999999~", "\u{1b}[200~\u{1b}[201~",
  ])
  func whatIsNoKeyRunsNothing(bytes: String) {
    #expect(events(bytes.utf8).isEmpty)
  }

  @Test func anUnendedSequenceIsDroppedAndWhatFollowsIsNot() {
    #expect(events("\u{1b}[1;\u{1b}[Bx".utf8) == [.key(.down), .key(.character("x"))])
    let long = "\u{1b}[" + String(repeating: "1", count: 100)
    #expect(events((long + "A").utf8).last == .key(.character("A")))
  }

  @Test(arguments: [
    ("\u{1b}[<0;5;3M", Mouse(x: 4, y: 2, kind: .press)),
    ("\u{1b}[<0;5;3m", Mouse(x: 4, y: 2, kind: .release)),
    ("\u{1b}[<1;1;1M", Mouse(x: 0, y: 0, kind: .press, button: .middle)),
    ("\u{1b}[<2;300;100M", Mouse(x: 299, y: 99, kind: .press, button: .right)),
    ("\u{1b}[<16;5;3M", Mouse(x: 4, y: 2, kind: .press)),
    ("\u{1b}[<32;5;3M", Mouse(x: 4, y: 2, kind: .drag)),
    ("\u{1b}[<64;1;2M", Mouse(x: 0, y: 1, kind: .wheelUp, button: .none)),
    ("\u{1b}[<65;1;2M", Mouse(x: 0, y: 1, kind: .wheelDown, button: .none)),
    ("\u{1b}[M !\"", Mouse(x: 0, y: 1, kind: .press)),
    ("\u{1b}[M#!\"", Mouse(x: 0, y: 1, kind: .release, button: .none)),
  ])
  func clicks(bytes: String, mouse: Mouse) {
    #expect(events(bytes.utf8) == [.mouse(mouse)])
  }

  @Test(arguments: [
    ("hej", "hej"), ("två\rrader\r\nsnart\nslut\r", "två\nrader\nsnart\nslut\n"),
    ("\u{1b}[A\u{3}q:d", "\u{1b}[A\u{3}q:d"), ("a\u{1b}[200~b", "a\u{1b}[200~b"),
    ("\u{1b}[201\u{1b}[20", "\u{1b}[201\u{1b}[20"), ("a\u{1b}[201~q\r\u{1b}[201~d", "a\u{1b}[201~q\n\u{1b}[201~d"),
  ])
  func aPasteIsOneEvent(content: String, text: String) {
    #expect(
      events("x\u{1b}[200~\(content)\u{1b}[201~y".utf8)
        == [.key(.character("x")), .paste(text), .key(.character("y"))])
  }

  @Test func aPasteWithoutItsEndIsTextToo() {
    #expect(events("\u{1b}[200~dd:q".utf8) == [.paste("dd:q")])
    #expect(events("\u{1b}[200~".utf8).isEmpty)
  }

  @Test func aLargePasteIsTakenInPieces() {
    let line = "En rad med å, ä och ö i.\r"
    let bytes = Array(("\u{1b}[200~" + String(repeating: line, count: 40_000) + "\u{1b}[201~q").utf8)
    var parser = InputParser(keys: KeyTable([:]))
    var events: [InputEvent] = []
    for start in stride(from: 0, to: bytes.count, by: 1021) {
      parser.feed(bytes[start..<min(start + 1021, bytes.count)])
      while let event = parser.next() { events.append(event) }
    }
    #expect(events.count == 2)
    #expect(events.first == .paste(String(repeating: line.replacing("\r", with: "\n"), count: 40_000)))
    #expect(events.last == .key(.character("q")))
  }
}
