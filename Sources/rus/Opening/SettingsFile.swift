import Recfile

/// `settings.rec` in the user's configuration folder.
enum SettingsFile {
  /// Who is using the program: the field `Person`.
  static func person(in folder: String?) -> String? {
    guard let bytes = folder.flatMap({ FileBytes.read($0 + "/settings.rec") }) else { return nil }
    let document = Document(bytes)
    return document.records.indices.lazy.compactMap { document.first("Person", in: $0) }.first { !$0.isEmpty }
  }
}
