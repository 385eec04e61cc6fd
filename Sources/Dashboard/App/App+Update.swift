import Plan
import Screen

extension App {
  /// Takes in what happened and says what is to be done about it.
  public mutating func update(_ event: Event) -> [Effect] {
    switch event {
    case .input(.key(let key)): handle(key)
    case .input(.paste(let text)): paste(text)
    case .input(.mouse(let mouse)): handle(mouse)
    case .input(.resize(let size)): resize(to: size)
    case .committed(let plan, let applied, let step, let clock): committed(plan, applied, step, clock)
    case .refused(let refusal): refused(refusal)
    case .saveFailed(let change, let step, let reason): saveFailed(change, step, reason)
    case .caughtUp(let plan, let clock): caughtUp(plan, clock)
    case .reread(let plan, let found): reread(plan, found)
    case .rereadFailed(let path): refuse("\(path) går inte att läsa", "\(path) cannot be read")
    case .checked(let found): checked(found)
    case .edited(let text): edited(text)
    }
  }

  private mutating func resize(to size: Size) -> [Effect] {
    self.size = size
    return []
  }

  private mutating func committed(_ plan: YearPlan, _ applied: Change, _ step: Step, _ clock: String) -> [Effect] {
    self.plan = plan
    unsaved = []
    saved = .saved(clock: clock)
    let summary: String
    switch step {
    case .new:
      history.record(applied)
      summary = applied.summary(language)
    case .undo:
      history.didUndo(applied)
      summary = say("Ångrade: ", "Undid: ") + applied.inverse.summary(language)
    case .redo:
      history.didRedo(applied)
      summary = say("Gjorde om: ", "Did again: ") + applied.summary(language)
    }
    message = Message(text: summary, kind: .info)
    follow(applied)
    refreshEverything()
    return [.check(plan)]
  }

  /// Keeps the cursor on a record whose key or text the change replaced, and puts it on one that was added.
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
    guard change.edits.count == 1, let added = change.edits.first, added.before == nil else { return }
    refreshLists()
    activeList.marked = []
    _ = activeList.move(to: .record(added.id))
  }

  private mutating func refused(_ refusal: Refusal) -> [Effect] {
    message = Message(text: refusal.text(language), kind: .refusal)
    return []
  }

  private mutating func saveFailed(_ change: Change, _ step: Step, _ reason: String) -> [Effect] {
    saved = .failed(reason: reason)
    message = Message(text: reason, kind: .error)
    guard let applied = try? plan.apply(change) else { return [] }
    unsaved.append(applied)
    switch step {
    case .new: history.record(applied)
    case .undo: history.didUndo(applied)
    case .redo: history.didRedo(applied)
    }
    refreshEverything()
    return []
  }

  private mutating func caughtUp(_ plan: YearPlan, _ clock: String) -> [Effect] {
    self.plan = plan
    unsaved = []
    saved = .saved(clock: clock)
    message = Message(text: say("Allt är sparat igen", "All is saved again"), kind: .info)
    refreshEverything()
    return [.check(plan)]
  }

  private mutating func reread(_ plan: YearPlan, _ found: [Problem]) -> [Effect] {
    self.plan = plan
    folderProblems = found
    message = Message(text: say("Filerna är lästa", "The files are read"), kind: .info)
    refreshEverything()
    return [.check(plan)]
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
    if marked.remove(old) != nil { marked.insert(new) }
    guard let place = rows.firstIndex(where: { $0.id == .record(old) }) else { return }
    rows[place] = Row(id: .record(new), ref: rows[place].ref, depth: rows[place].depth, group: rows[place].group)
  }
}
