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
    responsible = fields.texts("Ansvarig")
    due = fields.day("Senast")
    isOpen = fields.text("Status") != "klart"
  }
}

extension ActionPoint: KeyedValue {}
