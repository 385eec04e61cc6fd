import Recfile

extension YearPlan {
  /// Everything wrong with the plan, by file and line. A clean plan has none.
  ///
  /// `atOnce` looks through the files with as many processors as there are: for who has nothing else to do meanwhile.
  public func problems(atOnce: Bool = false) -> [Problem] {
    let files = PlanFile.allCases
    return (atOnce ? files.mappedAtOnce(problems) : files.map(problems)).flatMap(\.self)
  }

  private func problems(in file: PlanFile) -> [Problem] {
    let document = document(file)
    guard let offset = document.firstCarriageReturn else { return findings(file).problems(in: self, file) }
    // The line ends are one problem. The rest is looked for, on the same lines, as if they were in order.
    var mended = self
    mended.read(document.withoutCarriageReturns, as: file)
    let ends = Finding(
      offset: offset, .error,
      FieldProblem(
        "raderna slutar som i DOS (CRLF); spara filen med LF", "the lines end as in DOS (CRLF); save the file with LF"))
    return [ends].problems(in: self, file) + mended.findings(file).problems(in: mended, file)
  }

  private func findings(_ file: PlanFile) -> [Finding] {
    let document = document(file)
    var keys = NearestKeys(self)
    var own = placeFindings(file) + conflictFindings(file) + textFindings(document)
    for type in file.types {
      var check = FieldCheck(type, self, keys)
      check.run()
      keys = check.keys
      own += check.findings + meaningFindings(type)
    }
    return own + describedFindings(document, besides: own)
  }

  /// What the file's own grammar and descriptors say, but for what we have said better of the same place.
  private func describedFindings(_ document: Document, besides own: [Finding]) -> [Finding] {
    struct Place: Hashable {
      let line: Int
      let field: String?
    }
    let places = Set(
      own.filter { $0.level == .error }.map { Place(line: document.startOfLine($0.offset), field: $0.field) })
    return document.validate().map { Finding($0, document) }.filter { finding in
      let line = document.startOfLine(finding.offset)
      return !places.contains(Place(line: line, field: finding.field))
        && !places.contains(Place(line: line, field: nil))
    }
  }

  /// Records that stand where they are not read.
  private func placeFindings(_ file: PlanFile) -> [Finding] {
    let document = document(file)
    return document.sets.compactMap { set in
      guard let first = set.records.first ?? set.descriptor else { return nil }
      let offset = document.records[first].range.lowerBound
      if set.type.isEmpty, !set.records.isEmpty {
        let line = "%rec: \(file.types[0].rawValue)"
        return Finding(
          offset: offset, .warning,
          FieldProblem(
            "poster utan typ läses inte; skriv \(line) och en tom rad före dem",
            "records without a type are not read; write \(line) and a blank line before them"))
      }
      guard let type = RecordType(rawValue: set.type), type.file != file, !set.records.isEmpty else { return nil }
      return Finding(
        offset: offset, .warning,
        FieldProblem(
          "\(type.rawValue) läses bara i \(type.file.name); flytta posterna dit",
          "\(type.rawValue) is read in \(type.file.name) only; move the records there"))
    }
  }

  /// `# KONFLIKT Status: delvis`: what a merge left to be decided.
  private func conflictFindings(_ file: PlanFile) -> [Finding] {
    let document = document(file)
    let mark = Array("# KONFLIKT ".utf8)
    var above: (record: Int?, field: String)?
    return document.offsets(ofLinesBeginning: mark).compactMap { offset in
      let line = document.bytes[(offset + mark.count)...].prefix { $0 != 10 }
      let text = String(decoding: line, as: UTF8.self)
      let field = String(text.prefix { $0 != ":" })
      let record = document.record(at: offset)
      defer { above = (record, field) }
      // Further lines of a long text belong to the conflict above them.
      if MergeConflict.isFurther(text.dropFirst(field.count + 1)), let above, above.record == record,
        above.field == field
      {
        return nil
      }
      let ref = record.flatMap { index in document.type(of: index).map { RecordRef(type: $0, index: index) } }
      return Finding(
        offset: offset, .error, record: ref, field: String(field.prefix(60)),
        FieldProblem(
          "konflikt: någon annan skrev \(text.firstLine); välj värde och ta bort raden",
          "conflict: somebody else wrote \(text.firstLine); choose a value and take the line away"))
    }
  }

  /// Bytes that no text should have.
  private func textFindings(_ document: Document) -> [Finding] {
    document.oddBytes.map { odd in
      switch odd.kind {
      case .control(let byte):
        Finding(
          offset: odd.offset, .warning,
          FieldProblem(
            "styrtecken (\(byte)) i texten; ta bort det", "control character (\(byte)) in the text; remove it"))
      case .notUTF8:
        Finding(
          offset: odd.offset, .error,
          FieldProblem(
            "texten är inte UTF-8; spara filen som UTF-8", "the text is not UTF-8; save the file as UTF-8"))
      }
    }
  }
}
