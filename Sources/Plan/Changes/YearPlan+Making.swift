import Recfile

extension YearPlan {
  /// A plan of its own, with all its files: each opens with how it is checked and with its types' descriptors. The records
  /// are taken as they are, unchecked.
  public init(records: [NewRecord]) {
    let byType = Dictionary(grouping: records, by: \.type)
    var documents: [PlanFile: Document] = [:]
    for file in PlanFile.allCases {
      var bytes = Array("# Kontrollera filen: recfix \(file.name)\n".utf8)
      for type in file.types {
        for text in [type.schema.descriptor] + (byType[type] ?? []).map(\.text) {
          bytes.append(10)
          bytes += text.bytes
        }
      }
      documents[file] = Document(bytes)
    }
    self.init(documents: documents)
  }
}
