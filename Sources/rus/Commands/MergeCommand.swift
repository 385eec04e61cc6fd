import ArgumentParser
import Plan
import Recfile
import Reports
import Storage

/// `rus merge BASE OURS THEIRS`: three versions of a file into one; what git calls to merge the plan's files.
struct MergeCommand: PlanCommand {
  static var configuration: CommandConfiguration {
    CommandConfiguration(
      commandName: "merge",
      abstract: words("Slår ihop ändringar i planens filer, post för post.", "Merges the plan's files by record."),
      discussion: words(
        """
        Slår ihop VÅR och DERAS, som båda kommit ur GRUND, och skriver resultatet i VÅR. Slutar med 0, med 1 där något
        fält ändrats på båda sidor (det andra värdet står då som # KONFLIKT under fältet), med 2 där en fil inte går att
        läsa; då är inget skrivet. Som git-drivrutin:
          git config merge.rus.driver 'rus merge %O %A %B %P'
          echo '*.rec merge=rus' >> .gitattributes
        """,
        """
        Merges OURS and THEIRS, which both came of BASE, and writes the outcome to OURS. Ends with 0, with 1 where both
        changed a field (the other value is then under it as # KONFLIKT), with 2 where a file can't be read; then nothing
        is written. As git's merge driver:
          git config merge.rus.driver 'rus merge %O %A %B %P'
          echo '*.rec merge=rus' >> .gitattributes
        """),
      aliases: ["slå-ihop", "sla-ihop"])
  }

  @Argument(
    help: help("Det båda kom ur; får saknas.", "What both came of; may be missing.", value: ("grund", "base")),
    completion: .file())
  var base: String

  @Argument(
    help: help("Vår fil, som får resultatet.", "Our file, which gets the outcome.", value: ("vår", "ours")),
    completion: .file())
  var ours: String

  @Argument(help: help("Deras fil.", "Their file.", value: ("deras", "theirs")), completion: .file())
  var theirs: String

  @Argument(
    help: help("Vad filen heter i meddelanden.", "What messages call the file.", value: ("namn", "name")))
  var name: String?

  @Option(
    name: .shortAndLong,
    help: help("Skriv resultatet här i stället.", "Write the outcome here instead.", value: ("fil", "file")),
    completion: .file())
  var output: String?

  @Flag(
    name: [.customShort("p"), .customLong("stdout")],
    help: help("Skriv resultatet på skärmen.", "Print the outcome."))
  var prints = false

  @OptionGroup var common: CommonOptions

  func run(in session: inout Session) throws(Failure) -> ExitStatus {
    do throws(StorageProblem) {
      let merge = try FileMerge.merge(base: base, ours: ours, theirs: theirs, name: name)
      if prints {
        session.output.write(merge.bytes)
      } else {
        try FileMerge.write(merge.bytes, to: output ?? ours)
        let file = name ?? output ?? ours
        for conflict in merge.conflicts {
          session.output.print("\(file): \(session.words(.conflict)): \(conflict.summary(session.language))".harmless)
        }
      }
      return merge.conflicts.isEmpty ? .done : .found
    } catch {
      throw Failure(.failed, error.text(session.language))
    }
  }
}

extension Label {
  fileprivate static let conflict = Label("konflikt", "conflict")
}

extension Session {
  fileprivate func words(_ label: Label) -> String { label[language] }
}
