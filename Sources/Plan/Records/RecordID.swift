import Recfile

/// What a record is known by, however the file is reordered around it.
///
/// A keyed record is known by its key: `Aktivitet IND`. Records without one (time entries, expenses, totals, and those that
/// lack the key they should have) are known by their whole text, and equal ones by their place among themselves.
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

  /// Names a record by its lines: by the key in them, else by the lines themselves.
  init(_ type: RecordType, of text: RecordText) {
    self.init(type, text.key(type) ?? String(decoding: text.bytes, as: UTF8.self))
  }

  /// Whether it is known by its lines rather than by a key.
  var isText: Bool {
    type.schema.key == nil || key.utf8.contains(10) || (key.utf8.contains(32) && key.utf8.contains(58))
  }

  /// What a message calls the record: its key, or its type where the key is its text.
  public func name(_ language: Language) -> String {
    isText ? type.label[language] : key
  }
}

/// Where a record stands in its file just now. An edit moves what comes after it: keep a `RecordID` across edits.
public struct RecordRef: Sendable, Hashable {
  /// The record's type.
  public let type: RecordType
  /// Its place among the file's records.
  public let index: Int
}
