import Recfile

/// Two values of one field that a merge could not choose between: ours in the field, theirs in comment lines of the record.
///
/// ```
/// Status: genomförd
/// # KONFLIKT Status: delvis
/// ```
public struct Conflict: Sendable, Hashable {
  /// The record.
  public let id: RecordID
  /// The field's name.
  public let field: String
  /// The values in the field; none where it is absent.
  public let ours: [String]
  /// The value in the comment; nil where the other side took the field away.
  public let theirs: String?
  /// The comment's lines, in the record's text.
  let lines: [Range<Int>]

  /// What the comment lines begin with.
  static let mark = MergeConflict.mark
  /// What stands for a value taken away.
  static let removed = MergeConflict.removed
}

extension YearPlan {
  /// Every conflict that waits to be decided, in file order.
  public func conflicts() -> [Conflict] {
    var found: [Conflict] = []
    for file in PlanFile.allCases {
      let document = document(file)
      let offsets = document.offsets(ofLinesBeginning: Array(Conflict.mark.utf8))
      guard !offsets.isEmpty else { continue }
      for ref in file.types.flatMap({ refs(of: $0) }) {
        let range = document.records[ref.index].range
        if offsets.contains(where: range.contains) { found += conflicts(in: ref) }
      }
    }
    return found
  }

  /// The conflicts of a record.
  public func conflicts(in ref: RecordRef) -> [Conflict] {
    let text = text(of: ref)
    var found: [(field: String, lines: [String], ranges: [Range<Int>])] = []
    for (line, range) in text.commentLines where line.hasPrefix(Conflict.mark) {
      let said = line.dropFirst(Conflict.mark.count)
      let field = String(said.prefix { $0 != ":" })
      let rest = said.dropFirst(field.count + 1)
      let value = rest.drop { $0 == " " }
      if MergeConflict.isFurther(rest), let last = found.indices.last, found[last].field == field {
        found[last].lines.append(String(value.dropFirst().drop { $0 == " " }))
        found[last].ranges.append(range)
      } else {
        found.append((field, [String(value)], [range]))
      }
    }
    return found.map { conflict in
      let value = conflict.lines.joined(separator: "\n")
      return Conflict(
        id: id(of: ref), field: conflict.field, ours: text.values(conflict.field),
        theirs: value == Conflict.removed ? nil : value, lines: conflict.ranges)
    }
  }

  /// The change that decides a conflict: the field gets these values, and the comment goes. A record whose key the other
  /// side took away, it took away whole.
  public func resolving(_ conflict: Conflict, with values: [String]) throws(Refusal) -> Change {
    guard let ref = ref(of: conflict.id) else { throw .gone(conflict.id) }
    if values.isEmpty, conflict.id.type.schema.key?.name == conflict.field { return try removing([conflict.id]) }
    let before = text(of: ref)
    let decided = before.splicing(conflict.lines.map { (range: $0, lines: []) })
    let change = try setting(conflict.field, to: values, of: [conflict.id])
    guard change.edits.first?.after != nil else { return Change([Edit(conflict.id, before: before, after: decided)]) }
    let after = decided.setting(conflict.field, to: values, order: conflict.id.type.schema.names)
    return Change([Edit(conflict.id, before: before, after: after)])
  }
}

extension RecordText {
  /// The comment lines, without their ends, and where they lie.
  fileprivate var commentLines: [(text: String, range: Range<Int>)] {
    let inFields = ranges.map(\.lines)
    var lines: [(String, Range<Int>)] = []
    var start = 0
    while start < bytes.count {
      let end = bytes[start...].firstIndex(of: 10).map { $0 + 1 } ?? bytes.count
      if bytes[start] == UInt8(ascii: "#"), !inFields.contains(where: { $0.contains(start) }) {
        let text = bytes[start..<end].filter { $0 != 10 && $0 != 13 }
        lines.append((String(decoding: text, as: UTF8.self), start..<end))
      }
      start = end
    }
    return lines
  }
}
