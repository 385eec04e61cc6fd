import Recfile

extension YearPlan {
  /// Carries out a change, whole or not at all. Returns it as it was done here (the bytes found and left), which is what
  /// undo must take back.
  public mutating func apply(_ change: Change) throws(Refusal) -> Change {
    // Also one that was made, or done, before the year was closed.
    try refuseIfClosed(change.edits)
    var plan = self
    var done: [Edit] = []
    var rest = change.edits[...]
    while let next = rest.first {
      let run = rest.prefix { $0.rewrites(next.id.type) }
      if run.count >= Self.shortestRun, let edits = plan.rewrite(run, next.id.type) {
        done += edits
        rest = rest.dropFirst(run.count)
      } else {
        done.append(try plan.apply(next))
        rest = rest.dropFirst()
      }
    }
    self = plan
    return Change(done)
  }

  private mutating func apply(_ edit: Edit) throws(Refusal) -> Edit {
    switch (edit.before, edit.after) {
    case (nil, let after?): try add(edit, after)
    case (let before?, nil): try remove(edit, before)
    case (let before?, let after?): try replace(edit, before, after)
    case (nil, nil): edit
    }
  }

  private mutating func replace(_ edit: Edit, _ before: RecordText, _ after: RecordText) throws(Refusal) -> Edit {
    let type = edit.id.type
    guard let ref = ref(of: edit, reading: before) else { throw .gone(edit.id) }
    let key = before.key(type)
    if let new = after.key(type), new != key, count(of: new, type) > edit.place?.twins ?? 0 {
      throw .keyTaken(RecordID(type, new))
    }
    let current = text(of: ref)
    let merged: RecordText
    switch RecordMerge.merge(base: before, ours: after, theirs: current, type: type) {
    case .success(let text): merged = text
    case .failure(let clash): throw .movedOn(edit.id, field: clash.field, now: clash.theirs)
    }
    let twins = key.map { count(of: $0, type) - 1 } ?? 0
    self.edit(type.file, .replaced(ref.index, merged, type)) { $0.replace(ref.index, with: merged) }
    return Edit(edit.id, before: current, after: merged, place: Edit.Place(of: ref.index, twins: max(0, twins)))
  }

  private mutating func add(_ edit: Edit, _ after: RecordText) throws(Refusal) -> Edit {
    let type = edit.id.type
    if let key = after.key(type), count(of: key, type) > edit.place?.twins ?? 0 { throw .keyTaken(RecordID(type, key)) }
    if let known = edit.place, !known.insertion.bytes.isEmpty, known.recordsBefore <= document(type.file).records.count
    {
      let isBack = self.edit(type.file, .inserted(known.recordsBefore, after, type)) { document in
        document.restore(known.insertion, after: known.recordsBefore > 0 ? known.recordsBefore - 1 : nil)
      }
      if isBack { return Edit(edit.id, before: nil, after: after, place: known) }
    }
    let last = document(type.file).sets.last { $0.type == type.rawValue }
    let before = last.map { $0.records.upperBound } ?? document(type.file).records.count
    let text = document(type.file).usesCarriageReturns ? after.withCarriageReturns : after
    let insertion = self.edit(type.file, .inserted(before, text, type)) { document in
      document.add(
        text, type: type.rawValue, after: last.map { $0.records.last ?? $0.descriptor ?? 0 },
        descriptor: type.schema.descriptor)
    }
    let place = Edit.Place(insertion: insertion, recordsBefore: before)
    return Edit(RecordID(type, of: text), before: nil, after: text, place: place)
  }

  private mutating func remove(_ edit: Edit, _ before: RecordText) throws(Refusal) -> Edit {
    let type = edit.id.type
    guard let ref = ref(of: edit, reading: before) else { throw .gone(edit.id) }
    guard text(of: ref) == before else { throw .changedSince(edit.id) }
    let twins = before.key(type).map { count(of: $0, type) - 1 } ?? 0
    let records = document(type.file).records.count
    let known = edit.place.flatMap { $0.insertion.bytes.isEmpty ? nil : $0.insertion }
    let insertion = self.edit(type.file, .removed(ref.index, type)) { $0.remove(ref.index, putInBy: known) }
    // A descriptor that came with the record goes with it.
    let withDescriptor = records - document(type.file).records.count > 1
    let place = Edit.Place(
      insertion: insertion, recordsBefore: withDescriptor ? ref.index - 1 : ref.index, twins: max(0, twins))
    return Edit(edit.id, before: before, after: nil, place: place)
  }
}
