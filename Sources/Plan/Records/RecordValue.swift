/// A record decoded into values.
protocol RecordValue: Sendable, Equatable {
  /// Where it stands.
  var ref: RecordRef { get }
  init(_ fields: FieldReader)
}

/// A record that is known by a key.
protocol KeyedValue: RecordValue {
  /// The key; empty where the record lacks one.
  var id: String { get }
}

extension Collection where Element: RecordValue, Index == Int {
  /// Where in the list the record of a place in the file is: the list is in file order.
  func position(of ref: RecordRef) -> Int? {
    // One set without a gap is the rule: then each stands as far from the first as its record does.
    if let first, case let guess = ref.index - first.ref.index, indices.contains(guess),
      self[guess].ref.index == ref.index
    {
      return guess
    }
    var low = startIndex
    var high = endIndex
    while low < high {
      let middle = (low + high) / 2
      if self[middle].ref.index < ref.index { low = middle + 1 } else { high = middle }
    }
    return low < endIndex && self[low].ref.index == ref.index ? low : nil
  }
}
