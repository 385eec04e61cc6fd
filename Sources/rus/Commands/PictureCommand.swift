import ArgumentParser
import Dashboard
import Plan
import Reports
import Screen

/// `rus picture FILE.svg`: a pane as a picture.
struct PictureCommand: PlanCommand {
  static var configuration: CommandConfiguration {
    CommandConfiguration(
      commandName: "picture",
      abstract: words("Skriver en vy som bild (SVG).", "Writes a pane as a picture (SVG)."),
      discussion: words(
        """
        Bilden är skärmen som den skulle ritas, i temats färger, och klarar sig själv i mejl, dokument och webbsidor.
        Exempel: rus picture status.svg --pane aktiviteter --size 120x36 --theme ljus
                 rus picture styrgrupp.svg --page 5 --theme projektor
        """,
        """
        The picture is the screen as it would be drawn, in the theme's colours; it stands by itself in mail, documents and
        web pages.
        Example: rus picture state.svg --pane activities --size 120x36 --theme ljus
                 rus picture steering.svg --page 5 --theme projektor
        """),
      aliases: ["bild"])
  }

  @Argument(
    help: help("Filen som skrivs; - är standard ut.", "The file to write; - is standard output."), completion: .file())
  var file: String

  @Option(
    help: help(
      "Vyn: översikt, aktiviteter, tid, möten, mål, ekonomi, personer.",
      "The pane: overview, activities, time, meetings, goals, money, people.", value: ("vy", "pane")),
    completion: .plan(.panes))
  var pane: String?

  @Option(help: help("Sidan ur styrgruppens visning.", "The steering group's page.", value: ("nr", "number")))
  var page: Int?

  @Option(
    help: help("Kolumner och rader, som 120x36.", "Columns and rows, as 120x36.", value: ("BxH", "WxH")))
  var size: String?

  @Option(
    help: help(
      "Tangenter som trycks först, som \"c n\".", "Keys pressed first, as \"c n\".", value: ("tangenter", "keys")))
  var keys: String?

  @Option(help: help("Färgtema.", "Colour theme.", value: ("namn", "name")), completion: .plan(.themes))
  var theme: String?

  @Flag(help: help("Bara ASCII-tecken.", "ASCII characters only."))
  var ascii = false

  @OptionGroup var common: CommonOptions

  func run(in session: inout Session) throws(Failure) -> ExitStatus {
    try requireSVG(session)
    let size = try canvasSize(session)
    let look = try look(session)
    let opened = try session.open()
    var app = App(
      plan: opened.plan,
      settings: Settings(language: session.language, person: session.person, today: session.today, usesASCII: ascii),
      size: size)
    _ = app.update(.checked(opened.problems()))
    if let pane { app.show(try self.pane(pane, session)) }
    if let page { try present(page, &app, session) }
    for key in try pressed(session) { _ = app.update(.input(.key(key))) }
    let picture = Picture(of: app.draw(), in: look, title: app.screenTitle)
    try OutputFiles.write(file, session.language) { $0.write(picture.svg) }
    if !OutputFiles.isStandardOutput(file) { session.output.print(words("skrev \(file)", "wrote \(file)").harmless) }
    return .done
  }

  private func requireSVG(_ session: Session) throws(Failure) {
    let ending = file.split(separator: ".").last.map { $0.lowercased() } ?? ""
    guard ["png", "jpg", "jpeg", "gif", "pdf", "webp", "bmp"].contains(ending), file.contains(".") else { return }
    throw session.failure(
      .usage, "bilden blir SVG, inte \(ending.uppercased()); kalla filen något på .svg",
      "the picture is SVG, not \(ending.uppercased()); call the file something in .svg")
  }

  private func canvasSize(_ session: Session) throws(Failure) -> Size {
    guard let size else { return Size(width: 100, height: 30) }
    let parts = size.lowercased().split(omittingEmptySubsequences: false) { $0 == "x" || $0 == "×" }.map { Int($0) }
    guard parts.count == 2, let width = parts[0], let height = parts[1], (60...500).contains(width),
      (16...200).contains(height)
    else {
      throw session.failure(
        .usage, "--size \(size): skriv kolumner och rader som 120x36, från 60x16 till 500x200",
        "--size \(size): write columns and rows as 120x36, from 60x16 to 500x200")
    }
    return Size(width: width, height: height)
  }

  private func look(_ session: Session) throws(Failure) -> Theme {
    guard let name = theme ?? session.settings.values["Tema"] else { return .standard }
    let (found, problem) = ThemeLibrary(session.surroundings).theme(named: name, session.language)
    if let problem { throw Failure(.failed, problem) }
    return found
  }

  private func pane(_ name: String, _ session: Session) throws(Failure) -> Pane {
    func names(_ pane: Pane) -> [String] { Language.allCases.map { pane.label[$0].folded } + ["\(pane.rawValue)"] }
    if let pane = Pane.allCases.first(where: { names($0).contains(name.folded) }) { return pane }
    let all = Pane.allCases.map { $0.label[session.language].lowercased() }.joined(separator: ", ")
    throw session.failure(
      .usage, "--pane \(name): ingen vy heter så; skriv en av \(all)",
      "--pane \(name): no such pane; write one of \(all)")
  }

  private func present(_ page: Int, _ app: inout App, _ session: Session) throws(Failure) {
    let count = app.beginPresenting(page: page)
    guard (1...count).contains(page) else {
      throw session.failure(
        .usage, "--page \(page): sidorna är 1 till \(count)", "--page \(page): the pages are 1 to \(count)")
    }
  }

  private func pressed(_ session: Session) throws(Failure) -> [Key] {
    var pressed: [Key] = []
    for name in (keys ?? "").split(separator: " ") {
      guard let key = Key(name: String(name)) else {
        throw session.failure(
          .usage, "--keys: \(name) är ingen tangent; skriv t.ex. j, Enter, Ctrl-D eller F5",
          "--keys: \(name) is no key; write j, Enter, Ctrl-D or F5")
      }
      pressed.append(key)
    }
    return pressed
  }
}
