import Testing

@testable import Screen

@Suite struct SpotTests {
  @Test func aPlaceOnTheBarStandsForItsRow() {
    let bar = ScrollbarSpot(rect: Rect(x: 9, y: 2, width: 1, height: 11), count: 101, height: 11)
    #expect([2, 7, 12, 0, 99].map { bar.row(at: $0) } == [0, 50, 100, 0, 100])
    #expect([2, 7, 12].map { bar.top(at: $0) } == [0, 45, 90])
    let single = ScrollbarSpot(rect: Rect(x: 9, y: 2, width: 1, height: 1), count: 5, height: 1)
    #expect(single.row(at: 2) == 0)
  }

  @Test func aClickFindsTheLetterAmongWideOnesAndInALongText() {
    let field = FieldSpot(rect: Rect(x: 10, y: 0, width: 8, height: 1), skipped: 3, text: "å🙂b")
    #expect((9...14).map { field.cursor(at: $0) } == [3, 3, 4, 4, 5, 6])
  }
}
