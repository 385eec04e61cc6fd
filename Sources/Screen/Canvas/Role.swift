/// What a cell is on the screen: a name, never a colour. A theme says how each looks; where it says nothing, the
/// fallback's look is taken, and at last that of `text`.
///
/// A new role is one case here and its fallback below.
public enum Role: String, Sendable, Hashable, CaseIterable {
  case text
  case muted
  case title
  case titleFocused
  case heading
  case columnHeading
  case accent
  case border
  case borderFocused
  case selection
  case selectionInactive
  case cursorField
  case marked
  case key
  case foot
  case message
  case error
  case warning
  case good
  case statusPlanned
  case statusOngoing
  case statusDone
  case statusPartial
  case statusCancelled
  case priority
  case ratingHigh
  case ratingSufficient
  case ratingLow
  case barFull
  case barEmpty
  case barOver
  case chart
  case searchMatch
  case input
  case placeholder
  case tab
  case tabActive
  case popup
  case popupBorder
  case popupTitle
  case today
  case scrollbar
  case holiday

  /// The role whose look this one takes where a theme says nothing of it. Every chain ends in `text`.
  public var fallback: Role {
    switch self {
    case .text, .muted, .heading, .accent, .selection, .foot, .input, .popup: .text
    case .title, .columnHeading: .heading
    case .titleFocused: .title
    case .border, .statusPlanned, .statusCancelled, .barEmpty, .placeholder, .selectionInactive: .muted
    case .borderFocused, .key, .good, .statusOngoing, .barFull, .chart, .marked, .today, .tabActive: .accent
    case .cursorField, .searchMatch: .selection
    case .message, .tab: .foot
    case .warning, .statusPartial, .priority: .accent
    case .error, .barOver, .holiday: .warning
    case .statusDone, .ratingHigh: .good
    case .ratingSufficient: .statusOngoing
    case .ratingLow: .warning
    case .popupBorder, .scrollbar: .border
    case .popupTitle: .title
    }
  }

  /// The name a theme file has for it: `selectionInactive` is `SelectionInactive` there.
  public var fieldName: String {
    rawValue.prefix(1).uppercased() + rawValue.dropFirst()
  }

  /// Its place among all: what tables of every role are asked by, a cell at a time.
  public var place: Int {
    // A case without a value is stored as its number.
    withUnsafeBytes(of: self) { Int($0[0]) }
  }
}
