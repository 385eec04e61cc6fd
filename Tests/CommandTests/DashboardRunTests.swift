import ArgumentParser
import TestSupport
import Testing

@testable import rus

/// What is read without the argument parser means just what it would have meant to the parser.
struct DashboardRunTests {
  private static let vocabulary = [
    "open", "--data", "Data/2025", "--year", "2024", "--year=2024", "--person", "ME", "--today", "2025-09-01",
    "--language", "en", "--theme", "ljus", "--ascii", "--read-only", "--no-mouse", "--color", "never", "--help", "-x",
    "--", "", "-1", "0x7", "+3",
  ]

  @Test func agreesWithTheParser() throws {
    var random = SeededGenerator(seed: 20)
    var count = 0
    for _ in 0..<600 {
      let words = (0..<Int.random(in: 0...6, using: &random)).compactMap { _ in
        Self.vocabulary.randomElement(using: &random)
      }
      guard let plain = DashboardRun(arguments: words) else { continue }
      count += 1
      let parsed = try #require(try Rus.parseAsRoot(words) as? OpenCommand, "\(words)")
      #expect(parsed.dashboard == plain, "\(words)")
    }
    #expect(count > 30)
  }

  @Test(arguments: [
    [], ["open"], ["--data", "Data/2025"], ["--data", "x", "--today", "2025-01-01", "--ascii"],
  ])
  func plainCallsAreReadWithoutTheParser(words: [String]) {
    #expect(DashboardRun(arguments: words) != nil)
  }

  @Test(arguments: [["status"], ["--help"], ["--data"], ["--year", "i år"], ["--color", "never"], ["öppna", "x"]])
  func allOtherCallsAreLeftToIt(words: [String]) {
    #expect(DashboardRun(arguments: words) == nil)
  }
}
