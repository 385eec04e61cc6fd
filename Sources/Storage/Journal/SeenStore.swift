public import Plan
import Recfile

/// The plan as a person saw it last.
public struct SeenStore: Sendable {
  let file: JournalFile

  /// The day, and the plan then; nil where it has not been seen before.
  public func load() -> (day: Day, plan: YearPlan)? {
    let lines = file.lines()
    guard let first = lines.first else { return nil }
    var head = TokenReader(first)
    guard let day = head.text().flatMap({ Day(iso: $0) }), head.number() == lines.count - 1 else { return nil }
    var documents: [PlanFile: Document] = [:]
    for line in lines.dropFirst() {
      var words = TokenReader(line)
      guard let name = words.text().flatMap(PlanFile.init), let bytes = words.optional() ?? nil else { return nil }
      documents[name] = Document(bytes)
    }
    return (day, YearPlan(documents: documents))
  }

  /// Keeps what has been seen, if it is not what was seen before. Where it cannot be kept, it is told again next time.
  public func keep(_ plan: YearPlan, on day: Day, after seen: (day: Day, plan: YearPlan)?) {
    if let seen, seen.day == day,
      !PlanFile.allCases.contains(where: { plan.document($0).bytes != seen.plan.document($0).bytes })
    {
      return
    }
    let files = PlanFile.allCases.filter { !plan.document($0).bytes.isEmpty }
    var first = TokenWriter()
    first.add(day.iso)
    first.add(files.count)
    let lines = files.map { file -> [UInt8] in
      var words = TokenWriter()
      words.add(file.rawValue)
      words.add(optional: plan.document(file).bytes)
      return words.bytes
    }
    try? file.locked { () throws(SystemError) in try file.replace(with: [first.bytes] + lines) }
  }
}
