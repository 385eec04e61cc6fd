import Recfile
import Testing

@Suite struct DescriptorTests {
  @Test func `a descriptor's parts`() throws {
    let document = Document(
      text: """
        %rec: Tid https://example.org/tid.rec
        %doc: Time,
        + logged.
        %key: Id
        %mandatory: Datum Person
        %mandatory: Dagar
        %unique: Datum
        %allowed: Not
        %prohibit: Gammal
        %singular: Kod
        %auto: Nr
        %sort: Datum Person
        %confidential: Hemlig
        %size: <= 9
        %constraint: Dagar > 0
        %typedef: Days_t range 1 31
        %type: Dagar,Rest Days_t
        %type: Person rec Person
        %type: Not line

        Datum: 2025-01-01

        """)
    let descriptor = try #require(document.descriptor(of: document.sets[0]))
    #expect(descriptor.type == "Tid")
    #expect(descriptor.source == "https://example.org/tid.rec")
    #expect(descriptor.documentation == "Time,\nlogged.")
    #expect(descriptor.key == "Id")
    #expect(descriptor.mandatory == ["Datum", "Person", "Dagar"])
    #expect(descriptor.unique == ["Datum"])
    #expect(descriptor.allowed == ["Not"])
    #expect(descriptor.prohibited == ["Gammal"])
    #expect(descriptor.singular == ["Kod"])
    #expect(descriptor.automatic == ["Nr"])
    #expect(descriptor.sort == ["Datum", "Person"])
    #expect(descriptor.confidential == ["Hemlig"])
    #expect(descriptor.size == RecordCount(minimum: 0, maximum: 9))
    #expect(descriptor.constraints == ["Dagar > 0"])
    let days = FieldType.range(minimum: 1, maximum: 31)
    #expect(
      descriptor.types == ["Dagar": days, "Rest": days, "Person": .reference("Person"), "Not": .line, "Nr": .int])
    #expect(descriptor.allows("Person") && descriptor.allows("Id") && descriptor.allows("Not"))
    #expect(!descriptor.allows("Annat") && !descriptor.allows("Gammal"))
  }

  static let types: [(specification: String, type: FieldType?)] = [
    ("int", .int), (" bool\n", .bool), ("real", .real), ("line", .line), ("date", .date), ("email", .email),
    ("uuid", .uuid), ("field", .field), ("size 0x10", .size(16)), ("range 5", .range(minimum: 0, maximum: 5)),
    ("range MIN MAX", .range(minimum: .min, maximum: .max)), ("enum a (one) b", .choice(["a", "b"])),
    ("regexp /a//b/", .pattern("a/b")), ("regexp |^x$|", .pattern("^x$")), ("rec Person", .reference("Person")),
    ("int x", nil), ("regexp /(/", nil), ("regexp /a", nil), ("enum", nil), ("whatever", nil), ("", nil),
  ]

  @Test(arguments: types) func `types are read`(_ specification: String, _ type: FieldType?) {
    #expect(FieldType(specification) == type)
  }

  static let values: [(type: String, value: String, isAccepted: Bool)] = [
    ("int", "-0x1f", true), ("int", "1.0", false), ("range 1 5", "5", true), ("range 1 5", "6", false),
    ("regexp /^.$/", "å", true), ("regexp /^[åäö]+$/", "öå", true), ("regexp /^[åäö]+$/", "e", false),
    ("regexp /^$/", "", true), ("date", "2024-02-29", true), ("date", "2025-02-29", false), ("line", "a\nb", false),
    ("enum ja nej", "ja", true), ("enum ja nej", "kanske", false), ("rec Person", "anything\nat all", true),
  ]

  @Test(arguments: values)
  func `a value alone is checked as in a file`(_ specification: String, _ value: String, _ isAccepted: Bool) throws {
    #expect(try #require(FieldType(specification)).accepts(value) == isAccepted)
    let record = RecordText(fields: [("A", value)])
    let document = Document(Array("%rec: T\n%type: A \(specification)\n\n".utf8) + record.bytes)
    #expect(document.validate().isEmpty == isAccepted)
  }
}
