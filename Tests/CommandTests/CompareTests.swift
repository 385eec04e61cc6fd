import TestSupport
import Testing

/// Two years side by side, on a made-up pair: the year before has other statuses, days, money, ratings and meetings.
@Suite struct CompareTests {
  /// `years/2024` and `years/2025`, the former made of the latter.
  private static let pair = """
    mkdir years && cp -r plan years/2025 && cp -r plan years/2024 && cd years
    sed -i 's/^Ar: 2025/Ar: 2024/' 2024/plan.rec
    sed -i 's/^Status: delvis/Status: genomförd/; s/^Dagar: 19$/Dagar: 18.5/' 2024/aktiviteter.rec
    sed -i '0,/^Utfall: .*/s//Utfall: 1000/' 2024/ekonomi.rec

    """

  @Test func everyFigureOfBothYearsAndTheDifference() throws {
    let rig = try Rig()
    let outcome = try rig.shell(Self.pair + "\"$RUS\" status --year 2025 --compare 2024 --data .")
    let lines = outcome.text.split(separator: "\n").map(String.init)
    #expect(lines.first == "Verksamhetsplanen 2025 mot 2024")
    #expect(lines.allSatisfy { $0.count <= 72 })
    for heading in ["AKTIVITETER", "PLANERADE DAGAR", "NEDLAGDA DAGAR", "EKONOMI, KR", "MÅL", "MÖTEN"] {
      #expect(lines.contains { $0.hasPrefix(heading) }, "\(heading)")
    }
    // Either order says the same, and a plan's own folder finds the year beside it.
    let other = try rig.shell("cd years; \"$RUS\" status --compare 2024 --data 2025")
    #expect(other.text == outcome.text)
  }

  @Test func jsonHoldsBothYears() throws {
    let rig = try Rig()
    let script =
      "import json, sys; d = json.load(sys.stdin); print(d['Ar'], d['Mot'], d['Aktiviteter']['delvis'], "
      + "d['Planerat']['Totalt']['Skillnad'])"
    let outcome = try rig.shell(
      Self.pair + "\"$RUS\" status --compare 2024 --data 2025 --json | python3 -c \"\(script)\"")
    let counted = try rig.shell("grep -c '^Status: delvis' plan/aktiviteter.rec").text.trimmingNewline
    #expect(
      outcome.text == "2025 2024 {'2024': 0, '2025': \(counted), 'Skillnad': \(counted)} 0.5\n", "\(outcome.errorText)")
  }

  @Test func aYearThatIsNotThereIsSaid() throws {
    let rig = try Rig()
    let outcome = try rig.shell(Self.pair + "\"$RUS\" status --compare 2019 --data 2025")
    #expect(outcome.status == 2)
    #expect(outcome.errorText.contains("ingen plan för 2019; de som finns: 2024, 2025"))
    expectRefusal(try rig.rus("status", "--compare", "2025"), 64, "rus: --compare 2025 är samma år")
  }
}

extension String {
  fileprivate var trimmingNewline: String { String(prefix { $0 != "\n" }) }
}
