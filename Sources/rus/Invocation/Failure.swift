import Plan
import Recfile
import Reports

/// Why a command was not carried out: one line that says what, where, and what to do.
struct Failure: Error {
  let status: ExitStatus
  let message: String

  init(_ status: ExitStatus, _ message: String) {
    self.status = status
    self.message = message
  }

  init(_ status: ExitStatus, _ label: Label, _ language: Language) {
    self.init(status, label[language])
  }

  /// An edit that the plan refused, with the record it was about and where that stands.
  init(_ refusal: Refusal, in plan: YearPlan, _ language: Language, about: String = "") {
    self.init(.failed, (refusal.record.map { plan.naming($0, language) } ?? about) + refusal.text(language))
  }

  /// An Id that no record has.
  init(unknown id: String, nearest: String?, _ language: Language) {
    let remedy = Label("; rus list aktiviteter visar aktiviteternas", "; rus list aktiviteter shows the activities")
    self.init(
      .failed, Refusal.unknownKey(id, nearest: nearest).text(language) + (nearest == nil ? remedy[language] : ""))
  }

  /// The line as it is printed: no control character of a value gets through.
  var line: String { "rus: \(message.harmless)\n" }
}

extension Refusal {
  /// The record whose field was not taken.
  fileprivate var record: RecordID? {
    switch self {
    case .badValue(let id, _, _): id
    case .closedYear, .readOnly, .gone, .movedOn, .changedSince, .keyTaken, .referredTo, .unknownField, .unknownKey,
      .sameDay, .seriesIsOver, .isPlanned:
      nil
    }
  }
}

extension YearPlan {
  /// What a message about a record begins with: `aktiviteter.rec:41: IND: `.
  func naming(_ id: RecordID, _ language: Language) -> String {
    guard let ref = ref(of: id) else { return "" }
    let document = document(id.type.file)
    let line = document.line(ofRecord: ref.index)
    return "\(id.type.file.name):\(line): \(id.name(language)): "
  }
}
