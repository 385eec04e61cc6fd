import Plan
import Recfile
import Screen
import TestSupport

@testable import Dashboard

/// What is pressed, pasted, clicked and resized: generated, and mutated from what users do.
struct KeyFuzz {
  var random: SeededGenerator

  /// What users do, by the keys' names; text in quotes is typed.
  static let habits = [
    "1 Down Down Enter Esc", "2 j j Enter e Ctrl-S Esc", "2 s Down Enter u", "2 Space Space p u u Ctrl-R",
    "2 v j v V s Enter u",
    "2 / 'ind' Enter n N Esc", "2 f 'status:delvis' Tab Enter o o Esc Esc", "2 t '0,5' Enter u",
    "L '0,5 IND igår' Enter u T u",
    "3 Enter Enter Esc Left Right", "w '1' Tab '0,5' Enter PgDn Esc u u", "F Right Down '3' Enter s Esc u",
    "4 c l j PgDn Enter Y Esc",
    "4 b 'beslut' Ctrl-S u B Tab Tab Enter Esc", "4 M y PgDn Esc I Enter u", "4 X Enter u > 'imorgon' Enter u",
    "5 Enter e Down Enter Esc",
    "6 G Enter e '12' Enter u", "7 a Tab Tab Enter Esc d Enter u", "A Down Down Enter Tab 'x' Enter Esc",
    "R Enter Esc m K u Esc", "! Enter Esc G Enter q",
    "i Enter Esc r y Esc", ": 'aktiviteter status:delvis' Enter", ": 'sätt tagg+=x' Enter u",
    ": 'spara vy min z' Enter : 'glöm min' Enter",
    "? / 'spara' Enter G g Esc", "2 E Esc 2 e Backspace Backspace 'å' Ctrl-U Enter u",
    "2 l l l e Enter Esc y F5 Ctrl-L", "2 d Enter u d y u",
    ": '2026-06-30' Enter : 'IND' Enter Esc",
  ]

  /// Every key that does something, and some that do not.
  static let keys: [Key] =
    Command.table.flatMap(\.keys).compactMap { Key(name: $0) }.filter {
      $0 != .character("q") && $0 != .function(10) && $0 != .control("c")
    }
    + [
      .enter, .escape, .backspace, .delete, .tab, .backTab, .insert, .home, .end, .controlLeft, .controlRight, .shiftUp,
      .shiftLeft, .control("a"), .control("k"), .control("s"), .control("w"), .control("u"), .function(60),
      .character("0"), .character("7"), .character(","), .character("-"), .character("å"), .character("漢"),
      .character("e\u{301}\u{36B}"), .character("\u{202E}"), .character("🏴\u{E0067}\u{E007F}"), .character("\u{1B}"),
    ]

  static let sizes = [
    Size(width: 80, height: 24), Size(width: 60, height: 16), Size(width: 160, height: 50),
    Size(width: 240, height: 70),
    Size(width: 1, height: 1), Size(width: 59, height: 15), Size(width: 300, height: 5), Size(width: 13, height: 90),
  ]

  /// A sequence of some hundred events.
  mutating func events() -> [InputEvent] {
    var events: [InputEvent] = []
    while events.count < 160 {
      switch Int.random(in: 0..<20, using: &random) {
      case 0..<11: events += mutated(habit())
      case 11..<17: events += (0..<6).map { _ in .key(pick(Self.keys)) }
      case 17: events.append(.paste(pasted()))
      case 18: events.append(.mouse(mouse()))
      default: events.append(.resize(pick(Self.sizes)))
      }
    }
    return events
  }

  private mutating func habit() -> [InputEvent] {
    var events: [InputEvent] = []
    for (place, part) in pick(Self.habits).split(separator: "'", omittingEmptySubsequences: false).enumerated() {
      if place % 2 == 1 {
        events += part.map { .key(.character($0)) }
      } else {
        events += part.split(separator: " ").compactMap { Key(name: String($0)) }.map { .key($0) }
      }
    }
    return events
  }

  /// A habit as somebody has it who slips: a key left out, twice, another one, two in the wrong order.
  private mutating func mutated(_ events: [InputEvent]) -> [InputEvent] {
    var events = events
    for _ in 0..<Int.random(in: 0...3, using: &random) where events.count > 1 {
      let place = Int.random(in: 0..<events.count - 1, using: &random)
      switch Int.random(in: 0..<4, using: &random) {
      case 0: events.remove(at: place)
      case 1: events.insert(events[place], at: place)
      case 2: events[place] = .key(pick(Self.keys))
      default: events.swapAt(place, place + 1)
      }
    }
    return events
  }

  private mutating func pasted() -> String {
    let texts = HostileText.all.map { String(decoding: $0.bytes, as: UTF8.self) }
    let joined = (0..<Int.random(in: 1...4, using: &random)).map { _ in pick(texts) }.joined(separator: "\n")
    return pick([joined, "\n", "q\nq\n:q\n", "1,5\t2\r\n3", String(repeating: "x", count: 5000), "", "\u{1B}[201~q"])
  }

  private mutating func mouse() -> Mouse {
    Mouse(
      x: Int.random(in: -1...320, using: &random), y: Int.random(in: -1...110, using: &random),
      kind: pick([.press, .release, .doubleClick, .wheelUp, .wheelDown, .drag]),
      button: pick([.left, .middle, .right, .none]))
  }

  mutating func pick<Element>(_ from: [Element]) -> Element {
    from[Int.random(in: 0..<from.count, using: &random)]
  }
}

extension Fixtures {
  /// The example plan with hostile texts in every field.
  static let hostilePlan: YearPlan = {
    let calm = plan("exempel")
    var documents: [PlanFile: Document] = [:]
    for file in PlanFile.allCases {
      documents[file] = Document(HostileText.spoiled(calm.document(file).bytes, file: file.name))
    }
    return YearPlan(documents: documents)
  }()
}
