import Glibc
import Plan
import Recfile

/// A file's new content on its way: written whole and synced beside it, then exchanged with it in one step.
///
/// It takes the place only of the content it was made from: whatever another program saved in between comes out of the
/// exchange, is seen, and is put back.
struct Replacement {
  let file: PlanFile
  let target: Target
  private let old: FileContent
  private let new: [UInt8]
  /// The file beside: the new content, and after an exchange the old one.
  private let temporary: String
  private(set) var place = Place.beside
  /// What tells the new file from later ones.
  let fingerprint: Fingerprint

  /// How far it has come.
  enum Place: Equatable {
    case beside
    case exchanged
    /// In the place of nothing.
    case created
    /// In the place of the old content, which is gone: the file system knows no exchange.
    case renamed
    /// Exchanged, and what came out could not be put back: it stays beside until `PlanFolder.recover` finds it.
    case stuck
  }

  /// What came of the attempt to take the place.
  enum Outcome: Equatable {
    case done
    /// Another program has saved since the content was read: nothing is changed.
    case overtaken
    /// Another program has the file open for writing: nothing is changed.
    case beingWritten
  }

  /// Writes the new content beside the old.
  init(of file: PlanFile, at target: Target, from old: FileContent, to new: [UInt8]) throws(SystemError) {
    self.file = file
    self.target = target
    self.old = old
    self.new = new
    (temporary, fingerprint) = try Self.write(new, beside: target, replacing: old)
  }

  /// Takes the place, if the old content is still there.
  mutating func takePlace(_ exchange: Exchange) throws(SystemError) -> Outcome {
    guard old.fingerprint != nil else { return try create(exchange) }
    // Seen now, another's save is not even moved for a moment: somebody might read or write the file just then.
    guard (try? status(of: target.path)).map({ Fingerprint($0) }) == old.fingerprint else { return .overtaken }
    if isBeingWritten(target.path, ours: temporary) { return .beingWritten }
    switch exchange.swap(temporary, target.path) {
    case .done:
      place = .exchanged
      if isOldContentOut { return .done }
      giveBack(exchange)
      return .overtaken
    case .unavailable:
      guard holds(target.path, old.bytes) else { return .overtaken }
      _ = try call { rename(temporary, target.path) }
      place = .renamed
      return .done
    case .failed(let error):
      if error.code == ENOENT, (try? status(of: temporary)) != nil { return .overtaken }
      throw error
    }
  }

  private mutating func create(_ exchange: Exchange) throws(SystemError) -> Outcome {
    switch exchange.create(target.path, from: temporary) {
    case .done: break
    case .unavailable:
      if (try? status(of: target.path, following: false)) != nil { return .overtaken }
      _ = try call { rename(temporary, target.path) }
    case .failed(let error):
      if error.code == EEXIST { return .overtaken }
      throw error
    }
    place = .created
    return .done
  }

  /// Whether what came out is what was read, and nobody is still writing to it.
  private var isOldContentOut: Bool {
    holds(temporary, old.bytes) && !isBeingWritten(temporary, ours: target.path)
  }

  /// Where our own new file seems to be written to as well, the file system's answers mean nothing.
  private func isBeingWritten(_ path: String, ours: String) -> Bool {
    WriterCheck.isBeingWritten(path) && !WriterCheck.isBeingWritten(ours)
  }

  /// Puts back what stood there before. Where another program has saved meanwhile, that stays.
  mutating func giveBack(_ exchange: Exchange) {
    switch place {
    case .beside, .stuck: return
    case .exchanged:
      guard exchange.swap(temporary, target.path) == .done else {
        place = rename(temporary, target.path) == 0 ? .beside : .stuck
        return
      }
      // What comes out now is ours, or a save still later than the one put back: then that is the one to stand there, and
      // the other is kept beside for somebody to compare.
      if !holds(temporary, new) {
        _ = exchange.swap(temporary, target.path)
        place = .stuck
        return
      }
    case .created:
      guard isStillOurs else { return }
      unlink(target.path)
    case .renamed:
      guard isStillOurs, let (before, _) = try? Self.write(old.bytes, beside: target, replacing: old) else { return }
      if rename(before, target.path) == -1 { unlink(before) }
    }
    place = .beside
  }

  private var isStillOurs: Bool {
    holds(target.path, new)
  }

  private func holds(_ path: String, _ bytes: [UInt8]) -> Bool {
    (try? FileContent.read(path).bytes.isSame(as: bytes)) ?? false
  }

  /// Takes away the file beside: the old content after an exchange, else the new one that found no place.
  func discard() {
    if place == .beside || place == .exchanged { unlink(temporary) }
  }
}
