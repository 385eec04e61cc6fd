import Recfile

extension TimeLog {
  /// Where in the log the entry of a record is.
  func position(of ref: RecordRef) -> Int? {
    // One set of entries is the rule: then each stands as far from the first as its record does.
    if let first = entries.first, case let guess = ref.index - Int(first.index), entries.indices.contains(guess),
      Int(entries[guess].index) == ref.index
    {
      return guess
    }
    let place = firstPosition(from: ref.index)
    return place < entries.count && Int(entries[place].index) == ref.index ? place : nil
  }

  /// The entry of a record.
  func entry(of ref: RecordRef) -> TimeEntry? {
    position(of: ref).map { entries[$0] }
  }

  /// Takes in that a record was written anew.
  mutating func replaced(_ record: Int, in document: Document) {
    guard let place = position(of: RecordRef(type: .timeEntry, index: record)) else { return }
    countWithMonth(entries[place], sign: -1)
    entries[place] = read(record, in: document)
    countWithMonth(entries[place], sign: 1)
  }

  /// Takes in that a record was put in.
  mutating func inserted(_ record: Int, in document: Document) {
    let place = firstPosition(from: record)
    shift(from: place, by: 1)
    let entry = read(record, in: document)
    entries.insert(entry, at: place)
    countWithMonth(entry, sign: 1)
  }

  /// Takes in that a record was taken out.
  mutating func removed(_ record: Int) {
    guard let place = position(of: RecordRef(type: .timeEntry, index: record)) else { return }
    countWithMonth(entries[place], sign: -1)
    entries.remove(at: place)
    shift(from: place, by: -1)
  }

  private mutating func shift(from place: Int, by distance: Int32) {
    for later in place..<entries.count { entries[later].index += distance }
  }

  /// The first position whose record is a given one or comes after it.
  private func firstPosition(from record: Int) -> Int {
    var low = 0
    var high = entries.count
    while low < high {
      let middle = (low + high) / 2
      if Int(entries[middle].index) < record { low = middle + 1 } else { high = middle }
    }
    return low
  }
}
