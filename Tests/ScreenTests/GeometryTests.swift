import Screen
import Testing

@Suite struct GeometryTests {
  private let rect = Rect(x: 2, y: 1, width: 10, height: 6)

  @Test func splitting() {
    #expect(rect.split(left: 3, gap: 1).left == Rect(x: 2, y: 1, width: 3, height: 6))
    #expect(rect.split(left: 3, gap: 1).rest == Rect(x: 6, y: 1, width: 6, height: 6))
    #expect(rect.split(right: 3, gap: 1).right == Rect(x: 9, y: 1, width: 3, height: 6))
    #expect(rect.split(right: 3, gap: 1).rest == Rect(x: 2, y: 1, width: 6, height: 6))
    #expect(rect.split(top: 2).rest == Rect(x: 2, y: 3, width: 10, height: 4))
    #expect(rect.split(bottom: 2).bottom == Rect(x: 2, y: 5, width: 10, height: 2))
    #expect(rect.split(bottom: 2).rest == Rect(x: 2, y: 1, width: 10, height: 4))
  }

  @Test func splittingOffTooMuchLeavesNothing() {
    #expect(rect.split(left: 30, gap: 2).left == rect)
    #expect(rect.split(left: 30, gap: 2).rest.isEmpty)
    #expect(rect.split(right: 10, gap: 2).rest.isEmpty)
    #expect(rect.split(top: -1).top.isEmpty)
  }

  @Test func insideAndOutside() {
    #expect(rect.contains(x: 2, y: 1) && rect.contains(x: 11, y: 6))
    #expect(!rect.contains(x: 12, y: 1) && !rect.contains(x: 2, y: 7))
    #expect(rect.inset(by: 1) == Rect(x: 3, y: 2, width: 8, height: 4))
    #expect(rect.inset(by: 9).isEmpty)
    #expect(rect.row(5) == Rect(x: 2, y: 6, width: 10, height: 1))
    #expect(rect.row(6).isEmpty && rect.row(-1).isEmpty)
    #expect(rect.intersection(Rect(x: 0, y: 0, width: 4, height: 3)) == Rect(x: 2, y: 1, width: 2, height: 2))
    #expect(rect.intersection(Rect(x: 50, y: 0, width: 4, height: 3)).isEmpty)
    #expect(rect.centered(Size(width: 4, height: 20)) == Rect(x: 5, y: 1, width: 4, height: 6))
  }
}
