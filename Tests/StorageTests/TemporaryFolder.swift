import Glibc
import Plan
import Recfile

@testable import Storage

/// A folder on disk for one test, taken away at its end.
final class TemporaryFolder {
  let path: String

  init() {
    var template = Array("/tmp/rus-test-XXXXXX".utf8CString)
    path = mkdtemp(&template).map { String(cString: $0) } ?? "/tmp/rus-test"
  }

  deinit { Self.remove(path) }

  var plan: PlanFolder { PlanFolder(path) }

  subscript(name: String) -> String { path.appending(path: name) }

  func write(_ text: String, to name: String) {
    write(Array(text.utf8), to: name)
  }

  /// Writes into the file itself, as `>` in a shell does.
  func write(_ bytes: [UInt8], to name: String) {
    guard let file = fopen(self[name], "w") else { return }
    fwrite(bytes, 1, bytes.count, file)
    fclose(file)
  }

  /// Writes a new file over it, as most editors do.
  func replace(_ name: String, with text: String) {
    write(text, to: ".editor-\(name)")
    rename(self[".editor-\(name)"], self[name])
  }

  func read(_ name: String) -> String? {
    guard let content = try? FileContent.read(self[name]), content.fingerprint != nil else { return nil }
    return String(decoding: content.bytes, as: UTF8.self)
  }

  func folder(_ name: String) {
    mkdir(self[name], 0o755)
  }

  /// What is there, temporary files too, in order.
  var names: [String] { Storage.names(in: path).sorted() }

  private static func remove(_ path: String) {
    for name in Storage.names(in: path) {
      let child = path.appending(path: name)
      let isFolder = (try? status(of: child, following: false).isFolder) ?? false
      if isFolder { remove(child) } else { unlink(child) }
    }
    rmdir(path)
  }
}

extension TemporaryFolder {
  /// A small plan: two activities, a person, some time.
  static func withPlan() -> TemporaryFolder {
    let folder = TemporaryFolder()
    folder.write("Ar: 2026\nTitel: Plan\n".set("Plan", key: "Ar"), to: "plan.rec")
    folder.write("Id: UPP\nNamn: Uppföljning\n".set("Verksamhet", key: "Id"), to: "verksamheter.rec")
    folder.write(
      """
      Id: IND
      Namn: Indikatorer
      Verksamhet: UPP
      Status: planerad
      # en anteckning
      Dagar: 20

      Id: DATA
      Namn: Data
      Verksamhet: UPP
      Status: pågår

      """.set("Aktivitet", key: "Id"), to: "aktiviteter.rec")
    folder.write("Id: ME\nNamn: Maja Ek\n\nId: ML\nNamn: Mats Lo\n".set("Person", key: "Id"), to: "personer.rec")
    folder.write("Datum: 2026-01-02\nPerson: ME\nAktivitet: IND\nDagar: 0.5\n".set("Tid"), to: "tid.rec")
    return folder
  }
}

extension String {
  fileprivate func set(_ type: String, key: String? = nil) -> String {
    "%rec: \(type)\n" + (key.map { "%key: \($0)\n" } ?? "") + "\n" + self
  }
}

extension LoadedPlan {
  /// The change that sets an activity's field.
  func setting(_ field: String, _ value: String, of key: String = "IND") throws -> Change {
    try plan.setting(field, to: [value], of: [RecordID(.activity, key)])
  }

  /// The change that logs time.
  func logging(_ days: String, on activity: String = "IND", by person: String = "ME") throws -> Change {
    try plan.adding(
      .timeEntry,
      [("Datum", ["2026-02-03"]), ("Person", [person]), ("Aktivitet", [activity]), ("Dagar", [days])])
  }
}

extension String {
  /// The text with the first occurrence of another replaced.
  func replacing(_ part: String, with other: String) -> String {
    range(of: part).map { String(self[..<$0.lowerBound]) + other + String(self[$0.upperBound...]) } ?? self
  }

  func range(of part: String) -> Range<String.Index>? {
    indices.first { self[$0...].hasPrefix(part) }.map { $0..<(index($0, offsetBy: part.count)) }
  }
}

extension PlanFolder {
  /// Why a change can't be saved; nil where it can.
  func failure(_ change: Change, to loaded: LoadedPlan, patience: Int = 10_000) -> CommitFailure? {
    do {
      _ = try commit(change, to: loaded, patience: patience)
      return nil
    } catch {
      return error
    }
  }
}
