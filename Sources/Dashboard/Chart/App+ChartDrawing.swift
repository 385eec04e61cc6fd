import Plan
import Screen

extension App {
  /// The lines at the left, the figures and the words at the right.
  func drawChart(_ layer: ChartLayer, _ canvas: inout Canvas) {
    let rect = layerRect
    canvas.fill(rect, .text)
    canvas.box(rect, title: name(of: layer.subject), .borderFocused)
    guard let burnUp = layer.burnUp else { return }
    let inner = rect.inset(x: 2, y: 1)
    let width = inner.width < 70 ? 25 : inner.width < 110 ? 27 : 46
    let (words, left) = inner.split(right: width, gap: 2)
    // Higher than it is wide, every line would be steep.
    let chart = left.split(top: min(left.height, max(14, left.width * 2 / 3))).top
    drawLines(burnUp, month: layer.month, in: chart, &canvas)
    drawFigures(burnUp, layer, in: words, &canvas)
  }

  /// The lines with their axes. A month that is read off stands out, and each can be pointed at; nil where none is.
  func drawLines(_ burnUp: BurnUp, month: Int?, in rect: Rect, _ canvas: inout Canvas) {
    let top = ChartScale.top(burnUp.highest)
    let labels = [top, PersonDays(hundredths: top.hundredths / 2), .zero].map { $0.text(language) }
    let left = (labels.map(\.cells).max() ?? 0) + 1
    let plot = Rect(x: rect.x + left, y: rect.y, width: max(1, rect.width - left), height: max(1, rect.height - 2))
    for (place, label) in labels.enumerated() {
      let y = plot.y + (plot.height - 1) * place / 2
      canvas.fill(plot.row(y - plot.y), .border, with: canvas.glyphs.isASCII ? " " : "┈")
      canvas.write(label, in: Rect(x: rect.x, y: y, width: left - 1, height: 1), .muted, alignment: .right)
    }
    let days = burnUp.year.lowerBound.days(until: burnUp.year.upperBound) + 1
    func x(_ day: Day) -> Int {
      plot.x + burnUp.year.lowerBound.days(until: day).clamped(0, days - 1) * (plot.width - 1) / (days - 1)
    }
    if burnUp.year.contains(burnUp.today) {
      canvas.fill(
        Rect(x: x(burnUp.today), y: plot.y, width: 1, height: plot.height), .border,
        with: canvas.glyphs.isASCII ? "|" : "┊")
    }
    canvas.plot(
      [
        PlotLine(burnUp.planned.map(\.hundredths), .dotted, Self.plannedRole),
        PlotLine(burnUp.forecast.map(\.hundredths), from: burnUp.forecastStart, .dashed, Self.forecastRole),
        PlotLine(burnUp.logged.map(\.hundredths), .solid, Self.loggedRole),
      ], steps: days, top: top.hundredths, in: plot)
    drawMonths(burnUp, month, plot, x, &canvas)
  }

  /// The year's lines, and under them which is which.
  func drawYear(_ burnUp: BurnUp, in rect: Rect, _ canvas: inout Canvas) {
    let (chart, legend) = rect.split(top: rect.height - 1)
    drawLines(burnUp, month: nil, in: chart, &canvas)
    var x = legend.x
    for figure in chartFigures(burnUp.pace) where figure.value != "–" {
      guard let style = figure.style else { continue }
      let text = "\(figure.label) \(figure.value)"
      guard x + 4 + text.cells <= legend.endX else { break }
      canvas.plotSample(style, at: x, legend.y, width: 3, figure.role)
      x = canvas.write(text, at: x + 4, legend.y, .text) + 4
    }
  }

  /// The months under the lines, the one that is read off standing out; under them where today is.
  private func drawMonths(_ burnUp: BurnUp, _ month: Int?, _ plot: Rect, _ x: (Day) -> Int, _ canvas: inout Canvas) {
    let room = plot.width / 12
    for place in 1...12 {
      guard let first = Day(year: burnUp.year.lowerBound.year, month: place, day: 1) else { continue }
      let name = DateText.shortMonth(place, language)
      let text = String(name.prefix(room > 3 ? 3 : 1))
      let start = x(first)
      canvas.write(text, at: start, plot.endY, place == month ? .cursorField : .muted, maxCells: plot.endX - start)
      guard let month else { continue }
      let next = Day(year: burnUp.year.lowerBound.year, month: place + 1, day: 1).map(x) ?? plot.endX
      canvas.spot(
        Rect(x: start, y: plot.y, width: next - start, height: plot.height + 1), MouseSpot.month - place)
      if place == month { canvas.cursor = Canvas.Cursor(x: start, y: plot.endY) }
    }
    guard burnUp.year.contains(burnUp.today) else { return }
    let sign = "\(glyphs.sign.ascending) " + say("i dag", "today")
    let start = min(x(burnUp.today), plot.endX - sign.cells)
    canvas.write(sign, at: max(plot.x, start), plot.endY + 1, .today)
  }

  private func drawFigures(_ burnUp: BurnUp, _ layer: ChartLayer, in rect: Rect, _ canvas: inout Canvas) {
    var y = rect.y
    for line in chartVerdict(burnUp.pace).wrapped(to: rect.width) where y < rect.endY {
      canvas.write(line, at: rect.x, y, paceRole(burnUp.pace), maxCells: rect.width)
      y += 1
    }
    if rect.height > 14 { y += 1 }
    for figure in chartFigures(burnUp.pace) where y < rect.endY {
      if let style = figure.style { canvas.plotSample(style, at: rect.x, y, width: 3, figure.role) }
      canvas.write(figure.label, at: rect.x + 4, y, .muted)
      canvas.write(figure.value, in: Rect(x: rect.x + 12, y: y, width: 7, height: 1), .text, alignment: .right)
      canvas.write(figure.note, in: Rect(x: rect.x + 19, y: y, width: 6, height: 1), .muted, alignment: .right)
      y += 1
    }
    if rect.height > 14 { y += 1 }
    drawMonthTable(burnUp, layer.month, in: Rect(x: rect.x, y: y, width: rect.width, height: rect.endY - y), &canvas)
  }

  /// Every month's end where there is room; else the one that is read off.
  private func drawMonthTable(_ burnUp: BurnUp, _ month: Int, in rect: Rect, _ canvas: inout Canvas) {
    guard rect.height >= 2 else { return }
    let rows = chartMonths(burnUp)
    let titles =
      rect.width >= 27
      ? ["", say("Plan", "Plan"), say("Nedlagt", "Logged"), say("Prognos", "Forecast")]
      : ["", say("Plan", "Plan"), say("Nedl.", "Log."), say("Progn.", "Fcst.")]
    let columns = titles.enumerated().map { place, title in
      let width = rows.map { $0[place].cells }.max() ?? 0
      return Screen.Column(
        title, .fixed(place == 0 ? 3 : max(width, title.cells)), place == 0 ? .left : .right,
        dropOrder: place == 1 ? 1 : 0)
    }
    let layout = ColumnLayout.fit(columns, width: rect.width)
    canvas.tableHeader(columns, layout, in: rect)
    for (line, place) in (rect.height >= 13 ? Array(0..<12) : [month - 1]).enumerated() {
      canvas.spot(rect.row(line + 1), MouseSpot.month - place - 1)
      canvas.tableRow(
        rows[place].map { TableCell($0) }, columns, layout, in: rect.row(line + 1),
        role: place == month - 1 ? .selectionInactive : nil)
    }
  }

  private func paceRole(_ pace: Pace) -> Screen.Role { paceCell(pace.verdict).role ?? .heading }

  var chartHints: [(command: Command, text: String)] {
    [
      (.chart, say("månader", "months")), (.down, say("nästa", "next")), (.right, say("månad", "month")),
      (.open, say("poster", "entries")), (.copy, say("kopiera", "copy")), (.back, say("tillbaka", "back")),
      (.help, say("hjälp", "help")),
    ]
  }
}

/// Where the vertical axis of a chart ends.
enum ChartScale {
  /// The least of 1, 2, 3, 4, 5, 6 and 8 times a power of ten that is not below the value; at least one day.
  ///
  /// ```
  /// 858,86 → 1 000    744 → 800    41 → 50    0 → 1
  /// ```
  static func top(_ value: PersonDays) -> PersonDays {
    var unit = 100
    while unit < Int.max / 100, value.hundredths > unit * 10 { unit *= 10 }
    let steps = [1, 2, 3, 4, 5, 6, 8, 10]
    return PersonDays(hundredths: (steps.first { $0 * unit >= value.hundredths } ?? 10) * unit)
  }
}

extension Int {
  func clamped(_ lower: Int, _ upper: Int) -> Int { Swift.min(Swift.max(self, lower), upper) }
}
