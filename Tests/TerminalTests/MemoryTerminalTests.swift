import Screen
import Terminal
import Testing

@Suite struct MemoryTerminalTests {
  @Test func keysComeOneADrawing() {
    var terminal = MemoryTerminal(size: Size(width: 10, height: 2), keys: [.down, .up])
    #expect(terminal.nextEvent(timeout: nil, watching: []) == .event(.key(.down)))
    #expect(terminal.nextEvent(timeout: 0, watching: []) == .timedOut)
    #expect(terminal.nextEvent(timeout: nil, watching: []) == .event(.key(.up)))
    #expect(terminal.nextEvent(timeout: nil, watching: []) == .closed)
    #expect(terminal.nextEvent(timeout: 0, watching: []) == .closed)
  }

  @Test func itKeepsWhatItWasAskedFor() {
    let script: [Wake] = [.event(.resize(Size(width: 4, height: 1))), .ready([7]), .timedOut]
    var terminal = MemoryTerminal(size: Size(width: 10, height: 2), script: script)
    #expect(terminal.nextEvent(timeout: nil, watching: [7]) == .event(.resize(Size(width: 4, height: 1))))
    #expect(terminal.size == Size(width: 4, height: 1))
    #expect(terminal.nextEvent(timeout: 2000, watching: [7]) == .ready([7]))
    #expect(terminal.nextEvent(timeout: 2000, watching: [7]) == .timedOut)
    var canvas = Canvas(terminal.size)
    canvas.write("hej", at: 0, 0)
    terminal.show(canvas, palette: Palette(Theme(name: "t"), depth: terminal.colorDepth))
    #expect(terminal.frames == [canvas])
    let result = terminal.withShell { 5 }
    #expect(result == 5)
    let isCopied = terminal.copyToClipboard("text")
    terminal.hasClipboard = false
    let isCopiedWithout = terminal.copyToClipboard("mer")
    #expect([isCopied, isCopiedWithout] == [true, false])
    terminal.suspend()
    terminal.forgetShown()
    #expect(terminal.copied == ["text"])
    #expect([terminal.shellCount, terminal.suspendCount, terminal.forgetCount] == [1, 1, 1])
  }
}
