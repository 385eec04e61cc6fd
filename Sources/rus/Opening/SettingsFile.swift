import Recfile

/// `settings.rec` in the user's configuration folder: one record, with the fields `Person` and `Tema`.
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
    if let record = document.records.indices.first(where: { document.first("%rec", in: $0) == nil }) {
      document.replace(record, with: document.text(of: record).setting("Person", to: [person]))
    } else {
      document.add(RecordText(fields: [("Person", person)]), type: document.sets.last?.type ?? "")
    }
    FileBytes.write(document.bytes, to: path)
  }

  private static func first(_ name: String, in folder: String?) -> String? {
    guard let bytes = folder.flatMap({ FileBytes.read($0 + "/settings.rec") }) else { return nil }
    let document = Document(bytes)
    return document.records.indices.lazy.compactMap { document.first(name, in: $0) }.first { !$0.isEmpty }
  }
}
