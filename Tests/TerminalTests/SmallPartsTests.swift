import Screen
import Testing

@testable import Terminal

@Suite struct SmallPartsTests {
  @Test(arguments: [
    ("", ""), ("f", "Zg=="), ("fo", "Zm8="), ("foo", "Zm9v"), ("foob", "Zm9vYg=="), ("fooba", "Zm9vYmE="),
    ("foobar", "Zm9vYmFy"), ("åäö", "w6XDpMO2"),
  ])
  func base64OfRFC4648(text: String, digits: String) {
    #expect(String(decoding: base64(text.utf8), as: UTF8.self) == digits)
  }

  @Test(
    arguments: [
      ("\u{1b}Oa", .key(.shiftUp, 3)), ("\u{1b}Oax", .key(.shiftUp, 3)), ("\u{1b}O", .beginning),
      ("\u{1b}", .beginning),
      ("\u{1b}Ob", .none), ("\u{1b}[7", .beginning), ("\u{1b}[7$", .key(.home, 4)), ("a", .none),
    ] as [(String, KeyTable.Match)])
  func keyTable(bytes: String, match: KeyTable.Match) {
    let table = KeyTable([
      Array("\u{1b}Oa".utf8): .shiftUp, Array("\u{1b}[7$".utf8): .home, Array("k".utf8): .up,
      Array("\u{1b}[7".utf8): .end,
    ])
    #expect(table.match(Array(bytes.utf8)[...]) == match)
  }

  @Test func theTerminalsOwnKeysComeFirst() {
    var parser = InputParser(keys: KeyTable([Array("\u{1b}Oa".utf8): .controlLeft, Array("\u{1b}[A".utf8): .home]))
    parser.feed("\u{1b}Oa\u{1b}[A\u{1b}[B".utf8)
    #expect(parser.next() == .key(.controlLeft))
    #expect(parser.next() == .key(.home))
    #expect(parser.next() == .key(.down))
  }

  @Test func twoQuickPressesAtOnePlaceAreADoubleClick() {
    var clicks = ClickCounter()
    let start = ContinuousClock.now
    let press = InputEvent.mouse(Mouse(x: 1, y: 2, kind: .press))
    let elsewhere = InputEvent.mouse(Mouse(x: 2, y: 2, kind: .press))
    let release = InputEvent.mouse(Mouse(x: 1, y: 2, kind: .release))
    let double = InputEvent.mouse(Mouse(x: 1, y: 2, kind: .doubleClick))
    func after(_ milliseconds: Int, _ event: InputEvent) -> InputEvent {
      clicks.counted(event, at: start + .milliseconds(milliseconds))
    }
    #expect(after(0, press) == press)
    #expect(after(50, release) == release)
    #expect(after(300, press) == double)
    #expect(after(350, press) == press, "a third press begins anew")
    #expect(after(360, elsewhere) == elsewhere)
    #expect(after(370, press) == press)
    #expect(after(800, press) == press, "too late")
  }

  @Test(arguments: [
    TerminalError.notATerminal, .typeMissing, .typeUnknown("x"), .typeTooSimple("x"), .outOfResources,
  ])
  func anErrorIsOneLineWithARemedy(error: TerminalError) {
    for sentence in [error.sentence(inEnglish: true), error.sentence(inEnglish: false)] {
      #expect(sentence.contains(";"))
      #expect(!sentence.contains("\n"))
    }
    #expect(error.sentence(inEnglish: true) != error.sentence(inEnglish: false))
  }

  @Test func aTypeCannotCommandTheTerminalItIsPrintedOn() {
    #expect(!TerminalError.typeUnknown("x\u{1b}]0;\u{7}").sentence(inEnglish: true).contains("\u{1b}"))
  }
}
