import Plan
import Recfile
import TestSupport

/// The plans that the tests read.
enum Plans {
  /// A file of the repository's Data.
  static func file(_ folder: String, _ file: PlanFile) throws -> [UInt8] {
    let repository = #filePath.split(separator: "/").dropLast(3).reduce("") { $0 + "/" + $1 }
    return try readFile("\(repository)/Data/\(folder)/\(file.name)")
  }

  /// A plan of the repository's Data: `2025` or `exempel`.
  static func data(_ folder: String) throws -> YearPlan {
    var documents: [PlanFile: Document] = [:]
    for name in PlanFile.allCases { documents[name] = Document(try file(folder, name)) }
    return YearPlan(documents: documents)
  }

  /// A plan of files written in a test.
  static func plan(_ files: [PlanFile: String]) -> YearPlan {
    YearPlan(documents: files.mapValues { Document(text: $0) })
  }

  /// Every file's bytes.
  static func bytes(_ plan: YearPlan) -> [PlanFile: [UInt8]] {
    plan.documents.mapValues(\.bytes)
  }

  /// A file's text.
  static func text(_ plan: YearPlan, _ file: PlanFile) -> String {
    String(decoding: plan.document(file).bytes, as: UTF8.self)
  }

  /// A small plan with something of everything, and nothing wrong with it.
  static let small = plan([
    .plan: """
    %rec: Plan
    %key: Ar

    Ar: 2025
    Titel: Provplan
    Arbetsdagar: 60

    """,
    .areas: """
    %rec: Verksamhet
    %key: Id

    Id: UPP
    Namn: Uppföljning
    Dagar: 50

    Id: KOM
    Namn: Kommunikation
    Dagar: 10

    """,
    .activities: """
    %rec: Aktivitet
    %key: Id

    # Den första.
    Id: IND
    Namn: Indikatorer
    Verksamhet: UPP
    Prio: ja
    Dagar: 20
    Status: delvis
    Ansvarig: ME
    Ansvarig: PÖ
    Redovisning: Första raden
    + andra raden
    Egen: rör ej

    Id: DATA
    Namn: Miljödata
    Verksamhet: UPP
    Dagar: 30
    Status: pågår
    Ansvarig: ME

    Id: NOBEL
    Namn: Nobelmötet
    Verksamhet: KOM
    Dagar: 10
    Status: planerad
    Klarmarkerad: 2025-12-01 PÖ

    """,
    .time: """
    %rec: Tid

    Datum: 2025-03-01
    Person: ME
    Aktivitet: IND
    Dagar: 0.5

    Datum: 2025-03-02
    Person: ME
    Aktivitet: DATA
    Dagar: 1.25
    Not: Läst på

    Datum: 2025-03-01
    Person: ME
    Aktivitet: IND
    Dagar: 0.5

    Datum: 2025-04-01
    Person: PÖ
    Aktivitet: IND
    Dagar: 2

    """,
    .meetings: """
    %rec: Mote
    %key: Id

    Id: M1
    Datum: 2025-02-05
    Namn: Styrgrupp
    Typ: styrgrupp
    Aktivitet: IND
    Aktivitet: NOBEL
    Status: genomfört

    """,
    .actionPoints: """
    %rec: Uppdrag
    %key: Id

    Id: U1
    Namn: Ring Nobel
    Mote: M1
    Ansvarig: PÖ
    Status: öppet

    """,
    .goals: """
    %rec: Mal
    %key: Id

    Id: UPP-1
    Verksamhet: UPP
    Namn: Bra uppföljning
    Vardering: 2
    Tidigare: 2022-2024 1
    Aktivitet: IND

    """,
    .money: """
    %rec: Budgetpost
    %key: Id

    Id: PROJ
    Namn: Projekt
    Budget: 1000
    Tillskott: 500.50
    Utfall: 700.25

    %rec: Insats

    Budgetpost: PROJ
    Namn: Studie
    Belopp: 700.25

    %rec: Summa

    Namn: Summa
    Budget: 1000
    Utfall: 700.25
    Overskott: 800.25

    """,
    .people: """
    %rec: Person
    %key: Id

    Id: ME
    Namn: Maria Ek
    Roll: verksamhetsledare
    Dagar: 100

    Id: PÖ
    Namn: Per Öst

    """,
  ])
}

/// Some of the checks compare with GNU recutils.
enum Recutils {
  static let environment = ["LC_ALL": "C.UTF-8", "TZ": "UTC0"]

  /// What `recfix` says against a file; empty where it accepts it.
  static func complaints(_ bytes: [UInt8]) throws -> String {
    let outcome = try Shell.run("recfix", ["--no-external"], input: bytes, environment: environment)
    return outcome.status == 0 ? "" : outcome.errorText + outcome.text
  }
}

extension SeededGenerator {
  /// A number of a range.
  mutating func number(_ range: ClosedRange<Int>) -> Int {
    Int.random(in: range, using: &self)
  }

  /// One of some, of which there are any.
  mutating func one<Element>(of elements: [Element]) -> Element {
    elements[number(0...elements.count - 1)]
  }
}
