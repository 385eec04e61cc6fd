import Plan
import Reports
import Screen

extension App {
  // MARK: - Asking

  /// `H`: the history of the record under the cursor, of the whole plan where there is none.
  mutating func openHistory() -> [Effect] {
    var id: RecordID?
    if let open = historyOnTop, open.id == nil {
      return inform("Det här är hela planens historia", "This is the whole plan's history")
    }
    if historyOnTop == nil {
      switch layers.last {
      case .record(let record)?: id = record.id
      case .list?, nil: id = activeList.current?.ref.map { plan.id(of: $0) }
      default: break
      }
    }
    if let known = id, known.type.schema.key == nil { id = nil }
    let title =
      id.map { Label("Historia: \($0.key)", "History: \($0.key)") } ?? Label("Planens historia", "The plan's history")
    open(title, HistoryPane(id))
    return [.lookBack(.history(id))]
  }

  /// `J`: what happened since the last steering-group meeting.
  mutating func openSince() -> [Effect] { openSince("styrgrupp") }

  /// What happened since a day or the last steering-group meeting.
  mutating func openSince(_ word: String) -> [Effect] {
    switch sinceStart(word) {
    case .failure(let problem): return refuse(problem.text(.swedish), problem.text(.english))
    case .success(let (day, meeting)):
      message = Message(text: say("Läser historien …", "Reading the history …"), kind: .info)
      return [.lookBack(.since(day, meeting: meeting?.meeting.id))]
    }
  }

  /// The day that a word means, and the meeting on it.
  func sinceStart(_ word: String) -> Result<(Day, Occasion?), FieldProblem> {
    let today = settings.today
    if ["styrgrupp", "styrgruppen", "steering"].contains(word.folded) {
      guard let meeting = plan.steeringMeeting(before: today) else {
        return .failure(
          FieldProblem(
            swedish: "Inget styrgruppsmöte har hållits före \(today.iso); skriv :sedan och ett datum",
            english: "No steering group met before \(today.iso); write :since and a date"))
      }
      return .success((meeting.day, meeting))
    }
    switch DayInput.day(word, today: today, .past) {
    case .failure(let problem): return .failure(problem)
    case .success(let day) where day > today:
      return .failure(FieldProblem(swedish: "\(day.iso) har inte varit än", english: "\(day.iso) has not been yet"))
    case .success(let day): return .success((day, nil))
    }
  }

  /// `W`: what changed since the person looked last.
  mutating func openNews() -> [Effect] {
    guard let news else {
      return inform("Inget nytt sedan du tittade senast", "Nothing new since you last looked")
    }
    open(Label(news.title(.swedish), news.title(.english)), SincePane(report: news))
    return []
  }

  // MARK: - Answers

  mutating func lookedBack(_ answer: PastAnswer) -> [Effect] {
    switch answer {
    case .history(let id, let lines, let isLast): return read(id, lines, isLast)
    case .since(let then, let meeting):
      let occasion = meeting.flatMap { plan.meeting($0) }.map { Occasion(meeting: $0, day: then.day) }
      let report = SinceReport(now, then: then, today: settings.today, meeting: occasion)
      message = nil
      open(Label(report.title(.swedish), report.title(.english)), SincePane(report: report))
      return []
    case .news(let then): return tell(then)
    case .plan(let day, let plan, let time): return travel(to: day, plan, time)
    case .year(let year, let plan): return compare(with: plan, year)
    case .nothing(let question, let reason):
      if case .history = question, historyOnTop != nil { layers.removeLast() }
      if case .news = question { return [] }
      return refuse(reason.sv, reason.en)
    }
  }

  private mutating func read(_ id: RecordID?, _ lines: [HistoryLine], _ isLast: Bool) -> [Effect] {
    for (place, layer) in layers.enumerated().reversed() {
      guard case .list(var open) = layer, var pane = open.pane as? HistoryPane, pane.id == id, !pane.isWhole else {
        continue
      }
      pane.add(lines, isLast: isLast)
      open.pane = pane
      open.refresh(self)
      layers[place] = .list(open)
      let count = pane.lines.count
      return isLast
        ? inform("\(count) ändringar", "\(count) changes")
        : inform("Läser historien: \(count) ändringar …", "Reading the history: \(count) changes …")
    }
    return []
  }

  /// One line of what changed since the person looked last.
  private mutating func tell(_ then: PlanThen?) -> [Effect] {
    guard let then else { return [] }
    let report = SinceReport(now, then: then, today: settings.today)
    // A meeting that came and went by the calendar is no news of the plan.
    guard let first = report.items.first(where: { $0.section != .meetings }) else { return [] }
    news = report
    let count = report.items.count { $0.section != .meetings }
    let key = settings.keys.keys(of: .news).first.map { " · \($0) " } ?? " · :"
    let one = "\(first.key): \(first.text(language))"
    let more = count > 1 ? say(" (+\(count - 1) till)", " (+\(count - 1) more)") : ""
    guard message == nil else { return [] }
    message = Message(
      text: say("Nytt sedan \(then.day.iso): ", "New since \(then.day.iso): ") + one + more
        + key + say("eller Enter visar", "or Enter shows"), kind: .info)
    isNewsOffered = true
    return []
  }

  /// `jämför 2024`: another year beside this one.
  mutating func askForYear(_ word: String) -> [Effect] {
    guard let year = Int(word), (1...9999).contains(year), year != plan.facts.year else {
      return refuse("Skriv ett annat år: jämför 2024", "Write another year: compare 2024")
    }
    return [.lookBack(.year(year))]
  }

  private mutating func compare(with other: YearPlan, _ year: Int) -> [Effect] {
    let own = plan.facts.year ?? year + 1
    let report =
      year < own
      ? CompareReport(other, plan, years: (year, own)) : CompareReport(plan, other, years: (own, year))
    let title = Label("\(report.earlier) och \(report.later)", "\(report.earlier) and \(report.later)")
    open(title, ComparePane(report: report))
    return []
  }

  // MARK: - Rows

  /// The history on top, if it is one.
  var historyOnTop: HistoryPane? {
    guard case .list(let layer)? = layers.last else { return nil }
    return layer.pane as? HistoryPane
  }

  /// Enter in a history or in what happened: the record, if it is there.
  mutating func openPastRow(_ row: Row) -> [Effect]? {
    let id: RecordID
    switch activePane {
    case let pane as HistoryPane:
      if case .group(let name) = row.id { return fold(name, !activeList.folded.contains(name)) }
      guard let line = pane.line(row) else { return nil }
      id = line.edit.inverse.id
    case let pane as SincePane:
      if case .group(let name) = row.id { return fold(name, !activeList.folded.contains(name)) }
      guard let item = pane.item(row) else { return nil }
      id = item.id
    case is ComparePane:
      if case .group(let name) = row.id { return fold(name, !activeList.folded.contains(name)) }
      return inform("Figurerna är summor; y kopierar tabellen", "The figures are sums; y copies the table")
    default: return nil
    }
    guard let ref = plan.ref(of: id) ?? (id.type.schema.key == nil ? nil : plan.ref(id.type, id.key)) else {
      return refuse("Posten finns inte i planen nu", "The record is not in the plan now")
    }
    layers.append(.record(RecordLayer(id: plan.id(of: ref))))
    return []
  }

  /// `O`: takes back just the change under the cursor, as an edit that can be undone.
  mutating func takeBack() -> [Effect] {
    guard let pane = historyOnTop, let line = activeList.current.flatMap(pane.line) else {
      return refuse("Ställ markören på en ändring först", "Put the cursor on a change first")
    }
    return commit { (plan) throws(Refusal) in try plan.takingBack(line.edit, field: line.change?.field) }
  }
}
