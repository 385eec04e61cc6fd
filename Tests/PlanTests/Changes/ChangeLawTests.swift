import Recfile
import TestSupport
import Testing

@testable import Plan

/// What must hold for any sequence of edits on any files.
@Suite struct ChangeLawTests {
  /// The small plan's files, roughened: without a last newline, with DOS line ends, comments, twins, several sets, or missing.
  private static func plan(_ random: inout SeededGenerator) -> YearPlan {
    var documents = Plans.small.documents
    for file in PlanFile.allCases {
      var text = Plans.text(Plans.small, file)
      switch random.number(0...7) {
      case 0: text.removeLast()
      case 1: text = text.replacing("\n", with: "\r\n")
      case 2: text = "# Överst.\n\n" + text + "\n\n# Sist.\n"
      case 3: text = text.replacing("\nNamn", with: "\n# Mitt i.\nNamn") + "\n\n"
      case 4: text += "\n" + text.drop { $0 != "\n" }.drop { $0 == "\n" }.prefix { $0 != "%" }
      case 5: text += "\n" + text
      case 6: text = random.number(0...1) == 0 ? "" : "Namn: Utan typ\n\n" + text
      default: break
      }
      documents[file] = Document(text: text)
    }
    return YearPlan(documents: documents)
  }

  private static let names = [
    "Namn", "Dagar", "Status", "Ansvarig", "Not", "Redovisning", "Id", "Klarmarkerad", "Budget", "Tagg",
  ]
  private static let values = [
    "", "Nytt", "1.5", "utgår", "klart", "ME", "PÖ", "2026-01-15 ME", "två\nrader", "X1", "X2", "å\\", "slut \\\n\nmer",
  ]

  /// A change that somebody may make; nil where it is refused.
  private static func change(_ plan: YearPlan, _ random: inout SeededGenerator) -> Change? {
    let refs = RecordType.allCases.flatMap { plan.refs(of: $0) }
    let some = (0..<random.number(1...3)).compactMap { _ in refs.isEmpty ? nil : plan.id(of: random.one(of: refs)) }
    var seen: Set<RecordID> = []
    let ids = some.filter { seen.insert($0).inserted }
    do throws(Refusal) {
      switch random.number(0...9) {
      case 0...1: return try plan.removing(ids, force: true)
      case 2...3: return try added(plan, &random)
      case 4 where !ids.isEmpty:
        return try plan.setting("Id", to: [random.one(of: ["N1", "N2", "IND", "ÅÄÖ"])], of: [ids[0]])
      default:
        let value = random.one(of: values)
        let edit = random.one(of: [FieldEdit.set(value.isEmpty ? [] : [value]), .add(value), .remove(value)])
        return try plan.editing(ids, [(random.one(of: names), edit)])
      }
    } catch {
      return nil
    }
  }

  private static func added(_ plan: YearPlan, _ random: inout SeededGenerator) throws(Refusal) -> Change {
    let type = random.one(of: [RecordType.timeEntry, .timeEntry, .activity, .person, .meeting, .expense, .total])
    let keys = plan.keys(of: .activity)
    let given: [String: String] = [
      "Namn": "Ny", "Verksamhet": "UPP", "Status": "pågår", "Datum": "2025-03-01", "Person": "ME",
      "Aktivitet": keys.first ?? "IND", "Dagar": "0.5", "Typ": "annat", "Budgetpost": "PROJ", "Belopp": "7",
    ]
    return try plan.adding(
      type,
      type.schema.fields.filter(\.isMandatory).compactMap { field in given[field.name].map { (field.name, [$0]) } })
  }

  /// What a plan's values are, however they came to be decoded.
  private static func expectDecoded(_ plan: YearPlan, _ note: String) {
    let fresh = YearPlan(documents: plan.documents)
    #expect(plan.facts == fresh.facts && plan.areas == fresh.areas && plan.activities == fresh.activities, "\(note)")
    #expect(plan.meetings == fresh.meetings && plan.goals == fresh.goals && plan.people == fresh.people, "\(note)")
    #expect(plan.actionPoints == fresh.actionPoints && plan.budgetLines == fresh.budgetLines, "\(note)")
    #expect(plan.expenses == fresh.expenses && plan.totals == fresh.totals, "\(note)")
    #expect(plan.activitiesByArea == fresh.activitiesByArea, "\(note)")
    let lines = [plan, fresh].map { plan in
      plan.time.entries.map {
        "\($0.index) \($0.day?.iso ?? "-") \(plan.time.name($0.person)) \(plan.time.name($0.activity)) \($0.days)"
      }
    }
    #expect(lines[0] == lines[1], "\(note)")
    #expect(plan.time.total == fresh.time.total && plan.time.months(of: 2025) == fresh.time.months(of: 2025), "\(note)")
    #expect(Set(plan.time.people) == Set(fresh.time.people), "\(note)")
    for key in Set(plan.time.entries.map { plan.time.name($0.activity) } + ["IND", "DATA", "X1"]) {
      #expect(plan.time.logged(on: key) == fresh.time.logged(on: key), "\(note)")
      #expect(plan.time.logged(by: key) == fresh.time.logged(by: key), "\(note)")
    }
    for type in RecordType.allCases {
      for key in Set(fresh.keys(of: type) + plan.keys(of: type)) where !key.isEmpty {
        #expect(plan.keyed[type]?.places(key) == fresh.keyed[type]?.places(key), "\(note)")
      }
    }
  }

  @Test(arguments: 1...40) func `a step taken back leaves the very bytes, and values are those of the files`(
    _ seed: Int
  ) throws {
    var random = SeededGenerator(seed: UInt64(seed))
    var plan = Self.plan(&random)
    var states = [Plans.bytes(plan)]
    var steps: [Change] = []
    for _ in 0..<40 {
      guard let change = Self.change(plan, &random), !change.isEmpty else { continue }
      let before = Plans.bytes(plan)
      do {
        steps.append(try plan.apply(change))
        states.append(Plans.bytes(plan))
      } catch {
        #expect(Plans.bytes(plan) == before)
      }
      Self.expectDecoded(plan, "\(seed) \(change.summary(.swedish))")
    }
    #expect(steps.count > 5)
    for (step, state) in zip(steps, states.dropLast()).reversed() {
      _ = try plan.apply(step.inverse)
      #expect(Plans.bytes(plan) == state, "\(seed) \(step.summary(.swedish))")
      Self.expectDecoded(plan, "\(seed) back \(step.summary(.swedish))")
    }
  }

  @Test(arguments: 1...20) func `an undone step is done again the same`(_ seed: Int) throws {
    var random = SeededGenerator(seed: UInt64(1000 + seed))
    var plan = Self.plan(&random)
    var history = History()
    var states = [Plans.bytes(plan)]
    for _ in 0..<12 {
      guard let change = Self.change(plan, &random), !change.isEmpty, let applied = try? plan.apply(change) else {
        continue
      }
      history.record(applied)
      states.append(Plans.bytes(plan))
    }
    var at = states.count - 1
    for _ in 0..<60 {
      if random.number(0...1) == 0, let undo = history.toUndo {
        history.didUndo(try plan.apply(undo))
        at -= 1
      } else if let redo = history.toRedo {
        history.didRedo(try plan.apply(redo))
        at += 1
      }
      #expect(Plans.bytes(plan) == states[at], "\(seed)")
    }
  }

  @Test(arguments: 1...30) func `an undo among others' edits takes the field back or refuses and changes nothing`(
    _ seed: Int
  ) throws {
    var random = SeededGenerator(seed: UInt64(2000 + seed))
    var plan = Plans.small
    var ours: [Change] = []
    for _ in 0..<30 {
      guard let change = Self.change(plan, &random), !change.isEmpty, let applied = try? plan.apply(change) else {
        continue
      }
      if random.number(0...1) == 0 { ours.append(applied) }
    }
    var (restored, refused) = (0, 0)
    while !ours.isEmpty {
      let step = ours.remove(at: random.number(0...ours.count - 1))
      let before = Plans.bytes(plan)
      do {
        let undone = try plan.apply(step.inverse)
        restored += 1
        for (edit, wanted) in zip(undone.edits, step.inverse.edits) { Self.expectTakenBack(edit, wanted, "\(seed)") }
      } catch {
        refused += 1
        #expect(Plans.bytes(plan) == before, "\(seed)")
        #expect(!error.text(.swedish).isEmpty)
      }
      Self.expectDecoded(plan, "\(seed)")
    }
    #expect(restored + refused > 1)
  }

  /// The fields that an edit was to change have the values that it was to give them; repeating ones those it was to add.
  private static func expectTakenBack(_ edit: Edit, _ wanted: Edit, _ note: String) {
    guard let after = edit.after, wanted.before != nil else {
      #expect(
        edit.after == nil || edit.after?.plainFields.map(\.value) == wanted.after?.plainFields.map(\.value), "\(note)")
      return
    }
    for change in wanted.fieldChanges {
      let field = wanted.id.type.schema.field(change.field)
      let now = after.plainValues(change.field)
      if field?.repeats ?? false {
        #expect(Set(change.new).subtracting(change.old).isSubset(of: now), "\(note)")
        #expect(Set(change.old).subtracting(change.new).isDisjoint(with: now), "\(note)")
      } else {
        #expect(now == change.new, "\(note)")
      }
    }
  }

  @Test func `recfix accepts every file that is written`() throws {
    var random = SeededGenerator(seed: 77)
    var plan = YearPlan(documents: Plans.small.documents)
    // Files with their whole descriptors, so that recfix looks at each value.
    for file in PlanFile.allCases {
      var documents = Document()
      for type in file.types {
        for ref in plan.refs(of: type) {
          documents.add(plan.text(of: ref), type: type.rawValue, descriptor: type.schema.descriptor)
        }
      }
      plan.read(documents, as: file)
    }
    var steps = 0
    for _ in 0..<150 {
      guard let change = Self.change(plan, &random), !change.isEmpty, let applied = try? plan.apply(change) else {
        continue
      }
      steps += 1
      for file in Set(applied.edits.map(\.id.type.file)) {
        let bytes = plan.document(file).bytes
        #expect(
          try Recutils.complaints(bytes) == "", "\(change.summary(.swedish))\n\(String(decoding: bytes, as: UTF8.self))"
        )
      }
    }
    #expect(steps > 40)
  }
}
