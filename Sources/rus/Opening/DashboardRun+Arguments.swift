extension DashboardRun {
  /// Reads the plainest calls, `rus --data Data/2025`; nil for all others, which the argument parser reads and judges.
  ///
  /// The parser makes its tables of every command first, which takes longer than reading the plan and drawing it.
  init?(arguments: [String]) {
    var words = arguments[...]
    if words.first == "open" { words.removeFirst() }
    while let option = words.popFirst() {
      switch option {
      case "--ascii": isASCII = true
      case "--plain": isPlain = true
      case "--read-only": isReadOnly = true
      case "--no-mouse": leavesMouse = true
      default:
        guard let value = words.popFirst(), !value.hasPrefix("-"), take(value, of: option) else { return nil }
      }
    }
  }

  /// Whether the option is one that takes a value, and this one.
  private mutating func take(_ value: String, of option: String) -> Bool {
    switch option {
    case "--data": asked.data = value
    case "--person": asked.person = value
    case "--today": asked.today = value
    case "--at": asked.at = value
    case "--language": asked.language = value
    case "--theme": theme = value
    case "--year":
      guard let year = Int(value) else { return false }
      asked.year = year
    default: return false
    }
    return true
  }
}
