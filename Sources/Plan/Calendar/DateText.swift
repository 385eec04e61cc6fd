/// Dates as people write them: `24–25 september 2025`, `ons`, `v38`.
public enum DateText {
  /// A month's name (1–12): `september`, `September`. Empty outside a year's months.
  public static func month(_ month: Int, _ language: Language) -> String {
    (1...12).contains(month) ? monthNames[month - 1][language] : ""
  }

  /// A month in three letters: `sep`, `Sep`. Empty outside a year's months.
  public static func shortMonth(_ month: Int, _ language: Language) -> String {
    String(self.month(month, language).prefix(3))
  }

  /// A weekday's name (1 Monday–7 Sunday): `onsdag`, `Wednesday`. Empty outside a week.
  public static func weekday(_ weekday: Int, _ language: Language) -> String {
    (1...7).contains(weekday) ? weekdayNames[weekday - 1][language] : ""
  }

  /// A weekday in three letters: `ons`, `Wed`. Empty outside a week.
  public static func shortWeekday(_ weekday: Int, _ language: Language) -> String {
    String(self.weekday(weekday, language).prefix(3))
  }

  /// A day with its month: `12 september`, with its year where asked: `12 september 2025`.
  public static func day(_ day: Day, _ language: Language, year: Bool = false) -> String {
    let parts = day.parts
    return "\(parts.day) \(month(parts.month, language))" + (year ? " \(parts.year)" : "")
  }

  /// A day in short, for columns: `12 sep`.
  public static func shortDay(_ day: Day, _ language: Language) -> String {
    let parts = day.parts
    return "\(parts.day) \(shortMonth(parts.month, language))"
  }

  /// A day with its weekday: `onsdag 24 september`, `Wednesday 24 September 2025`.
  public static func fullDay(_ day: Day, _ language: Language, year: Bool = false) -> String {
    "\(weekday(day.weekday, language)) \(self.day(day, language, year: year))"
  }

  /// Days from one to another, saying nothing twice: `24–25 september`, `30 september–2 oktober 2025`. Two years are
  /// always shown: `30 december 2025–2 januari 2026`.
  public static func span(_ days: ClosedRange<Day>, _ language: Language, year: Bool = false) -> String {
    let (first, last) = (days.lowerBound, days.upperBound)
    if first == last { return day(first, language, year: year) }
    let (from, to) = (first.parts, last.parts)
    if from.year != to.year {
      return "\(day(first, language, year: true))–\(day(last, language, year: true))"
    }
    let start = from.month == to.month ? "\(from.day)" : day(first, language)
    return "\(start)–\(day(last, language, year: year))"
  }

  /// A day's ISO week: `v38`, `w38`.
  public static func week(_ day: Day, _ language: Language) -> String {
    Label(sv: "v", en: "w")[language] + "\(day.isoWeek.week)"
  }

  static let monthNames = [
    Label(sv: "januari", en: "January"), Label(sv: "februari", en: "February"), Label(sv: "mars", en: "March"),
    Label(sv: "april", en: "April"), Label(sv: "maj", en: "May"), Label(sv: "juni", en: "June"),
    Label(sv: "juli", en: "July"), Label(sv: "augusti", en: "August"), Label(sv: "september", en: "September"),
    Label(sv: "oktober", en: "October"), Label(sv: "november", en: "November"), Label(sv: "december", en: "December"),
  ]

  static let weekdayNames = [
    Label(sv: "måndag", en: "Monday"), Label(sv: "tisdag", en: "Tuesday"), Label(sv: "onsdag", en: "Wednesday"),
    Label(sv: "torsdag", en: "Thursday"), Label(sv: "fredag", en: "Friday"), Label(sv: "lördag", en: "Saturday"),
    Label(sv: "söndag", en: "Sunday"),
  ]
}
