import Dashboard
import Glibc
import Plan
import Reports
import Storage

/// One run of one command: who asks, when, in what language, and what is printed.
struct Session {
  let language: Language
  /// The day to reckon from: where an earlier state is asked for, its day.
  let today: Day
  /// The day whose state is asked for; nil for the plan as it is.
  let at: Day?
  /// The day it is.
  let clockDay: Day
  /// The current person's key, if known.
  let person: String?
  /// The terminal's width; nil where nothing need fit one.
  let width: Int?
  let emphasis: Emphasis
  var output = Output()
  private let asked: Asked
  let surroundings: Surroundings
  /// What the user's settings file says.
  let settings: SettingsFile.Contents

  /// Puts together what was asked for and what is around.
  init(_ asked: Asked, _ surroundings: Surroundings) throws(Failure) {
    let wanted = asked.language.flatMap(Language.init(code:))
    let settings = SettingsFile.read(surroundings.configHome)
    language = surroundings.language(asked: wanted, set: settings.values.language)
    self.settings = settings
    if let code = asked.language, wanted == nil {
      throw Failure(.usage, Label("okänt språk \(code); skriv sv eller en", "unknown language \(code)"), language)
    }
    let day = asked.today.map { Day(iso: $0) } ?? surroundings.today
    guard let day else {
      throw Failure(
        .usage,
        Label(
          "--today \(asked.today ?? "") är inget datum; skriv ÅÅÅÅ-MM-DD",
          "--today \(asked.today ?? "") is no date; write YYYY-MM-DD"), language)
    }
    clockDay = day
    at = try Self.past(asked.at, day, language)
    today = at ?? day
    person = asked.person ?? surroundings.person ?? settings.values["Person"]
    width = surroundings.width
    switch asked.color {
    case .auto: emphasis = surroundings.isTerminal && !surroundings.refusesColor ? .terminal : .none
    case .always: emphasis = .terminal
    case .never: emphasis = .none
    }
    self.asked = asked
    self.surroundings = surroundings
  }

  /// Whether a person reads the output at a terminal.
  var isTerminal: Bool { surroundings.isTerminal }

  /// The plan that was asked for.
  func open(readOnly: Bool = false) throws(Failure) -> OpenPlan {
    guard let at else {
      return try OpenPlan(surroundings, data: asked.data, year: asked.year, readOnly: readOnly, language)
    }
    var opened = try openAsItIs()
    let time = try opened.turn(to: at, language)
    let differences = opened.differences
    note(
      "läget \(at.iso) (sparat \(time)), bara för läsning; \(differences?.summary(.swedish) ?? "")",
      "the plan of \(at.iso) (committed \(time)), read-only; \(differences?.summary(.english) ?? "")")
    return opened
  }

  /// The plan that was asked for as it is today, for reading.
  func openAsItIs() throws(Failure) -> OpenPlan {
    try OpenPlan(surroundings, data: asked.data, year: asked.year, readOnly: true, language)
  }

  /// Another year's plan, for reading.
  func open(year: Int) throws(Failure) -> OpenPlan {
    try OpenPlan(surroundings, data: location(besides: year), year: year, readOnly: true, language)
  }

  /// Where another year is: beside the plan that was asked for, where that is named itself.
  private func location(besides year: Int) -> String? {
    let folder = PlanFolder(surroundings.location(asked.data).directory)
    guard folder.isPlan else { return asked.data }
    let above = folder.path.split(separator: "/").dropLast().reduce(into: "") { $0 += "/" + $1 }
    return above.isEmpty ? "/" : above
  }

  private static func past(_ text: String?, _ today: Day, _ language: Language) throws(Failure) -> Day? {
    guard let text else { return nil }
    switch DayInput.day(text, today: today, .past) {
    case .failure(let problem):
      throw Failure(
        .usage, Label("--at \(text) \(problem.text(.swedish))", "--at \(text) \(problem.text(.english))"), language)
    case .success(let day) where day > today:
      throw Failure(
        .usage, Label("--at \(day.iso) har inte varit än", "--at \(day.iso) has not been yet"), language)
    case .success(let day): return day
    }
  }

  /// Where plans are looked for: a plan's folder, or a folder of plans, whether it is there or not.
  var location: PlanFolder { PlanFolder(surroundings.location(asked.data).directory) }

  /// Whether no colour is to be shown.
  var refusesColor: Bool { asked.color == .never || (surroundings.refusesColor && asked.color != .always) }

  /// What reads the fields typed for a record of a type; messages begin with `about`.
  func reader(of type: RecordType, in plan: YearPlan, about: String) -> AssignmentReader {
    let context = InputContext(today: today, hoursPerDay: plan.facts.hoursPerDay)
    return AssignmentReader(plan: plan, type: type, context: context, language: language, about: about)
  }

  /// Carries out a change, saves it and tells what was done.
  mutating func commit(_ change: Change, to opened: inout OpenPlan) throws(Failure) {
    if !change.isEmpty { try opened.commit(change, language) }
    output.print(change.summary(language).harmless)
  }

  /// Makes a change that has been shown, or says that it is not made yet.
  mutating func finish(
    _ change: Change, _ opened: inout OpenPlan, apply: Bool, or notYet: Label
  ) throws(Failure) {
    if change.isEmpty { return output.print(Label("Inget att ändra.", "Nothing to change.")[language]) }
    guard apply else { return output.print(notYet[language]) }
    try opened.commit(change, language)
    output.print(Label("Gjort, i ett steg som kan ångras.", "Done, in one step that can be undone.")[language])
  }

  /// The change that the plan makes of an edit, or why it refuses it.
  func allowed(
    _ plan: YearPlan, about: String = "", _ edit: () throws(Refusal) -> Change
  ) throws(Failure) -> Change {
    do throws(Refusal) {
      return try edit()
    } catch {
      throw Failure(error, in: plan, language, about: about)
    }
  }

  /// Writes a file whole or not at all. What a person asked to see at the terminal goes with the rest of the output.
  mutating func write(to path: String?, _ body: (inout FileSink) -> Void) throws(Failure) {
    guard path == nil, isTerminal else { return try OutputFiles.write(path, language, body) }
    var sink = FileSink.gathering
    body(&sink)
    output.write(sink.gathered)
  }

  /// Records' own lines, of which nothing reaches a terminal as a command: what is harmless as it is, and else with signs in
  /// the place of what is not.
  mutating func writeLines(_ bytes: [UInt8]) {
    for line in bytes.split(separator: UInt8(ascii: "\n"), omittingEmptySubsequences: false).dropLast() {
      let line = line.last == UInt8(ascii: "\r") ? line.dropLast() : line
      if line.allSatisfy({ (0x20..<0x7F).contains($0) }) {
        output.write(line + [UInt8(ascii: "\n")])
      } else {
        output.print(String(decoding: line, as: UTF8.self).harmless)
      }
    }
  }

  /// Says something beside what is written, on standard error, at once.
  func note(_ swedish: String, _ english: String) {
    LongWork.current.clearLine()
    var errors = Output()
    errors.write("rus: \(Label(swedish, english)[language].harmless)\n")
    _ = errors.flush(to: STDERR_FILENO)
  }

  /// Somebody must be named, and nobody is.
  var personIsUnknown: Failure {
    failure(
      .usage, "vem? skriv --person ID, eller sätt RUS_PERSON", "who? write --person ID, or set RUS_PERSON")
  }

  /// A failure in the session's language.
  func failure(_ status: ExitStatus, _ swedish: String, _ english: String) -> Failure {
    Failure(status, Label(swedish, english), language)
  }
}
