import Testing

@testable import Screen

@Suite struct TableTests {
  private static let columns = [
    Column("Namn", .flexible(minimum: 8)), Column("Status", .fixed(9), dropOrder: 1),
    Column("Dagar", .fixed(7), .decimal(places: 2)),
    Column("Ansvarig", .flexible(minimum: 4, maximum: 10), dropOrder: 2), Column("Tagg", .fixed(6), dropOrder: 3),
  ]

  @Test(arguments: [
    (60, "0@0+24 1@25+9 2@35+7 3@43+10 4@54+6"), (38, "0@0+8 1@9+9 2@19+7 3@27+4 4@32+6"),
    (37, "0@0+11 1@12+9 2@22+7 3@30+7"),
    (30, "0@0+12 1@13+9 2@23+7"), (25, "0@0+17 2@18+7"), (12, "0@0+8 2@9+3"), (5, "0@0+5"), (0, ""),
  ])
  func columnsGiveWayInOrder(_ width: Int, _ wanted: String) {
    let layout = ColumnLayout.fit(Self.columns, width: width)
    #expect(layout.slots.map { "\($0.column)@\($0.x)+\($0.width)" }.joined(separator: " ") == wanted)
  }

  @Test func weights() {
    let columns = [
      Column("A", .flexible(minimum: 1, weight: 3)), Column("B", .flexible(minimum: 1)),
      Column("C", .flexible(minimum: 1, weight: 9, maximum: 5)),
    ]
    #expect(ColumnLayout.fit(columns, width: 31, gap: 0).slots.map(\.width) == [19, 7, 5])
  }

  @Test func anyWidthIsKept() {
    for width in 0...200 {
      let slots = ColumnLayout.fit(Self.columns, width: width).slots
      for (one, next) in zip(slots, slots.dropFirst()) { #expect(next.x == one.x + one.width + 1) }
      if let last = slots.last { #expect(last.x + last.width <= width) }
      // Nothing is left over while a column may still grow.
      if width >= 38, let last = slots.last { #expect(last.x + last.width == width) }
    }
  }

  @Test func rowsAndTitles() {
    let columns = [
      Column("Namn", .fixed(8)), Column("Dagar", .fixed(8), .decimal(places: 2)), Column("%", .fixed(4), .right),
    ]
    let layout = ColumnLayout.fit(columns, width: 22)
    var canvas = Canvas(Size(width: 22, height: 5))
    canvas.tableHeader(columns, layout, in: canvas.bounds.row(0), sorted: (1, false))
    canvas.tableRow(["Åtgärdswebben", "12", "100"], columns, layout, in: canvas.bounds.row(1))
    canvas.tableRow([TableCell("FU27", .accent), "0,5", "7"], columns, layout, in: canvas.bounds.row(2))
    canvas.tableRow(["RAU", "1 234,25"], columns, layout, in: canvas.bounds.row(3), role: .selection)
    canvas.tableRow(["RAU", "lång text"], columns, layout, in: canvas.bounds.row(4))
    #expect(
      canvas.text == """
        Namn       Dagar▼    %
        Åtgärds…    12     100
        FU27         0,5     7
        RAU      1 234,25
        RAU      lång te…
        """)
    #expect(
      canvas.roles == """
        eeeeeeeeeeeeeeeeeeeeee
        ......................
        ffffffff..............
        iiiiiiiiiiiiiiiiiiiiii
        .................
        e columnHeading
        f accent
        i selection
        """)
  }

  @Test(arguments: [
    ("39", 9, "   39   "), ("1 250,5", 9, "1 250,5 "), ("4,600,000", 12, "4,600,000   "), ("-3.5", 8, "  -3.5 "),
    ("1,250", 8, "1,250   "), ("–", 6, "  –   "), ("110,25", 6, "110,25"), ("1 110,25", 6, "1 110,25"),
  ])
  func decimals(_ text: String, _ width: Int, _ wanted: String) {
    let own = text.onDecimal(places: 2, width: width)
    #expect(own == wanted.padded(to: width, alignment: .right))
  }

  /// Units stand under units, whichever way the language writes thousands and decimals.
  @Test func decimalsStandUnderEachOther() {
    let swedish = ["4 600 000", "2 034 535,75", "0,5", "-12", "–"]
    let english = swedish.map { $0.replacing(",", with: ".").replacing(" ", with: ",") }
    let lined = ["4 600 000   ", "2 034 535,75", "        0,5 ", "      -12   ", "        –   "]
    #expect(swedish.onDecimal == lined)
    #expect(english.onDecimal.map(\.count) == lined.map(\.count))
    for (one, other) in zip(english.onDecimal, lined) {
      #expect(one.prefix { $0 == " " } == other.prefix { $0 == " " })
    }
    #expect(["7", "12"].onDecimal == [" 7", "12"])
  }

  @Test func textRunsOverEmptyCellsAndNoOthers() {
    let columns = [Column("Namn", .fixed(6)), Column("A", .fixed(4)), Column("B", .fixed(4), .right)]
    let layout = ColumnLayout.fit(columns, width: 16)
    var canvas = Canvas(Size(width: 16, height: 3))
    canvas.tableRow(["Åtgärdswebben", "", "7"], columns, layout, in: canvas.bounds.row(0))
    canvas.tableRow(["Åtgärdswebben", "", ""], columns, layout, in: canvas.bounds.row(1))
    canvas.tableRow(["Åtgärdswebben", "x", ""], columns, layout, in: canvas.bounds.row(2))
    #expect(canvas.text == "Åtgärdsweb…    7\nÅtgärdswebben\nÅtgär… x")
  }

  /// What is extra goes before a name is cut that wants more; what is not stays as long as the least has room.
  @Test(arguments: [(60, 3), (41, 3), (40, 2), (20, 2), (19, 1)])
  func extrasGiveWay(_ width: Int, _ count: Int) {
    let columns = [
      Column("Namn", .flexible(minimum: 10, wanted: 20)), Column("Status", .fixed(9), dropOrder: 1),
      Column("Stapel", .fixed(10), dropOrder: Column.extra),
    ]
    #expect(ColumnLayout.fit(columns, width: width).slots.count == count)
  }

  @Test func aTextThatIsLongerThanItsPlaceEndsInAnEllipsis() {
    var canvas = Canvas(Size(width: 12, height: 2))
    canvas.write(wrapping: "Deltagare angivet för två av sex möten", in: canvas.bounds)
    #expect(canvas.text == "Deltagare\nangivet för…")
    canvas = Canvas(Size(width: 12, height: 2))
    canvas.write(wrapping: "Deltagare angivna", in: canvas.bounds)
    #expect(canvas.text == "Deltagare\nangivna")
  }
}
