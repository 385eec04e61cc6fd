import Plan

/// How iCalendar writes (RFC 5545): a property a line, folded at 75 octets, texts with their marks escaped.
enum CalendarText {
  /// The most octets of a line, without its end.
  static let longestLine = 75

  /// A line with its end, folded where it is too long, never inside a character.
  static func folded(_ line: String) -> String {
    guard line.utf8.count > longestLine else { return line + "\r\n" }
    var text = ""
    var used = 0
    for scalar in line.unicodeScalars {
      let size = String(scalar).utf8.count
      if used + size > longestLine {
        text += "\r\n "
        used = 1
      }
      text.unicodeScalars.append(scalar)
      used += size
    }
    return text + "\r\n"
  }

  /// A text as a property's value. Characters that may not stand there are made visible ones.
  static func escaped(_ text: String) -> String {
    text.harmlessLines.map { line in
      line.replacing("\\", with: "\\\\").replacing(";", with: "\\;").replacing(",", with: "\\,")
    }.joined(separator: "\\n")
  }

  /// `20250924`.
  static func date(_ day: Day) -> String { String(day.iso.filter { $0 != "-" }) }

  /// `20250924T083000`.
  static func time(_ day: Day, _ minute: Int, seconds: Int = 0) -> String {
    func two(_ number: Int) -> String { number < 10 ? "0\(number)" : "\(number)" }
    return date(day) + "T" + two(minute / 60) + two(minute % 60) + two(seconds)
  }
}
