import Plan
import Reports
import Screen

/// What a page has to fit.
struct PresentFrame: Sendable, Equatable {
  let size: Size
  let digits: BlockDigits.Form

  init(_ size: Size, usesASCII: Bool) {
    self.size = size
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
      pages(of: slide, place, PresentLayout(slide, decisions[slide.topic] ?? [], frame))
    }
  }

  private static func pages(of slide: Slide, _ place: Int, _ layout: PresentLayout) -> [PresentPage] {
    let table = PresentTable(slide, width: layout.frame.content.width)
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
  /// The rows that figures stand in, under each other where they do not fit beside.
  let captions: [[String]]
  /// The decisions noted under the page, on lines.
  let decisions: [String]
  private let slide: Slide

  init(_ slide: Slide, _ decisions: [String], _ frame: PresentFrame) {
    self.slide = slide
    self.frame = frame
    let slot = Self.slot(slide, frame)
    captions = slide.figures.map { Array($0.caption.wrapped(to: max(8, slot - 2)).prefix(3)) }
    self.decisions = decisions.flatMap { $0.wrapped(to: max(8, frame.content.width - 10)) }
  }

  /// The cells that a figure has across.
  static func slot(_ slide: Slide, _ frame: PresentFrame) -> Int {
    frame.content.width / max(1, slide.figures.count)
  }

  var slot: Int { Self.slot(slide, frame) }

  /// The form that every figure of the slide has room in; nil where they are written out.
  var digits: BlockDigits.Form? {
    let forms: [BlockDigits.Form] = frame.digits == .full ? [.full, .half] : [frame.digits]
    return forms.first { form in
      slide.figures.allSatisfy { BlockDigits.width($0.value, form).map { $0 < slot } ?? false }
    }
  }

  private var gap: Int { frame.isRoomy ? 1 : 0 }

  /// The heading and its rule.
  var headingHeight: Int { 2 + gap }

  /// The figures with what they are.
  var figuresHeight: Int {
    slide.figures.isEmpty ? 0 : (digits?.height ?? 1) + (captions.map(\.count).max() ?? 1) + gap
  }

  /// The bar of statuses and its words.
  var barHeight: Int { slide.counts.isEmpty ? 0 : 1 + legendRows + gap }

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
  func tableRoom(onFirst isFirst: Bool) -> Int {
    let above = headingHeight + (isFirst ? figuresHeight + barHeight : 0)
    return max(isFirst ? 0 : 1, frame.content.height - above - 1 - decisionsHeight)
  }
}
