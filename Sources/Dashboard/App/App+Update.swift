import Plan
import Screen

extension App {
  /// Takes in what happened and says what is to be done about it.
  public mutating func update(_ event: Event) -> [Effect] {
    if !isEditing { editBase = nil }
    let effects = react(to: event)
    if isEditing, editBase == nil { editBase = plan }
    return effects
  }

  private mutating func react(to event: Event) -> [Effect] {
    if case .input = event { submitted = nil }
    let before = layers
    let effects = take(event)
    if case .input = event { submitted = closedEditor(before, effects) }
    showUndecided()
    followMonth()
    guard travel != nil else { return effects }
    // What is checked is what is shown.
    return effects.map { if case .check = $0 { .check(plan) } else { $0 } }
  }

  private mutating func take(_ event: Event) -> [Effect] {
    switch event {
    case .input(.key(let key)): handle(key)
    case .input(.paste(let text)): paste(text)
    case .input(.mouse(let mouse)): handle(mouse)
    case .input(.resize(let size)): resize(to: size)
    case .committed(let plan, let applied, let others, let step, let clock):
      committed(plan, applied, others, step, clock)
    case .refused(let refusal, let change, let step): refused(refusal, change, step)
    case .unsaved(let plan, let applied, let step, let reason): unsaved(plan, applied, step, reason)
    case .notSaved(let reason): notSaved(reason)
    case .refusedLate(let plan, let refusal, let change, let number): refusedLate(plan, refusal, change, number)
    case .caughtUp(let plan, let clock): caughtUp(plan, clock)
    case .restoring(let plan, let count): restoring(plan, count)
    case .restored(let plan, let applied, let clock): restored(plan, applied, clock)
    case .reread(let plan, let found): reread(plan, found)
    case .changedOutside(let plan, let edits, let found): changedOutside(plan, edits, found)
    case .checked(let found): checked(found)
    case .edited(let text): edited(text)
    case .settingsNotKept:
      refuse(
        "Inställningarna gick inte att spara i settings.rec; de gäller tills du avslutar",
        "The settings could not be kept in settings.rec; they hold until you quit")
    case .lookedBack(let answer): lookedBack(answer)
    case .wrote(let path, let problem): wrote(path, problem)
    case .copyRead(let copy, let change, let conflicts, let problem): copyRead(copy, change, conflicts, problem)
    case .copyPutAway(let copy, let conflicts, let place): copyPutAway(copy, conflicts, place)
    case .traced(let conflict, let ours, let theirs): traced(conflict, ours, theirs)
    case .standing(let standing): know(standing)
    case .syncing(let step): syncing(step)
    case .synced(let report): synced(report)
    }
  }

  /// Whether a field is being edited, here or in the user's own editor. A form adds a record: it has nothing to start from.
  private var isEditing: Bool {
    pendingText != nil
      || layers.contains { layer in
        switch layer {
        case .choice, .picker, .line, .text, .prompt: true
        case .list, .record, .help, .palette, .query, .form, .conflict, .reading, .log, .week, .balance, .chart,
          .present, .tour:
          false
        }
      }
  }

  private mutating func resize(to size: Size) -> [Effect] {
    self.size = size
    refreshOverview()
    fitPresentation()
    return []
  }

  private mutating func committed(
    _ plan: YearPlan, _ applied: Change, _ others: [Edit], _ step: Step, _ clock: String
  ) -> [Effect] {
    saved = .saved(clock: clock)
    return done(applied, step, others, plan)
  }

  /// A change has been made: the history, the cursor and the line at the foot follow.
  mutating func done(_ applied: Change, _ step: Step, _ others: [Edit], _ plan: YearPlan) -> [Effect] {
    record(applied, step)
    var summary = applied.summary(language)
    switch step {
    case .new: break
    case .undo: summary = say("Ångrade: ", "Undid: ") + applied.inverse.summary(language)
    case .redo: summary = say("Gjorde om: ", "Did again: ") + summary
    }
    if !others.isEmpty { summary += " · " + outside(others) }
    message = Message(text: summary, kind: .info, remedy: remedy(step))
    follow(applied)
    adopt(plan)
    showAdded(applied)
    return [.check(plan)]
  }

  /// `u ångrar`
  private func remedy(_ step: Step) -> String {
    step == .undo
      ? say("\(key(.redo)) gör om", "\(key(.redo)) does it again") : say("\(key(.undo)) ångrar", "\(key(.undo)) undoes")
  }

  private mutating func record(_ applied: Change, _ step: Step) {
    switch step {
    case .new: history.record(applied)
    case .undo: history.didUndo(applied)
    case .redo: history.didRedo(applied)
    }
  }

  /// Keeps the cursor on a record whose key or text the change replaced.
  private mutating func follow(_ change: Change) {
    for edit in change.edits {
      let new = edit.inverse.id
      for pane in Pane.allCases { lists[pane]?.follow(from: edit.id, to: new) }
      layers = layers.map { layer in
        guard case .record(var record) = layer, record.id == edit.id else { return layer }
        record.id = new
        return .record(record)
      }
    }
  }

  /// Puts the cursor on a record that was just added.
  private mutating func showAdded(_ change: Change) {
    // An occasion that was given its own record is added beside the series' exception.
    guard change.edits.count <= 2, let added = change.edits.last, added.before == nil else { return }
    if isCalendarShown, added.id.type == .meeting, let day = plan.meeting(added.id.key)?.day { calendar?.move(to: day) }
    let entry = added.id.type == .timeEntry ? plan.ref(of: added.id).map(RowID.entry) : nil
    _ = activeList.move(to: entry ?? .record(added.id))
    activeList.scroll(height: listHeight)
  }

  private mutating func refused(_ refusal: Refusal, _ change: Change, _ step: Step) -> [Effect] {
    message = Message(text: refusal.text(language), kind: .refusal)
    // A step that the plan has moved on from can never be taken back: those before it still can.
    switch step {
    case .new: if !openConflict(refusal, change), let submitted { layers.append(submitted) }
    case .undo: history.dropUndo()
    case .redo: history.dropRedo()
    }
    return []
  }

  private mutating func reread(_ plan: YearPlan, _ found: [Problem]) -> [Effect] {
    folderProblems = found
    message = Message(text: say("Filerna är lästa", "The files are read"), kind: .info)
    adopt(plan)
    return [.check(plan)]
  }

  private mutating func changedOutside(_ plan: YearPlan, _ edits: [Edit], _ found: [Problem]) -> [Effect] {
    folderProblems = found
    if !edits.isEmpty { message = Message(text: outside(edits), kind: .info) }
    adopt(plan)
    return [.check(plan)]
  }

  /// `ändrat utanför: IND: status delvis → genomförd (+3 till)`; of time, whose it is: `ML: tid +0,5 IND (2026-06-20)`.
  private func outside(_ edits: [Edit]) -> String {
    if edits.first?.id.type == .timeEntry { return Change(edits).summary(language, byPerson: true) }
    return say("ändrat utanför: ", "changed outside: ") + Change(edits).summary(language)
  }

  private mutating func wrote(_ path: String, _ problem: String?) -> [Effect] {
    message = Message(text: problem ?? say("Skrev \(path)", "Wrote \(path)"), kind: problem == nil ? .info : .error)
    return []
  }

  private mutating func checked(_ found: [Problem]) -> [Effect] {
    problems = folderProblems + found
    refreshEverything()
    return []
  }
}

extension ListState {
  fileprivate mutating func follow(from old: RecordID, to new: RecordID) {
    guard old != new else { return }
    guard let place = rows.firstIndex(where: { $0.id == .record(old) }) else { return }
    rows[place] = Row(id: .record(new), ref: rows[place].ref, depth: rows[place].depth, group: rows[place].group)
  }
}
