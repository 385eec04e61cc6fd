import Plan
import Recfile
import Testing

@Suite struct DescriptorTests {
  @Test(arguments: ["2025", "exempel"]) func `the field table writes what opens the files of Data`(_ folder: String)
    throws
  {
    for file in PlanFile.allCases {
      let document = Document(try Plans.file(folder, file))
      for type in file.types {
        let set = try #require(document.set(ofType: type.rawValue), "\(folder)/\(file.name)")
        let lines = try document.text(of: #require(set.descriptor)).bytes
        let said = String(decoding: lines, as: UTF8.self).split(separator: "\n").filter { !$0.hasPrefix("#") }
        let written = String(decoding: type.schema.descriptor.bytes, as: UTF8.self).split(separator: "\n")
        #expect(said == written, "\(folder)/\(file.name)")
      }
    }
  }

  @Test(arguments: RecordType.allCases) func `recfix accepts a file that is only the descriptor`(_ type: RecordType)
    throws
  {
    #expect(try Recutils.complaints(type.schema.descriptor.bytes) == "")
    #expect(Document(type.schema.descriptor.bytes).validate().isEmpty)
  }

  @Test func `every file has its types and every type its file`() {
    #expect(PlanFile.allCases.flatMap(\.types).map(\.rawValue) == RecordType.allCases.map(\.rawValue))
    #expect(PlanFile.money.types.map(\.rawValue) == ["Budgetpost", "Insats", "Summa"])
  }

  @Test func `names are ASCII and differ, keys are mandatory`() {
    for type in RecordType.allCases {
      let schema = type.schema
      #expect(Set(schema.names).count == schema.names.count)
      #expect(schema.names.allSatisfy { $0.wholeMatch(of: /[a-zA-Z][a-zA-Z0-9_]*/) != nil })
      #expect(schema.fields.count { $0.isKey } == (schema.key == nil ? 0 : 1))
      #expect(schema.key?.isMandatory ?? true)
    }
  }
}
