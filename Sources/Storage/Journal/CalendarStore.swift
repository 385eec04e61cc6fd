import Glibc
import Plan

/// How many times each event of a plan's calendar has changed from one export to the next: its SEQUENCE.
///
/// Kept beside the undo history, since nothing in the plan tells what was sent before. An event that was never exported
/// from here has 0; so has every event on another machine until it has seen a change itself.
public struct CalendarStore: Sendable {
  let file: JournalFile

  /// The numbers of some events as they are now, by identity; what is new in them is kept for the next time.
  ///
  /// Where the notes cannot be kept the numbers are still those that the earlier ones give.
  public func sequences(of events: [(uid: String, content: [UInt8])]) -> (
    numbers: [String: Int], problem: StorageProblem?
  ) {
    var notes = Notes(file.lines())
    var isNew = false
    for event in events where notes.take(event.uid, Digest(event.content)) { isNew = true }
    let numbers = notes.numbers
    guard isNew else { return (numbers, nil) }
    do throws(StorageProblem) {
      let lines = notes.lines
      try file.locked { () throws(SystemError) in try file.replace(with: lines) }
      return (numbers, nil)
    } catch {
      return (numbers, error)
    }
  }
}

/// What is known of each event: a line each, `<number> <digest of its content> <identity>`.
private struct Notes {
  private var known: [String: (number: Int, digest: Digest)] = [:]

  init(_ lines: [ArraySlice<UInt8>]) {
    for line in lines {
      let parts = Substring(decoding: line, as: UTF8.self).split(separator: " ", maxSplits: 2)
      guard parts.count == 3, let number = Int(parts[0]), let digest = Digest(text: parts[1]) else { continue }
      known[String(parts[2])] = (number, digest)
    }
  }

  var numbers: [String: Int] { known.mapValues(\.number) }

  var lines: [[UInt8]] {
    known.sorted { $0.key < $1.key }.map { uid, note in Array("\(note.number) \(note.digest.text) \(uid)".utf8) }
  }

  /// Takes in how an event is now; whether that was not known.
  mutating func take(_ uid: String, _ digest: Digest) -> Bool {
    guard let note = known[uid] else {
      known[uid] = (0, digest)
      return true
    }
    if note.digest == digest { return false }
    known[uid] = (note.number + 1, digest)
    return true
  }
}
