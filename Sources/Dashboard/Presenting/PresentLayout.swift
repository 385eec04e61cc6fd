import Plan
import Reports
import Screen

/// How many rows each thing on a slide takes.
struct PresentLayout {
  let frame: PresentFrame
  /// The table.
  let table: PresentTable
  /// The decisions noted under the page, on lines.
  let decisions: [String]
  /// The form that every figure of the slide has room in; nil where they are written out.
  private(set) var digits: BlockDigits.Form?
  /// Blank rows after each part of the page.
  private(set) var gap: Int
  /// Rows of the bar of statuses.
  private(set) var barRows = 1
  /// Blank rows after each of the table's rows.
  private(set) var rowGap = 0
  /// Where what the slide is about is drawn as lines or bars; nil where there is no room.
  private(set) var drawing: Drawing?
  private let slide: Slide

  /// A place for lines or bars.
  enum Drawing: Sendable, Equatable {
    /// At the right of the table, as high as the page.
    case beside(width: Int)
    /// Under the table.
    case under(height: Int)
  }

  init(_ slide: Slide, _ decisions: [String], _ frame: PresentFrame, isDense: Bool = false) {
    self.slide = slide
    self.frame = frame
    table = PresentTable(slide, width: frame.content.width)
    self.decisions = decisions.flatMap { $0.wrapped(to: max(8, frame.content.width - 10)) }
    gap = frame.isRoomy && !isDense ? 1 : 0
    let forms: [BlockDigits.Form] = frame.digits == .full ? [.full, .half] : [frame.digits]
    digits = forms.first { slots($0) != nil }
    if !frame.isPlain { spread() }
  }

  /// Where a figure stands, from the left of the page, and how wide it may be with what is written under it.
  struct Slot: Sendable, Equatable {
    let x: Int
    let width: Int
  }

  /// Where the figures stand.
  var slots: [Slot] { slots(digits) ?? evenSlots }

  private var evenSlots: [Slot] {
    let width = frame.content.width / max(1, slide.figures.count)
    return slide.figures.indices.map { Slot(x: $0 * width, width: width) }
  }

  /// The figures in a form: evenly over the width, or where some are too wide for that with the same space between them.
  /// Nil where they have no room.
  private func slots(_ form: BlockDigits.Form?) -> [Slot]? {
    guard let form else { return evenSlots }
    let widths = slide.figures.compactMap { BlockDigits.width($0.value, form) }
    guard widths.count == slide.figures.count else { return nil }
    // A blank between two words of a figure is three dots wide: between two figures there is more than twice that.
    let least = 7 * form.dotWidth
    if zip(widths, evenSlots).allSatisfy({ $0 + least <= $1.width }) { return evenSlots }
    let gaps = max(1, widths.count - 1)
    let space = (frame.content.width - widths.reduce(0, +)) / gaps
    guard space >= (widths.count > 1 ? least : 0) else { return nil }
    var x = 0
    return widths.map { width in
      defer { x += width + space }
      return Slot(x: x, width: width + space)
    }
  }

  /// What is written under each figure, on lines.
  var captions: [[String]] {
    zip(slide.figures, slots).map { Array($0.caption.wrapped(to: max(8, $1.width - 2)).prefix(3)) }
  }

  /// Uses the rows that a large screen has over: first for larger figures, then for lines or bars where the slide has such,
  /// then between the table's rows, for the bar and between the parts. A page seen from the far end of a room is to fill
  /// the wall.
  private mutating func spread() {
    let rows = slide.rows.count
    func free(_ layout: PresentLayout) -> Int {
      layout.tableRoom(onFirst: true, least: .min) - table.lines.count - layout.rowGap * rows
    }
    func take(_ change: (inout PresentLayout) -> Void, leaving spare: Int) {
      var larger = self
      change(&larger)
      if free(larger) >= spare { self = larger }
    }
    guard free(self) > 0 else { return }
    if let own = digits {
      let larger = BlockDigits.Form.all(isPlain: own.isPlain).filter { $0.halfRows >= own.halfRows && $0 != own }
      for form in larger.reversed() where slots(form) != nil { take({ $0.digits = form }, leaving: rows) }
    }
    drawing = room(forRows: free(self))
    for step in 1...2 {
      if rows > 0 { take({ $0.rowGap = step }, leaving: 1) }
      if !slide.counts.isEmpty { take({ $0.barRows = step + 1 }, leaving: 1) }
      take({ $0.gap += 1 }, leaving: 1)
    }
  }

  /// Whether the slide has something to draw over the year's days.
  var hasLines: Bool {
    switch slide.topic {
    case .whole, .area, .time: frame.hasYear && !slide.rows.isEmpty
    case .priority, .deviations, .goals, .money, .decisions: false
    }
  }

  /// Where lines or bars have room, so many rows being free: at the right where the table leaves enough of the width.
  private func room(forRows free: Int) -> Drawing? {
    guard hasLines || !slide.parts.isEmpty else { return nil }
    let right = frame.content.width - table.width - 6
    let below = frame.content.height - headingHeight - figuresHeight - barHeight - decisionsHeight
    if right >= 56, below >= 12 { return .beside(width: min(right, 130)) }
    let least = hasLines ? 9 : slide.parts.count * 3
    guard free > least else { return nil }
    return .under(height: min(free - 1, hasLines ? 22 : slide.parts.count * 5))
  }

  /// The part of the page for lines or bars, under its figures; the table's is as high as its lines.
  func drawingRect(_ below: Rect) -> Rect? {
    switch drawing {
    case .beside(let width):
      Rect(x: below.endX - width, y: below.y, width: width, height: min(below.height - decisionsHeight, width * 2 / 5))
    case .under(let height):
      Rect(
        x: below.x, y: below.endY - decisionsHeight - height, width: min(below.width, max(100, table.width)),
        height: height)
    case nil: nil
    }
  }

  /// The rows that lines or bars take from the table's.
  private var drawingHeight: Int {
    if case .under(let height) = drawing { height + 1 } else { 0 }
  }

  /// The heading and its rule.
  var headingHeight: Int { 2 + gap }

  /// The figures with what they are.
  var figuresHeight: Int {
    slide.figures.isEmpty ? 0 : (digits?.height ?? 1) + (captions.map(\.count).max() ?? 1) + gap
  }

  /// The bar of statuses and its words.
  var barHeight: Int { slide.counts.isEmpty ? 0 : barRows + legendRows + gap }

  /// The rows that the statuses' words take.
  var legendRows: Int {
    slide.counts.filter { $0.count > 0 }.reduce(into: (rows: 1, x: 0)) { at, count in
      let width = Self.legendWidth(count)
      if at.x > 0, at.x + width > frame.content.width { at = (at.rows + 1, 0) }
      at.x += width
    }.rows
  }

  /// The cells for a status with its sign and how many, and what sets it apart from the next.
  static func legendWidth(_ count: Slide.Count) -> Int {
    let word = Language.allCases.map { count.status.label[$0].cells }.max() ?? 0
    return word + "\(count.count)".cells + 5
  }

  /// The decisions under the page, with a heading.
  var decisionsHeight: Int { decisions.isEmpty ? 0 : decisions.count + 1 }

  /// The rows for the table's lines under its heading.
  func tableRoom(onFirst isFirst: Bool, least: Int? = nil) -> Int {
    let above = headingHeight + (isFirst ? figuresHeight + barHeight : 0)
    return max(least ?? (isFirst ? 0 : 1), frame.content.height - above - 1 - decisionsHeight - drawingHeight)
  }
}
