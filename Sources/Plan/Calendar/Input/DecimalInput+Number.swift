/// A number as typed, in hundredths of its unit.
struct TypedNumber {
  enum Unit {
    case days
    case hours
    case kronor
    case thousands
    case millions
  }

  let hundredths: Int
  let unit: Unit?
}

extension DecimalInput {
  /// Reads a number with or without a unit.
  static func number(_ typed: String) -> Result<TypedNumber, FieldProblem> {
    var text = typed.trimmed[...]
    if text.utf8.count > 60 { return .failure(noNumber) }
    var isNegative = false
    if let sign = text.first, "+-\u{2212}–".contains(sign) {
      isNegative = sign != "+"
      text = text.dropFirst().drop(while: \.isWhitespace)
    }
    let letters = text.reversed().prefix { $0.isLetter }.reversed()
    let digits = String(text.dropLast(letters.count).map { $0.isWhitespace ? " " : $0 }).trimmed
    if digits.isEmpty { return .failure(noNumber) }
    let unit = units[String(letters).folded]
    if unit == nil, !letters.isEmpty { return .failure(unknownUnit(String(letters))) }
    return magnitude(digits).map { TypedNumber(hundredths: isNegative ? -$0 : $0, unit: unit) }
  }

  /// The hundredths of a number with no sign and no unit.
  private static func magnitude(_ text: String) -> Result<Int, FieldProblem> {
    var text = text
    var fraction = 0
    if let last = text.last, let hundredths = fractions[last] {
      fraction = hundredths
      text = String(text.dropLast()).trimmed
      if text.isEmpty { return .success(fraction) }
    }
    guard let (whole, decimals) = split(text), let units = grouped(whole) else { return .failure(noNumber) }
    if let decimals {
      guard fraction == 0, decimals.allSatisfy(isDigit), !decimals.isEmpty else { return .failure(noNumber) }
      guard decimals.count <= 2 else { return .failure(tooManyDecimals) }
    }
    let hundredths = (decimals ?? "") + String(repeating: "0", count: 2 - (decimals?.count ?? 0))
    guard let sum = Int(units + hundredths), sum <= Int.max - fraction else { return .failure(tooLarge) }
    return .success(sum + fraction)
  }

  /// The text before and after its decimal mark: the last comma or point, unless one of them separates thousands
  /// (`4,372,100`), which shows in that it stands more than once.
  private static func split(_ text: String) -> (whole: Substring, decimals: String?)? {
    guard let at = text.lastIndex(where: { $0 == "," || $0 == "." }) else { return (text[...], nil) }
    let whole = text[..<at]
    if whole.contains(text[at]) {
      return whole.contains(text[at] == "," ? "." : ",") ? nil : (text[...], nil)
    }
    return (whole, String(text[text.index(after: at)...]))
  }

  /// The digits without what separates their thousands; nil where it does not stand at the thousands. None before a
  /// decimal mark is 0: `,5`.
  private static func grouped(_ text: Substring) -> String? {
    let marks = Set(text.filter { !isDigit($0) })
    guard marks.count <= 1 else { return nil }
    guard let mark = marks.first else { return text.isEmpty ? "0" : String(text) }
    guard mark == "," || mark == "." || mark == "'" || mark == "’" || mark.isWhitespace else { return nil }
    let groups = text.split(separator: mark, omittingEmptySubsequences: false)
    guard let first = groups.first, (1...3).contains(first.count), groups.dropFirst().allSatisfy({ $0.count == 3 })
    else { return nil }
    return groups.joined()
  }

  private static func isDigit(_ character: Character) -> Bool {
    character.isASCII && character.isNumber
  }

  private static func unknownUnit(_ unit: String) -> FieldProblem {
    FieldProblem(
      "har okänd enhet \(unit); skriv talet ensamt, t.ex. 0,5", "has unknown unit \(unit); write the number alone: 0.5")
  }

  private static let noNumber = FieldProblem(
    "är inget tal; skriv t.ex. 0,5 eller 4 372 100,42", "is no number; write, for example, 0.5 or 4,372,100.42")
  private static let tooManyDecimals = FieldProblem(
    "har fler än två decimaler; skriv t.ex. 0,25, och tusental med mellanslag: 1 250",
    "has more than two decimals; write 0.25, and thousands with a space: 1 250")

  private static let fractions: [Character: Int] = ["¼": 25, "½": 50, "¾": 75]

  private static let units: [String: TypedNumber.Unit] = [
    "d": .days, "dag": .days, "dagar": .days, "day": .days, "days": .days, "pd": .days, "persondag": .days,
    "persondagar": .days,
    "h": .hours, "t": .hours, "tim": .hours, "timme": .hours, "timmar": .hours, "hour": .hours, "hours": .hours,
    "kr": .kronor, "kronor": .kronor, "sek": .kronor, "tkr": .thousands, "mkr": .millions,
  ]
}
