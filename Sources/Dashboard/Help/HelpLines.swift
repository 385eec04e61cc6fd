import Plan
import Screen

/// A group of the help: what it is about and its keys.
struct HelpSection {
  let title: String
  var entries: [HelpEntry]
}

/// A line of the help: keys, what they do, and why that cannot be done now.
struct HelpEntry {
  let keys: [String]
  let name: String
  var refusal: String?
  /// The command, where it is one.
  var command: Command?

  /// What it goes by beside its name: the other language's, and the one that settings know it by.
  fileprivate var otherNames: [String] {
    command.map { command in Language.allCases.map { command.row.name[$0] } + [command.rawValue] } ?? []
  }
}

/// A line of the help.
enum HelpLine {
  case heading(String)
  case command(HelpEntry)
  case blank
}

extension App {
  /// The help's lines: a heading for each group, then a command a line; those that fit what is searched for.
  func helpLines(_ layer: HelpLayer) -> [HelpLine] {
    let typed = layer.field?.text.trimmingBlanks ?? ""
    let sections = typed.isEmpty ? helpSections(withoutKeys: false) : helpSections(fitting: typed)
    return sections.filter { !$0.entries.isEmpty }.flatMap { section -> [HelpLine] in
      [.heading(section.title)] + section.entries.map(HelpLine.command) + [.blank]
    }
  }

  /// Those that have every word typed in their keys, names or group. What has just that key comes first.
  private func helpSections(fitting typed: String) -> [HelpSection] {
    let words = typed.folded.split(separator: " ").map(String.init)
    let all = helpSections(withoutKeys: true)
    let key = Key(name: typed)
    let exact = all.flatMap(\.entries).filter { entry in
      key != nil && entry.keys.contains { Key(name: $0) == key }
    }
    let fitting = all.map { section in
      let entries = section.entries.filter { entry in
        let text = (entry.keys + [entry.name, section.title] + entry.otherNames).joined(separator: " ").folded
        return words.allSatisfy(text.contains)
      }
      return HelpSection(title: section.title, entries: entries)
    }
    return [HelpSection(title: say("Tangenten \(typed)", "The key \(typed)"), entries: exact)] + fitting
  }

  private func helpSections(withoutKeys: Bool) -> [HelpSection] {
    let groups = CommandGroup.allCases.map { group in
      let rows = Command.table.filter { row in
        row.group == group && (withoutKeys || !settings.keys.keys(of: row.command).isEmpty)
      }
      return HelpSection(
        title: group.label[language],
        entries: rows.map { row in
          let keys = settings.keys.keys(of: row.command)
          return HelpEntry(
            keys: keys.isEmpty ? settings.keys.keys(of: .palette).prefix(1) + [] : keys, name: row.name[language],
            refusal: refusal(of: row.command), command: row.command)
        })
    }
    return groups + [viewHelp, fieldHelp, weekHelp, balanceHelp]
  }

  private var fieldHelp: HelpSection {
    section(
      "I ett fält", "In a field",
      [
        ("Enter", "Spara fältet", "Save the field"), ("Ctrl-S", "Spara en lång text", "Save a long text"),
        ("Esc", "Backa utan att spara", "Back without saving"),
        ("Up Down PgUp PgDn", "Stega ett datum: dag, månad", "Step a date: day, month"),
        ("idag igår +1v 12/9", "Så kan ett datum skrivas", "Ways to write a date"),
        ("0,5 4h", "Så kan dagar skrivas", "Ways to write days"),
      ])
  }

  private var weekHelp: HelpSection {
    section(
      "I veckan (w)", "In the week (w)",
      [
        ("0-9 Tab", "Skriv dagar i cellen och gå vidare", "Type days in the cell and go on"),
        ("< > PgUp PgDn", "Förra och nästa veckan; g denna", "Other weeks; g this one"),
        ("d a t", "Töm cellen; ny rad; logga på en rad", "Empty the cell; a row; log in a line"),
      ])
  }

  private var balanceHelp: HelpSection {
    section(
      "I fördelningen (F)", "In the allocation (F)",
      [
        ("0-9 + -", "Sätt cellens dagar; en mer, en mindre", "Set the cell; one more, one less"),
        ("m < >", "Flytta till en annan cell; en dag till grannen", "Move to another cell; a day to the next"),
        ("s Esc", "Spara allt som ett steg; släpp allt", "Save all as one step; drop all"),
        ("q", "Backa; det flyttade väntar osparat på F", "Back; what was moved waits unsaved for F"),
      ])
  }

  private func section(
    _ swedish: String, _ english: String, _ lines: [(keys: String, sv: String, en: String)]
  ) -> HelpSection {
    HelpSection(
      title: say(swedish, english),
      entries: lines.map { line in
        HelpEntry(keys: line.keys.split(separator: " ").map(String.init), name: say(line.sv, line.en))
      })
  }

  func drawHelp(_ layer: HelpLayer, _ canvas: inout Canvas) {
    let inner = popup(
      Size(width: min(body.width, 90), height: body.height), say("Tangenter", "Keys"), &canvas)
    let lines = helpLines(layer)
    let (head, rest) = inner.split(top: 1)
    let found = lines.count { if case .command = $0 { true } else { false } }
    drawHelpSearch(layer, found, head, &canvas)
    let view = Viewport(top: min(layer.top, max(0, lines.count - rest.height)), height: rest.height)
    for place in view.rows(of: lines.count) {
      let row = place - view.top
      switch lines[place] {
      case .heading(let text): canvas.write(text, at: rest.x, rest.y + row, .heading)
      case .blank: break
      case .command(let entry): draw(entry, place, in: rest.row(row), &canvas)
      }
    }
    canvas.scrollbar(
      in: Rect(x: inner.x, y: rest.y, width: inner.width + 2, height: rest.height), view, of: lines.count)
  }

  private func drawHelpSearch(_ layer: HelpLayer, _ found: Int, _ rect: Rect, _ canvas: inout Canvas) {
    let search = settings.keys.keys(of: .search).first ?? "/"
    guard let field = layer.field else {
      let x = canvas.write(search, at: rect.x, rect.y, .key)
      canvas.write(
        say(" söker bland \(found) rader: tangent, namn eller ord", " searches \(found) lines: key, name or words"),
        at: x, rect.y, .muted)
      canvas.cursor = Canvas.Cursor(x: rect.x, y: rect.y)
      return
    }
    let count = found == 0 ? say("inget passar", "nothing fits") : "\(found)"
    let x = canvas.write("\(search) ", at: rect.x, rect.y, .key)
    let width = max(8, rect.endX - x - count.cells - 1)
    canvas.draw(field, in: Rect(x: x, y: rect.y, width: width, height: 1), .input, isFocused: layer.isTyping)
    canvas.write(count, at: rect.endX - count.cells, rect.y, found == 0 ? .warning : .muted)
    if !layer.isTyping { canvas.cursor = Canvas.Cursor(x: rect.x, y: rect.y + 1) }
  }

  private func draw(_ entry: HelpEntry, _ place: Int, in rect: Rect, _ canvas: inout Canvas) {
    let keyWidth = rect.width < 70 ? 19 : 22
    if entry.command != nil { canvas.spot(rect, place) }
    if settings.isPlain {
      let reason = entry.refusal.map { " (\($0))" } ?? ""
      let line = "\(entry.keys.joined(separator: " ")): \(entry.name)\(reason)"
      canvas.write(line.truncated(to: rect.width, ellipsis: glyphs.ellipsis), at: rect.x, rect.y, .popup)
      return
    }
    canvas.write(entry.keys.joined(separator: " "), at: rect.x, rect.y, .key, maxCells: keyWidth)
    let start = rect.x + keyWidth + 1
    let x = canvas.write(
      entry.name, at: start, rect.y, entry.refusal == nil ? .popup : .muted, maxCells: rect.endX - start)
    if let refusal = entry.refusal {
      canvas.write("(\(refusal))", at: x + 1, rect.y, .muted, maxCells: rect.endX - x - 1)
    }
  }
}
