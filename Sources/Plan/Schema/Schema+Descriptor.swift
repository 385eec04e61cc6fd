public import Recfile

extension Schema {
  /// The record descriptor that a new file of this type opens with, strict enough for `recfix` to refuse a bad value.
  public var descriptor: RecordText {
    var lines: [(name: String, value: String)] = [("%rec", type.rawValue)]
    if let key { lines.append(("%key", key.name)) }
    let plain = fields.filter { !$0.isKey }
    let mandatory = plain.filter(\.isMandatory).map(\.name)
    if !mandatory.isEmpty { lines.append(("%mandatory", mandatory.joined(separator: " "))) }
    let unique = plain.filter { !$0.repeats }.map(\.name)
    if !unique.isEmpty { lines.append(("%unique", unique.joined(separator: " "))) }
    for (names, constraint) in constraints { lines.append(("%type", "\(names) \(constraint)")) }
    return RecordText(fields: lines)
  }

  /// Fields of one constraint share a line, at the first one's place.
  private var constraints: [(names: String, constraint: String)] {
    var gathered: [(names: [String], constraint: String)] = []
    for field in fields {
      guard let constraint = field.kind.constraint else { continue }
      if let place = gathered.firstIndex(where: { $0.constraint == constraint }) {
        gathered[place].names.append(field.name)
      } else {
        gathered.append(([field.name], constraint))
      }
    }
    return gathered.map { ($0.names.joined(separator: ","), $0.constraint) }
  }
}

extension FieldKind {
  /// The recutils type that says the same; nil where any text will do.
  fileprivate var constraint: String? {
    switch self {
    case .key: #"regexp /^[^[:space:]]+$/"#
    case .line: "line"
    case .text: nil
    case .days, .number: #"regexp /^[0-9]+(\.[0-9][0-9]?)?$/"#
    case .loggedDays:
      #"regexp /^(0\.(0[1-9]|[1-9][0-9]?)|([1-9]|[12][0-9]|30)(\.[0-9][0-9]?)?|31(\.00?)?)$/"#
    case .money: #"regexp /^-?[0-9]+(\.[0-9][0-9]?)?$/"#
    case .count: "range 0 MAX"
    case .year: "range 1900 2999"
    case .date: "regexp /^\(Self.datePattern)$/"
    case .clock: "regexp /^\(Self.clockPattern)(-\(Self.clockPattern))?$/"
    case .choice(let choices): Self.constraint(of: choices.map(\.value))
    case .flag: "enum ja nej"
    case .reference(let target): "rec \(target.rawValue)"
    case .recurrence: "regexp /^[A-Z]+=[-+A-Z0-9,]+(;[A-Z]+=[-+A-Z0-9,]+)*$/"
    case .pastRating: "regexp /^[0-9]{4}(-[0-9]{4})? [123]$/"
    case .readyMark: "regexp /^\(Self.datePattern) [^[:space:]]+$/"
    case .allocation: #"regexp /^[^[:space:]]+ [0-9]{1,3}(\.[0-9][0-9]?)?$/"#
    }
  }

  /// recutils' own `enum` takes ASCII words only, and its numbers are best said as a range.
  private static func constraint(of words: [String]) -> String {
    if words == ["1", "2", "3"] { return "range 1 3" }
    return "regexp /^(\(words.joined(separator: "|")))$/"
  }

  /// Days that exist, but for 29 February, which the program's own check looks at.
  private static let datePattern =
    "[0-9]{4}-((0[13578]|1[02])-(0[1-9]|[12][0-9]|3[01])|(0[469]|11)-(0[1-9]|[12][0-9]|30)|02-(0[1-9]|[12][0-9]))"
  private static let clockPattern = "([01][0-9]|2[0-3]):[0-5][0-9]"
}
