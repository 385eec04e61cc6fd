import Plan
import Recfile
import Testing

@Suite struct NudgeTests {
  private static let people = """
    %rec: Person

    Id: ML
    Namn: Maja Ledare
    Roll: verksamhetsledare

    Id: ME
    Namn: Mats Ek

    Id: PÖ
    Namn: Pia Öst

    """
  private static let activities = """
    %rec: Aktivitet

    Id: TYST
    Namn: Tyst
    Verksamhet: UPP
    Dagar: 10
    Status: pågår
    Ansvarig: ME

    Id: AKTIV
    Namn: Aktiv
    Verksamhet: UPP
    Dagar: 1
    Status: pågår
    Ansvarig: ME
    Ansvarig: PÖ

    Id: KLAR
    Namn: Klar
    Verksamhet: UPP
    Dagar: 5
    Status: genomförd

    Id: SKRIVEN
    Namn: Skriven
    Verksamhet: UPP
    Status: delvis
    Redovisning: Vi gjorde det mesta.

    Id: UTAN-DAGAR
    Namn: Utan dagar
    Verksamhet: UPP
    Status: pågår

    """
  private static let time = """
    %rec: Tid

    Datum: 2025-04-30
    Person: ME
    Aktivitet: TYST
    Dagar: 1

    Datum: 2025-06-02
    Person: PÖ
    Aktivitet: AKTIV
    Dagar: 1.5

    """
  private static let meetings = """
    %rec: Mote

    Id: HÅLLET
    Datum: 2025-05-01
    Namn: Hållet
    Typ: annat
    Aktivitet: AKTIV
    Status: genomfört

    Id: OSAGT
    Datum: 2025-05-02
    Namn: Osagt
    Typ: annat

    Id: RÄKNAT
    Datum: 2025-05-03
    Namn: Räknat
    Typ: annat
    Status: genomfört
    Deltagare: 4

    Id: INSTÄLLT
    Datum: 2025-05-04
    Namn: Inställt
    Typ: annat
    Status: inställt

    Id: SERIE
    Datum: 2025-01-06
    Namn: Serie
    Typ: annat
    Upprepning: FREQ=WEEKLY
    Status: genomfört

    """
  private static let points = """
    %rec: Uppdrag

    Id: U1
    Namn: Sent
    Ansvarig: PÖ
    Senast: 2025-06-01
    Status: öppet

    Id: U2
    Namn: Klart
    Senast: 2025-06-01
    Status: klart

    Id: U3
    Namn: I tid
    Senast: 2025-06-20
    Status: öppet

    Id: U4
    Namn: Aktivitetens
    Aktivitet: TYST
    Senast: 2025-06-19
    Status: öppet

    """

  private static func plan(year: String = "2025") -> YearPlan {
    Plans.plan([
      .plan: "%rec: Plan\n\nAr: \(year)\nTitel: Provplan\n", .people: people, .activities: activities, .time: time,
      .meetings: meetings, .actionPoints: points,
    ])
  }

  private func told(_ plan: YearPlan, _ today: String) -> [String] {
    plan.nudges(today: Day(iso: today) ?? .first).flatMap { one in
      one.nudges.map { "\(one.person?.id ?? "–") \($0.key): \($0.reason.label.sv)" }
    }
  }

  @Test func `each is asked about what is theirs, the most pressing first`() {
    #expect(
      told(Self.plan(), "2025-06-20") == [
        "ML KLAR: genomförd men saknar redovisning",
        "ML OSAGT: var 2025-05-02; det står inte om det hölls",
        "ME U4: försenat, skulle vara klart 2025-06-19",
        "ME AKTIV: 1,5 dagar nedlagda av 1 planerade",
        "ME TYST: pågår, men ingen tid är loggad på 30 dagar (senast 2025-04-30)",
        "ME HÅLLET: hölls 2025-05-01 men saknar deltagare",
        "PÖ U1: försenat, skulle vara klart 2025-06-01",
        "PÖ AKTIV: 1,5 dagar nedlagda av 1 planerade",
        "PÖ HÅLLET: hölls 2025-05-01 men saknar deltagare",
      ])
  }

  @Test func `silence counts from thirty days, and only while the year is on`() {
    func isAsked(_ today: String, year: String = "2025") -> Bool {
      told(Self.plan(year: year), today).contains { $0.contains("TYST: pågår") }
    }
    #expect(!isAsked("2025-05-30"))
    #expect(isAsked("2025-05-31"))
    #expect(!isAsked("2025-01-30"))
    #expect(told(Self.plan(), "2025-02-15").contains("ME TYST: pågår, men ingen tid är loggad alls"))
    #expect(!isAsked("2026-01-01"))
  }

  @Test func `without a lead what nobody is responsible for is nobody's`() {
    var documents = Self.plan().documents
    documents[.people] = Document(text: Self.people.replacing("Roll: verksamhetsledare\n", with: ""))
    #expect(
      told(YearPlan(documents: documents), "2025-06-20").suffix(2) == [
        "– KLAR: genomförd men saknar redovisning", "– OSAGT: var 2025-05-02; det står inte om det hölls",
      ])
  }

  @Test func `an empty plan asks nobody`() {
    #expect(YearPlan().nudges(today: Day(iso: "2025-06-20") ?? .first).isEmpty)
  }
}
