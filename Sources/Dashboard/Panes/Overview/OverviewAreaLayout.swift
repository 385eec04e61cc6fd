import Plan

/// Where the columns of the areas' block stand, for a width.
struct OverviewAreaLayout {
  let nameWidth: Int
  let statusWidth: Int
  let barX: Int
  let barWidth: Int
  let hasPace: Bool
  private let width: Int
  private static let dayWidth = 7
  private static let paceWidth = 8

  init(width: Int) {
    self.width = width
    statusWidth = width >= 130 ? 12 : 6
    hasPace = width >= 76
    let statuses = statusWidth * ActivityStatus.allCases.count
    let days = Self.dayWidth * 3 + (hasPace ? Self.paceWidth : 0)
    let spare = width - statuses - days
    barWidth = spare >= 44 ? min(40, spare / 3) : 0
    nameWidth = max(8, spare - barWidth - (barWidth > 0 ? 2 : 0) - 1)
    barX = nameWidth + 1 + statuses
  }

  func statusX(_ place: Int) -> Int { nameWidth + 1 + place * statusWidth }

  func dayEnd(_ place: Int) -> Int { width - (2 - place) * Self.dayWidth }

  var paceX: Int { width - Self.dayWidth * 3 - Self.paceWidth }
}
