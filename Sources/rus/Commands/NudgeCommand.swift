import ArgumentParser
import Plan
import Reports

/// `rus nudge`: who has to be asked about what.
struct NudgeCommand: PlanCommand {
  static var configuration: CommandConfiguration {
    CommandConfiguration(
      commandName: "nudge",
      abstract: words("Vem som behöver påminnas om vad.", "Who needs to be reminded of what."),
      discussion: words(
        """
        En färdig text för varje person, att klistra in eller mejla: sena uppdrag, tid över plan, genomfört utan
        redovisning, pågående utan loggad tid på 30 dagar, möten utan deltagare.
        Exempel: rus nudge --person ML
        """,
        """
        A ready text for each person, to paste or mail: late action points, time over plan, done without an account, under
        way without time logged for 30 days, meetings without attendees.
        Example: rus nudge --person ML
        """),
      aliases: ["påminn", "paminn"])
  }

  @Flag(help: help("Skriv som JSON, för program.", "Write JSON, for programs."))
  var json = false

  @OptionGroup var common: CommonOptions

  func run(in session: inout Session) throws(Failure) -> ExitStatus {
    let plan = try session.open().plan
    var all = plan.nudges(today: session.today)
    // Whoever runs it asks for everybody; only who is named here is picked out.
    if let asked = common.person {
      guard let person = plan.people.first(where: { $0.id == asked }) else {
        throw Failure(unknown: asked, nearest: asked.nearest(in: plan.keys(of: .person)), session.language)
      }
      all = all.filter { $0.person?.id == person.id }
    }
    let language = session.language
    let texts = all.map { NudgeText($0, in: plan, today: session.today) }
    if json {
      session.output.write(JSONValue.array(texts.map { $0.json(language) }).text)
    } else if texts.isEmpty {
      session.output.print(Label("Inget att påminna om.", "Nothing to remind anybody of.")[language])
    } else if common.person != nil {
      session.output.print(texts.flatMap { $0.lines(language) })
    } else {
      for (place, text) in zip(all, texts).enumerated() {
        if place > 0 { session.output.print("") }
        session.output.print(heading(text.0, session))
        session.output.print(text.1.lines(language))
      }
    }
    return .done
  }

  private func heading(_ nudges: PersonNudges, _ session: Session) -> String {
    let name =
      nudges.person.map { "\($0.id) \($0.name)" } ?? Label("Ingen ansvarig", "Nobody responsible")[session.language]
    return session.emphasis(.heading, "== \(name) (\(nudges.nudges.count)) ==".harmless)
  }
}
