/// Decides on each thing in three versions of a file, and writes the outcome.
struct MergeWriter {
  private(set) var bytes: [UInt8] = []
  private(set) var conflicts: [MergeConflict] = []

  private let sides: [MergeSide]
  private let rules: [String: MergeRules.TypeRules]
  private let count: Int
  /// Where each number stands in base, ours and theirs; -1 where it doesn't.
  private let places: [[Int32]]
  private let numbers: [[Int]]
  /// Whether what was written last must be followed by a blank line.
  private var isAfterRecord = false

  private static let (base, ours, theirs) = (0, 1, 2)

  init(_ sides: [MergeSide], _ rules: MergeRules, isTwoWay: Bool) {
    self.sides = sides
    var types: [String: MergeRules.TypeRules] = [:]
    for set in sides.reversed().flatMap({ side in side.document.sets.map { (side.document, $0) } }) {
      let key = set.1.descriptor.flatMap { set.0.first("%key", in: $0) }
      types[set.1.type] = rules.rules(for: set.1.type, describedKey: key ?? types[set.1.type]?.key)
    }
    self.rules = types
    let identities = MergeIdentities(sides, rules: types, isTwoWay: isTwoWay)
    var numbers = identities.numbers
    MergeRenames(sides, types).follow(&numbers, count: identities.count)
    count = identities.count
    self.numbers = numbers
    places = numbers.map { numbers in
      var places = [Int32](repeating: -1, count: identities.count)
      for (place, number) in numbers.enumerated() { places[number] = Int32(truncatingIfNeeded: place) }
      return places
    }
  }

  mutating func write() {
    let order = MergeOrder(
      base: numbers[0], ours: numbers[1], theirs: numbers[2], limit: count)
    for section in sectionOrder() {
      let (mine, other) = (numbers(of: section, Self.ours), numbers(of: section, Self.theirs))
      let merged = order.merge(ours: mine, theirs: other) { isKept($0) }
      let hasRecords = merged.contains { item($0)?.kind == .record }
      for number in merged where hasRecords || !isAbandoned(number) { write(number) }
    }
    writeTail()
  }

  // MARK: - Sections

  private func sectionOrder() -> [MergeSide.Section] {
    var known: [MergeSide.Section: Int] = [:]
    var all: [MergeSide.Section] = []
    let orders = sides.map { side in
      side.sections.map { section in
        if let number = known[section] { return number }
        known[section] = all.count
        all.append(section)
        return all.count - 1
      }
    }
    let order = MergeOrder(base: orders[0], ours: orders[1], theirs: orders[2], limit: all.count)
    return order.merge(ours: orders[1], theirs: orders[2]) { _ in true }.map { all[$0] }
  }

  private func numbers(of section: MergeSide.Section, _ side: Int) -> [Int] {
    guard let place = sides[side].sections.firstIndex(of: section) else { return [] }
    return Array(numbers[side][sides[side].ranges[place]])
  }

  // MARK: - What stays

  private func item(_ number: Int) -> MergeSide.Item? {
    item(number, Self.ours) ?? item(number, Self.theirs)
  }

  private func item(_ number: Int, _ side: Int) -> MergeSide.Item? {
    let place = places[side][number]
    return place >= 0 ? sides[side].items[Int(place)] : nil
  }

  private func lines(_ number: Int, _ side: Int) -> ArraySlice<UInt8>? {
    item(number, side).map { sides[side].bytes[$0.range] }
  }

  private func isKept(_ number: Int) -> Bool {
    let (isOld, isOurs, isTheirs) = (places[0][number] >= 0, places[1][number] >= 0, places[2][number] >= 0)
    if !isOld || (isOurs && isTheirs) { return true }
    guard isOurs || isTheirs, let item = item(number) else { return false }
    switch item.kind {
    case .comment: return false
    // What is left of the section needs it.
    case .descriptor: return true
    case .record: return isEditedThere(number, isOurs ? Self.ours : Self.theirs)
    }
  }

  /// Whether the record, which the other side took away, is not as the base has it.
  private func isEditedThere(_ number: Int, _ side: Int) -> Bool {
    lines(number, side) != lines(number, Self.base)
  }

  /// Whether it is a descriptor that one side took away.
  private func isAbandoned(_ number: Int) -> Bool {
    places[0][number] >= 0 && (places[1][number] < 0 || places[2][number] < 0) && item(number)?.kind == .descriptor
  }

  // MARK: - Writing

  private mutating func write(_ number: Int) {
    guard let item = item(number) else { return }
    writeLead(number)
    switch item.kind {
    case .comment:
      bytes += lines(number, Self.ours) ?? lines(number, Self.theirs) ?? []
      isAfterRecord = false
    case .descriptor, .record:
      writeRecord(number)
      isAfterRecord = true
    }
  }

  private mutating func writeLead(_ number: Int) {
    func lead(_ side: Int) -> ArraySlice<UInt8>? { item(number, side).map { sides[side].bytes[$0.lead] } }
    let (old, mine, other) = (lead(Self.base), lead(Self.ours), lead(Self.theirs))
    let lead = (mine == old ? other ?? mine : mine ?? other) ?? []
    // Records that came to stand beside each other are set apart; and a comment from the record before, which it is no part of.
    if isAfterRecord, !lead.contains(Byte.newline) { bytes.append(Byte.newline) }
    bytes += lead
  }

  private mutating func writeTail() {
    let tails = sides.map { $0.bytes[$0.tail] }
    if let last = bytes.last, last != Byte.newline { bytes.append(Byte.newline) }
    bytes += tails[1] == tails[0] ? tails[2] : tails[1]
  }

  private mutating func writeRecord(_ number: Int) {
    let (old, mine, other) = (lines(number, Self.base), lines(number, Self.ours), lines(number, Self.theirs))
    if let mine, let other {
      if mine == other || other == old {
        bytes += mine
      } else if mine == old {
        bytes += other
      } else {
        merge(number, old.map(Array.init), Array(mine), Array(other))
      }
    } else if old != nil, item(number)?.kind == .record, let left = mine ?? other {
      writeTakenAway(number, Array(left), byThem: mine != nil)
    } else {
      bytes += mine ?? other ?? []
    }
  }

  private mutating func merge(_ number: Int, _ old: [UInt8]?, _ mine: [UInt8], _ other: [UInt8]) {
    let (type, isDescriptor) = typeOf(number)
    let rules = isDescriptor ? MergeRules.descriptor : rules[type] ?? MergeRules.TypeRules(key: nil)
    let merged = RecordTextMerge(base: old, ours: mine, theirs: other, type: type, rules: rules)
    bytes += merged.bytes
    let key = rules.key.flatMap { RecordText(bytes: merged.bytes).values($0).first }
    conflicts += merged.clashes.map {
      MergeConflict(type: type, key: key, field: $0.field, ours: $0.ours, theirs: $0.theirs)
    }
  }

  /// A record that one side took away and the other edited: it stays, and under its key stands that it was taken away.
  private mutating func writeTakenAway(_ number: Int, _ left: [UInt8], byThem: Bool) {
    let (type, _) = typeOf(number)
    let text = RecordText(bytes: left)
    guard let name = rules[type]?.key, let key = text.values(name).first,
      let field = text.ranges.first(where: { left[$0.start..<$0.colon].elementsEqual(name.utf8) })
    else {
      bytes += left
      return
    }
    let conflict = MergeConflict(
      type: type, key: key, field: name, ours: byThem ? [key] : [], theirs: byThem ? [] : [key])
    conflicts.append(conflict)
    let note = MergeConflict(type: type, key: key, field: name, ours: [key], theirs: []).lines
    bytes += left[..<field.end]
    if !left[field.end...].starts(with: note) { bytes += note }
    bytes += left[field.end...]
  }

  private func typeOf(_ number: Int) -> (type: String, isDescriptor: Bool) {
    for side in [Self.ours, Self.theirs] {
      if let item = item(number, side) { return (sides[side].type(of: item), item.kind == .descriptor) }
    }
    return ("", false)
  }
}
