import Plan
import Screen

@testable import Dashboard

/// Plays keys on a dashboard whose disk always takes what it is given, as the loop would.
struct Player {
  var app: App
  /// What the last key asked for, commits apart.
  private(set) var effects: [Effect] = []
  /// What the disk holds.
  var disk: YearPlan

  init(
    _ plan: String = "exempel", width: Int = 100, height: Int = 30, today: String = "2026-06-20", person: String? = "TA"
  ) {
    app = Fixtures.app(plan, width, height, today: today)
    app.settings.person = person
    disk = app.plan
    send(.checked(app.plan.problems()))
  }

  /// Plays on a plan made for the test.
  init(of plan: YearPlan, size: Size, language: Language = .swedish, usesASCII: Bool = false) {
    app = App(
      plan: plan,
      settings: Settings(language: language, person: "TA", today: Fixtures.day("2026-06-20"), usesASCII: usesASCII),
      size: size)
    disk = plan
    send(.checked(plan.problems()))
  }

  /// Presses keys by their names, apart by blanks: `2 j s d Enter Ctrl-R`. What is in quotes is typed letter by letter.
  mutating func press(_ names: String) {
    for name in names.split(separator: " ") {
      guard let key = Key(name: String(name)) else { continue }
      send(.input(.key(key)))
    }
  }

  mutating func type(_ text: String) {
    for character in text { send(.input(.key(.character(character)))) }
  }

  mutating func send(_ event: Event) {
    effects = []
    carryOut(app.update(event))
  }

  private mutating func carryOut(_ asked: [Effect]) {
    for effect in asked {
      switch effect {
      case .commit(let change, let step):
        do {
          let applied = try disk.apply(change)
          carryOut(app.update(.committed(disk, applied: applied, others: [], step, clock: "14:02")))
        } catch {
          carryOut(app.update(.changedOutside(disk, [], folderProblems: [])))
          carryOut(app.update(.refused(error, change, step)))
        }
      case .check(let plan): carryOut(app.update(.checked(plan.problems())))
      case .readCopy, .setAside, .reread, .openEditor, .copy, .write, .lookBack, .redraw, .suspend, .quit, .keepSetting,
        .keepKeys, .keepViews, .sync, .cancelSync, .trace:
        effects.append(effect)
      }
    }
  }

  /// Another program's change, which the dashboard hears of.
  mutating func change(_ change: Change) {
    guard let applied = try? disk.apply(change) else { return }
    send(.changedOutside(disk, applied.edits, folderProblems: []))
  }

  /// Another program's change, which the dashboard has not heard of yet.
  mutating func changeOutside(_ make: (YearPlan) throws(Refusal) -> Change) {
    guard let change = try? make(disk) else { return }
    _ = try? disk.apply(change)
  }

  /// What was asked of the plan's past.
  var asked: [PastQuestion] {
    effects.compactMap { effect in if case .lookBack(let question) = effect { question } else { nil } }
  }

  var screen: String { app.draw().text }
  var message: String? { app.message?.text }

  /// A field as the disk has it.
  func value(_ type: RecordType, _ key: String, _ field: String) -> [String] {
    disk.ref(type, key).map { disk.values(field, of: $0) } ?? []
  }
}
