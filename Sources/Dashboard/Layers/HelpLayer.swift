import Plan
import Screen

/// Every key, grouped; scrolled, and narrowed by typing.
struct HelpLayer: Sendable {
  var top = 0
}

extension App {
  mutating func openHelp() -> [Effect] {
    layers.append(.help(HelpLayer()))
    return []
  }

  mutating func handle(_ key: Key, in layer: HelpLayer) -> [Effect] {
    var layer = layer
    let page = max(1, size.height - 6)
    let last = max(0, helpLines.count - page)
    switch settings.keys.command(for: key) {
    case .down: layer.top = min(last, layer.top + 1)
    case .up: layer.top = max(0, layer.top - 1)
    case .pageDown, .halfPageDown, .stepStatus: layer.top = min(last, layer.top + page)
    case .pageUp, .halfPageUp: layer.top = max(0, layer.top - page)
    case .top: layer.top = 0
    case .bottom: layer.top = last
    case .back, .close, .help, .open:
      layers.removeLast()
      return []
    case .redraw: return [.redraw]
    case .quit: return [.quit]
    default: return refuse("Esc stänger hjälpen", "Esc closes the help")
    }
    replaceTop(.help(layer))
    return []
  }

  /// The help's lines: a heading for each group, then a command a line.
  var helpLines: [HelpLine] {
    CommandGroup.allCases.flatMap { group -> [HelpLine] in
      let rows = Command.table.filter { $0.group == group && !settings.keys.keys(of: $0.command).isEmpty }
      return [.heading(group.label[language])]
        + rows.map {
          .command(
            keys: settings.keys.keys(of: $0.command).joined(separator: " "), name: $0.name[language],
            refusal: refusal(of: $0.command))
        }
        + [.blank]
    } + viewHelp + editorHelp
  }

  private var editorHelp: [HelpLine] {
    [
      .heading(say("I ett fält", "In a field")),
      .command(keys: "Enter", name: say("Spara fältet", "Save the field"), refusal: nil),
      .command(keys: "Ctrl-S", name: say("Spara en lång text", "Save a long text"), refusal: nil),
      .command(keys: "Esc", name: say("Backa utan att spara", "Back without saving"), refusal: nil),
      .command(
        keys: "Up Down PgUp PgDn", name: say("Stega ett datum: dag, månad", "Step a date: day, month"), refusal: nil),
      .command(
        keys: "idag igår +1v 12/9", name: say("Så kan ett datum skrivas", "Ways to write a date"), refusal: nil),
      .command(keys: "0,5 4h", name: say("Så kan dagar skrivas", "Ways to write days"), refusal: nil),
      .blank,
      .heading(say("I veckan (w)", "In the week (w)")),
      .command(
        keys: "0-9 Tab", name: say("Skriv dagar i cellen och gå vidare", "Type days in the cell and go on"),
        refusal: nil),
      .command(
        keys: "< > PgUp PgDn", name: say("Förra och nästa veckan; g denna", "Other weeks; g this one"), refusal: nil),
      .command(
        keys: "d a t", name: say("Töm cellen; ny rad; logga på en rad", "Empty the cell; a row; log in a line"),
        refusal: nil),
      .blank,
      .heading(say("I fördelningen (F)", "In the allocation (F)")),
      .command(
        keys: "0-9 + -", name: say("Sätt cellens dagar; en mer, en mindre", "Set the cell; one more, one less"),
        refusal: nil),
      .command(
        keys: "m < >",
        name: say("Flytta till en annan cell; en dag till grannen", "Move to another cell; a day to the next"),
        refusal: nil),
      .command(
        keys: "s Esc", name: say("Spara allt som ett steg; släpp allt", "Save all as one step; drop all"), refusal: nil),
      .command(
        keys: "q", name: say("Backa; det flyttade väntar osparat på F", "Back; what was moved waits unsaved for F"),
        refusal: nil),
    ]
  }
}

/// A line of the help.
enum HelpLine: Sendable {
  case heading(String)
  case command(keys: String, name: String, refusal: String?)
  case blank
}
