import Dashboard
import Glibc
import Plan
import Recfile

/// `settings.rec` in the user's configuration folder: a record with a field for each setting (`SettingRow`), one with
/// `Kommando` and its `Tangent`s for each command that is to have other keys, and one with `Vy` for each saved view.
enum SettingsFile {
  /// What the file says, and what is wrong in it.
  struct Contents {
    /// The file, whether it is there or not; nil where there is no place for it.
    var path: String?
    var values = SettingValues()
    var keys: [KeyChoice] = []
    var views: [SavedView] = []
    fileprivate var viewLines: [Int] = []
    fileprivate var lineProblems: [KeyProblem] = []

    /// The keys as they are then, and all that is wrong in the file, in the order of its lines. Reckoned when it is asked
    /// for: most commands need neither.
    func keyMap() -> (map: KeyMap, problems: [KeyProblem]) {
      let (map, keyProblems) = KeyMap.reading(keys)
      let viewProblems = zip(views, viewLines).compactMap { view, line in
        view.problem(map).map { KeyProblem(line: line, text: $0) }
      }
      return (map, (lineProblems + keyProblems + viewProblems).sorted { $0.line < $1.line })
    }
  }

  /// Reads the file. What cannot be read or will not do is told of and passed over: the program starts all the same.
  static func read(_ folder: String?) -> Contents {
    var contents = Contents()
    contents.path = folder.map { $0 + "/settings.rec" }
    guard let bytes = contents.path.flatMap(FileBytes.read) else { return contents }
    let document = Document(bytes)
    let faults = document.faults.map { fault in
      KeyProblem(
        line: document.line(ofOffset: fault.offset),
        text: Label(
          "raden är inte ett fält (Namn: värde) och läses inte", "the line is no field (Name: value) and is not read"))
    }
    let reading = SettingValues.reading(fields(document))
    contents.values = reading.values
    contents.keys = choices(document)
    contents.lineProblems = faults + reading.problems
    for record in document.records.indices {
      guard let name = document.first("Vy", in: record) else { continue }
      contents.views.append(view(name, document, record))
      contents.viewLines.append(document.line(ofRecord: record))
    }
    return contents
  }

  private static func fields(_ document: Document) -> [SettingField] {
    document.records.indices.filter { isPlain($0, document) }.flatMap { record in
      let starts = document.withFields(of: record) { fields in fields.map(\.range.start) }
      return zip(document.text(of: record).fields, starts).map { field, start in
        SettingField(name: field.name, value: field.value, line: document.line(ofOffset: start))
      }
    }
  }

  private static func choices(_ document: Document) -> [KeyChoice] {
    document.records.indices.compactMap { record -> KeyChoice? in
      guard let command = document.first("Kommando", in: record) else { return nil }
      let keys = document.text(of: record).values("Tangent").filter { !$0.isEmpty }
      return KeyChoice(command: command, keys: keys, line: document.line(ofRecord: record))
    }
  }

  private static func view(_ name: String, _ document: Document, _ record: Int) -> SavedView {
    SavedView(
      name: name, key: document.first("Tangent", in: record), pane: document.first("Flik", in: record) ?? "",
      query: document.first("Fraga", in: record) ?? "", sort: document.first("Sortering", in: record),
      isMine: document.first("Mina", in: record) == "ja")
  }

  /// Whether a record holds settings, and is no descriptor, no command's keys and no view.
  private static func isPlain(_ record: Int, _ document: Document) -> Bool {
    ["%rec", "Kommando", "Vy"].allSatisfy { document.first($0, in: record) == nil }
  }
}

// MARK: - Writing: everything else in the file stays as it is written

extension SettingsFile {
  /// Keeps a setting, or takes it away (nil). Whether the file could be written.
  static func keep(_ name: String, _ value: String?, in folder: String?) -> Bool {
    change(folder) { document in
      let plain = document.records.indices.filter { isPlain($0, document) }
      if let record = plain.first(where: { !(document.first(name, in: $0) ?? "").isEmpty }) ?? plain.first {
        let text = document.text(of: record).setting(name, to: [value].compactMap(\.self))
        if text.bytes.isEmpty { document.remove(record) } else { document.replace(record, with: text) }
      } else if let value {
        document.add(RecordText(fields: [(name, value)]), type: document.sets.last?.type ?? "")
      }
    }
  }

  /// Gives a command other keys; none gives the usual ones back.
  static func keep(keys: [String], of command: String, in folder: String?) -> Bool {
    change(folder) { document in
      let record = document.records.indices.first { document.first("Kommando", in: $0) == command }
      if let record, keys.isEmpty {
        document.remove(record)
      } else if let record {
        document.replace(record, with: document.text(of: record).setting("Tangent", to: keys))
      } else if !keys.isEmpty {
        document.add(
          RecordText(fields: [("Kommando", command)] + keys.map { ("Tangent", $0) }), type: "Tangent",
          descriptor: RecordText(fields: [("%rec", "Tangent")]))
      }
    }
  }

  /// Keeps just these views.
  static func keep(_ views: [SavedView], in folder: String?) -> Bool {
    change(folder) { document in
      for record in document.records.indices.reversed() {
        guard let name = document.first("Vy", in: record), !views.contains(where: { $0.name == name }) else { continue }
        document.remove(record)
      }
      for view in views { keep(view, in: &document) }
    }
  }

  private static func keep(_ view: SavedView, in document: inout Document) {
    let fields: [(name: String, value: String?)] = [
      ("Vy", view.name), ("Tangent", view.key), ("Flik", view.pane), ("Fraga", view.query), ("Sortering", view.sort),
      ("Mina", view.isMine ? "ja" : nil),
    ]
    if let record = document.records.indices.first(where: { document.first("Vy", in: $0) == view.name }) {
      let text = fields.reduce(document.text(of: record)) { text, field in
        text.setting(field.name, to: [field.value].compactMap { $0 }.filter { !$0.isEmpty }, order: fields.map(\.name))
      }
      document.replace(record, with: text)
    } else {
      let given = fields.compactMap { field in field.value.map { (name: field.name, value: $0) } }
      document.add(
        RecordText(fields: given.filter { !$0.value.isEmpty }), type: "Vy",
        descriptor: RecordText(fields: [("%rec", "Vy")]))
    }
  }

  private static func change(_ folder: String?, _ change: (inout Document) -> Void) -> Bool {
    guard let folder else { return false }
    let path = folder + "/settings.rec"
    // One that can't be read, or not to its end, would be written over.
    let isThere = access(path, F_OK) == 0 || errno != ENOENT
    guard let bytes = FileBytes.read(path) ?? (isThere ? nil : []), bytes.count < FileBytes.limit else { return false }
    var document = Document(bytes)
    change(&document)
    return FileBytes.write(document.bytes, to: path)
  }
}
