/// Why an edit is not done. A refusal is an answer, not a fault: it says what to do instead.
public enum Refusal: Error, Sendable, Equatable {
  /// The year is closed.
  case closedYear
  /// The plan was opened read-only.
  case readOnly
  /// The record is no longer there.
  case gone(RecordID)
  /// Somebody else has changed the field since.
  case movedOn(RecordID, field: String, now: [String])
  /// Somebody else has changed the record that was to be taken away.
  case changedSince(RecordID)
  /// A record of the key is there already.
  case keyTaken(RecordID)
  /// The record is referred to.
  case referredTo(RecordID, by: [RecordID])
  /// The value is none of its field's.
  case badValue(RecordID?, field: String, FieldProblem)
  /// The type has no such field; the nearest is suggested.
  case unknownField(RecordType, name: String, nearest: String?)
  /// There is no record of the key; the nearest is suggested.
  case unknownKey(String, nearest: String?)
  /// What is to be moved is on that day already.
  case sameDay(Day)
  /// A series has no further days.
  case seriesIsOver(String)
  /// The next meeting is there already, with notes of its own.
  case isPlanned(String)

  /// The reason and the remedy, in one sentence.
  public func text(_ language: Language) -> String {
    switch self {
    case .closedYear:
      Label("Året är låst; öppna det först (Last: nej i planen)", "The year is closed; reopen it first (Last: nej)")[
        language]
    case .readOnly:
      Label("Planen är öppnad för läsning; inget ändrat", "The plan is open for reading; nothing changed")[language]
    case .gone(let id):
      Label("\(id.name(.swedish).visible) finns inte längre", "\(id.name(.english).visible) is no longer there")[
        language]
    case .movedOn(let id, let field, let now):
      Self.movedOn(id, field, now)[language]
    case .changedSince(let id):
      Label(
        "\(id.name(.swedish).visible) har ändrats av någon annan sedan dess",
        "\(id.name(.english).visible) has been changed since")[
          language]
    case .keyTaken(let id):
      Label(
        "\(id.key.visible) finns redan; välj ett annat Id", "\(id.key.visible) is there already; choose another Id")[
          language]
    case .referredTo(let id, let others):
      Self.referredTo(id, others)[language]
    case .badValue(_, _, let problem):
      problem.text(language)
    case .unknownField(let type, let name, let nearest):
      Label(
        "\(type.label[.swedish]) har inget fält \(name.visible)" + (nearest.map { "; menade du \($0.visible)?" } ?? ""),
        "\(type.label[.english]) has no field \(name.visible)" + (nearest.map { "; did you mean \($0.visible)?" } ?? "")
      )[
        language]
    case .unknownKey(let key, let nearest):
      Label(
        "\(key.visible) finns inte" + (nearest.map { "; menade du \($0.visible)?" } ?? ""),
        "there is no \(key.visible)" + (nearest.map { "; did you mean \($0.visible)?" } ?? ""))[language]
    case .sameDay(let day):
      Label("mötet är redan \(day.iso); välj en annan dag", "the meeting is on \(day.iso) already; choose another day")[
        language]
    case .seriesIsOver(let key):
      Label(
        "\(key.visible) har inga fler tillfällen; förläng upprepningen först",
        "\(key.visible) has no further occasions; prolong the recurrence first")[language]
    case .isPlanned(let key):
      Label(
        "nästa möte finns redan: \(key.visible), med egna anteckningar",
        "the next meeting is there already: \(key.visible), with notes of its own")[language]
    }
  }

  private static func movedOn(_ id: RecordID, _ field: String, _ now: [String]) -> Label {
    let value = now.isEmpty ? "–" : now.joined(separator: ", ").firstLine
    return Label(
      "\(id.name(.swedish).visible): \(field) har ändrats av någon annan (nu: \(value))",
      "\(id.name(.english).visible): \(field) has been changed since (now: \(value))")
  }

  private static func referredTo(_ id: RecordID, _ others: [RecordID]) -> Label {
    func list(_ language: Language) -> String {
      let keyed = others.filter { !$0.isText }
      let names = keyed.prefix(3).map { $0.name(language).visible }
      let counts = RecordType.allCases.compactMap { type -> String? in
        let count = others.count { $0.isText && $0.type == type }
        return count == 0 ? nil : "\(count) \(count == 1 ? type.label[language] : type.plural[language])"
      }
      let shown = names.joined(separator: ", ") + (keyed.count > 3 ? " …" : "")
      return ([shown].filter { !$0.isEmpty } + counts).joined(separator: ", ")
    }
    return Label(
      "\(id.key.visible) används av \(list(.swedish)); ändra där först",
      "\(id.key.visible) is used by \(list(.english)); change that first")
  }
}
