import Recfile
import Testing

@testable import Plan

@Suite struct ConflictReadingTests {
  private static func merged(_ theirs: String, _ again: String) -> YearPlan {
    func document(_ text: String) -> Document {
      Document(
        text: "%rec: Aktivitet\n%key: Id\n\nId: IND\nNamn: Indikatorer\nVerksamhet: UPP\nStatus: pågår\n"
          + String(decoding: RecordText(fields: [("Redovisning", text)]).bytes, as: UTF8.self))
    }
    var ours = document("vår")
    for (base, other) in [("bas", theirs), ("bas", again)] {
      ours = Document(DocumentMerge(base: document(base), ours: ours, theirs: document(other), rules: .plan).bytes)
    }
    return Plans.plan([.activities: String(decoding: ours.bytes, as: UTF8.self)])
  }

  @Test(arguments: [
    ("a\nb", "c"), ("a", "+ b"), ("a", "+"), ("+ a", "+ b\n+ c"), ("+", "+\n+"), ("+a", "+b"), ("a\n+ b", "+ a\n\nb"),
  ])
  func `two conflicts of one field are two, whatever they begin with`(first: String, second: String) {
    let plan = Self.merged(first, second)
    #expect(Set(plan.conflicts().map(\.theirs)) == [first, second])
    #expect(plan.problems().count { $0.text(.swedish).hasPrefix("konflikt") } == 2)
  }

  @Test func `deciding one leaves the other`() throws {
    var plan = Self.merged("a\nb", "+ c\nd")
    let one = try #require(plan.conflicts().first { $0.theirs == "a\nb" })
    _ = try plan.apply(plan.resolving(one, with: ["a\nb"]))
    #expect(plan.conflicts().map(\.theirs) == ["+ c\nd"])
    let other = try #require(plan.conflicts().first)
    _ = try plan.apply(plan.resolving(other, with: ["+ c\nd"]))
    #expect(plan.conflicts().isEmpty)
    #expect(!plan.lines(of: plan.refs(of: .activity)[0]).contains("KONFLIKT"))
  }
}
