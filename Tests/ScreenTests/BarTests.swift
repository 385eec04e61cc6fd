import Screen
import TestSupport
import Testing

@Suite struct BarTests {
  @Test(arguments: [
    (0, 100, "··········", "[........]"), (100, 100, "██████████", "[########]"), (45, 100, "████▌·····", "[###.....]"),
    (1, 100_000, "▏·········", "[#.......]"), (99_999, 100_000, "█████████▉", "[#######.]"),
    (120, 100, "█████████►", "[#######>]"),
    (5, 0, "█████████►", "[#######>]"), (0, 0, "··········", "[........]"), (-5, 10, "··········", "[........]"),
    (5, -3, "█████████►", "[#######>]"),
  ])
  func bar(_ value: Int, _ total: Int, _ unicode: String, _ ascii: String) {
    for (glyphs, wanted) in [(Glyphs.unicode, unicode), (.ascii, ascii)] {
      var canvas = Canvas(Size(width: 10, height: 1), glyphs: glyphs)
      canvas.bar(value, of: total, at: 0, 0, width: 10)
      #expect(canvas.text == wanted)
      #expect(canvas.roles.contains("barOver") == (value > max(0, total)))
    }
  }

  @Test func extremesDoNotOverflow() {
    #expect(BarMath.filled(.max - 1, of: .max, parts: 800) == 799)
    #expect(BarMath.filled(.max, of: 1, parts: 800) == 800)
    #expect(BarMath.shares([.max, .max], cells: 10) == [5, 5])
    #expect(BarMath.shares([], cells: 10) == [])
    var canvas = Canvas(Size(width: 3, height: 1))
    canvas.bar(1, of: 2, at: 0, 0, width: -4)
    canvas.bar(1, of: 2, at: -1, 0, width: 2)
    #expect(canvas.text == "·")
  }

  @Test(arguments: [
    ([1, 1, 1], 10, [4, 3, 3]), ([10, 1, 0, 0], 10, [9, 1, 0, 0]), ([1000, 1, 1], 10, [8, 1, 1]),
    ([0, 0], 10, [0, 0]),
    ([1, 1, 1, 1], 2, [1, 1, 0, 0]), ([5, -5], 4, [4, 0]),
  ])
  func shares(_ values: [Int], _ cells: Int, _ wanted: [Int]) {
    #expect(BarMath.shares(values, cells: cells) == wanted)
  }

  @Test func sharesAddUp() {
    var generator = SeededGenerator(seed: 6)
    for _ in 0..<2000 {
      let values = (0..<Int.random(in: 1...6, using: &generator)).map { _ in Int.random(in: 0...500, using: &generator)
      }
      let cells = Int.random(in: 1...60, using: &generator)
      let shares = BarMath.shares(values, cells: cells)
      let sum = shares.reduce(0, +)
      #expect(sum == (values.max() == 0 ? 0 : cells))
      let nonzero = values.filter { $0 > 0 }.count
      for (value, share) in zip(values, shares) where cells >= nonzero {
        #expect((value > 0) == (share > 0), "\(values) in \(cells)")
      }
    }
  }

  @Test func stackedBarsReadWithoutColour() {
    let segments = [
      BarSegment(value: 16, role: .statusDone, pattern: 0), BarSegment(value: 8, role: .statusPartial, pattern: 1),
      BarSegment(value: 3, role: .statusPlanned, pattern: 3),
    ]
    var canvas = Canvas(Size(width: 9, height: 2))
    canvas.stackedBar(segments, at: 0, 0, width: 9)
    canvas.stackedBar([], at: 0, 1, width: 9)
    #expect(canvas.text == "█████▓▓▓░\n·········")
    var plain = Canvas(Size(width: 9, height: 1), glyphs: .ascii)
    plain.stackedBar(segments, at: 0, 0, width: 9)
    #expect(plain.text == "#####===:")
    #expect(plain.roles.hasPrefix("uuuuuvvvs"))
  }

  @Test func charts() {
    var canvas = Canvas(Size(width: 5, height: 1))
    canvas.sparkline([0, 1, 4, 8, -2], at: 0, 0)
    #expect(canvas.text == " ▁▄█")
  }
}
