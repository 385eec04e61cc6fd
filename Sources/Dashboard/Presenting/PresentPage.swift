import Plan
import Reports
import Screen

/// What a page has to fit.
struct PresentFrame: Sendable, Equatable {
  let size: Size
  let digits: BlockDigits.Form
  /// Whether it is read aloud: then rows that are over stay at the end.
  let isPlain: Bool
  /// Whether the plan has a year, so that there is something to draw over its days.
  let hasYear: Bool

  init(_ size: Size, usesASCII: Bool, isPlain: Bool, hasYear: Bool) {
    (self.size, self.isPlain, self.hasYear) = (size, isPlain, hasYear)
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
  /// How the slide is laid out, shared by the parts.
  let layout: PresentLayout
  /// The table's lines on this part.
  let lines: Range<Int>

  /// Every page of a slide show.
  static func pages(
    of show: SlideShow, _ decisions: [Slide.Topic: [String]], _ frame: PresentFrame
  ) -> [PresentPage] {
    show.slides.enumerated().flatMap { place, slide in
      let roomy = pages(of: place, PresentLayout(slide, decisions[slide.topic] ?? [], frame))
      guard roomy.count > 1 else { return roomy }
      // A page for a row or two that blank rows took the place of is one too many.
      let dense = pages(of: place, PresentLayout(slide, decisions[slide.topic] ?? [], frame, isDense: true))
      return dense.count < roomy.count ? dense : roomy
    }
  }

  private static func pages(of place: Int, _ layout: PresentLayout) -> [PresentPage] {
    let table = layout.table
    var pages: [PresentPage] = []
    var start = 0
    repeat {
      let room = layout.tableRoom(onFirst: pages.isEmpty)
      let end = table.end(from: start, room: room)
      pages.append(PresentPage(slide: place, part: pages.count, parts: 1, layout: layout, lines: start..<end))
      start = end
    } while start < table.lines.count
    for part in pages.indices { pages[part].parts = pages.count }
    return pages
  }
}
