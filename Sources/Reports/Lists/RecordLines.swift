public import Plan
import Recfile

/// Records as they stand in their file, under their type's descriptor: recutils reads it as a file of its own.
public enum RecordLines {
  /// The bytes: not all of them need be UTF-8, since the records' lines are given as they are.
  public static func bytes(_ refs: [RecordRef], of type: RecordType, in plan: YearPlan) -> [UInt8] {
    let document = plan.document(type.file)
    let own = document.set(ofType: type.rawValue)?.descriptor.map { document.text(of: $0) }
    var bytes = ended((own ?? type.schema.descriptor).bytes)
    for ref in refs {
      bytes.append(newline)
      bytes += ended(plan.text(of: ref).bytes)
    }
    return bytes
  }

  private static func ended(_ lines: [UInt8]) -> [UInt8] {
    lines.last == newline ? lines : lines + [newline]
  }

  private static let newline = UInt8(ascii: "\n")
}
