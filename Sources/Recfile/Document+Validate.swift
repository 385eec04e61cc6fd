extension Document {
  /// Everything that `recfix` would refuse the file for, in the order it stands in the file; no errors means that
  /// `recfix` accepts it. Relative dates are reckoned from `now` (seconds since 1970, UTC).
  ///
  /// A descriptor that `%rec` names a file or URL for is taken as it stands, as `recfix --no-external` does.
  public func validate(now: Int = 0) -> [Diagnostic] {
    var findings = faults.map { Finding(offset: $0.offset, record: record(at: $0.offset), kind: .syntax($0.kind)) }
    Pattern.inUTF8 {
      let readers = sets.map { set in set.descriptor.map { DescriptorReader(self, record: $0) } }
      findings += repeatedSets()
      let keyTypes = keyTypes(readers.compactMap { $0 })
      for case (let set, let reader?) in zip(sets, readers) {
        findings += reader.findings
        guard let descriptor = set.descriptor else { continue }
        var checker = SetChecker(reader, keyTypes: keyTypes, now: now)
        checker.check(set.records, in: self, descriptor: descriptor)
        findings += checker.findings
      }
    }
    return diagnostics(findings)
  }

  /// What a record set's descriptor says; nil for records without one.
  public func descriptor(of set: RecordSet) -> Descriptor? {
    set.descriptor.map { record in
      Pattern.inUTF8 { DescriptorReader(self, record: record).descriptor }
    }
  }

  /// The record an offset lies in.
  public func record(at offset: Int) -> Int? {
    let place = firstRecord { $0.range.upperBound > offset }
    return place < records.count && records[place].range.contains(offset) ? place : nil
  }

  private func repeatedSets() -> [Finding] {
    var first: [String: Int] = [:]
    var findings: [Finding] = []
    for set in sets {
      guard let descriptor = set.descriptor else { continue }
      if let known = first[set.type] {
        let offset = records[descriptor].range.lowerBound
        findings.append(
          Finding(offset: offset, record: descriptor, kind: .repeatedSet(type: set.type, first: known)))
      } else {
        first[set.type] = descriptor
      }
    }
    return findings
  }

  private func keyTypes(_ readers: [DescriptorReader]) -> [String: FieldType] {
    var types: [String: FieldType] = [:]
    for reader in readers where types[reader.descriptor.type] == nil {
      types[reader.descriptor.type] = reader.descriptor.key.flatMap { reader.descriptor.types[$0] }
    }
    return types
  }

  private func diagnostics(_ findings: [Finding]) -> [Diagnostic] {
    let order = findings.indices.sorted { (findings[$0].offset, $0) < (findings[$1].offset, $1) }
    let positions = positions(ofOffsets: order.map { findings[$0].offset })
    return zip(order, positions).map { place, position in
      let finding = findings[place]
      return Diagnostic(
        offset: finding.offset, position: position, severity: finding.severity, record: finding.record,
        kind: finding.kind)
    }
  }
}

/// A diagnostic whose line is not yet counted.
struct Finding {
  var offset: Int
  var record: Int?
  var severity = Diagnostic.Severity.error
  var kind: Diagnostic.Kind
}
