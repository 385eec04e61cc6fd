/// How a CSV file is to be written for whoever reads it.
public enum CSVDialect: Sendable, CaseIterable {
  /// What Excel and LibreOffice with Swedish settings open right at a double click: a byte order mark, semicolons between
  /// the cells, a comma in numbers.
  case swedishExcel
  /// What programs expect (RFC 4180): commas between the cells, a point in numbers, no byte order mark.
  case rfc4180

  /// What stands before the first row.
  var opening: String {
    switch self {
    case .swedishExcel: "\u{FEFF}"
    case .rfc4180: ""
    }
  }

  /// What stands between the cells of a row.
  var separator: Character {
    switch self {
    case .swedishExcel: ";"
    case .rfc4180: ","
    }
  }

  /// A number as its reader has it, from the digits of JSON.
  func number(_ digits: String) -> String {
    switch self {
    case .swedishExcel: digits.replacing(".", with: ",")
    case .rfc4180: digits
    }
  }
}
