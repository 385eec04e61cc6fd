import Plan

/// A calendar file as it stands: components in components, each with its properties.
///
/// Read with more patience than it is written: lines may end as they like, unknown properties and components are there and
/// do no harm, and what is no UTF-8 is read as Windows-1252.
struct CalendarFile {
  /// A property: `DTSTART;TZID=Europe/Stockholm:20250924T083000`.
  struct Property {
    let name: String
    let parameters: [String: String]
    let value: String
    let line: Int

    /// The value as a text: with its marks as they were before they were escaped.
    var text: String {
      var text = ""
      var isEscaped = false
      for character in value {
        if isEscaped {
          text.append(character == "n" || character == "N" ? "\n" : character)
          isEscaped = false
        } else if character == "\\" {
          isEscaped = true
        } else {
          text.append(character)
        }
      }
      return text
    }
  }

  /// `VEVENT`, `VTIMEZONE` …
  struct Component {
    let name: String
    let line: Int
    var properties: [Property] = []
    var components: [Component] = []

    func first(_ name: String) -> Property? { properties.first { $0.name == name } }
    func all(_ name: String) -> [Property] { properties.filter { $0.name == name } }
  }

  /// Everything in the calendars of the file.
  let components: [Component]

  private static let deepest = 20

  init(_ bytes: [UInt8]) throws(ImportProblem) {
    var open: [Component] = []
    var calendars: [Component] = []
    for (line, text) in Self.lines(TextEncoding.decode(bytes).text) {
      let property = try Self.property(text, line)
      switch property.name {
      case "BEGIN":
        guard open.count < Self.deepest else { throw ImportProblem(line, "för många nivåer", "too many levels") }
        open.append(Component(name: property.value.uppercased(), line: line))
      case "END":
        guard let component = open.popLast(), component.name == property.value.uppercased() else {
          throw ImportProblem(
            line, "END:\(excerpt(property.value)) utan sitt BEGIN", "END:\(excerpt(property.value)) without its BEGIN")
        }
        if open.isEmpty { calendars.append(component) } else { open[open.count - 1].components.append(component) }
      default:
        guard !open.isEmpty else {
          throw ImportProblem(line, "ingen kalender: BEGIN:VCALENDAR saknas", "no calendar: BEGIN:VCALENDAR is missing")
        }
        open[open.count - 1].properties.append(property)
      }
    }
    if let last = open.last {
      throw ImportProblem(
        last.line, "\(last.name) avslutas inte; är filen hel?", "\(last.name) has no end; is the file whole?")
    }
    let found = calendars.filter { $0.name == "VCALENDAR" }
    if found.isEmpty {
      throw ImportProblem(nil, "ingen kalender: BEGIN:VCALENDAR saknas", "no calendar: BEGIN:VCALENDAR is missing")
    }
    components = found.flatMap(\.components)
  }

  /// The lines, put together where they were folded, each with the line it begins on; empty ones apart.
  private static func lines(_ text: String) -> [(line: Int, text: String)] {
    var lines: [(line: Int, text: String)] = []
    let split = text.utf8.split(omittingEmptySubsequences: false) { $0 == 0x0A }
    for (place, line) in split.enumerated() {
      let bytes = line.last == 0x0D ? line.dropLast() : line
      guard let first = bytes.first else { continue }
      if first == 0x20 || first == 0x09, !lines.isEmpty {
        lines[lines.count - 1].text += String(Substring(bytes.dropFirst()))
      } else {
        lines.append((place + 1, String(Substring(bytes))))
      }
    }
    return lines
  }

  private static func property(_ text: String, _ line: Int) throws(ImportProblem) -> Property {
    var parts: [Substring] = []
    var isQuoted = false
    var start = text.startIndex
    for place in text.indices {
      let character = text[place]
      if character == "\"" { isQuoted.toggle() }
      if isQuoted || (character != ";" && character != ":") { continue }
      parts.append(text[start..<place])
      start = text.index(after: place)
      if character == ":" { return property(parts, String(text[start...]), line) }
    }
    throw ImportProblem(
      line, "raden är ingen egenskap (kolon saknas): \(excerpt(text))",
      "the line is no property (no colon): \(excerpt(text))")
  }

  private static func property(_ parts: [Substring], _ value: String, _ line: Int) -> Property {
    var parameters: [String: String] = [:]
    for part in parts.dropFirst() {
      let sides = part.split(separator: "=", maxSplits: 1, omittingEmptySubsequences: false)
      guard sides.count == 2 else { continue }
      parameters[sides[0].uppercased()] = sides[1].filter { $0 != "\"" }
    }
    return Property(name: (parts.first ?? "").uppercased(), parameters: parameters, value: value, line: line)
  }
}
