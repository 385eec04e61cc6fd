import Dashboard
import Plan
import Recfile
import Reports

/// `settings.rec` in the user's configuration folder: one record with the fields `Person` and `Tema`, and one with
/// `Kommando` and its `Tangent`s for each command that is to have other keys, and one with `Vy` for each saved view.
enum SettingsFile {
  /// Who is using the program.
  static func person(in folder: String?) -> String? { first("Person", in: folder) }

  /// The theme's name.
  static func theme(in folder: String?) -> String? { first("Tema", in: folder) }

  /// How often to sync by itself, in minutes, from `Synk`; nil where only when asked.
  static func syncMinutes(in folder: String?) -> Int? {
    first("Synk", in: folder).flatMap { Int($0) }.flatMap { (1...1440).contains($0) ? $0 : nil }
  }

  /// Keeps who is using the program; everything else in the file stays.
  static func remember(person: String, in folder: String?) {
    guard let folder else { return }
    let path = folder + "/settings.rec"
    var document = Document(FileBytes.read(path) ?? [])
    if let record = document.records.indices.first(where: { record in
      ["%rec", "Kommando", "Vy"].allSatisfy { document.first($0, in: record) == nil }
    }) {
      document.replace(record, with: document.text(of: record).setting("Person", to: [person]))
    } else {
      document.add(RecordText(fields: [("Person", person)]), type: document.sets.last?.type ?? "")
    }
    FileBytes.write(document.bytes, to: path)
  }

  /// The keys that the user has chosen; and what is wrong with them, each with its file and line.
  static func keys(in folder: String?, _ language: Language) -> (map: KeyMap, problems: [String]) {
    let path = folder.map { $0 + "/settings.rec" }
    guard let path, let bytes = FileBytes.read(path) else { return (.standard, []) }
    let document = Document(bytes)
    let choices = document.records.indices.compactMap { record -> KeyChoice? in
      guard let command = document.first("Kommando", in: record) else { return nil }
      let keys = document.text(of: record).values("Tangent").filter { !$0.isEmpty }
      return KeyChoice(command: command, keys: keys, line: document.line(ofRecord: record))
    }
    let (map, problems) = KeyMap.reading(choices)
    return (map, problems.map { "settings.rec:\($0.line): \($0.text[language].harmless)" })
  }

  /// The saved views; and what is wrong with them beside some keys, each with its file and line.
  static func views(in folder: String?, _ keys: KeyMap, _ language: Language) -> (
    views: [SavedView], problems: [String]
  ) {
    guard let bytes = folder.flatMap({ FileBytes.read($0 + "/settings.rec") }) else { return ([], []) }
    let document = Document(bytes)
    var (views, problems): ([SavedView], [String]) = ([], [])
    for record in document.records.indices {
      guard let name = document.first("Vy", in: record) else { continue }
      let view = SavedView(
        name: name, key: document.first("Tangent", in: record), pane: document.first("Flik", in: record) ?? "",
        query: document.first("Fraga", in: record) ?? "", sort: document.first("Sortering", in: record),
        isMine: document.first("Mina", in: record) == "ja")
      views.append(view)
      if let problem = view.problem(keys) {
        problems.append("settings.rec:\(document.line(ofRecord: record)): \(problem[language].harmless)")
      }
    }
    return (views, problems)
  }

  /// Keeps just these views; a record that is not changed stays as it is written. Whether the file could be written.
  static func keep(_ views: [SavedView], in folder: String?) -> Bool {
    guard let folder else { return false }
    let path = folder + "/settings.rec"
    var document = Document(FileBytes.read(path) ?? [])
    for record in document.records.indices.reversed() {
      guard let name = document.first("Vy", in: record), !views.contains(where: { $0.name == name }) else { continue }
      document.remove(record)
    }
    for view in views {
      let fields: [(name: String, value: String?)] = [
        ("Vy", view.name), ("Tangent", view.key), ("Flik", view.pane), ("Fraga", view.query), ("Sortering", view.sort),
        ("Mina", view.isMine ? "ja" : nil),
      ]
      if let record = document.records.indices.first(where: { document.first("Vy", in: $0) == view.name }) {
        let text = fields.reduce(document.text(of: record)) { text, field in
          text.setting(
            field.name, to: [field.value].compactMap { $0 }.filter { !$0.isEmpty }, order: fields.map(\.name))
        }
        document.replace(record, with: text)
      } else {
        let given = fields.compactMap { field in field.value.map { (name: field.name, value: $0) } }
        document.add(
          RecordText(fields: given.filter { !$0.value.isEmpty }), type: "Vy",
          descriptor: RecordText(fields: [("%rec", "Vy")]))
      }
    }
    return FileBytes.write(document.bytes, to: path)
  }

  private static func first(_ name: String, in folder: String?) -> String? {
    guard let bytes = folder.flatMap({ FileBytes.read($0 + "/settings.rec") }) else { return nil }
    let document = Document(bytes)
    return document.records.indices.lazy.compactMap { document.first(name, in: $0) }.first { !$0.isEmpty }
  }
}
