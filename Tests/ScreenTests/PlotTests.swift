import Screen
import Testing

@Suite struct PlotTests {
  private func drawn(_ lines: [PlotLine], width: Int, height: Int, steps: Int, top: Int, ascii: Bool = false)
    -> [String]
  {
    var canvas = Canvas(Size(width: width, height: height), glyphs: ascii ? .ascii : .unicode)
    canvas.plot(lines, steps: steps, top: top, in: canvas.bounds)
    return canvas.text.split(separator: "\n", omittingEmptySubsequences: false).map(String.init)
  }

  @Test func aLineGoesFromCornerToCorner() {
    let line = PlotLine([0, 1, 2, 3, 4, 5, 6, 7], .solid, .chart)
    #expect(drawn([line], width: 4, height: 2, steps: 8, top: 7) == ["  ⡠⠊", "⡠⠊"])
    #expect(
      drawn([line], width: 8, height: 8, steps: 8, top: 7, ascii: true)
        == ["       #", "      #", "     #", "    #", "   #", "  #", " #", "#"])
  }

  @Test func aStepIsDrawnAsOneAndStylesDiffer() {
    let step = [0, 0, 0, 0, 7, 7, 7, 7]
    #expect(drawn([PlotLine(step, .solid, .chart)], width: 4, height: 2, steps: 8, top: 7) == ["  ⡏⠉", "⣀⣀⠇"])
    #expect(drawn([PlotLine(step, .dotted, .chart)], width: 8, height: 1, steps: 8, top: 7, ascii: true) == [". . . ."])
    #expect(
      drawn([PlotLine(step, .dashed, .chart)], width: 8, height: 1, steps: 8, top: 7, ascii: true) == ["++ ++ ++"])
  }

  @Test func aLineMayBeginLateAndEndEarlyAndLaterOnesLieOver() {
    let under = PlotLine([3, 3, 3, 3], .dashed, .muted)
    let over = PlotLine([3, 3], from: 2, .solid, .chart)
    #expect(drawn([under, over], width: 4, height: 1, steps: 4, top: 3, ascii: true) == ["++##"])
    #expect(drawn([PlotLine([3], .solid, .chart)], width: 4, height: 1, steps: 4, top: 3, ascii: true) == ["#"])
  }

  @Test func absurdValuesStayInside() {
    for values in [[Int.max, .min], [0, 0], []] {
      for top in [0, 1, Int.max, -3] {
        for size in [(1, 1), (1, 3), (3, 1), (0, 0)] {
          _ = drawn([PlotLine(values, .solid, .chart)], width: size.0, height: size.1, steps: 2, top: top)
        }
      }
    }
  }
}
