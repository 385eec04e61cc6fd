/// Problems of lines that are no field of a record.
extension FieldProblem {
  /// Nothing was typed.
  public static let empty = FieldProblem("skriv något, eller backa med Esc", "write something, or go back with Esc")

  /// Why an edit was refused, said at the line that asked for it.
  public init(refusal: Refusal) {
    self.init(refusal.text(.swedish), refusal.text(.english))
  }
}

extension Recurrence {
  /// The rule until a day (`30 juni`) or for a number of times (`10`), as typed.
  public func ending(as typed: String, today: Day) throws(FieldProblem) -> Recurrence {
    var rule = ending(on: nil)
    let digits = typed.trimmed.prefix { $0.isASCII && $0.isNumber }
    let unit = typed.trimmed.dropFirst(digits.count).filter { !$0.isWhitespace }.lowercased()
    if !digits.isEmpty, digits.utf8.count <= 4, ["", "gånger", "ganger", "times"].contains(unit) {
      guard let count = Int(digits), count > 0 else {
        throw FieldProblem("skriv ett antal från 1", "write a number from 1")
      }
      rule.count = count
    } else {
      rule.until = try DayInput.day(typed, today: today, .future).get()
    }
    return rule
  }
}

extension YearPlan {
  /// The action point that stands at a place.
  public func actionPoint(at ref: RecordRef) -> ActionPoint? {
    actionPoints.position(of: ref).map { actionPoints[$0] }
  }
}
