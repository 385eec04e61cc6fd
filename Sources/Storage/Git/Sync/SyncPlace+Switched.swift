extension SyncPlace {
  /// The branch as git names it: what is committed and sent, wherever HEAD is meanwhile.
  var reference: String { "refs/heads/\(branch)" }

  /// What the index is now: git puts a new file in its place. Nil where there is none yet.
  var indexStamp: Fingerprint? { (try? status(of: gitFolder.appending(path: "index"))).map(Fingerprint.init) }

  /// Refuses where somebody has gone to another branch or begun something in git since the sync began: the files are then
  /// another branch's than the one that is shared.
  func refuseSwitched() throws(SyncStop) {
    let head = try? FileContent.read(gitFolder.appending(path: "HEAD")).bytes
    if head != Array("ref: \(reference)\n".utf8) {
      // Not every git keeps it in that file.
      let answer = try stopping { () throws(GitFailure) in try git.run(["symbolic-ref", "--quiet", "HEAD"]) }
      let now = answer.text.prefix { $0 != "\n" }
      if now != reference {
        try Self.refuseUnderWay(gitFolder)
        throw .switched(branch, to: now.isEmpty ? nil : String(now.trimmingPrefix("refs/heads/")))
      }
    }
    try Self.refuseUnderWay(gitFolder)
  }

  /// The same, and goes on anew where git was at work while the files were read: it changes them first, then the index,
  /// which it holds locked, and says last which branch they are of.
  func refuseSwitched(since stamp: Fingerprint?) throws(SyncStop) {
    var waited = 0
    while (try? status(of: gitFolder.appending(path: "index.lock"), following: false)) != nil, waited < 5000 {
      pause(milliseconds: 50)
      waited += 50
    }
    try refuseSwitched()
    if indexStamp != stamp { throw .moved }
  }
}
