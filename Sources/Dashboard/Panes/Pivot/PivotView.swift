import Plan
import Screen

/// Which columns of a pivot are in view in a width, and where: the names first, the sums last.
struct PivotView {
  /// How exactly the figures of a heat map are written, where not all columns have room for them.
  enum Rounding: Sendable {
    case exact, tenths, whole
  }

  let sheet: PivotSheet
  /// The columns in view between the names and the sums.
  let shown: Range<Int>
  let layout: ColumnLayout
  let isHeat: Bool
  let rounding: Rounding
  /// How many cells before a figure its shade takes.
  let shadeWidth: Int
  /// How many cells a row's name may take.
  var nameWidth: Int { isHeat ? parts.name - 1 : parts.name }
  private let parts: Parts

  /// How wide what is.
  private struct Parts {
    var name: Int
    var figure: Int
    var sum: Int
    /// Blanks between the columns; a heat map has its shades there.
    var gap: Int
    var places: Int
  }

  init(_ sheet: PivotSheet, _ pane: PivotPane, _ list: ListState, width: Int) {
    self.sheet = sheet
    isHeat = pane.isHeat
    (parts, rounding) = isHeat ? Self.heat(sheet, width) : (Self.figures(sheet, width), .exact)
    shadeWidth = isHeat ? parts.figure - sheet.width(rounding) : 0
    let count = sheet.columnCount
    let room = max(1, (width - parts.name - parts.sum - parts.gap) / (parts.figure + parts.gap))
    var view = Viewport(top: pane.left, height: room)
    if list.column < count { view.reveal(list.column, of: count, context: 0) }
    shown = Viewport(top: min(view.top, max(0, count - room)), height: room).rows(of: count)
    layout = ColumnLayout.fit(Self.columns(sheet, shown, parts, "", false), width: width, gap: parts.gap)
  }

  /// The names give way to the figures, down to a part of the width that still tells them apart.
  private static func figures(_ sheet: PivotSheet, _ width: Int) -> Parts {
    let all = sheet.columnCount * (sheet.figureWidth + 1) + sheet.sumWidth + 1
    let least = width < 80 ? 12 : max(14, width / 5)
    return Parts(
      name: min(sheet.nameWidth, max(least, width - all)), figure: sheet.figureWidth, sum: sheet.sumWidth, gap: 1,
      places: 2)
  }

  /// A heat map is to be seen whole: figures are rounded before columns go out of view.
  private static func heat(_ sheet: PivotSheet, _ width: Int) -> (Parts, Rounding) {
    let least = width < 70 ? 10 : width < 110 ? 14 : 24
    let sum = sheet.sumWidth + 1
    let fits = (width - least - sum) / max(1, sheet.columnCount)
    let rounding = [Rounding.exact, .tenths].first { fits > sheet.width($0) } ?? .whole
    // A shade is wider where no name is cut for it.
    let wide = sheet.width(rounding) + 2
    let figure = width - sum - wide * sheet.columnCount > sheet.nameWidth ? wide : wide - 1
    let name = max(least, width - sum - figure * sheet.columnCount)
    let places = rounding == .exact ? 2 : rounding == .tenths ? 1 : 0
    return (Parts(name: min(sheet.nameWidth + 1, name), figure: figure, sum: sum, gap: 0, places: places), rounding)
  }

  /// The columns as a table has them.
  func columns(_ title: String) -> [Screen.Column] { Self.columns(sheet, shown, parts, title, isHeat) }

  private static func columns(
    _ sheet: PivotSheet, _ shown: Range<Int>, _ parts: Parts, _ title: String, _ isHeat: Bool
  ) -> [Screen.Column] {
    [Screen.Column(title, .fixed(parts.name))]
      + shown.map { place in
        let heading = sheet.headings[place]
        let isCut = isHeat && heading.cells >= parts.figure
        return Screen.Column(
          isCut ? String(heading.prefix(parts.figure > 3 ? 3 : 1)) : heading, .fixed(parts.figure),
          .decimal(places: parts.places))
      } + [Screen.Column(sheet.headings[sheet.columnCount], .fixed(parts.sum), .decimal(places: 2))]
  }

  /// Which column of the pivot a table's column is.
  func place(of column: Int) -> Int { column > shown.count ? sheet.columnCount : shown.lowerBound + column - 1 }

  /// Where a column of the pivot stands; nil where it is out of view.
  func slot(of place: Int) -> ColumnLayout.Slot? {
    layout.slots.first { $0.column > 0 && self.place(of: $0.column) == place }
  }

  /// What stands in a cell: nothing logged is a dash, in a heat map blank. The rows' sums are exact in any case.
  func text(_ row: Int, _ column: Int, _ language: Language) -> String {
    let sum = sheet[row, column]
    let isEdge = row == sheet.rowCount || column == sheet.columnCount
    if sum.count == 0 { return isHeat && !isEdge ? "" : "–" }
    return column == sheet.columnCount ? sum.days.text(language) : rounding.text(sum.days, language)
  }
}

extension PivotView.Rounding {
  /// `15,25`, `15,3`, `15`; what is less than the least unit is `<1`, not nothing.
  func text(_ days: PersonDays, _ language: Language) -> String {
    let unit = self == .exact ? 1 : self == .tenths ? 10 : 100
    let rounded = (days.hundredths + unit / 2) / unit * unit
    if rounded == 0, days > .zero { return "<" + PersonDays(hundredths: unit).text(language) }
    return PersonDays(hundredths: rounded).text(language)
  }

  /// A title that says how figures are rounded, where they are.
  func mark(_ title: String, _ language: Language) -> String {
    switch self {
    case .exact: title
    case .tenths: title + Label(" · tiondelar", " · tenths")[language]
    case .whole: title + Label(" · hela dagar", " · whole days")[language]
    }
  }
}

extension PivotSheet {
  /// How wide the widest figure of a cell is.
  fileprivate func width(_ rounding: PivotView.Rounding) -> Int {
    // The columns' sums have no shade before them.
    let exact = max(4, figure.cell, figure.sum - 1)
    return rounding == .exact ? exact : max(2, exact - (rounding == .tenths ? 1 : 3))
  }
}
