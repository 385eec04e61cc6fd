import Screen
import Testing

@Suite struct ViewportTests {
  @Test(arguments: [
    // top before, row, count, top after; ten rows high with two rows of context
    (0, 5, 100, 0), (0, 7, 100, 0), (0, 8, 100, 1), (0, 50, 100, 43), (50, 51, 100, 49), (50, 99, 100, 90),
    (90, 0, 100, 0),
    (5, 3, 6, 0), (0, 0, 0, 0),
  ])
  func revealing(_ top: Int, _ row: Int, _ count: Int, _ wanted: Int) {
    var viewport = Viewport(top: top, height: 10)
    viewport.reveal(row, of: count)
    #expect(viewport.top == wanted)
    if count > 0 { #expect(viewport.rows(of: count).contains(row)) }
  }

  @Test func aLowViewStillShowsTheRow() {
    for height in 1...5 {
      var viewport = Viewport(height: height)
      for row in [0, 9, 4, 5, 3, 19, 0, 10] {
        viewport.reveal(row, of: 20)
        #expect(viewport.rows(of: 20).contains(row), "row \(row) in \(height)")
      }
    }
  }

  @Test func scrollingStopsAtTheEnds() {
    var viewport = Viewport(height: 10)
    viewport.scroll(by: -3, of: 30)
    #expect(viewport.top == 0)
    viewport.scroll(by: 90, of: 30)
    #expect(viewport.top == 20)
    #expect(viewport.nearest(to: 3, of: 30) == 20)
    #expect(viewport.nearest(to: 25, of: 30) == 25)
    #expect(Viewport(height: 10).nearest(to: 25, of: 30) == 9)
    #expect(Viewport(top: 40, height: 10).rows(of: 30).isEmpty)
  }

  @Test func thumbCoversTheTrack() {
    #expect(Viewport(height: 10).thumb(of: 10, track: 10) == nil)
    #expect(Viewport(height: 10).thumb(of: 100, track: 10) == 0..<1)
    #expect(Viewport(top: 90, height: 10).thumb(of: 100, track: 10) == 9..<10)
    #expect(Viewport(top: 10, height: 10).thumb(of: 20, track: 8) == 4..<8)
    var canvas = Canvas(Size(width: 2, height: 4), glyphs: .ascii)
    canvas.scrollbar(in: canvas.bounds, Viewport(top: 4, height: 4), of: 8)
    #expect(canvas.text == " |\n |\n #\n #")
  }
}
