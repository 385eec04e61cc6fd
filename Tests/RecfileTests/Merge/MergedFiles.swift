import Recfile
import TestSupport

/// Makes files to merge: a base, and what two people might make of it with an editor.
struct MergedFiles {
  var random: SeededGenerator

  static let rules = MergeRules([
    "Sak": MergeRules.TypeRules(key: "Id", repeating: ["Ansvarig"]), "Logg": MergeRules.TypeRules(key: nil),
  ])

  private static let head = """
    # En fil att slå ihop.

    %rec: Sak
    %key: Id
    %mandatory: Namn

    """
  private static let log = """

    # Loggen.
    %rec: Logg
    %type: Dag int

    """

  private var made = 0

  init(seed: UInt64) {
    random = SeededGenerator(seed: seed)
  }

  /// A file with some records of a keyed type, and of one without a key.
  mutating func base() -> Document {
    var text = Self.head
    for number in 0..<random.number(0...5) {
      text += random.chance(30) ? "\n# om \(number)\n" : "\n"
      text += record(key: "K\(number)")
    }
    if random.chance(80) {
      text += Self.log
      for _ in 0..<random.number(0...4) { text += "\n" + entry() }
    }
    return Document(text: text)
  }

  /// The file after somebody's edits.
  mutating func edited(_ base: Document) -> Document {
    var document = base
    for _ in 0..<random.number(0...4) { edit(&document) }
    return document
  }

  private mutating func edit(_ document: inout Document) {
    let things = document.set(ofType: "Sak")?.records ?? 0..<0
    let entries = document.set(ofType: "Logg")?.records ?? 0..<0
    switch random.number(0...11) {
    case 0...3:
      guard !things.isEmpty else { return }
      let place = random.number(things.lowerBound...things.upperBound - 1)
      document.replace(place, with: changed(document.text(of: place)))
    case 4:
      // From a few keys, so that both sides may add the same.
      let key = "N\(random.number(0...3))"
      if !things.contains(where: { document.first("Id", in: $0) == key }) {
        document.add(RecordText(bytes: Array(record(key: key).utf8)), type: "Sak")
      }
    case 5: if let place = things.randomElement(using: &random) { document.remove(place) }
    case 6, 7:
      guard document.set(ofType: "Logg") != nil else { return }
      document.add(RecordText(bytes: Array(entry().utf8)), type: "Logg")
    case 8: if let place = entries.randomElement(using: &random) { document.remove(place) }
    case 9:
      guard let place = entries.randomElement(using: &random) else { return }
      document.replace(place, with: document.text(of: place).setting("Dag", to: ["\(random.number(1...3))"]))
    case 10: comment(&document)
    default: move(&document, things)
    }
  }

  private mutating func changed(_ record: RecordText) -> RecordText {
    switch random.number(0...6) {
    case 0: return record.setting("Status", to: [random.pick(["a", "b", "c"])], order: ["Id", "Namn"])
    case 1: return record.setting("Status", to: [])
    case 2: return record.setting("Text", to: [random.pick(["ett", "två\nrader", "", "+ plus\n\nrad"])])
    case 3: return record.setting("Okand", to: [random.anyValue()])
    case 4:
      let people = record.values("Ansvarig").filter { _ in random.chance(60) }
      return record.setting("Ansvarig", to: people + (people.contains("ÅÅ") ? [] : ["ÅÅ"]))
    case 5:
      let more = random.pick(["AA", "BB", "CC"])
      let people = record.values("Ansvarig")
      return people.contains(more) ? record : record.setting("Ansvarig", to: people + [more])
    default: return RecordText(bytes: record.bytes + Array("# \(random.pick(["x", "y"]))\n".utf8))
    }
  }

  private mutating func comment(_ document: inout Document) {
    let lines = String(decoding: document.bytes, as: UTF8.self).split(separator: "\n", omittingEmptySubsequences: false)
    guard let place = lines.indices.filter({ lines[$0].isEmpty && $0 < lines.count - 1 }).randomElement(using: &random)
    else { return }
    document = Document(
      text: (lines[...place] + ["# ny \(random.number(0...2))", ""] + lines[(place + 1)...]).joined(separator: "\n"))
  }

  private mutating func move(_ document: inout Document, _ things: Range<Int>) {
    guard things.count > 1 else { return }
    let place = random.number(things.lowerBound...things.upperBound - 1)
    let text = document.text(of: place)
    document.remove(place)
    document.add(text, type: "Sak", after: random.number(things.lowerBound - 1...things.upperBound - 2))
  }

  private mutating func record(key: String) -> String {
    made += 1
    var text = "Id: \(key)\nNamn: n\(made)\n"
    if random.chance(60) { text += "Status: \(random.pick(["a", "b"]))\n" }
    if random.chance(30) { text += "# inne \(random.number(0...1))\n" }
    for person in ["AA", "BB", "CC"] where random.chance(30) { text += "Ansvarig: \(person)\n" }
    if random.chance(40) { text += "Text: rad\n+ \(random.value())\n" }
    return text
  }

  private mutating func entry() -> String {
    "Dag: \(random.number(1...3))\nVem: \(random.pick(["AA", "BB"]))\n"
  }
}

/// What a merge should come to, reckoned from the three versions' values alone.
struct ExpectedMerge {
  typealias Record = [String: [String]]

  /// The keyed records, by key.
  private(set) var things: [String: Record] = [:]
  /// Their lines, comments and all.
  private var texts: [String: RecordText] = [:]
  /// How many there are of each log line.
  private(set) var log: [Record: Int] = [:]
  /// The conflicts, as key and field.
  private(set) var conflicts: Set<[String]> = []

  /// What a document holds.
  init(_ document: Document) {
    for set in document.sets {
      for place in set.records {
        let record = Dictionary(grouping: document.text(of: place).fields) { $0.name }.mapValues { $0.map(\.value) }
        guard set.type == "Sak", let key = record["Id"]?.first else {
          log[record, default: 0] += 1
          continue
        }
        things[key] = record
        texts[key] = document.text(of: place)
      }
    }
  }

  /// What the three come to.
  init(_ base: ExpectedMerge, _ ours: ExpectedMerge, _ theirs: ExpectedMerge) {
    for key in Set(ours.things.keys).union(theirs.things.keys) {
      let isEdited = (ours.texts[key] ?? theirs.texts[key]) != base.texts[key]
      things[key] = merged(key, base.things[key], ours.things[key], theirs.things[key], isEdited)
    }
    for line in Set(ours.log.keys).union(theirs.log.keys) {
      let counts = [base, ours, theirs].map { $0.log[line] ?? 0 }
      let count = (counts.min() ?? 0) + max(0, counts[1] - counts[0]) + max(0, counts[2] - counts[0])
      if count > 0 { log[line] = count }
    }
  }

  private mutating func merged(
    _ key: String, _ old: Record?, _ mine: Record?, _ other: Record?, _ isEdited: Bool
  ) -> Record? {
    guard let mine, let other else {
      let left = mine ?? other ?? [:]
      if old == nil { return left }
      if !isEdited { return nil }
      conflicts.insert([key, "Id"])
      return left
    }
    var record: Record = [:]
    for field in Set(mine.keys).union(other.keys).union(old?.keys ?? [:].keys) {
      let values = (old?[field] ?? [], mine[field] ?? [], other[field] ?? [])
      if field == "Ansvarig" {
        let kept = Set(values.1).union(values.2).filter { value in
          !values.0.contains(value) || (values.1.contains(value) && values.2.contains(value))
        }
        record[field] = kept.isEmpty ? nil : kept.sorted()
        continue
      }
      let chosen = values.1 == values.0 ? values.2 : values.1
      record[field] = chosen.isEmpty ? nil : chosen
      if values.1 != values.0, values.2 != values.0, values.1 != values.2 { conflicts.insert([key, field]) }
    }
    return record
  }

  /// The same with the people of each record in alphabetical order.
  var sorted: ExpectedMerge {
    var sorted = self
    sorted.things = things.mapValues { record in
      var record = record
      record["Ansvarig"]?.sort()
      return record
    }
    return sorted
  }
}
