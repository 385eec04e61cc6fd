import Plan

extension SinceReport {
  /// What happened, for programs, keyed by the files' words.
  public var json: JSONValue {
    var head: [JSONValue.Member] = [.init("Sedan", .string(then.day.iso)), .init("Till", .string(today.iso))]
    if let meeting { head.append(.init("Mote", .string(meeting.meeting.id))) }
    head.append(.init("Grund", .string(basisWord)))
    if case .historyFrom(let day) = then.basis { head.append(.init("Historia_fran", .string(day.iso))) }
    return .object(
      head + [
        .init("Aktiviteter", array(.activities)), .init("Tid", time), .init("Moten", array(.meetings)),
        .init("Beslut", array(.decisions)), .init("Uppdrag", array(.actionPoints)), .init("Mal", array(.goals)),
        .init("Ekonomi", money), .init("Ovrigt", array(.others)),
        .init("Verksamheter", .array(areas.map { sum($0, "Varderade") })),
        .init("Personer", .array(people.map { sum($0, "Uppdrag") })),
      ])
  }

  private var basisWord: String {
    switch then.basis {
    case .history, .historyFrom: "historia"
    case .seen: "sedd"
    case .dates: "datum"
    }
  }

  private func array(_ section: Section) -> JSONValue { .array(items(section).map(\.json)) }

  private var time: JSONValue {
    .object([.init("Nedlagt", .number(logged.fileText)), .init("Poster", array(.time))])
  }

  private var money: JSONValue {
    let outcome = spent.map { [JSONValue.Member("Utfall", .number($0.fileText))] } ?? []
    return .object(outcome + [.init("Poster", array(.money))])
  }

  private func sum(_ sum: Sum, _ others: String) -> JSONValue {
    .object(
      (sum.key.map { [JSONValue.Member("Id", .string($0))] } ?? []) + [
        .init("Namn", .string(sum.name.sv)), .init("Aktiviteter", .number(sum.activities)),
        .init("Nedlagt", .number(sum.days.fileText)), .init(others, .number(sum.others)),
      ])
  }
}

extension SinceReport.Item {
  fileprivate var json: JSONValue {
    var members: [JSONValue.Member] = [.init("Slag", .string(id.type.rawValue))]
    if id.type.schema.key != nil { members.append(.init("Id", .string(id.key))) }
    if !name.isEmpty { members.append(.init("Namn", .string(name))) }
    if let area { members.append(.init("Verksamhet", .string(area))) }
    if let day { members.append(.init("Datum", .string(day.iso))) }
    switch event {
    case .new: members.append(.init("Hande", .string("ny")))
    case .removed: members.append(.init("Hande", .string("borttagen")))
    case .changed: members += [.init("Hande", .string("andrad")), .init("Falt", .array(changes.map(json)))]
    case .logged:
      members += people.prefix(1).map { .init("Person", .string($0)) }
      return .object(members + [.init("Dagar", .number((days ?? .zero).fileText))])
    case .held: break
    case .decided(let decision): members.append(.init("Beslut", .string(decision)))
    }
    if !people.isEmpty { members.append(.init("Ansvarig", .array(people.map(JSONValue.string)))) }
    return .object(members)
  }

  private func json(_ change: FieldChange) -> JSONValue {
    let author = authors[change.field].map { [JSONValue.Member("Vem", .string($0))] } ?? []
    return .object(
      [
        .init("Falt", .string(change.field)), .init("Fore", .array(change.old.map(JSONValue.string))),
        .init("Efter", .array(change.new.map(JSONValue.string))),
      ] + author)
  }
}
