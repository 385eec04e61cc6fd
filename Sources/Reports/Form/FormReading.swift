public import Plan

/// A form that came back, against the plan as it is now: what it changes, and what cannot be taken in.
public struct FormReading: Sendable {
  /// A field that was changed in the plan after the form was made, and in the form too.
  public struct Clash: Sendable, Equatable {
    /// The record's key.
    public let key: String
    /// The field.
    public let field: String
    /// What the plan has now.
    public let now: String
    /// What the form says.
    public let answer: String
  }

  /// Whose form it is.
  public let person: Person
  /// The records with the fields that are answered, and new time.
  public private(set) var records: [NewRecord] = []
  /// What was changed on both sides.
  public private(set) var clashes: [Clash] = []
  private let plan: YearPlan
  private let context: InputContext

  /// Reads a form, as Markdown or as a table. Days without a date are those of the day it was made, so that the same form
  /// read twice says the same.
  public init(_ bytes: [UInt8], _ plan: YearPlan) throws(ImportProblem) {
    let form = try FormAnswers(bytes)
    let year = plan.facts.year.map(String.init) ?? "–"
    guard form.year == year else {
      throw ImportProblem(
        nil, "formuläret är av planen för \(excerpt(form.year)), den här är för \(year); ange den andra med --year",
        "the form is of the plan of \(excerpt(form.year)), this is that of \(year); name the other with --year")
    }
    guard let person = plan.people.first(where: { $0.id == form.person }) else {
      throw ImportProblem(
        nil, "formuläret är \(excerpt(form.person))s, som inte finns i planen",
        "the form is that of \(excerpt(form.person)), whom the plan has not")
    }
    self.person = person
    self.plan = plan
    context = InputContext(today: form.day, hoursPerDay: plan.facts.hoursPerDay)
    for answer in form.answers { try take(answer) }
  }

  private mutating func take(_ answer: FormAnswers.Answer) throws(ImportProblem) {
    guard let type = RecordType(rawValue: answer.type), let ref = plan.ref(type, answer.key) else {
      throw ImportProblem(
        answer.line, "\(excerpt(answer.type)) \(excerpt(answer.key)) finns inte i planen",
        "there is no \(excerpt(answer.type)) \(excerpt(answer.key)) in the plan")
    }
    if type == .activity, answer.field == FormText.time {
      for line in answer.text.split(separator: "\n") { records.append(try time(line, answer)) }
      return
    }
    let asked = type == .activity ? PersonForm.activityFields : type == .actionPoint ? PersonForm.pointFields : []
    guard asked.contains(answer.field), let field = type.schema.field(answer.field) else {
      throw ImportProblem(
        answer.line, "\(excerpt(answer.field)) är inget fält i formuläret",
        "\(excerpt(answer.field)) is no field of the form")
    }
    let value = try value(answer, field)
    let now = plan.values(field.name, of: ref).first ?? ""
    if value == FormText.plain(now) { return }
    guard FormText.digest(now) == answer.old else {
      clashes.append(Clash(key: answer.key, field: field.name, now: now, answer: value))
      return
    }
    let place = records.firstIndex { $0.type == type && $0.key == answer.key }
    let new = (name: field.name, values: value.isEmpty ? [] : [value])
    if let place {
      records[place].fields.append(new)
    } else {
      records.append(NewRecord(type, [("Id", [answer.key]), new]))
    }
  }

  private func value(_ answer: FormAnswers.Answer, _ field: Field) throws(ImportProblem) -> String {
    let about = "\(excerpt(answer.key)): \(field.name)"
    if answer.text.isEmpty {
      guard field.isMandatory else { return "" }
      throw ImportProblem(answer.line, "\(about) kan inte lämnas tom", "\(about) cannot be left empty")
    }
    switch field.kind.fileValue(typed: answer.text, context) {
    case .success(let value): return value
    case .failure(let problem):
      throw ImportProblem(answer.line, problem, about: "\(about) \"\(excerpt(answer.text))\"")
    }
  }

  /// A time entry of `0,5 möte`, or `12/9 0,5 möte`.
  private func time(_ line: Substring, _ answer: FormAnswers.Answer) throws(ImportProblem) -> NewRecord {
    let about = "\(excerpt(answer.key)): \(FormText.time) \"\(excerpt(line))\""
    var words = line.split(whereSeparator: \.isWhitespace).map(String.init)
    var date = context.today.iso
    if words.count > 1, case .success(let day) = FieldKind.date.fileValue(typed: words[0], context),
      case .failure = FieldKind.loggedDays.fileValue(typed: words[0], context)
    {
      date = day
      words.removeFirst()
    }
    switch FieldKind.loggedDays.fileValue(typed: words.first ?? "", context) {
    case .failure(let problem): throw ImportProblem(answer.line, problem, about: about)
    case .success(let days):
      let note = words.dropFirst().joined(separator: " ")
      return NewRecord(
        .timeEntry,
        [
          ("Datum", [date]), ("Person", [person.id]), ("Aktivitet", [answer.key]), ("Dagar", [days]),
          ("Not", note.isEmpty ? [] : [note]),
        ])
    }
  }
}
