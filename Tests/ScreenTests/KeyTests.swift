import Screen
import Testing

@Suite struct KeyTests {
  private static let every: [Key] =
    [
      .enter, .escape, .tab, .backTab, .backspace, .delete, .insert, .up, .down, .left, .right, .home, .end, .pageUp,
      .pageDown, .shiftUp, .shiftDown, .shiftLeft, .shiftRight, .controlLeft, .controlRight,
    ] + (1...63).map { .function($0) } + "abcdefghijklmnopqrstuvwxyz\\]^_ @".map { .control($0) }
    + (0x20..<0x7F).compactMap { Unicode.Scalar($0) }.map { .character(Character($0)) }
    + "åäöÅÄÖéß€漢😀".map { .character($0) }

  @Test(arguments: every)
  func whatIsPrintedIsParsed(_ key: Key) {
    #expect(Key(name: key.name) == key)
  }

  @Test func namesAreApart() {
    #expect(Set(Self.every.map(\.name)).count == Self.every.count)
  }

  @Test(arguments: [
    ("Ctrl-R", Key.control("r")), ("ctrl-r", .control("r")), ("C-r", .control("r")), ("^R", .control("r")),
    ("^", .character("^")),
    ("Ctrl-Space", .control(" ")), ("F9", .function(9)), ("f10", .function(10)), ("F", .character("F")),
    ("f", .character("f")),
    ("Space", .character(" ")), ("PgUp", .pageUp), ("PageDown", .pageDown), ("Escape", .escape), ("esc", .escape),
    ("Return", .enter), ("Shift-Tab", .backTab), ("å", .character("å")), ("Ctrl-Left", .controlLeft),
    ("-", .character("-")),
  ])
  func names(_ name: String, _ key: Key) {
    #expect(Key(name: name) == key)
  }

  @Test(arguments: [
    "", "F0", "F64", "Fx", "Ctrl-", "Ctrl-ab", "Ctrl-å", "Hyper-X", "\u{1B}", "\t", "\u{7F}", "ab", "^\u{1B}",
  ])
  func noSuchKey(_ name: String) {
    #expect(Key(name: name) == nil)
  }
}
