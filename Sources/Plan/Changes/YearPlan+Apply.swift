import Recfile

extension YearPlan {
  /// Carries out a change, whole or not at all. Returns it as it was done here (the bytes found and left), which is what
  /// undo must take back.
  public mutating func apply(_ change: Change) throws(Refusal) -> Change {
    var plan = self
    var done: [Edit] = []
    for edit in change.edits { done.append(try plan.apply(edit)) }
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
    guard let ref = ref(of: edit.id) else { throw .gone(edit.id) }
    if let key = edit.id.type.schema.key, let new = after.values(key.name).first, new != edit.id.key,
      self.ref(edit.id.type, new) != nil
    {
      throw .keyTaken(RecordID(edit.id.type, new))
    }
    let current = text(of: ref)
    let merged: RecordText
    switch RecordMerge.merge(base: before, ours: after, theirs: current, type: edit.id.type) {
    case .success(let text): merged = text
    case .failure(let clash): throw .movedOn(edit.id, field: clash.field, now: clash.theirs)
    }
    edited(edit.id.type.file) { $0.replace(ref.index, with: merged) }
    return Edit(edit.id, before: current, after: merged)
  }

  private mutating func add(_ edit: Edit, _ after: RecordText) throws(Refusal) -> Edit {
    let type = edit.id.type
    if let key = type.schema.key, let value = after.values(key.name).first, ref(type, value) != nil {
      throw .keyTaken(RecordID(type, value))
    }
    var place = edit.place
    edited(type.file) { document in
      if let known = edit.place, known.recordsBefore <= document.records.count,
        document.restore(known.insertion, after: known.recordsBefore > 0 ? known.recordsBefore - 1 : nil)
      {
        return
      }
      let last = document.sets.last { $0.type == type.rawValue }
      let before = last.map { $0.records.upperBound } ?? document.records.count
      let insertion = document.add(after, type: type.rawValue, descriptor: type.schema.descriptor)
      place = Edit.Place(insertion: insertion, recordsBefore: before)
    }
    return Edit(edit.id, before: nil, after: after, place: place)
  }

  private mutating func remove(_ edit: Edit, _ before: RecordText) throws(Refusal) -> Edit {
    guard let ref = ref(of: edit.id) else { throw .gone(edit.id) }
    guard text(of: ref) == before else { throw .changedSince(edit.id) }
    var place: Edit.Place?
    edited(edit.id.type.file) { document in
      let records = document.records.count
      let insertion = document.remove(ref.index, putInBy: edit.place?.insertion)
      // A descriptor that came with the record goes with it.
      let withDescriptor = records - document.records.count > 1
      place = Edit.Place(insertion: insertion, recordsBefore: withDescriptor ? ref.index - 1 : ref.index)
    }
    return Edit(edit.id, before: before, after: nil, place: place)
  }

  private mutating func edited(_ file: PlanFile, _ body: (inout Document) -> Void) {
    var document = document(file)
    body(&document)
    read(document, as: file)
  }
}
