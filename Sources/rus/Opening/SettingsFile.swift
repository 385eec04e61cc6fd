import Dashboard
import Plan
import Recfile
import Reports

/// `settings.rec` in the user's configuration folder: one record with the fields `Person` and `Tema`, and one with
/// `Kommando` and its `Tangent`s for each command that is to have other keys.
enum SettingsFile {
  /// Who is using the program.
  static func person(in folder: String?) -> String? { first("Person", in: folder) }

  /// The theme's name.
  static func theme(in folder: String?) -> String? { first("Tema", in: folder) }

  /// Keeps who is using the program; everything else in the file stays.
  static func remember(person: String, in folder: String?) {
    guard let folder else { return }
    let path = folder + "/settings.rec"
    var document = Document(FileBytes.read(path) ?? [])
    if let record = document.records.indices.first(where: {
      document.first("%rec", in: $0) == nil && document.first("Kommando", in: $0) == nil
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

  private static func first(_ name: String, in folder: String?) -> String? {
    guard let bytes = folder.flatMap({ FileBytes.read($0 + "/settings.rec") }) else { return nil }
    let document = Document(bytes)
    return document.records.indices.lazy.compactMap { document.first(name, in: $0) }.first { !$0.isEmpty }
  }
}
