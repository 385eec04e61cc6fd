public import Plan
import Recfile

/// All the records of a type as a CSV file, written row by row: a log of any length takes no more memory than a row.
///
/// The header has the files' field names, so that a column is what `rus set` calls it; after them what is reckoned, for
/// activities the grade in Åtgärdswebben, and the user's own fields. Several values of a field stand in one cell, with `; `
/// between. Numbers are numbers; a text that a spreadsheet would run as a formula gets an apostrophe before it.
public enum CSVExport {
  /// The column of Åtgärdswebben's grades.
  static let gradeColumn = "Atgardswebben"

  /// Writes the file.
  public static func write(
    _ type: RecordType, of plan: YearPlan, _ dialect: CSVDialect, to stream: inout some TextOutputStream
  ) {
    let reckoned = RecordJSON.reckonedNames(of: type)
    let graded = type == .activity ? [gradeColumn] : []
    let known = type.schema.names + reckoned + graded
    let own = ownFields(type, plan, known)
    stream.write(dialect.opening)
    stream.write(row(known + own, dialect))
    for ref in plan.refs(of: type) {
      let fields = plan.fields(of: ref)
      var cells = type.schema.fields.map { cell(fields.values(of: $0.name), $0, dialect) }
      if !reckoned.isEmpty {
        let members = RecordJSON.reckoned(ref, in: plan)
        cells += reckoned.map { name in cell(members.first { $0.name == name }?.value, dialect) }
      }
      if type == .activity { cells.append(CSV.cell(grade(fields), dialect.separator)) }
      cells += own.map { CSV.cell(joined(fields.values(of: $0)), dialect.separator) }
      stream.write(line(cells, dialect))
    }
  }

  private static func row(_ texts: [String], _ dialect: CSVDialect) -> String {
    line(texts.map { CSV.cell($0, dialect.separator) }, dialect)
  }

  private static func line(_ cells: [String], _ dialect: CSVDialect) -> String {
    cells.joined(separator: String(dialect.separator)) + "\r\n"
  }

  private static func joined(_ values: [String]) -> String {
    values.count == 1 ? values[0] : values.filter { !$0.isEmpty }.joined(separator: "; ")
  }

  private static func cell(_ values: [String], _ field: Field, _ dialect: CSVDialect) -> String {
    guard field.kind.isNumber, values.count == 1, field.kind.problem(values[0]) == nil else {
      return CSV.cell(joined(values), dialect.separator)
    }
    return number(values[0], dialect)
  }

  private static func cell(_ value: JSONValue?, _ dialect: CSVDialect) -> String {
    switch value {
    case .number(let digits): number(digits, dialect)
    case .string(let text): CSV.cell(text, dialect.separator)
    case .array(let values): values.map { cell($0, dialect) }.joined(separator: " ")
    case nil, .bool, .object: ""
    }
  }

  private static func number(_ digits: String, _ dialect: CSVDialect) -> String {
    let text = dialect.number(digits)
    return text.contains(dialect.separator) ? "\"\(text)\"" : text
  }

  /// G, H, P, E, or that it does not apply; nothing where the status is none.
  private static func grade(_ fields: [NamedValue]) -> String {
    guard let status = fields.values(of: "Status").first.flatMap({ ActivityStatus(rawValue: $0) }) else { return "" }
    return status == .cancelled ? "ej relevant" : status.grade
  }

  /// The fields that the type does not have but some records do, in the order they are met. Read in place: the log is long.
  private static func ownFields(_ type: RecordType, _ plan: YearPlan, _ known: [String]) -> [String] {
    let names = FieldNames(known)
    var found: [String] = []
    let document = plan.document(type.file)
    for set in document.sets where set.type == type.rawValue {
      document.forEachRecord(in: set.records) { _, fields in
        for field in fields where names.place(of: field) == nil {
          let name = String(decoding: field.name, as: UTF8.self)
          if !found.contains(name) { found.append(name) }
        }
      }
    }
    return found
  }
}
