import Plan

/// Where the columns of the areas' block stand, for a width and its longest figures.
struct OverviewAreaLayout {
  let nameWidth: Int
  let statusWidth: Int
  let barX: Int
  let barWidth: Int
  let hasPace: Bool
  /// How wide a count is, flush right from where its column begins.
  let countWidth: Int
  /// How wide a figure of days is.
  let figureWidth: Int
  /// Whether the sign of a status stands at each count and its word above: there is no room for both in the heading.
  let hasSignAtCount: Bool
  private let width: Int
  private static let paceWidth = 8
  private var dayWidth: Int { figureWidth + 1 }

  /// For a width, figures of days so many cells wide, and counts of so many digits.
  init(width: Int, figure: Int, digits: Int) {
    self.width = width
    hasSignAtCount = width < 76
    hasPace = width >= 76
    figureWidth = max(6, figure)
    countWidth = max(3, hasSignAtCount ? digits + 1 : digits)
    statusWidth = max(width >= 130 ? 12 : hasSignAtCount ? 4 : 6, countWidth + 1)
    let statuses = statusWidth * ActivityStatus.allCases.count
    let days = (figureWidth + 1) * 3 + (hasPace ? Self.paceWidth : 0)
    let spare = width - statuses - days
    barWidth = spare >= 44 ? min(40, spare / 3) : 0
    nameWidth = max(8, spare - barWidth - (barWidth > 0 ? 2 : 0) - 1)
    barX = nameWidth + 1 + statuses
  }

  func statusX(_ place: Int) -> Int { nameWidth + 1 + place * statusWidth }

  func dayEnd(_ place: Int) -> Int { width - (2 - place) * dayWidth }

  var paceX: Int { width - dayWidth * 3 - Self.paceWidth }
}
