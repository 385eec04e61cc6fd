import Plan
import Testing

@Suite struct ClockSpanTests {
  @Test(arguments: [
    ("09:00", 540, nil, "09:00"), ("00:00", 0, nil, "00:00"), ("23:59", 1439, nil, "23:59"),
    ("09:00-10:30", 540, 630, "09:00–10:30"), ("08:15-09:00", 495, 540, "08:15–09:00"),
  ])
  func `a time of day`(text: String, start: Int, end: Int?, shown: String) throws {
    let span = try #require(ClockSpan(text))
    #expect(span.start == start)
    #expect(span.end == end)
    #expect(span.fileText == text)
    #expect(span.text == shown)
    #expect(span.minutes == end.map { $0 - start })
  }

  @Test(arguments: [
    "", "9:00", "24:00", "12:60", "0900", "09:00-", "09:00-09:00", "10:00-09:00", "09:00–10:00", "09:00 - 10:00",
    "09.00", "09:00-10:00-11:00", "ab:cd", "09:00-24:00", "09:00-10:0a", "å9:0",
  ])
  func `what is no time of day is refused`(text: String) {
    #expect(ClockSpan(text) == nil)
  }

  @Test func `what is printed is parsed`() throws {
    for start in stride(from: 0, to: 1440, by: 7) {
      for end in stride(from: start + 1, to: 1440, by: 61) {
        func clock(_ minutes: Int) -> String {
          "\(minutes / 600)\(minutes / 60 % 10):\(minutes % 60 / 10)\(minutes % 10)"
        }
        let span = try #require(ClockSpan("\(clock(start))-\(clock(end))"))
        try #require(ClockSpan(span.fileText) == span)
        try #require(span.start == start && span.end == end)
      }
    }
  }
}
