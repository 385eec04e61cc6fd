import ArgumentParser
import Plan
import Reports

/// `rus list KIND`: records of one kind, as a table or for programs.
struct ListCommand: PlanCommand {
  static var configuration: CommandConfiguration {
    CommandConfiguration(
      commandName: "list",
      abstract: words("Listar poster av ett slag.", "Lists records of one kind."),
      discussion: words(
        """
        Exempel:
          rus list aktiviteter --where "prio:ja -status:genomförd"
          rus list tid --where "mina datum:2025-09" --format csv
          rus list moten --where "datum>=2025-09-01" --sort Datum
          rus list tid --by person,månad --where "aktivitet:IND"
        """,
        """
        Examples:
          rus list aktiviteter --where "prio:ja -status:genomförd"
          rus list tid --where "mine datum:2025-09" --format csv
          rus list moten --where "datum>=2025-09-01" --sort Datum
          rus list tid --by person,month --where "aktivitet:IND"
        """),
      aliases: ["lista"])
  }

  /// How the records are written.
  enum Format: String, ExpressibleByArgument, CaseIterable {
    case table
    case json
    case csv
    case rec
  }

  @Argument(
    help: help(
      "Slag: verksamheter, aktiviteter, tid, moten, uppdrag, mal, ekonomi eller personer.",
      "Kind: verksamheter, aktiviteter, tid, moten, uppdrag, mal, ekonomi or personer.", value: ("slag", "kind")),
    completion: .plan(.kinds))
  var kind: String

  @Option(
    parsing: .unconditional,
    help: help(
      "Bara de poster som svarar mot frågan, t.ex. \"status:delvis dagar>20\".",
      "Only the records that match, such as \"status:delvis dagar>20\".", value: ("fråga", "query")),
    completion: .plan(.query))
  var `where`: String?

  @Option(
    parsing: .unconditional,
    help: help(
      "Fältet att sortera efter; med minus före i fallande ordning.",
      "The field to sort by; with a minus before it, descending.", value: ("fält", "field")),
    completion: .plan(.columns))
  var sort: String?

  @Option(
    help: help(
      "Summera tiden per ett eller två led: verksamhet, aktivitet, person, månad, vecka, prio.",
      "Sum the time by one or two of area, activity, person, month, week, prio.", value: ("led,led", "by,by")),
    completion: .plan(.dimensions))
  var by: String?

  @Flag(
    help: help(
      "Med --by: också aktiviteter och veckor utan tid.", "With --by: activities and weeks without time too."))
  var all = false

  @Option(help: help("Formen.", "The form.", value: ("form", "form")))
  var format: Format = .table

  @Flag(help: help("Detsamma som --format json.", "The same as --format json."))
  var json = false

  @OptionGroup var common: CommonOptions

  func run(in session: inout Session) throws(Failure) -> ExitStatus {
    let type = try RecordType.kind(kind, session.language)
    let query = try query(type, session)
    if let by { return try summed(by, type, query, &session) }
    if all { throw session.failure(.usage, "--all hör till --by", "--all goes with --by") }
    let order = try sort.map { sort throws(Failure) in try SortOrder(sort, type, session.language) }
    let opened = try session.open()
    try opened.requireReadable(type.file, session.language)
    let plan = opened.plan
    let context = QueryContext(person: session.person, today: session.today)
    var refs = plan.refs(of: type)
    if let query { refs = plan.filter(refs, by: query, context) }
    if let order {
      refs = plan.sorted(refs, by: order.column, descending: order.isDescending, today: session.today)
    }
    write(refs, type, plan, opened.differences, &session)
    if let differences = opened.differences, format == .table, !json {
      // What has come since, and would be listed today.
      let today = opened.planToday
      var now = today.refs(of: type)
      if let query { now = today.filter(now, by: query, context) }
      let keys = Set(now.map { type.schema.key == nil ? today.lines(of: $0) : today.id(of: $0).key })
      let added = differences.added.filter { $0.type == type && keys.contains($0.key) }
      if let text = differences.addedText(added, session.language) { session.output.print("≠ \(text)".harmless) }
    }
    return .done
  }

  private func write(
    _ refs: [RecordRef], _ type: RecordType, _ plan: YearPlan, _ differences: PlanDifferences?,
    _ session: inout Session
  ) {
    switch json ? .json : format {
    case .table:
      session.output.print(
        ListTable.lines(
          refs, of: type, in: plan, session.language, width: session.width, emphasis: session.emphasis,
          today: session.today, differences: differences))
    case .json: session.output.write(RecordJSON.array(refs, in: plan).text)
    case .csv: session.output.write(CSV.text(refs, of: type, in: plan))
    case .rec: session.writeLines(RecordLines.bytes(refs, of: type, in: plan))
    }
  }

  /// `--by person,month`: the time summed.
  private func summed(
    _ by: String, _ type: RecordType, _ query: Query?, _ session: inout Session
  ) throws(Failure) -> ExitStatus {
    guard type == .timeEntry else {
      throw session.failure(
        .usage, "--by summerar tid: rus list tid --by \(by)", "--by sums time: rus list tid --by \(by)")
    }
    if sort != nil { throw session.failure(.usage, "--sort passar inte --by", "--sort does not go with --by") }
    if format == .rec, !json {
      throw session.failure(
        .usage, "--format rec passar inte --by; skriv table, json eller csv",
        "--format rec does not go with --by; write table, json or csv")
    }
    let dimensions = try dimensions(by, session)
    let opened = try session.open()
    try opened.requireReadable(type.file, session.language)
    let plan = opened.plan
    let scope = PivotScope(query.map { [.init(.timeEntry, $0)] } ?? [])
    let entries = scope.entries(of: plan, QueryContext(person: session.person, today: session.today))
    let pivot = Pivot(
      entries, in: plan, rows: dimensions[0], columns: dimensions.dropFirst().first, showsAll: all)
    let table = PivotTable(pivot, in: plan, filter: scope.text(session.language))
    switch json ? .json : format {
    case .json: session.output.write(table.json.text)
    case .csv: session.output.write(table.csv)
    case .table, .rec:
      session.output.print(table.lines(session.language, width: session.width, emphasis: session.emphasis))
    }
    return .done
  }

  private func dimensions(_ by: String, _ session: Session) throws(Failure) -> [PivotDimension] {
    let words = by.split(separator: ",", omittingEmptySubsequences: false).map(String.init)
    let all = PivotDimension.allCases.map { $0.label[session.language].lowercased() }
    var dimensions: [PivotDimension] = []
    for word in words {
      guard let dimension = PivotDimension.named(word) else {
        let names = all.joined(separator: ", ")
        throw session.failure(
          .usage, "--by: okänt led \(word); skriv något av \(names)", "--by: unknown \(word); write one of \(names)")
      }
      dimensions.append(dimension)
    }
    guard dimensions.count <= 2, Set(dimensions).count == dimensions.count else {
      throw session.failure(.usage, "--by: skriv ett led, eller två olika", "--by: write one, or two that differ")
    }
    return dimensions
  }

  private func query(_ type: RecordType, _ session: Session) throws(Failure) -> Query? {
    guard let text = `where` else { return nil }
    switch Query.parse(text, for: type) {
    case .failure(let problem):
      let place = Label(
        "--where, tecken \(problem.place.lowerBound + 1): ", "--where, character \(problem.place.lowerBound + 1): ")
      throw Failure(.usage, place[session.language] + problem.text(session.language))
    case .success(let query):
      if query.asksForMine, session.person == nil { throw session.personIsUnknown }
      return query
    }
  }
}

/// A column and a direction, as `--sort` has them.
private struct SortOrder {
  let column: Column
  let isDescending: Bool

  init(_ text: String, _ type: RecordType, _ language: Language) throws(Failure) {
    isDescending = text.hasPrefix("-")
    let name = isDescending ? String(text.dropFirst()) : text
    guard let column = Column.named(name, of: type) else {
      let nearest = name.nearest(in: Column.all(of: type).map(\.name))
      throw Failure(
        Refusal.unknownField(type, name: name, nearest: nearest), status: .usage, language)
    }
    self.column = column
  }
}

extension Failure {
  fileprivate init(_ refusal: Refusal, status: ExitStatus, _ language: Language) {
    self.init(status, "--sort: " + refusal.text(language))
  }
}
