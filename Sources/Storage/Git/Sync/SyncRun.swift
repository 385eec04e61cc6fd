import Plan
import Recfile

/// One sync, from the files as they are until the remote has them.
struct SyncRun {
  let sync: PlanSync
  let place: SyncPlace
  private var outcome = SyncOutcome()

  init(sync: PlanSync, place: SyncPlace) {
    self.sync = sync
    self.place = place
  }

  /// Goes on until here and there are the same; again where somebody else was first.
  mutating func run(attempts: Int) throws(SyncStop) -> SyncOutcome {
    let upstream = try Upstream(of: place.branch, place.settings)
    // A clone that was made with git alone.
    if let program = sync.program, place.settings["merge.rus.driver"] == nil, place.attributes.isThere {
      try place.setDriver(program)
    }
    for attempt in 0..<attempts {
      if attempt > 0 {
        // Those who lost the same race must not all try again at once.
        let longest = min(1000, 20 * attempt)
        pause(milliseconds: Int.random(in: 0...longest))
      }
      if sync.cancellation.isCancelled { throw SyncStop(.cancelled) }
      do throws(SyncStop) {
        guard try once(upstream) else { continue }
        return outcome
      } catch {
        guard error == .moved, attempt + 1 < attempts else { throw error }
      }
    }
    throw .busyRemote
  }

  /// Whether it came to an end.
  private mutating func once(_ upstream: Upstream?) throws(SyncStop) -> Bool {
    sync.progress(.reading)
    try place.refuseSwitched()
    var head = try SyncHead(place, upstream)
    if head.unfinished != nil {
      try finish(head, upstream)
      head = try SyncHead(place, upstream)
    }
    // Somebody's whole home may be a repository: a plan in it is not theirs to send.
    if head.blobs.isEmpty { try head.readIndex(place) }
    if head.blobs.isEmpty, head.index?.isEmpty ?? true, !sync.begins, place.attributesPath != SyncAttributes.name {
      throw .notPutIn(place.top)
    }
    var committer = SyncCommit(place: place, head: head, author: sync.author, language: sync.language)
    let committed = try committer.run()
    outcome.isPutIn = outcome.isPutIn || (head.blobs.isEmpty && !committed.edits.isEmpty)
    countWaiting(committed.contents.mapValues(\.bytes))
    guard let upstream else {
      outcome.sent += committed.edits
      return true
    }
    outcome.remote = upstream.name
    sync.progress(.fetching)
    let transport = SyncTransport(place: place, upstream: upstream)
    switch try transport.fetch(head) {
    case .nothing:
      guard committed.commit != nil else { return true }
      sync.progress(.sending)
      guard try transport.push() else { return false }
      outcome.isFirst = true
      return true
    case .commit(let theirs):
      guard let ours = committed.commit else { throw .unrelated(upstream.name) }
      if ours == theirs { return true }
      try merge(ours, theirs, upstream)
      return try send(theirs, transport)
    }
  }

  /// Brings the remote's commits in.
  private mutating func merge(_ ours: String, _ theirs: String, _ upstream: Upstream) throws(SyncStop) {
    let merger = SyncMerge(place: place, name: upstream.name, author: sync.author, language: sync.language)
    let bases = try merger.bases(ours, theirs)
    if bases.first == theirs { return }
    sync.progress(.merging)
    let start = bases.isEmpty && sync.begins ? [try merger.nothing(theirs)] : bases
    let merged = try merger.join(ours, theirs, bases: start)
    let adopted = try SyncAdoption(place: place, span: .init(from: ours, to: merged.commit)).run()
    outcome.received += adopted.edits
    note(merged.conflicts)
    note(adopted.conflicts)
    try lookAtFiles()
  }

  /// Sends what the remote lacks.
  private mutating func send(_ theirs: String, _ transport: SyncTransport) throws(SyncStop) -> Bool {
    let ours = try stopping { () throws(GitFailure) in try place.git.line(["rev-parse", "--verify", place.reference]) }
    if ours == theirs { return true }
    sync.progress(.sending)
    try place.refuseSwitched()
    guard try transport.push() else { return false }
    let names = place.files.flatMap { ["\(theirs):\($0.path)", "\(ours):\($0.path)"] }
    let objects = try stopping { () throws(GitFailure) in try place.git.objects(names) }
    if place.files.indices.allSatisfy({ objects[$0 * 2] == nil }) { outcome.isFirst = true }
    for (number, file) in place.files.enumerated() {
      let (old, new) = (objects[number * 2], objects[number * 2 + 1])
      outcome.sent += RecordDiff.edits(from: old?.bytes ?? [], to: new?.bytes ?? [], in: file.file)
    }
    return true
  }

  /// Goes on with what an earlier sync had begun to bring in.
  private mutating func finish(_ head: SyncHead, _ upstream: Upstream?) throws(SyncStop) {
    guard let span = head.unfinished, let commit = head.commit else { return }
    let name = upstream?.name ?? "git"
    let merger = SyncMerge(place: place, name: name, author: sync.author, language: sync.language)
    let bases = try merger.bases(commit, span.to)
    let (from, to) = place.unfinishedReferences
    if bases.first == span.to || bases.isEmpty {
      try place.update(references: ["delete \(from)", "delete \(to)"], because: "done")
      return
    }
    var target = span.to
    if commit != span.from {
      // The branch has moved on meanwhile, by commits that may hold some of what was being brought in.
      let base = try contained(in: commit, span)
      target = try merger.join(commit, span.to, bases: bases, base: base).commit
      try place.update(references: ["update \(from) \(commit)", "update \(to) \(target)"], because: "goes on")
    }
    let adopted = try SyncAdoption(place: place, span: .init(from: commit, to: target), isResumed: true).run()
    outcome.received += adopted.edits
    note(adopted.conflicts)
    try lookAtFiles()
  }

  /// The files that a commit already has as they were being brought in, with what they then came of.
  private func contained(in commit: String, _ span: SyncHead.Span) throws(SyncStop) -> [String: [UInt8]] {
    let names = place.files.flatMap { file in [span.from, span.to, commit].map { "\($0):\(file.path)" } }
    let objects = try stopping { () throws(GitFailure) in try place.git.objects(names) }
    var base: [String: [UInt8]] = [:]
    for (number, file) in place.files.enumerated() {
      let versions = (0..<3).map { objects[number * 3 + $0]?.bytes ?? [] }
      let near = SyncAdoption.nearest(to: versions[2], versions[0], versions[1], file.file)
      if near == versions[1], versions[0] != versions[1] { base[file.path] = versions[1] }
    }
    return base
  }

  private mutating func note(_ conflicts: [String: [MergeConflict]]) {
    for (path, found) in conflicts.sorted(by: { $0.key < $1.key }) {
      for conflict in found {
        outcome.conflicts.append(
          Label(
            "\(path): konflikt: \(conflict.summary(.swedish))", "\(path): conflict: \(conflict.summary(.english))"))
      }
    }
  }

  /// What the files have to say after something was brought in.
  private mutating func lookAtFiles() throws(SyncStop) {
    var contents: [String: [UInt8]] = [:]
    for file in place.files {
      let bytes = try place.content(of: file).bytes
      contents[file.path] = bytes
      do throws(SyncStop) {
        try SyncCheck.refuseUnreadable(bytes, file.path)
      } catch {
        outcome.problem = Label(error.text(.swedish), error.text(.english))
      }
    }
    countWaiting(contents)
  }

  private mutating func countWaiting(_ contents: [String: [UInt8]]) {
    let mark = Array("# KONFLIKT ".utf8)
    outcome.waiting = place.files.reduce(0) { sum, file in
      guard let bytes = contents[file.path], bytes.contains(mark) else { return sum }
      return sum + YearPlan(documents: [file.file: Document(bytes)]).conflicts().count
    }
  }
}

extension [UInt8] {
  /// Whether a sequence of bytes stands anywhere in it.
  fileprivate func contains(_ part: [UInt8]) -> Bool {
    guard let first = part.first else { return true }
    return withUnsafeBufferPointer { bytes in
      var at = 0
      while at + part.count <= bytes.count {
        if bytes[at] == first, UnsafeBufferPointer(rebasing: bytes[at..<at + part.count]).elementsEqual(part) {
          return true
        }
        at += 1
      }
      return false
    }
  }
}
