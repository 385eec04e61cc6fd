import Recfile

/// A record's values without the carriage returns that DOS line ends leave in them.
extension RecordText {
  /// The fields in order, as (name, value).
  var plainFields: [(name: String, value: String)] {
    guard bytes.contains(13) else { return fields }
    return fields.map { ($0.name, $0.value.withoutCarriageReturns) }
  }

  /// The values of a field, in order.
  func plainValues(_ name: String) -> [String] {
    guard bytes.contains(13) else { return values(name) }
    return values(name).map(\.withoutCarriageReturns)
  }

  /// The value of the field that is a type's key; nil where it is missing or empty, and where the type has none.
  func key(_ type: RecordType) -> String? {
    type.schema.key.flatMap { plainValues($0.name).first { !$0.isEmpty } }
  }

  /// The record with a field's values replaced, as `setting` does, whatever its line ends.
  func settingPlain(_ name: String, to new: [String], order: [String]) -> RecordText {
    guard bytes.contains(13) else { return setting(name, to: new, order: order) }
    let old = values(name)
    let plain = old.map(\.withoutCarriageReturns)
    // What stays must be given as it stands, or it would be written anew.
    let same = zip(plain, new).prefix { $0 == $1 }.count
    let sameAtEnd = zip(plain[same...].reversed(), new[same...].reversed()).prefix { $0 == $1 }.count
    let values = old.prefix(same) + new[same..<new.count - sameAtEnd] + old.suffix(sameAtEnd)
    return setting(name, to: Array(values), order: order)
  }
}

extension RecordText {
  /// The lines with DOS line ends, for a file that has them.
  var withCarriageReturns: RecordText {
    bytes.contains(13) ? self : RecordText(bytes: bytes.flatMap { $0 == 10 ? [13, 10] : [$0] })
  }
}
