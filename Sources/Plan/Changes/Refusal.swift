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

  /// The reason and the remedy, in one sentence.
  public func text(_ language: Language) -> String {
    switch self {
    case .closedYear:
      Label("Året är låst; öppna det först (Last: nej i planen)", "The year is closed; reopen it first (Last: nej)")[
        language]
    case .readOnly:
      Label("Planen är öppnad för läsning; inget ändrat", "The plan is open for reading; nothing changed")[language]
    case .gone(let id):
      Label("\(id.name(.swedish)) finns inte längre", "\(id.name(.english)) is no longer there")[language]
    case .movedOn(let id, let field, let now):
      Self.movedOn(id, field, now)[language]
    case .changedSince(let id):
      Label(
        "\(id.name(.swedish)) har ändrats av någon annan sedan dess", "\(id.name(.english)) has been changed since")[
          language]
    case .keyTaken(let id):
      Label("\(id.key) finns redan; välj ett annat Id", "\(id.key) is there already; choose another Id")[language]
    case .referredTo(let id, let others):
      Self.referredTo(id, others)[language]
    case .badValue(_, _, let problem):
      problem.text(language)
    case .unknownField(let type, let name, let nearest):
      Label(
        "\(type.label[.swedish]) har inget fält \(name.visible)" + (nearest.map { "; menade du \($0)?" } ?? ""),
        "\(type.label[.english]) has no field \(name.visible)" + (nearest.map { "; did you mean \($0)?" } ?? ""))[
          language]
    case .unknownKey(let key, let nearest):
      Label(
        "\(key.visible) finns inte" + (nearest.map { "; menade du \($0)?" } ?? ""),
        "there is no \(key.visible)" + (nearest.map { "; did you mean \($0)?" } ?? ""))[language]
    }
  }

  private static func movedOn(_ id: RecordID, _ field: String, _ now: [String]) -> Label {
    let value = now.isEmpty ? "–" : now.joined(separator: ", ").firstLine
    return Label(
      "\(id.name(.swedish)): \(field) har ändrats av någon annan (nu: \(value))",
      "\(id.name(.english)): \(field) has been changed since (now: \(value))")
  }

  private static func referredTo(_ id: RecordID, _ others: [RecordID]) -> Label {
    func list(_ language: Language) -> String {
      let names = others.prefix(3).map { $0.name(language) }.joined(separator: ", ")
      return others.count > 3 ? names + " …" : names
    }
    return Label(
      "\(id.key) används av \(list(.swedish)); ändra där först",
      "\(id.key) is used by \(list(.english)); change that first")
  }
}

extension String {
  /// Safe in a message: control characters made visible, and not too long.
  var visible: String {
    let shown = unicodeScalars.prefix(60).map { scalar in
      scalar.value < 0x20
        ? Character(Unicode.Scalar(0x2400 + scalar.value) ?? "�")
        : scalar.value == 0x7F ? "␡" : (0x80..<0xA0).contains(scalar.value) ? "�" : Character(scalar)
    }
    return String(shown) + (unicodeScalars.count > 60 ? "…" : "")
  }

  /// The first line, safe in a message.
  var firstLine: String {
    String(prefix { $0 != "\n" }).visible
  }
}
