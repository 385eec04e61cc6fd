/// An action point: uppdrag.
public struct ActionPoint: Sendable, Equatable {
  /// Where it stands.
  public let ref: RecordRef
  /// The key.
  public let id: String
  /// What is to be done.
  public let name: String
  /// The key of the meeting that gave it.
  public let meeting: String?
  /// The keys of the activities that it is about.
  public let activities: [String]
  /// The keys of the persons responsible.
  public let responsible: [String]
  /// The day it is due.
  public let due: Day?
  /// Whether it is still open.
  public let isOpen: Bool

  init(_ fields: FieldReader) {
    ref = fields.ref
    id = fields.text("Id") ?? ""
    name = fields.text("Namn") ?? ""
    meeting = fields.text("Mote")
    activities = fields.texts("Aktivitet")
    responsible = fields.texts("Ansvarig")
    due = fields.day("Senast")
    isOpen = fields.text("Status") != "klart"
  }
}

extension ActionPoint: KeyedValue {
  /// Whether it is open on a day after the one it was due.
  public func isLate(on today: Day) -> Bool {
    isOpen && due.map { $0 < today } ?? false
  }
}
