import Glibc
public import Plan
public import Recfile

/// What merging a sync client's copy into the plan comes to.
public struct CopyMerge: Sendable {
  /// The copy.
  public let copy: ConflictCopy
  /// What it changes in the plan; nothing where the plan has every record and field that the copy has.
  public let change: Change
  /// What the two say differently: ours stays in the field, theirs in a comment under it.
  public let conflicts: [MergeConflict]
  /// The copy as it was read.
  let content: [UInt8]
}

extension PlanFolder {
  /// The copies of the plan's files that sync clients have left in the folder, by name.
  public var copies: [ConflictCopy] {
    names(in: path).sorted().compactMap { ConflictCopy(name: $0) }
  }

  /// Reads a copy and merges it, record by record. Nothing tells what the two files came of: what either has stays, what is
  /// equal is one, and a field that they have differently is a conflict. Nothing is written.
  public func merge(_ copy: ConflictCopy, into loaded: LoadedPlan) throws(StorageProblem) -> CopyMerge {
    let content: FileContent
    do throws(ReadFailure) {
      content = try FileContent.read(path.appending(path: copy.name))
    } catch {
      throw StorageProblem(copy.name, error.reason)
    }
    guard content.fingerprint != nil else {
      throw StorageProblem(copy.name, Label("filen finns inte längre", "the file is gone"))
    }
    let document = Document(content.bytes)
    if let problem = document.mergeProblem(file: copy.name) {
      throw StorageProblem(problem.place, Label(problem.text(.swedish), problem.text(.english)))
    }
    if let unreadable = loaded.unreadable[copy.original] {
      throw StorageProblem(unreadable.place, Label(unreadable.text(.swedish), unreadable.text(.english)))
    }
    let ours = loaded.plan.document(copy.original)
    let merge = DocumentMerge(base: nil, ours: ours, theirs: document, rules: .plan)
    var merged = loaded.plan
    merged.read(Document(merge.bytes), as: copy.original)
    let edits = RecordDiff.edits(from: loaded.plan, to: merged, in: copy.original)
    return CopyMerge(
      copy: copy, change: Change(edits), conflicts: edits.isEmpty ? [] : merge.conflicts, content: content.bytes)
  }

  /// Moves a merged copy to the program's own folder, once the plan on disk has all that the merge made; returns where it is
  /// now. Nil, and the copy stays, where the plan has not (yet), where the copy has changed since, or where it can't be kept.
  public func setAside(_ merge: CopyMerge, in state: PlanState?) -> String? {
    let place = path.appending(path: merge.copy.name)
    guard let state, let now = try? FileContent.read(path(of: merge.copy.original)),
      let copy = try? FileContent.read(place), copy.bytes == merge.content,
      merge.change.isDone(in: YearPlan(documents: [merge.copy.original: Document(now.bytes)]))
    else { return nil }
    let kept = state.copies.appending(path: "\(Digest(merge.content).text.prefix(8)) \(merge.copy.name)")
    do throws(SystemError) {
      try makeFolder(state.copies)
      let file = try Descriptor(opening: kept, O_WRONLY | O_CREAT | O_TRUNC | O_NOFOLLOW, mode: 0o600)
      try file.write(merge.content)
      try file.sync()
      try file.close()
      _ = try call { unlink(place) }
    } catch {
      return nil
    }
    return kept
  }
}

extension Change {
  /// Whether every record that it leaves is in a plan just so.
  fileprivate func isDone(in plan: YearPlan) -> Bool {
    var texts: Set<RecordText> = []
    for type in Set(edits.map(\.id.type)) { texts.formUnion(plan.refs(of: type).map { plan.text(of: $0) }) }
    return edits.allSatisfy { edit in edit.after.map { texts.contains($0) } ?? true }
  }
}
