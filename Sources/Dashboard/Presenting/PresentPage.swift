import Plan
import Reports
import Screen

/// What a page has to fit.
struct PresentFrame: Sendable, Equatable {
  let size: Size
  let digits: BlockDigits.Form
  /// Whether it is read aloud: then rows that are over stay at the end.
  let isPlain: Bool

  init(_ size: Size, usesASCII: Bool, isPlain: Bool) {
    self.size = size
    self.isPlain = isPlain
    let isLarge = size.width >= 120 && size.height >= 36
    digits = usesASCII ? .plain : isLarge ? .full : .half
  }

  /// Blanks at the left and the right.
  var margin: Int { size.width >= 120 ? 8 : size.width >= 72 ? 3 : 1 }

  /// Whether there are blank rows to spare.
  var isRoomy: Bool { size.height >= 22 }

  /// Everything but the foot's row.
  var content: Rect {
    Rect(x: margin, y: isRoomy ? 1 : 0, width: size.width - 2 * margin, height: size.height - (isRoomy ? 2 : 1))
  }
}

/// A part of a slide that fits the screen.
struct PresentPage: Sendable {
  /// The slide's place.
  let slide: Int
  /// Which part of the slide this is, and of how many.
  let part: Int
  var parts: Int
  /// The table as it is laid out, shared by the parts.
  let table: PresentTable
  /// The table's lines on this part.
  let lines: Range<Int>

  /// Every page of a slide show.
  static func pages(
    of show: SlideShow, _ decisions: [Slide.Topic: [String]], _ frame: PresentFrame
  ) -> [PresentPage] {
    show.slides.enumerated().flatMap { place, slide in
      let table = PresentTable(slide, width: frame.content.width)
      return pages(of: place, table, PresentLayout(slide, table, decisions[slide.topic] ?? [], frame))
    }
  }

  private static func pages(of place: Int, _ table: PresentTable, _ layout: PresentLayout) -> [PresentPage] {
    var pages: [PresentPage] = []
    var start = 0
    repeat {
      let room = layout.tableRoom(onFirst: pages.isEmpty)
      let end = table.end(from: start, room: room)
      pages.append(PresentPage(slide: place, part: pages.count, parts: 1, table: table, lines: start..<end))
      start = end
    } while start < table.lines.count
    for part in pages.indices { pages[part].parts = pages.count }
    return pages
  }
}

/// How many rows each thing on a slide takes.
struct PresentLayout {
  let frame: PresentFrame
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
  private let slide: Slide

  init(_ slide: Slide, _ table: PresentTable, _ decisions: [String], _ frame: PresentFrame) {
    self.slide = slide
    self.frame = frame
    self.decisions = decisions.flatMap { $0.wrapped(to: max(8, frame.content.width - 10)) }
    gap = frame.isRoomy ? 1 : 0
    let forms: [BlockDigits.Form] = frame.digits == .full ? [.full, .half] : [frame.digits]
    digits = forms.first { slots($0) != nil }
    if !frame.isPlain { spread(table) }
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
    let least = 2 * form.dotWidth
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

  /// Uses the rows that a large screen has over: first for larger figures, then between the table's rows, for the bar and
  /// between the parts. A page seen from the far end of a room is to fill the wall.
  private mutating func spread(_ table: PresentTable) {
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
    for step in 1...2 {
      if rows > 0 { take({ $0.rowGap = step }, leaving: 1) }
      if !slide.counts.isEmpty { take({ $0.barRows = step + 1 }, leaving: 1) }
      take({ $0.gap += 1 }, leaving: 1)
    }
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
    return max(least ?? (isFirst ? 0 : 1), frame.content.height - above - 1 - decisionsHeight)
  }
}
