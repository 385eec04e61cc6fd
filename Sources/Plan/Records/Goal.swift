/// A goal: mål.
public struct Goal: Sendable, Equatable {
  /// Where it stands.
  public let ref: RecordRef
  /// The key.
  public let id: String
  /// The name.
  public let name: String
  /// The key of its area.
  public let area: String
  /// The year's rating: 1 to a high degree, 2 sufficient, 3 lesser; nil where not rated.
  public let rating: Int?
  /// Earlier periods with their ratings, as written: `2022-2024 1`.
  public let earlier: [String]
  /// The keys of the activities that are its evidence.
  public let activities: [String]
  /// Whether its follow-up is written.
  public let hasFollowUp: Bool

  init(_ fields: FieldReader) {
    ref = fields.ref
    id = fields.text("Id") ?? ""
    name = fields.text("Namn") ?? ""
    area = fields.text("Verksamhet") ?? ""
    rating = fields.count("Vardering").flatMap { (1...3).contains($0) ? $0 : nil }
    earlier = fields.texts("Tidigare")
    activities = fields.texts("Aktivitet")
    hasFollowUp = fields.has("Uppfoljning")
  }
}

extension Goal: KeyedValue {}
