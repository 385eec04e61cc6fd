import Plan
import Recfile
import TestSupport

/// A small plan with something of everything, and some of it odd.
let samplePlan = YearPlan(
  documents: [
    .plan: Document(text: "%rec: Plan\n\nAr: 2025\nTitel: Provplan\nLast: nej\n"),
    .areas: Document(text: "%rec: Verksamhet\n%key: Id\n\nId: UPP\nNamn: Uppföljning\nDagar: 60\n"),
    .activities: Document(
      text: """
        %rec: Aktivitet
        %key: Id

        Id: IND
        Namn: Indikatorer
        Verksamhet: UPP
        Prio: ja
        Dagar: 20.50
        Status: delvis
        Ansvarig: ME
        # en anteckning
        Redovisning: Första raden
        + andra "raden"
        Egen: =1+1
        Egen: två

        Id: DATA
        Namn: Data
        Verksamhet: UPP
        Dagar: många
        Status: klar
        Nedlagt: 7

        Id: LOST
        Namn: Utan hem
        Verksamhet: XYZ
        Dagar: 3
        Status: planerad

        """),
    .time: Document(
      text: """
        %rec: Tid

        Datum: 2025-03-01
        Person: ME
        Aktivitet: IND
        Dagar: 0.5

        Datum: 2025-03-02
        Person: ME
        Aktivitet: BORTA
        Dagar: 1.25

        """),
    .meetings: Document(
      text: """
        %rec: Mote

        Id: M1
        Datum: 2025-02-05
        Namn: Styrgruppsmöte
        Typ: styrgrupp
        Deltagare: 12
        Beslut: Ett

        Id: M2
        Datum: 2025-10-05
        Namn: Inställt
        Typ: annat
        Status: inställt

        Id: M3
        Datum: 2025-11-05
        Namn: Nobelmöte
        Typ: nobelmöte

        """),
    .goals: Document(
      text:
        "%rec: Mal\n\nId: UPP-1\nVerksamhet: UPP\nNamn: Ett mål\nVardering: 2\nTidigare: 2022-2024 1\nAktivitet: IND\n"
    ),
    .money: Document(
      text: """
        %rec: Budgetpost

        Id: LON
        Namn: Löner
        Budget: 1000
        Tillskott: 200.50
        Utfall: 1100.05

        Id: ARR
        Namn: Arrangemang
        Budget: 50

        """),
    .people: Document(text: "%rec: Person\n\nId: ME\nNamn: Maja Ek\nRoll: arbetsgrupp\nRoll: ordförande\n"),
  ])

/// A plan of some activities only.
func plan(activities: String) -> YearPlan {
  YearPlan(documents: [.activities: Document(text: "%rec: Aktivitet\n\n" + activities)])
}

/// A plan of `Data`, as its files are.
func dataPlan(_ folder: String) throws -> YearPlan {
  var documents: [PlanFile: Document] = [:]
  for file in PlanFile.allCases { documents[file] = Document(try readFile("\(dataFolder)/\(folder)/\(file.name)")) }
  return YearPlan(documents: documents)
}

private let dataFolder = #filePath.split(separator: "/").dropLast(3).reduce(into: "") { $0 += "/" + $1 } + "/Data"

extension YearPlan {
  /// The record of a type and key, which the sample has.
  func sample(_ type: RecordType, _ key: String) -> RecordRef {
    ref(type, key) ?? refs(of: type)[0]
  }
}
