import Plan
import Reports

extension ImportCommand {
  /// How many rows are shown.
  private static let shown = 10

  func importTime(_ bytes: [UInt8], _ session: inout Session) throws(Failure) {
    var opened = try session.open()
    for file in [PlanFile.time, .activities, .people] { try opened.requireReadable(file, session.language) }
    let plan = opened.plan
    let setting = TimeImport.Setting(today: session.today, person: session.person, map: try columns(session))
    let table: TimeImport
    do throws(ImportProblem) {
      table = try TimeImport(bytes, into: plan, setting)
    } catch {
      throw failure(error, session)
    }
    session.output.print(understood(table, plan, session.language).map(\.harmless))
    try refuseProblems(table, &session)
    let merging: Merging
    do throws(RefusedRecord) {
      merging = try plan.merging(table.entries.map(\.record))
    } catch {
      throw refusal(error, table.entries[error.place].line, "", session)
    }
    show(table, merging, &session)
    try finish(merging.change, &opened, &session)
  }

  private func columns(_ session: Session) throws(Failure) -> [TimeColumn: String] {
    var columns: [TimeColumn: String] = [:]
    for text in map {
      let sides = text.split(separator: "=", maxSplits: 1).map(String.init)
      guard sides.count == 2,
        let column = TimeColumn.allCases.first(where: { $0.rawValue.lowercased() == sides[0].lowercased() })
      else {
        let names = TimeColumn.allCases.map(\.rawValue).joined(separator: ", ")
        throw session.failure(
          .usage, "--map \(text): skriv FÄLT=KOLUMN, där fältet är något av \(names)",
          "--map \(text): write FIELD=COLUMN, where the field is one of \(names)")
      }
      columns[column] = sides[1]
    }
    return columns
  }

  /// What was understood of the table, so that a wrong guess is seen.
  private func understood(_ table: TimeImport, _ plan: YearPlan, _ language: Language) -> [String] {
    let mark = table.decimalMark.map { mark in
      mark == "," ? Label(", decimalkomma", ", decimal comma") : Label(", decimalpunkt", ", decimal point")
    }
    let columns = table.columns.map { column, heading in
      let hours =
        column == .hours
        ? Label(
          " (\(plan.facts.hoursPerDay.text(.swedish)) h är en dag)",
          " (\(plan.facts.hoursPerDay.text(.english)) h a day)")[language] : ""
      return column.rawValue == heading ? heading + hours : "\(column.rawValue) ← \(heading)\(hours)"
    }
    return [
      "\(file): \(table.encoding.label[language]), \(table.separator[language]) \(Label("mellan kolumnerna", "between the columns")[language])\(mark?[language] ?? "")",
      Label("Kolumner: ", "Columns: ")[language] + columns.joined(separator: ", "),
    ]
  }

  /// Every unknown word and faulty row is listed; then nothing is taken in.
  private func refuseProblems(_ table: TimeImport, _ session: inout Session) throws(Failure) {
    let language = session.language
    for unknown in table.unknown.prefix(50) {
      let hint = unknown.nearest.map { Label("; menade du \($0)?", "; did you mean \($0)?")[language] } ?? ""
      let rows = Label("\(unknown.count) rader", "\(unknown.count) rows")[language]
      session.output.print(
        "  \(Label("okänd", "unknown")[language]) \(unknown.type.label[language]) \(unknown.word) (\(rows))\(hint)"
          .harmless)
    }
    for problem in table.problems.prefix(50) {
      session.output.print("  \(file):\(problem.line ?? 0): \(problem.text(language))".harmless)
    }
    if let first = table.problems.first {
      let others = table.problems.count - 1
      let more = others == 0 ? "" : Label(" (och \(others) rader till)", " (and \(others) rows more)")[language]
      throw Failure(
        .failed, failure(first, session).message + more + Label("; inget inläst", "; nothing taken in")[language])
    }
    guard let first = table.unknown.first else { return }
    throw session.failure(
      .failed,
      "\(file): \(table.unknown.count) okända namn, det första \(first.type.label[.swedish]) \(first.word); lägg till dem i planen eller rätta filen; inget inläst",
      "\(file): \(table.unknown.count) unknown names, the first \(first.type.label[.english]) \(first.word); add them to the plan or mend the file; nothing taken in"
    )
  }

  private func show(_ table: TimeImport, _ merging: Merging, _ session: inout Session) {
    let new = merging.change.edits
    var lines = TextTable(
      ["Datum", "Person", "Aktivitet", "Dagar", "Not"].map { name in
        let field = RecordType.timeEntry.schema.field(name)
        return .init(field?.label[session.language] ?? name, name == "Dagar" ? .right : .left)
      })
    let values = new.map { edit in edit.fieldChanges.reduce(into: [String: String]()) { $0[$1.field] = $1.new.first } }
    lines.rows = values.prefix(Self.shown).map { fields in
      ["Datum", "Person", "Aktivitet", "Dagar", "Not"].map { name in
        let value = fields[name] ?? ""
        return (name == "Dagar" ? PersonDays(file: value)?.text(session.language) ?? value : value).harmless
      }
    }
    if !new.isEmpty { session.output.print(lines.lines(width: session.width)) }
    if new.count > Self.shown {
      session.output.print(
        Label("… och \(new.count - Self.shown) till", "… and \(new.count - Self.shown) more")[session.language])
    }
    let sum = values.compactMap { $0["Dagar"].flatMap { PersonDays(file: $0) } }.sum()
    let passed = table.rowsWithoutTime
    session.output.print(
      Label(
        "\(new.count) nya (\(sum.text(.swedish)) dagar), \(merging.unchanged) finns redan, \(passed) utan tid",
        "\(new.count) new (\(sum.text(.english)) days), \(merging.unchanged) there already, \(passed) without time")[
          session.language])
  }
}
