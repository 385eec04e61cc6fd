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
    ("dagar>många", ""),
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
    ("datum:strunt", ""),
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
}
