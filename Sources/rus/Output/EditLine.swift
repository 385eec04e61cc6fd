import Plan
import Reports

/// One record's change on a line: `ändrad IND: Status delvis → genomförd`.
enum EditLine {
  static func text(_ edit: Edit, _ language: Language) -> String {
    let changes = edit.fieldChanges
    let (type, own) = (edit.id.type.label[language], edit.id.name(language))
    let name = own == type ? type : "\(type) \(own)"
    let text: String
    if edit.before == nil {
      let shown = changes.filter { ["Datum", "Namn", "Tid", "Person", "Aktivitet", "Dagar"].contains($0.field) }
      text = Label("ny: ", "new: ")[language] + name + " " + shown.map { one($0.new) }.joined(separator: ", ")
    } else {
      let fields = changes.map { "\($0.field) \(one($0.old)) → \(one($0.new))" }
      text = Label("ändrad: ", "changed: ")[language] + name + ": " + fields.joined(separator: "; ")
    }
    return "  " + text.harmless
  }

  /// Some values as a line has room for them.
  static func one(_ values: [String]) -> String {
    let text = values.map { $0.split(separator: "\n").first.map(String.init) ?? "" }.joined(separator: ", ")
    return text.isEmpty ? "–" : text.count > 60 ? text.prefix(60) + "…" : text
  }
}
