import Plan
import Screen

/// A line of the palette: what Enter would do.
enum PaletteItem: Sendable {
  /// A command.
  case command(CommandRow)
  /// A word without what comes after it: Enter writes it out.
  case word(PaletteWord)
  /// A word with what was typed after it, and what that would do.
  case call(PaletteWord, argument: String, PalettePreview)
  /// A saved view.
  case view(SavedView)
  /// A record to jump to.
  case record(RecordID)
  /// A day to jump to.
  case day(Day)
}

extension App {
  /// What the line says.
  func text(of item: PaletteItem) -> String {
    switch item {
    case .command(let row): return row.name[language]
    case .word(let word): return word.does[language]
    case .call(_, _, let preview): return preview.text
    case .view(let view): return say("Vyn ", "View ") + view.name
    case .record(let id):
      let name = plan.ref(of: id).flatMap { plan.values("Namn", of: $0).first } ?? ""
      return say("Gå till ", "Go to ") + "\(id.type.label[language]) \(id.key) \(name)"
    case .day(let day): return say("Gå till mötena från ", "Go to the meetings from ") + day.iso
    }
  }

  /// What stands at the line's end: the keys, or how it is written.
  func keys(of item: PaletteItem) -> String {
    switch item {
    case .command(let row): settings.keys.keys(of: row.command).joined(separator: " ")
    case .word(let word): "\(word.names[language]) \(word.argument[language])"
    case .call(let word, _, _): word.names[language]
    case .view(let view): view.key ?? ""
    case .record, .day: "Enter"
    }
  }

  /// Why it cannot be done now; nil where it can.
  func refusal(of item: PaletteItem) -> String? {
    switch item {
    case .command(let row): return refusal(of: row.command)
    case .word(let word): return word.isEdit ? editRefusal : nil
    case .call(let word, _, let preview):
      if word.isEdit, let reason = editRefusal { return reason }
      return preview.isRefusal ? preview.text : nil
    case .view, .record, .day: return nil
    }
  }

  /// Does it; the palette is closed already.
  mutating func perform(_ item: PaletteItem) -> [Effect] {
    switch item {
    case .command(let row): return perform(row.command)
    case .word: return []
    case .call(let word, let argument, _):
      if word.isEdit, let reason = editRefusal {
        message = Message(text: reason, kind: .refusal)
        return []
      }
      return word.perform(&self, argument)
    case .view(let view): return open(view)
    case .record(let id): return jump(to: id)
    case .day(let day): return jump(to: day)
    }
  }
}
