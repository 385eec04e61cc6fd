import Recfile

extension Change {
  /// What the step did, in a line: `IND: status delvis → genomförd (+3 till)`.
  ///
  /// `byPerson`: whose time it is comes first, `ML: tid +0,5 IND (2026-06-20)`.
  public func summary(_ language: Language, byPerson: Bool = false) -> String {
    // An occasion that gets its own record, or an action point with it, is what was done; that the series leaves the day out
    // only follows.
    let isDetaching = edits.count > 1 && edits[0].id.type == .meeting && edits[0].before != nil
    let added = isDetaching && edits.dropFirst().allSatisfy { $0.before == nil } ? edits.last : nil
    guard let first = added ?? edits.first else { return Label("inget ändrat", "nothing changed")[language] }
    let rest = edits.count - 1
    return first.summary(language, byPerson: byPerson)
      + (rest > 0 ? " (+\(rest) \(Label("till", "more")[language]))" : "")
  }
}

extension Edit {
  /// What was done to the record: `IND: status delvis → genomförd`.
  public func summary(_ language: Language, byPerson: Bool = false) -> String {
    let name = id.name(language).visible
    if id.type == .timeEntry { return timeSummary(language, byPerson: byPerson) }
    if before == nil {
      return "\(name): \(Label(id.type.isNeuter ? "nytt" : "ny", "new")[language]) \(id.type.label[language])"
    }
    if after == nil { return "\(name): \(Label(id.type.isNeuter ? "borttaget" : "borttagen", "removed")[language])" }
    let fields = fieldChanges.map { $0.summary(id.type.schema, language) }
    return "\(name): "
      + (fields.isEmpty ? Label("kommentar ändrad", "comment changed")[language] : fields.joined(separator: "; "))
  }

  /// A time entry has no key: it is called by what it says.
  private func timeSummary(_ language: Language, byPerson: Bool) -> String {
    func words(_ text: [String: String]) -> String {
      let days = text["Dagar"].flatMap { PersonDays(file: $0) }?.text(language) ?? text["Dagar"] ?? "?"
      let person = byPerson ? "" : "\(text["Person"] ?? "?") "
      return "\(days) \(text["Aktivitet"] ?? "?") (\(person)\(text["Datum"] ?? "?"))".visible
    }
    func fields(_ lines: [(name: String, value: String)]?) -> [String: String]? {
      lines.map { Dictionary($0.map { ($0.name, $0.value) }) { first, _ in first } }
    }
    let (old, new) = (fields(before?.plainFields), fields(after?.plainFields))
    let person = byPerson ? (new ?? old)?["Person"].map { "\($0.visible): " } ?? "" : ""
    let time = person + Label("tid", "time")[language]
    switch (old, new) {
    case (nil, let new?): return "\(time) +\(words(new))"
    case (let old?, nil): return "\(time) −\(words(old))"
    case (let old?, let new?): return "\(time) \(words(old)) → \(words(new))"
    case (nil, nil): return time
    }
  }
}

extension FieldChange {
  /// The field and its values, of a record of a type: `status delvis → genomförd`.
  public func summary(_ type: RecordType, _ language: Language) -> String { summary(type.schema, language) }

  /// The field and its values: `status delvis → genomförd`, `ansvarig +ME`; of a long text only that it changed.
  func summary(_ schema: Schema, _ language: Language) -> String {
    let field = schema.field(self.field)
    let name = (field?.label[language] ?? self.field.visible).lowercased()
    if case .text? = field?.kind { return "\(name) \(Label("ändrad", "changed")[language])" }
    if field?.repeats ?? false {
      func shown(_ value: String) -> String { (field?.kind.shown(value, language) ?? value).visible }
      let added = new.filter { !old.contains($0) }.map { "+\(shown($0))" }
      let removed = old.filter { !new.contains($0) }.map { "−\(shown($0))" }
      return ([name] + added + removed).joined(separator: " ")
    }
    let words = [old, new].map { values in
      values.isEmpty ? "–" : values.map { field?.kind.shown($0, language) ?? $0 }.joined(separator: ", ").firstLine
    }
    return "\(name) \(words[0]) → \(words[1])"
  }
}

extension FieldKind {
  /// A value of the files the way it is read: numbers with the language's decimal sign, choices in its words.
  fileprivate func shown(_ value: String, _ language: Language) -> String {
    switch self {
    case .days, .loggedDays, .number: PersonDays(file: value)?.text(language) ?? value
    case .money: Money(file: value)?.text(language) ?? value
    case .allocation: Allocation(value)?.text(language) ?? value
    case .choice(let choices): choices.first { $0.value == value }?.label[language] ?? value
    case .flag: value == "ja" ? Label("ja", "yes")[language] : value == "nej" ? Label("nej", "no")[language] : value
    case .key, .line, .text, .count, .year, .date, .clock, .reference, .recurrence, .pastRating, .readyMark: value
    }
  }
}
