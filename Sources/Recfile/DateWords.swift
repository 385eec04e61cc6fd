/// The words of dates, as gnulib's `parse-datetime` lists them, in capitals.
enum DateWords {
  static func token(of word: String) -> DateLexer.Token {
    if let meridian = meridians[word] { return .meridian(isAfternoon: meridian) }
    if let named = monthOrDay(word) { return named }
    if let zone = zone(word) { return zone }
    if word == "DST" { return .summerTime }
    if let unit = units[word] { return .unit(unit) }
    if word.hasSuffix("S"), let unit = units[String(word.dropLast())] { return .unit(unit) }
    if let relative = relatives[word] { return relative }
    if let military = military(word) { return military }
    let bare = word.filter { $0 != "." }
    return bare == word ? .unknown : zone(bare) ?? .unknown
  }

  private static let meridians = ["AM": false, "A.M.": false, "PM": true, "P.M.": true]

  /// Months and weekdays, whole or by their first three letters (with a period or without).
  private static func monthOrDay(_ word: String) -> DateLexer.Token? {
    let isShort = word.utf8.count == 3 || (word.utf8.count == 4 && word.hasSuffix("."))
    func place(in names: [String]) -> Int? {
      names.firstIndex { isShort ? $0.hasPrefix(word.prefix(3)) : $0 == word }
    }
    if let month = place(in: months) { return .month(month + 1) }
    if let day = place(in: weekdays) { return .weekday(day) }
    return otherNames[word]
  }

  private static let months = [
    "JANUARY", "FEBRUARY", "MARCH", "APRIL", "MAY", "JUNE", "JULY", "AUGUST", "SEPTEMBER", "OCTOBER", "NOVEMBER",
    "DECEMBER",
  ]
  private static let weekdays = ["SUNDAY", "MONDAY", "TUESDAY", "WEDNESDAY", "THURSDAY", "FRIDAY", "SATURDAY"]
  private static let otherNames: [String: DateLexer.Token] = [
    "SEPT": .month(9), "TUES": .weekday(2), "WEDNES": .weekday(3), "THUR": .weekday(4), "THURS": .weekday(4),
  ]

  private static let units: [String: DateUnit] = [
    "YEAR": .years, "MONTH": .months, "FORTNIGHT": .days(14), "WEEK": .days(7), "DAY": .days(1),
    "HOUR": .seconds(3600), "MINUTE": .seconds(60), "MIN": .seconds(60), "SECOND": .seconds(1), "SEC": .seconds(1),
  ]

  private static let relatives: [String: DateLexer.Token] = [
    "TOMORROW": .dayShift(1), "YESTERDAY": .dayShift(-1), "TODAY": .dayShift(0), "NOW": .dayShift(0),
    "LAST": .ordinal(-1), "THIS": .ordinal(0), "NEXT": .ordinal(1), "FIRST": .ordinal(1), "THIRD": .ordinal(3),
    "FOURTH": .ordinal(4), "FIFTH": .ordinal(5), "SIXTH": .ordinal(6), "SEVENTH": .ordinal(7), "EIGHTH": .ordinal(8),
    "NINTH": .ordinal(9), "TENTH": .ordinal(10), "ELEVENTH": .ordinal(11), "TWELFTH": .ordinal(12),
    "AGO": .direction(-1), "HENCE": .direction(1),
  ]

  private static func zone(_ word: String) -> DateLexer.Token? {
    if let minutes = zones[word] { return .zone(minutes: minutes) }
    return summerZones[word].map { .summerZone(minutes: $0 + 60) }
  }

  /// Minutes east of UTC.
  private static let zones: [String: Int] = [
    "GMT": 0, "UT": 0, "UTC": 0, "WET": 0, "ART": -180, "BRT": -180, "NST": -210, "AST": -240, "CLT": -240,
    "EST": -300, "CST": -360, "MST": -420, "PST": -480, "AKST": -540, "HST": -600, "HAST": -600, "SST": -720,
    "WAT": 60, "CET": 60, "MET": 60, "MEZ": 60, "EET": 120, "CAT": 120, "SAST": 120, "EAT": 180, "MSK": 180,
    "IST": 330, "SGT": 480, "KST": 540, "JST": 540, "GST": 600, "NZST": 720,
  ]
  private static let summerZones: [String: Int] = [
    "WEST": 0, "BST": 0, "BRST": -180, "NDT": -210, "ADT": -240, "CLST": -240, "EDT": -300, "CDT": -360, "MDT": -420,
    "PDT": -480, "AKDT": -540, "HADT": -600, "CEST": 60, "MEST": 60, "MESZ": 60, "EEST": 120, "MSD": 180, "NZDT": 720,
  ]

  /// One letter is a zone of the military: A to M (without J) east, N to Y west, Z none, and T west in its own way.
  private static func military(_ word: String) -> DateLexer.Token? {
    guard word.utf8.count == 1, let letter = word.first else { return nil }
    if letter == "T" { return .letterT }
    if letter == "Z" { return .zone(minutes: 0) }
    if let east = Array("ABCDEFGHIKLM").firstIndex(of: letter) { return .zone(minutes: 60 * (east + 1)) }
    if let west = Array("NOPQRSTUVWXY").firstIndex(of: letter) { return .zone(minutes: -60 * (west + 1)) }
    return nil
  }
}
