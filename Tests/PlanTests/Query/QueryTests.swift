import Plan
import Recfile
import Testing

@Suite struct QueryTests {
  private static let context = QueryContext(person: "PM", today: Day(iso: "2026-06-24") ?? .first)

  /// The keys that a question finds in Data/exempel; both ways of asking must agree.
  private static func keys(
    _ text: String, _ type: RecordType, _ plan: YearPlan, _ context: QueryContext = context
  ) throws -> [String] {
    let query = try Query.parse(text, for: type).get()
    let found = plan.filter(plan.refs(of: type), by: query, context)
    #expect(found == plan.refs(of: type).filter { query.matches($0, in: plan, context) })
    return found.map { type.schema.key == nil ? "\($0.index)" : plan.id(of: $0).key }
  }

  private static let all =
    "FU27 RAU-UTV RAU IND MOV DATA SAM KOMMUN AW SSP NARING MMR A2030 CIRK TRANSP KULTUR GRON LAND HALSA ROBUST KUNSKAP "
    + "DAGARNA NOBEL DIALOG ADM KOMM OVERSYN"

  private static let activities: [(query: String, keys: String)] = [
    // Words, without case and diacritics, anywhere in the values.
    ("atgard", "AW"), ("ÅTGÄRDS", "AW"), ("oversyn", "RAU-UTV OVERSYN"), ("miljömålsdagarna", "DAGARNA"),
    ("rapport", "RAU MMR OVERSYN"), ("Verksamhet", ""), ("", all), ("  ", all),
    ("\"styr- och arbetsgrupp\"", "ADM"), ("\"mål i\"", "NARING"), ("-", "RAU-UTV DIALOG ADM OVERSYN"),
    ("10:30", ""), ("stöd kommun", "KOMMUN"),
    // Fields, by the files' name or a label in either language.
    ("status:delvis", "KOMMUN TRANSP"), ("status:partly", "KOMMUN TRANSP"), ("STATUS:Delv", "KOMMUN TRANSP"),
    ("status:g", "RAU-UTV MMR OVERSYN"), ("status=genomförd", "RAU-UTV MMR OVERSYN"), ("status=genom", ""),
    ("tidsbedömning:mer", ""), ("heading:ovrigt", "KUNSKAP DAGARNA"), ("rubrik:Övrigt", "KUNSKAP DAGARNA"),
    ("ansvarig:PM", "NARING DAGARNA NOBEL ADM"), ("ansvarig:pm", "NARING DAGARNA NOBEL ADM"), ("ansvarig:P", ""),
    ("verksamhet:KOM", "NOBEL DIALOG ADM KOMM OVERSYN"), ("tagg:it", "DATA AW"), ("id:ind", "IND"), ("id=IND", "IND"),
    ("namn:\"miljö\" prio:nej", "MOV DATA KOMMUN NARING KULTUR HALSA DAGARNA"),
    ("namn:mål prio:ja", "FU27 RAU-UTV RAU SAM AW MMR ADM OVERSYN"),
    // Numbers, with point or comma.
    ("dagar>50", "RAU SAM MMR ADM"), ("dagar>=52 dagar<=67", "SAM MMR"), ("dagar:39", "FU27"), ("dagar=39,0", "FU27"),
    ("dagar<8", "LAND"), ("kvar<0", "SSP ROBUST"), ("left<0", "SSP ROBUST"), ("kvar<=-0,5", "SSP ROBUST"),
    ("nedlagt>1000", ""),
    // Flags: a missing one is nej.
    ("prio:ja -status:pågår", "RAU-UTV MMR OVERSYN"), ("prio:nej dagar>20", "MOV SSP KUNSKAP"),
    ("prio:yes dagar<12", "AW"),
    // Negation, either, the asker's own.
    ("-status:pågår prio:nej", "KOMMUN NARING TRANSP LAND DAGARNA"), ("-\"mål\" verksamhet:UPP", "IND MOV DATA"),
    ("status:delvis or status:utgår", "KOMMUN TRANSP DAGARNA"),
    ("status:delvis eller status:utgår prio:nej", "KOMMUN TRANSP DAGARNA"),
    ("mina", "NARING DAGARNA NOBEL ADM"), ("Mine -prio:ja", "NARING DAGARNA"),
    ("-mina prio:ja verksamhet:KOM", "DIALOG KOMM OVERSYN"),
    ("\"mina\"", ""),
    // Without a value; and a question in the making.
    ("ansvarig:\"\"", ""), ("redovisning:\"\" status:delvis", "TRANSP"),
    ("-redovisning:\"\"", "RAU-UTV KOMMUN MMR DAGARNA OVERSYN"),
    ("status:", all), ("-status:", all), ("dagar>", all), ("or", all), ("status:delvis or", "KOMMUN TRANSP"),
    // Dates inside marks are text.
    ("klarmarkerad:2026-05", "RAU-UTV"),
  ]

  @Test(arguments: activities) func `questions about activities`(_ query: String, _ keys: String) throws {
    #expect(try Self.keys(query, .activity, Plans.data("exempel")).joined(separator: " ") == keys)
  }

  private static let others: [(type: RecordType, query: String, keys: String)] = [
    (.area, "planerat>200", "UPP STOD"), (.area, "antal:5", "KOM"), (.area, "antal>5 kvar>0", "UPP STOD"),
    (.area, "mina", "STOD KOM"),
    (.person, "mina", "PM"), (.person, "roll:ordf", "YS"), (.person, "åberg", "GÅ"), (.person, "id:ga", "GÅ"),
    (.person, "dagar>100", "TA IB"), (.person, "nedlagt=0", "YS WB GÅ"),
    (.budgetLine, "avvikelse<-300000", "LON"), (.budgetLine, "avvikelse<-0,2mkr", "LON PROJ"),
    (.budgetLine, "budget>=300tkr", "LON PROJ"), (.budgetLine, "tillskott>0", "LON"),
    (.meeting, "datum<2026-01-15", "AVST-2026 AG-2026-VAR"), (.meeting, "typ:styr datum:2026-02", "SG-2026-02-11"),
    (.meeting, "plats:granby", "START-2026"),
    (.actionPoint, "mina status:öppet", "U-06 U-07"), (.actionPoint, "senast<idag status:öppet", "U-03 U-06 U-08"),
    (.actionPoint, "senast:\"\"", ""), (.actionPoint, "mote:\"\"", "U-10 U-11 U-12"),
    (.goal, "verksamhet:UPP tidigare:\"2019-2021 3\"", "UPP-4"),
  ]

  @Test(arguments: others.indices) func `questions about the other types`(_ index: Int) throws {
    let row = Self.others[index]
    #expect(try Self.keys(row.query, row.type, Plans.data("exempel")).joined(separator: " ") == row.keys)
  }

  /// The entries of the small plan, by their place: 1 and 3 are equal.
  private static let entries: [(query: String, places: String)] = [
    ("datum:2025-03", "1 2 3"), ("datum=2025-03-02", "2"), ("datum>2025-03", "4"), ("datum>=2025-03-02", "2 4"),
    ("datum<2025-03-02", "1 3"),
    ("datum<=2025-03-01", "1 3"), ("datum:2025", "1 2 3 4"), ("datum:2024", ""), ("datum>2024", "1 2 3 4"),
    ("person:ME", "1 2 3"), ("person:po", "4"), ("-person:PÖ", "1 2 3"), ("aktivitet:DATA", "2"), ("aktivitet:DAT", ""),
    ("dagar:0,5", "1 3"),
    ("dagar>1", "2 4"), ("not:last", "2"), ("not:\"\"", "1 3 4"), ("2025-04", "4"), ("1,25", "2"), ("ind", "1 3 4"),
    ("mina", "4"), ("-mina", "1 2 3"),
    ("person:ME dagar<1 or datum:2025-04", "1 3 4"),
  ]

  @Test(arguments: entries) func `questions about time`(_ query: String, _ places: String) throws {
    let context = QueryContext(person: "PÖ", today: Day(iso: "2025-03-02") ?? .first)
    #expect(try Self.keys(query, .timeEntry, Plans.small, context).joined(separator: " ") == places)
  }

  @Test func `what cannot be read of an entry is compared as it stands`() throws {
    let plan = Plans.plan([
      .time:
        "%rec: Tid\n\nDatum: i mars\nPerson: ME\nDagar: 0\nAktivitet: A\n\nDatum: 2025-01-01\nPerson:\nPerson: X\nAktivitet: A\\\nB\nDagar: 1\n"
    ])
    func found(_ query: String) throws -> String { try Self.keys(query, .timeEntry, plan).joined(separator: " ") }
    #expect(try found("datum<2026") == "2")
    #expect(try found("dagar:0") == "1")
    #expect(try found("mars") == "1")
    #expect(try found("person:X") == "2")
    #expect(try found("aktivitet:ab") == "2")
  }

  @Test func `nobody has records where nobody is known`() throws {
    let nobody = QueryContext(person: nil, today: .first)
    #expect(try Self.keys("mina", .activity, Plans.small, nobody) == [])
    #expect(try Self.keys("-mina", .activity, Plans.small, nobody) == ["IND", "DATA", "NOBEL"])
  }

  private static let unknown: [(query: String, type: RecordType, swedish: String, english: String)] = [
    (
      "statsu:delvis", .activity, "fältet statsu finns inte hos aktivitet; menade du status?",
      "activity has no field statsu; did you mean status?"
    ),
    (
      "ansvrig:ME", .activity, "fältet ansvrig finns inte hos aktivitet; menade du ansvarig?",
      "activity has no field ansvrig; did you mean ansvarig?"
    ),
    ("xyzzyx>3", .timeEntry, "fältet xyzzyx finns inte hos tidpost", "time entry has no field xyzzyx"),
    (
      "http://x", .meeting, "fältet http finns inte hos möte; menade du typ?",
      "meeting has no field http; did you mean typ?"
    ),
    ("kvar<0", .meeting, "fältet kvar finns inte hos möte", "meeting has no field kvar"),
    (
      "dagar>många", .activity, "Dagar: många går inte att jämföra med; skriv ett tal: dagar>12,5",
      "Days: många cannot be compared with; write a number: dagar>12.5"
    ),
    (
      "avvikelse<lite", .budgetLine, "Avvikelse: lite går inte att jämföra med; skriv ett belopp: avvikelse>250000",
      "Deviation: lite cannot be compared with; write an amount: avvikelse>250000"
    ),
    (
      "datum>2025-13", .meeting,
      "Datum: 2025-13 går inte att jämföra med; skriv datum>=2025-09-01, datum:2025-09 eller datum<idag",
      "Date: 2025-13 cannot be compared with; write datum>=2025-09-01, datum:2025-09 or datum<today"
    ),
  ]

  @Test(arguments: unknown.indices) func `an unknown field is refused with the nearest`(_ index: Int) {
    let row = Self.unknown[index]
    guard case .failure(let problem) = Query.parse(row.query, for: row.type) else {
      Issue.record("\(row.query) was taken")
      return
    }
    #expect(problem.text(.swedish) == row.swedish)
    #expect(problem.text(.english) == row.english)
  }

  @Test func `a question of nothing is empty`() throws {
    #expect(try Query.parse(" ", for: .activity).get().isEmpty)
    #expect(try !Query.parse("x", for: .activity).get().isEmpty)
    #expect(try Query.parse("status:delvis", for: .activity).get().text == "status:delvis")
  }

  /// `-` binds to one term, terms beside each other before `or`.
  private static let precedence: [(query: String, keys: String)] = [
    ("status:delvis or prio:ja dagar>100", "RAU KOMMUN TRANSP"),
    ("dagar>100 prio:ja eller status:delvis", "RAU KOMMUN TRANSP"),
    ("-prio:ja status:delvis or status:utgår", "KOMMUN TRANSP DAGARNA"),
    ("status:delvis -namn:kommun or status:utgår -namn:dagarna", "TRANSP"),
    ("\"or\" status:utgår", ""), ("-eller status:utgår", "DAGARNA"), ("or or status:utgår or", "DAGARNA"),
    ("tidsbedömning:\"\" status:utgår", "DAGARNA"), ("time_judged:\"\" status:utgår", "DAGARNA"),
  ]

  @Test(arguments: precedence) func `what binds before what`(_ query: String, _ keys: String) throws {
    #expect(try Self.keys(query, .activity, Plans.data("exempel")).joined(separator: " ") == keys)
  }

  /// Where the fault is stands between the marks.
  private static let places: [(marked: String, type: RecordType, isUnfinished: Bool)] = [
    ("åäö «statsu»:delvis prio:ja", .activity, false), ("-«statsu»:delvis", .activity, false),
    ("prio:ja dagar>«många» kvar<0", .activity, false), ("prio:ja dagar>«många»", .activity, true),
    ("datum>=«2025-0»", .meeting, true), ("datum>=«\"i maj\"» typ:annat", .meeting, false),
  ]

  @Test(arguments: places.indices) func `a fault is where it is said to be`(_ index: Int) throws {
    let row = Self.places[index]
    let text = row.marked.filter { $0 != "«" && $0 != "»" }
    guard case .failure(let problem) = Query.parse(text, for: row.type) else {
      Issue.record("\(text) was taken")
      return
    }
    let start = row.marked.prefix { $0 != "«" }.count
    #expect(problem.place == start..<row.marked.prefix { $0 != "»" }.count - 1)
    #expect(problem.isUnfinished == row.isUnfinished)
  }

  @Test func `records of several types are asked at once`() throws {
    let plan = try Plans.data("exempel")
    let types: [RecordType] = [.activity, .meeting, .actionPoint]
    let refs = types.flatMap { plan.refs(of: $0) }
    func found(_ text: String) throws -> Set<RecordType> {
      Set(plan.filter(refs, by: try Query.parse(text, for: types).get(), Self.context).map(\.type))
    }
    #expect(try found("senast<idag") == [.actionPoint])
    #expect(try found("-prio:ja") == [.activity])
    #expect(try found("status:inställt or kvar<0") == [.activity])
    #expect(try found("mina") == [.activity, .meeting, .actionPoint])
    guard case .failure(let problem) = Query.parse("värdering:1", for: types) else {
      Issue.record("a field of none of them was taken")
      return
    }
    #expect(problem.text(.swedish).contains("hos aktivitet"))
  }

  private static let completions: [(typed: String, type: RecordType, language: Language, offered: String)] = [
    ("sta", .activity, .swedish, "status:"), ("-sta", .activity, .swedish, "status:"),
    ("prio:ja tids", .activity, .swedish, "tidsbedömning:"), ("VARD", .goal, .swedish, "värdering:"),
    ("rat", .goal, .english, "rating:"), ("ned", .activity, .swedish, "nedlagt:"), ("min", .activity, .swedish, "mina"),
    ("status:d", .activity, .swedish, "delvis"), ("status:p", .activity, .english, "planned partly"),
    ("tidsbedömning:e", .activity, .swedish, "\"enligt plan\""), ("prio:", .activity, .swedish, "ja nej"),
    ("verksamhet:", .activity, .swedish, "UPP STOD KOM"), ("ansvarig:petra", .activity, .swedish, "PM"),
    ("id:RAU", .activity, .swedish, "RAU-UTV RAU"), ("datum:2026-1", .meeting, .swedish, "2026-10 2026-11 2026-12"),
    ("plats:gran", .meeting, .swedish, "Granby"), ("dagar>", .activity, .swedish, ""),
    ("fel:", .activity, .swedish, ""),
    ("\"st", .activity, .swedish, ""),
  ]

  @Test(arguments: completions.indices) func `a question under way can go on`(_ index: Int) throws {
    let row = Self.completions[index]
    let completion = try Plans.data("exempel").completion(
      of: row.typed, at: row.typed.count, for: [row.type], row.language)
    #expect((completion?.candidates ?? []).map(\.text).joined(separator: " ") == row.offered)
    if let completion { #expect(completion.place.upperBound == row.typed.count) }
  }

  @Test func `what is offered is taken, whatever the plan holds`() throws {
    let plan = try Plans.data("2025")
    for type in RecordType.allCases {
      for column in Column.all(of: type) {
        let typed = "\(column.word(.swedish)):"
        for candidate in plan.completion(of: typed, at: typed.count, for: [type], .swedish)?.candidates ?? [] {
          let query = try Query.parse(typed + candidate.text, for: type).get()
          #expect(candidate.about.isEmpty || !query.isEmpty)
        }
      }
    }
  }
}
