/// What a record is known by, however the file is reordered around it.
///
/// A keyed record is known by its key: `Aktivitet IND`. Records without one (time entries, expenses, totals) are known by
/// their whole text, and equal ones by their place among themselves.
public struct RecordID: Sendable, Hashable {
  /// The record's type.
  public let type: RecordType
  /// The key, or for a type without one the record's lines.
  public let key: String
  /// Which it is among records of the same type and key, from 0. Above 0 only where a key is given twice.
  public let ordinal: Int

  /// Names a record.
  public init(_ type: RecordType, _ key: String, ordinal: Int = 0) {
    self.type = type
    self.key = key
    self.ordinal = ordinal
  }

  /// What a message calls the record: its key, or its type where the key is its text.
  public func name(_ language: Language) -> String {
    type.schema.key == nil ? type.label[language] : key
  }
}

/// Where a record stands in its file just now. An edit moves what comes after it: keep a `RecordID` across edits.
public struct RecordRef: Sendable, Hashable, Comparable {
  /// The record's type.
  public let type: RecordType
  /// Its place among the file's records.
  public let index: Int

  /// In file order, type by type.
  public static func < (left: RecordRef, right: RecordRef) -> Bool {
    left.index < right.index
  }
}
