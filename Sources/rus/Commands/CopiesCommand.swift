import ArgumentParser
import Plan
import Recfile
import Reports
import Storage

/// `rus copies`: what sync clients left beside the plan's files where two had saved at once.
struct CopiesCommand: PlanCommand {
  static var configuration: CommandConfiguration {
    CommandConfiguration(
      commandName: "copies",
      abstract: words(
        "Visar synkklienters konfliktkopior och slår ihop dem.", "Shows sync clients' conflict copies and merges them."),
      discussion: words(
        """
        Dropbox, OneDrive, Nextcloud och Syncthing lämnar en kopia (tid (conflicted copy 2025-09-12).rec) när två har
        sparat samma fil samtidigt. --merge slår ihop den med planens fil post för post: det den ena har och den andra
        saknar är kvar, och ett fält som är olika i de två får det andra värdet som # KONFLIKT under sig (rus check visar
        dem). Kopian läggs undan i programmets egen mapp när allt är sparat; u i programmet ångrar.
        Slutar med 1 där något fält är olika.
        """,
        """
        Dropbox, OneDrive, Nextcloud and Syncthing leave a copy (tid (conflicted copy 2025-09-12).rec) where two have saved
        one file at once. --merge merges it into the plan's file by record: what one has and the other lacks is there, and
        a field that differs gets the other value as # KONFLIKT under it (rus check shows them). The copy is put away in
        the program's own folder once all is saved; u in the program undoes it. Ends with 1 where a field differs.
        """),
      aliases: ["kopior"])
  }

  @Argument(help: help("Kopian, om inte alla.", "The copy, if not all.", value: ("fil", "file")), completion: .file())
  var name: String?

  @Flag(help: help("Slå ihop dem med planens filer.", "Merge them into the plan's files."))
  var merge = false

  @OptionGroup var common: CommonOptions

  func run(in session: inout Session) throws(Failure) -> ExitStatus {
    var opened = try session.open()
    var copies = opened.loaded.copies
    if let name {
      // Named as the shell has it, with a folder before it perhaps.
      let last = name.split(separator: "/").last.map(String.init) ?? name
      copies = copies.filter { $0.name == last }
      guard !copies.isEmpty else {
        throw session.failure(
          .failed, "\(name): ingen sådan kopia; rus copies visar dem som finns",
          "\(name): no such copy; rus copies shows those there are")
      }
    }
    var hasConflicts = false
    for copy in copies {
      let merged = try opened.merge(copy, session.language)
      session.output.print("\(copy.name): \(merged.text(session.language))".harmless)
      for conflict in merged.conflicts {
        session.output.print("  \(conflict.summary(session.language))".harmless)
        hasConflicts = true
      }
      if merge { try commit(merged, to: &opened, &session) }
    }
    return hasConflicts ? .found : .done
  }

  private func commit(_ merged: CopyMerge, to opened: inout OpenPlan, _ session: inout Session) throws(Failure) {
    if opened.plan.facts.isClosed {
      throw Failure(.closedYear, in: opened.plan, session.language)
    }
    if !merged.change.isEmpty { try opened.commit(merged.change, session.language) }
    if let place = opened.setAside(merged) {
      session.output.print(
        Label("  kopian ligger nu i \(place)", "  the copy is now in \(place)")[session.language].harmless)
    } else {
      session.note(
        "\(merged.copy.name) är sammanslagen men kunde inte läggas undan; ta bort den",
        "\(merged.copy.name) is merged but could not be put away; remove it")
    }
  }
}

extension CopyMerge {
  /// What merging it does: `2 nya poster, 1 ändrad i tid.rec`.
  fileprivate func text(_ language: Language) -> String {
    let new = change.edits.count { $0.before == nil }
    let changed = change.edits.count - new
    if change.isEmpty {
      let file = copy.original.name
      return Label("inget som \(file) saknar", "nothing that \(file) lacks")[language]
    }
    let (svNew, enNew) = new == 1 ? ("1 ny post", "1 new record") : ("\(new) nya poster", "\(new) new records")
    let svChanged = changed == 1 ? "1 ändrad" : "\(changed) ändrade"
    return Label(
      "\(svNew), \(svChanged) i \(copy.original.name)", "\(enNew), \(changed) changed in \(copy.original.name)")[
        language]
  }
}
