import ArgumentParser
import Plan
import Reports
import Screen

/// `rus present`: the pages for the steering group, on the screen or as text.
struct PresentCommand: PlanCommand {
  static var configuration: CommandConfiguration {
    CommandConfiguration(
      commandName: "present",
      abstract: words(
        "Visar planen för styrgruppen, sida för sida.", "Shows the plan to the steering group, page by page."),
      discussion: words(
        """
        Helheten, varje verksamhet, PRIO, det som avviker, tid, mål, ekonomi och beslut. Inga personer, inga noteringar.
        På skärmen: pilar, mellanslag eller PgDn bläddrar, b antecknar ett beslut, Esc går ut till planen.
        Exempel: rus present --text | less
        """,
        """
        The whole, each area, PRIO, what deviates, time, goals, money and decisions. No people, no notes.
        On the screen: arrows, Space or PgDn turn the page, b notes a decision, Esc goes out to the plan.
        Example: rus present --text | less
        """),
      aliases: ["presentera"])
  }

  @Flag(help: help("Skriv alla sidor som text.", "Print every page as text."))
  var text = false

  @Flag(help: help("Bara ASCII-tecken.", "ASCII characters only."))
  var ascii = false

  @Option(
    help: help("Färgtema på skärmen.", "Colour theme on the screen.", value: ("namn", "name")),
    completion: .plan(.themes))
  var theme: String?

  @OptionGroup var common: CommonOptions

  func run(in session: inout Session) throws(Failure) -> ExitStatus {
    guard text else {
      var dashboard = DashboardRun(asked: common.asked, theme: theme, isASCII: ascii)
      dashboard.isPresenting = true
      return try dashboard.open(in: &session)
    }
    let show = SlideShow(try session.open().plan, today: session.today, session.language)
    let width = min(max(session.width ?? 80, 60), 100)
    let lines = show.lines(session.language, width: width, emphasis: session.emphasis) { sign($0) }
    session.output.print(lines)
    return .done
  }

  private func sign(_ status: ActivityStatus) -> Character? {
    let signs = (ascii ? Glyphs.ascii : .unicode).sign
    return switch status {
    case .planned: signs.planned
    case .ongoing: signs.ongoing
    case .done: signs.done
    case .partial: signs.partial
    case .cancelled: signs.cancelled
    }
  }
}
