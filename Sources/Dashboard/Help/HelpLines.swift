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
  /// Those that have every word typed in their keys, names or group. What has just that key comes first.
  func helpSections(fitting typed: String) -> [HelpSection] {
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

  func helpSections(withoutKeys: Bool) -> [HelpSection] {
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
}
