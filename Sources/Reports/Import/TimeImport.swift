public import Plan

/// Time entries from another system's table: what was understood of it, each entry, and what stands in the way.
public struct TimeImport: Sendable {
  /// What there is to know beside the table.
  public struct Setting: Sendable {
    /// The day dates are read on.
    public var today: Day
    /// Who worked, where the table does not say.
    public var person: String?
    /// Which column holds what, where the headings do not say.
    public var map: [TimeColumn: String]

    /// Describes the setting.
    public init(today: Day, person: String? = nil, map: [TimeColumn: String] = [:]) {
      self.today = today
      self.person = person
      self.map = map
    }
  }

  /// A key or a name that the plan does not have, how many rows have it, and what may be meant.
  public struct Unknown: Sendable, Equatable {
    /// The word in the table.
    public let word: String
    /// The type of record it should name.
    public let type: RecordType
    /// How many rows have it.
    public let count: Int
    /// The nearest key or name in the plan.
    public let nearest: String?
  }

  /// How the letters are coded.
  public let encoding: TextEncoding
  /// What stands between the cells.
  public let separator: Label
  /// The decimal mark of the numbers that have one.
  public private(set) var decimalMark: Character?
  /// What each column that is used is called in the table, in the columns' order.
  public private(set) var columns: [(column: TimeColumn, heading: String)] = []
  /// The entries, with their lines, in the table's order.
  public private(set) var entries: [(line: Int, record: NewRecord)] = []
  /// How many rows say no time, and are passed over.
  public private(set) var rowsWithoutTime = 0
  /// What is wrong, by line.
  public private(set) var problems: [ImportProblem] = []
  /// The persons and activities that the plan does not have.
  public private(set) var unknown: [Unknown] = []

  /// Reads a table; what it says of single rows is gathered in `problems` and `unknown`. Fails where it is no such table.
  public init(_ bytes: [UInt8], into plan: YearPlan, _ setting: Setting) throws(ImportProblem) {
    let (text, encoding) = TextEncoding.decode(bytes)
    self.encoding = encoding
    if text.utf8.contains(0) {
      throw ImportProblem(nil, "är ingen text; spara den som CSV", "is no text; save it as CSV")
    }
    let table = try DelimitedText(text)
    separator = table.separator.label
    let (heading, found) = try Self.heading(of: table, setting)
    columns = TimeColumn.allCases.compactMap { column in
      found.places[column].map { (column, table.rows[heading].cells[$0]) }
    }
    var reader = TimeRows(plan, setting, found, width: table.rows[heading].cells.count)
    for row in table.rows.dropFirst(heading + 1) {
      do throws(ImportProblem) {
        if let record = try reader.read(row, table.separator) {
          entries.append((row.line, record))
        } else {
          rowsWithoutTime += 1
        }
      } catch {
        problems.append(error)
      }
    }
    decimalMark = reader.decimalMark
    unknown = reader.unknown
  }

  /// The row of headings: the first of the ten first rows that has all that is needed.
  private static func heading(
    of table: DelimitedText, _ setting: Setting
  ) throws(ImportProblem) -> (row: Int, TimeColumns) {
    let candidates = table.rows.prefix(10).map { TimeColumns($0.cells, map: setting.map) }
    let hasPerson = setting.person != nil
    if let row = candidates.firstIndex(where: { $0.missing(hasPerson: hasPerson).isEmpty }) {
      return (row, candidates[row])
    }
    guard
      let best = candidates.min(by: { $0.missing(hasPerson: hasPerson).count < $1.missing(hasPerson: hasPerson).count }
      ),
      let first = table.rows.first
    else { throw ImportProblem(nil, "är tom", "is empty") }
    let missing = best.missing(hasPerson: hasPerson).map(\.rawValue).joined(separator: ", ")
    let headings = first.cells.prefix(12).map { excerpt($0) }.joined(separator: ", ")
    throw ImportProblem(
      first.line, "ingen kolumn för \(missing) bland: \(headings); peka ut den med --map, t.ex. --map Datum=B",
      "no column for \(missing) among: \(headings); point it out with --map, such as --map Datum=B")
  }
}
