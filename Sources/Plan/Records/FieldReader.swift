import Recfile

/// The fields of one record by name, for decoding. What cannot be read as its kind is nil: the check says why, and the
/// screen shows the text as it stands.
struct FieldReader {
  let ref: RecordRef
  private let fields: [(name: String, value: String)]

  init(_ document: Document, _ ref: RecordRef) {
    self.ref = ref
    let trimsReturns = document.usesCarriageReturns
    fields = document.fields(of: ref.index).map { field in
      let value = document.value(of: field)
      return (document.name(of: field), trimsReturns ? value.withoutCarriageReturns : value)
    }
  }

  /// Every value that is not empty.
  func texts(_ name: String) -> [String] {
    fields.compactMap { $0.name == name && !$0.value.isEmpty ? $0.value : nil }
  }

  func text(_ name: String) -> String? {
    fields.first { $0.name == name && !$0.value.isEmpty }?.value
  }

  func days(_ name: String) -> PersonDays? { text(name).flatMap { PersonDays(file: $0) } }
  func money(_ name: String) -> Money? { text(name).flatMap { Money(file: $0) } }
  func day(_ name: String) -> Day? { text(name).flatMap { Day(iso: $0) } }
  func integer(_ name: String) -> Int? { text(name).flatMap { Int($0) } }
  func flag(_ name: String) -> Bool { text(name) == "ja" }
  func choice<Word: RawRepresentable<String>>(_ name: String) -> Word? { text(name).flatMap { Word(rawValue: $0) } }
}

extension String {
  /// The text without the carriage returns that a file with DOS line ends leaves in its values.
  var withoutCarriageReturns: String {
    utf8.contains(13) ? String(decoding: utf8.filter { $0 != 13 }, as: UTF8.self) : self
  }
}
