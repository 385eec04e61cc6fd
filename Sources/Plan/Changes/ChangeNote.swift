import Recfile

/// What many edits did, as a log keeps it: a line for each record, what was logged on an activity in its line.
///
///     IND: status delvis → genomförd; tid +0,5 (ME)
public struct ChangeNote: Sendable, Equatable {
  /// What happened, a line for each record or activity, in the order of the edits.
  public let lines: [String]
  private let more: String

  /// The longest subject, in characters, before it says how many more there are.
  static let subjectLength = 72
  /// The most lines that the whole text has.
  static let mostLines = 200

  /// Sums up edits.
  public init(_ edits: [Edit], _ language: Language) {
    var gathered = GatheredTime()
    var order: [(text: String?, activity: String?)] = []
    var places: [String: Int] = [:]
    for edit in edits {
      guard edit.id.type == .timeEntry else {
        if edit.id.type == .activity, places[edit.id.key] == nil { places[edit.id.key] = order.count }
        order.append((edit.summary(language), edit.id.type == .activity ? edit.id.key : nil))
        continue
      }
      let activity = gathered.take(edit)
      if places[activity] == nil {
        places[activity] = order.count
        order.append((nil, activity))
      }
    }
    lines = order.enumerated().map { place, entry in
      let time = entry.activity.flatMap { places[$0] == place ? gathered.text(of: $0, language) : nil }
      guard let text = entry.text else { return "\(entry.activity?.visible ?? ""): \(time ?? "")" }
      return time.map { "\(text); \($0)" } ?? text
    }
    more = Label("till", "more")[language]
  }

  /// Whether nothing happened.
  public var isEmpty: Bool { lines.isEmpty }

  /// As much as fits a line, and how many more there are: `IND: status delvis → genomförd (+2 till)`.
  public var subject: String {
    guard var subject = lines.first else { return "" }
    var taken = 1
    for line in lines.dropFirst() {
      guard subject.count + line.count + 2 <= Self.subjectLength else { break }
      subject += "; " + line
      taken += 1
    }
    return taken < lines.count ? "\(subject) (+\(lines.count - taken) \(more))" : subject
  }

  /// The subject, and where that doesn't hold all, every line after it.
  public var text: String {
    if subject == lines.joined(separator: "; ") { return subject + "\n" }
    let rest = lines.count - Self.mostLines
    let end = rest > 0 ? ["(+\(rest) \(more))"] : []
    return ([subject, ""] + lines.prefix(Self.mostLines) + end).joined(separator: "\n") + "\n"
  }
}

/// Time entries put in and taken away, by activity and person.
private struct GatheredTime {
  private var sums: [String: [(person: String, days: PersonDays)]] = [:]

  /// Takes in the edit of an entry; which activity it is of.
  mutating func take(_ edit: Edit) -> String {
    let activities = [edit.before, edit.after].map { $0?.plainValues("Aktivitet").first ?? "?" }
    if let before = edit.before { add(before, to: activities[0], times: -1) }
    if let after = edit.after { add(after, to: activities[1], times: 1) }
    return edit.after == nil ? activities[0] : activities[1]
  }

  private mutating func add(_ entry: RecordText, to activity: String, times sign: Int) {
    let person = entry.plainValues("Person").first ?? "?"
    let days = entry.plainValues("Dagar").first.flatMap { PersonDays(file: $0) } ?? .zero
    let signed = sign < 0 ? PersonDays.zero - days : days
    var people = sums[activity] ?? []
    if let place = people.firstIndex(where: { $0.person == person }) {
      people[place].days = people[place].days + signed
    } else {
      people.append((person, signed))
    }
    sums[activity] = people
  }

  /// `tid +0,5 (ME), −1 (KT)`; nil where an activity has none.
  func text(of activity: String, _ language: Language) -> String? {
    guard let people = sums[activity] else { return nil }
    let parts = people.map { person, days in
      let name = person.visible
      if days == .zero { return "\(Label("ändrad", "changed")[language]) (\(name))" }
      let size = days < .zero ? PersonDays.zero - days : days
      return "\(days < .zero ? "−" : "+")\(size.text(language)) (\(name))"
    }
    return Label("tid ", "time ")[language] + parts.joined(separator: ", ")
  }
}
