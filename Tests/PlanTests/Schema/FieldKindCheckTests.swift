import Plan
import Recfile
import TestSupport
import Testing

@Suite struct FieldKindCheckTests {
  private struct Case {
    let kind: FieldKind
    let values: [String]
    /// What is wrong with each of them; nil where nothing is.
    let problem: (swedish: String, english: String)?

    init(_ kind: FieldKind, _ values: [String], _ swedish: String? = nil, _ english: String = "") {
      self.kind = kind
      self.values = values
      problem = swedish.map { ($0, english) }
    }
  }

  private static let notDecimal = (
    "är inget tal med högst två decimaler; skriv t.ex. 0.5", "is no number of at most two decimals; write 0.5"
  )
  private static let status = FieldKind.choice([Choice("planerad"), Choice("pågår"), Choice("genomförd")])

  private static let cases: [Case] = [
    Case(.key, ["IND", "GÅ", "2025", "UPP-1", "a:b"]),
    Case(
      .key, ["", "A B", "A\tB", "A\nB", "A\u{A0}B"], "ska vara ett ord utan mellanslag",
      "must be one word without blanks"),
    Case(.reference(.person), ["ME"]),
    Case(.reference(.person), ["M E"], "ska vara ett ord utan mellanslag", "must be one word without blanks"),
    Case(.line, ["Miljömål", " x ", "#"]),
    Case(.line, ["a\nb", "a\n"], "ska stå på en rad", "must be one line"),
    Case(.text, ["a\nb\n\nc", ""]),
    Case(.days, ["0", "0.5", "39", "1.25", "007", "9999999.99"]),
    Case(
      .days, ["", "0,5", ".5", "1.", "0.125", "1.500", "+1", "1e3", "fem", " 1", "1 000"], notDecimal.0, notDecimal.1),
    Case(.days, ["-1", "-0", "-0.5"], "ska vara 0 eller mer", "must be 0 or more"),
    Case(.days, ["10000000", "92233720368547758.07"], "är för stort", "is too large"),
    Case(.days, ["92233720368547758.08"], notDecimal.0, notDecimal.1),
    Case(.number, ["3.4", "0"]),
    Case(.loggedDays, ["0.01", "0.1", "0.5", "1", "1.25", "30.99", "31", "31.00"]),
    Case(
      .loggedDays, ["0", "0.00", "31.01", "32", "-1", "100"], "ska vara mer än 0 och högst 31",
      "must be more than 0 and at most 31"),
    Case(.loggedDays, ["", "0,5", "01.5", "00.5", ".5", "1.125"], notDecimal.0, notDecimal.1),
    Case(.money, ["0", "1250.50", "-12", "4372100.42", "0.5"]),
    Case(
      .money, ["", "1 250", "1250,50", "12 kr", "--1", "1.234"], "är inget belopp; skriv t.ex. 1250.50",
      "is no amount; write 1250.50"),
    Case(.money, ["99999999999999.99"], "är för stort", "is too large"),
    Case(.count, ["0", "12", "2147483647"]),
    Case(
      .count, ["", "-1", "+1", "012", "1.5", "tolv", "2147483648", "99999999999999999999"],
      "ska vara ett heltal, 0 eller mer", "must be a whole number, 0 or more"),
    Case(.year, ["1900", "2025", "2999"]),
    Case(
      .year, ["", "25", "1899", "3000", "02025", "tjugo"], "ska vara ett år, t.ex. 2025", "must be a year, such as 2025"
    ),
    Case(.date, ["2025-01-31", "2024-02-29"]),
    Case(
      .date, ["", "2025-02-29", "2025-1-1", "20250101", "2025-13-01", "0000-01-01", "2025-01-01 "],
      "är inget datum; skriv ÅÅÅÅ-MM-DD", "is no date; write YYYY-MM-DD"),
    Case(.clock, ["09:00", "09:00-10:30"]),
    Case(
      .clock, ["9:00", "24:00", "09:00–10:00", "10:00-09:00", ""], "är inget klockslag; skriv 09:00 eller 09:00-10:30",
      "is no time; write 09:00 or 09:00-10:30"),
    Case(status, ["planerad", "pågår", "genomförd"]),
    Case(
      status, ["", "klar", "Planerad", "pa\u{30A}ga\u{30A}r", "planerad "],
      "finns inte; skriv planerad, pågår eller genomförd", "is not one of them; write planerad, pågår or genomförd"),
    Case(.flag, ["ja", "nej"]),
    Case(.flag, ["", "Ja", "yes"], "finns inte; skriv ja eller nej", "is not one of them; write ja or nej"),
    Case(.recurrence, ["FREQ=MONTHLY;BYDAY=1WE;UNTIL=20250630"]),
    Case(
      .recurrence, ["BYDAY=MO"], "saknar FREQ; skriv t.ex. FREQ=MONTHLY;BYDAY=1WE",
      "has no FREQ; write, say, FREQ=MONTHLY;BYDAY=1WE"),
    Case(.recurrence, ["freq=weekly"], "ska skrivas med versaler", "must be in capitals"),
    Case(.pastRating, ["2025 2", "2022-2024 1"]),
    Case(
      .pastRating, ["", "2025", "2025 4", "2024-2022 1", "25 1", "2025  1", "2025 +1"],
      "är ingen period med värdering; skriv t.ex. 2022-2024 1", "is no period with a rating; write 2022-2024 1"),
    Case(.allocation, ["ME 12", "ME 0", "GÅ 12.5", "A:1 366.00", "ME 007"]),
    Case(
      .allocation, ["", "ME", "12", "ME  12", "ME 12,5", "ME 1.125", " 12", "ME 0012", "M E 12"],
      "ska vara person och dagar, t.ex. ME 12.5", "must be a person and days, such as ME 12.5"),
    Case(.allocation, ["ME -1", "ME -0.5"], "ska vara 0 dagar eller mer", "must be 0 days or more"),
    Case(
      .allocation, ["ME 366.01", "ME 999", "ME 10000"], "är för mycket; ett år har högst 366 dagar",
      "is too much; a year has at most 366 days"),
    Case(.readyMark, ["2026-01-15 ME"]),
    Case(
      .readyMark, ["", "2026-01-15", "ME", "2026-02-30 ME", "2026-01-15  ME", "2026-01-15 M\tE", "2026-01-15 M E"],
      "ska vara dag och person, t.ex. 2026-01-15 ME", "must be a day and a person: 2026-01-15 ME"),
  ]

  @Test(arguments: cases.indices) func `each kind says what is wrong`(_ index: Int) {
    let row = Self.cases[index]
    for value in row.values {
      let problem = row.kind.problem(value)
      #expect(problem?.text(.swedish) == row.problem?.swedish, "\(value)")
      #expect(problem?.text(.english) == row.problem?.english, "\(value)")
    }
  }

  /// What we take, the file's own descriptor must take too, or recfix would refuse what we write.
  @Test func `whatever passes a field's check passes its descriptor`() {
    var random = SeededGenerator(seed: 5)
    let pieces = [
      "0", "1", "31", "2025", "-", ".", ",", " ", "+", "01-15", "02-29", "ja", "ME", "a", "å", ":", "09", "FREQ=DAILY",
      ";", "\t",
    ]
    var accepted = 0
    for type in RecordType.allCases {
      let descriptor = Document(type.schema.descriptor.bytes)
      let types = descriptor.descriptor(of: descriptor.sets[0])?.types ?? [:]
      for field in type.schema.fields {
        let known = Self.cases.flatMap(\.values) + Self.choices(field.kind)
        let made = (0..<200).map { _ in (0..<random.number(1...4)).map { _ in random.one(of: pieces) }.joined() }
        for value in known + made where !value.isEmpty && field.kind.problem(value) == nil {
          accepted += 1
          #expect(types[field.name]?.accepts(value) ?? true, "\(type.rawValue) \(field.name): \(value)")
        }
      }
    }
    #expect(accepted > 1000)
  }

  private static func choices(_ kind: FieldKind) -> [String] {
    if case .choice(let choices) = kind { choices.map(\.value) } else { [] }
  }
}
