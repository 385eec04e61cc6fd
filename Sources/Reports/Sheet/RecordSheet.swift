public import Plan
import Recfile

/// One record whole, with what refers to it.
public struct RecordSheet: Sendable {
  let plan: YearPlan
  let ref: RecordRef
  /// What names the record in a reference, type by type.
  let referrers: [(type: RecordType, refs: [RecordRef])]

  /// Gathers a record and what refers to it.
  public init(_ ref: RecordRef, in plan: YearPlan) {
    self.plan = plan
    self.ref = ref
    let all = plan.referrers(to: plan.id(of: ref))
    referrers = RecordType.allCases.compactMap { type in
      let refs = all.filter { $0.type == type }
      return refs.isEmpty ? nil : (type, refs)
    }
  }

  /// The record as an object: its own members, then `Refererat_av`, `{Typ, Id}` for each record that refers to it; those
  /// of a type without keys are one, with how many they are: `{Typ, Antal}`.
  public var json: JSONValue {
    let members = RecordJSON.object(ref, in: plan).members.filter { $0.name != "Refererat_av" }
    let others = referrers.flatMap { type, refs -> [JSONValue] in
      let typed = JSONValue.Member("Typ", .string(type.rawValue))
      if type.schema.key == nil { return [.object([typed, .init("Antal", .number(refs.count))])] }
      return refs.map { .object([typed, .init("Id", .string(plan.id(of: $0).key))]) }
    }
    return .object(members + [.init("Refererat_av", .array(others))])
  }

  /// The record as lines: each field with its label, long texts wrapped to a width, then what refers to it.
  public func lines(_ language: Language, width: Int = 80, emphasis: Emphasis = .none) -> [String] {
    let id = plan.id(of: ref)
    let type = ref.type.label[language]
    let title = "\(type.prefix(1).uppercased())\(type.dropFirst()) \(id.type.schema.key == nil ? "" : id.key.harmless)"
    let rows = fieldRows(language) + reckonedRows(language) + unknownRows
    let others = referrers.map { type, refs in
      Row(label: type.label[language], paragraphs: describe(type, refs, language))
    }
    let labels = (rows + others).map(\.label.width).max() ?? 0
    var lines = [emphasis(.heading, title.withoutTrailingBlanks)] + rows.flatMap { $0.lines(labels, width) }
    if !others.isEmpty {
      lines += ["", emphasis(.heading, Label("Används av", "Used by")[language])]
      lines += others.flatMap { $0.lines(labels, width) }
    }
    return lines
  }

  private func fieldRows(_ language: Language) -> [Row] {
    let fields = plan.fields(of: ref)
    return ref.type.schema.fields.compactMap { field in
      let values = fields.values(of: field.name).filter { !$0.isEmpty }
      guard !values.isEmpty, !field.isKey else { return nil }
      let texts = values.flatMap { value in text(value, field, language).harmlessLines }
      return Row(label: field.label[language], paragraphs: texts)
    }
  }

  private func text(_ value: String, _ field: Field, _ language: Language) -> String {
    switch field.kind {
    case .reference(let type): return named(value, type)
    case .money: return CellText.text(value, field.kind, language) + " kr"
    case .flag: return value == "nej" ? Label("nej", "no")[language] : CellText.text(value, field.kind, language)
    case .key, .line, .text, .days, .loggedDays, .number, .count, .year, .date, .clock, .choice, .recurrence,
      .pastRating, .readyMark, .allocation:
      return CellText.text(value, field.kind, language)
    }
  }

  /// `IND  Indikatorutveckling`: a key with the name it stands for.
  private func named(_ key: String, _ type: RecordType) -> String {
    let name = plan.ref(type, key).flatMap { plan.values("Namn", of: $0).first }
    return name.map { "\(key)  \($0)" } ?? key
  }

  private func reckonedRows(_ language: Language) -> [Row] {
    let fields = plan.fields(of: ref)
    var rows: [Row] = Column.all(of: ref.type).compactMap { column in
      guard case .reckoned = column else { return nil }
      let text = CellText.text(column, of: ref, fields, in: plan, language)
      return text.isEmpty ? nil : Row(label: column.label[language], paragraphs: [text])
    }
    if ref.type == .meeting, let meeting = plan.meetings.first(where: { $0.ref == ref }), meeting.recurrence != nil {
      let days = plan.allDays(of: meeting).map(\.iso).joined(separator: ", ")
      rows.append(Row(label: Label("Tillfällen", "Occasions")[language], paragraphs: [days]))
    }
    return rows
  }

  private var unknownRows: [Row] {
    let known = Set(ref.type.schema.names)
    return plan.fields(of: ref).filter { !known.contains($0.name) }.map {
      Row(label: $0.name, paragraphs: $0.value.harmlessLines)
    }
  }

  private func describe(_ type: RecordType, _ refs: [RecordRef], _ language: Language) -> [String] {
    if type.schema.key != nil { return refs.map { named(plan.id(of: $0).key, type).harmless } }
    let amounts = refs.map { ref in type == .timeEntry ? plan.values("Dagar", of: ref).first : nil }
    let days = amounts.compactMap { $0.flatMap { PersonDays(file: $0) } }.sum()
    guard type == .timeEntry else { return refs.map { plan.values("Namn", of: $0).first?.harmless ?? "" } }
    return [
      Label(
        "\(refs.count) poster, \(days.text(.swedish)) dagar", "\(refs.count) entries, \(days.text(.english)) days")[
          language]
    ]
  }

  /// A label and the text beside it.
  private struct Row {
    let label: String
    let paragraphs: [String]

    func lines(_ labels: Int, _ width: Int) -> [String] {
      let texts = paragraphs.flatMap { $0.wrapped(to: max(20, width - labels - 4)) }
      return texts.enumerated().map { place, text in
        ("  " + (place == 0 ? label : "").padded(to: labels, .left) + "  " + text).withoutTrailingBlanks
      }
    }
  }
}
