/// A section of the year's report: what it should say, and what of that is still missing.
public struct ReportSection: Sendable, Equatable {
  /// The part of the report that a section stands in, in the report's order.
  public enum Part: Sendable, Hashable {
    /// The short text that comes first.
    case summary
    /// The economic account.
    case money
    /// An area: its key, empty for what belongs to none.
    case area(String)
    /// The follow-up of an area's goals.
    case goals(String)
    /// Who has been in the groups.
    case groups
  }

  /// What a section is about.
  public enum Subject: Sendable, Hashable {
    /// A record, whose fields are its text and its figures.
    case record(RecordRef)
    /// Everybody with a role.
    case members(PersonRole)
  }

  /// Something that a section should have, by the field it stands in.
  public struct Item: Sendable, Equatable {
    /// The field's name; empty where it is no field.
    public let field: String
    /// What it is called.
    public let label: Label
    /// Whether it is there.
    public let isThere: Bool
  }

  /// Where in the report it stands.
  public let part: Part
  /// What it is about.
  public let subject: Subject
  /// The key of its record; of a group the role.
  public let key: String
  /// Its heading.
  public let title: Label
  /// The text it should have.
  public let text: Item?
  /// The figures it should have.
  public let figures: [Item]
  /// The day and the person it was marked ready by, as the file has them: `2026-01-15 ME`.
  public let mark: String?
  /// Whether it has a field for the mark.
  public let canBeMarked: Bool
  /// The keys of those who are to write it.
  public let responsible: [String]

  /// The record it is about.
  public var ref: RecordRef? {
    if case .record(let ref) = subject { ref } else { nil }
  }

  /// What it should have and has not, figures first: they decide what the text is to say.
  public var missing: [Item] { (figures + [text].compactMap { $0 }).filter { !$0.isThere } }

  /// Whether everything is written and marked where it can be.
  public var isReady: Bool { missing.isEmpty && (mark != nil || !canBeMarked) }
}

/// What keeps a section from being ready.
public struct ReportGap: Sendable, Equatable {
  /// The section.
  public let section: ReportSection
  /// What is missing; none where only the mark is.
  public let missing: [ReportSection.Item]

  /// `status, redovisning`, or that it is not marked ready.
  public func text(_ language: Language) -> String {
    if missing.isEmpty { return Label("inte klarmarkerad", "not marked ready")[language] }
    let names = missing.map { $0.label[language].lowercased() }.joined(separator: ", ")
    return Label("saknas: ", "missing: ")[language] + names
  }
}

/// How far the year's report has come.
public struct ReportProgress: Sendable, Equatable {
  /// How many sections there are.
  public let sections: Int
  /// How many have everything they should say.
  public let complete: Int
  /// How many can be marked ready, and how many are.
  public let markable: Int
  /// How many are marked ready.
  public let marked: Int

  /// Counts some sections.
  public init(_ sections: [ReportSection]) {
    self.sections = sections.count
    complete = sections.count { $0.missing.isEmpty }
    markable = sections.count(where: \.canBeMarked)
    marked = sections.count { $0.mark != nil }
  }

  /// `40 av 45 delar kompletta, 12 av 42 klarmarkerade`.
  public func text(_ language: Language) -> String {
    Label(
      "\(complete) av \(sections) delar kompletta, \(marked) av \(markable) klarmarkerade",
      "\(complete) of \(sections) sections complete, \(marked) of \(markable) marked ready")[language]
  }
}
