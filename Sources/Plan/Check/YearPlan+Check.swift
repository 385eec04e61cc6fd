import Recfile

extension YearPlan {
  /// Everything wrong with the plan, by file and line. A clean plan has none.
  public func problems() -> [Problem] {
    PlanFile.allCases.flatMap { problems(in: $0) }
  }

  private func problems(in file: PlanFile) -> [Problem] {
    let document = document(file)
    let own = file.types.flatMap { fieldFindings($0) + meaningFindings($0) } + conflictFindings(file)
    // What the file's own descriptor says of a place is left out where we have said it better.
    let places = Set(own.filter { $0.level == .error }.map { document.startOfLine($0.offset) })
    let described = document.validate().map { Finding($0, document) }.filter {
      !places.contains(document.startOfLine($0.offset))
    }
    let findings = (own + described + textFindings(document)).sorted { $0.offset < $1.offset }
    let positions = document.positions(ofOffsets: findings.map(\.offset))
    return zip(findings, positions).map { $0.problem(in: self, file: file, line: $1.line) }
  }

  /// What the field table says of each record: mandatory fields, single values, kinds, references, keys.
  private func fieldFindings(_ type: RecordType) -> [Finding] {
    // A log may hold a million lines: only those that did not decode are looked at more closely.
    let refs = type == .timeEntry ? suspectTimeEntries : refs(of: type)
    let targets = Dictionary(uniqueKeysWithValues: RecordType.allCases.map { ($0, Set(keys(of: $0))) })
    return refs.flatMap { ref in type.schema.fields.flatMap { findings($0, ref, targets) } }
  }

  private func findings(_ field: Field, _ ref: RecordRef, _ targets: [RecordType: Set<String>]) -> [Finding] {
    let all = values(field.name, of: ref)
    let values = all.filter { !$0.isEmpty }
    if values.isEmpty {
      guard field.isMandatory else { return [] }
      let problem = FieldProblem.missing(field)
      return [finding(.error, ref, all.isEmpty ? nil : field.name, problem.text(.swedish), problem.text(.english))]
    }
    var problems = values.compactMap { field.kind.problem($0)?.about($0, field) }
    if values.count > 1, !field.repeats { problems.append(.single(field)) }
    if case .reference(let target) = field.kind {
      problems += values.filter { !(targets[target]?.contains($0) ?? false) }.map {
        .dangling($0, target, nearest: $0.nearest(in: keys(of: target)))
      }
    }
    if field.kind.isKey, let twin = earlierTwin(of: ref, key: values[0]) {
      problems.append(
        FieldProblem(
          "\(values[0].visible) finns redan på rad \(twin); ge den ena ett annat Id",
          "\(values[0].visible) is there already on line \(twin); give one of them another Id"))
    }
    return problems.map { finding(.error, ref, field.name, $0.text(.swedish), $0.text(.english)) }
  }

  private var suspectTimeEntries: [RecordRef] {
    let (activities, people) = (Set(activities.map(\.id)), Set(people.map(\.id)))
    return time.entries.filter { entry in
      entry.day == nil || entry.days <= .zero || entry.days.hundredths > 3100
        || !activities.contains(time.name(entry.activity)) || !people.contains(time.name(entry.person))
    }.map(\.ref)
  }

  /// The line of an earlier record with the same key.
  private func earlierTwin(of ref: RecordRef, key: String) -> Int? {
    guard let first = self.ref(ref.type, key), first.index < ref.index else { return nil }
    return document(ref.type.file).line(ofOffset: offset(of: nil, in: first))
  }

  /// `# KONFLIKT Status: delvis`: what a merge left to be decided.
  private func conflictFindings(_ file: PlanFile) -> [Finding] {
    let document = document(file)
    let mark = Array("# KONFLIKT ".utf8)
    return document.offsets(ofLinesBeginning: mark).compactMap { offset in
      let line = document.bytes[(offset + mark.count)...].prefix { $0 != 10 && $0 != 13 }
      let text = String(decoding: line, as: UTF8.self)
      let field = String(text.prefix { $0 != ":" })
      // Further lines of a long text belong to the conflict above them.
      if text.dropFirst(field.count).hasPrefix(": + ") || text.hasSuffix(": +") { return nil }
      let record = file.types.flatMap { refs(of: $0) }.last { document.records[$0.index].range.contains(offset) }
      return Finding(
        offset: offset, level: .error, record: record, field: field,
        swedish: "konflikt: någon annan skrev \(text.firstLine); välj värde och ta bort raden",
        english: "conflict: somebody else wrote \(text.firstLine); choose a value and take the line away")
    }
  }

  /// Bytes that no text should have.
  private func textFindings(_ document: Document) -> [Finding] {
    document.oddBytes.map { odd in
      switch odd.kind {
      case .control(let byte):
        Finding(
          offset: odd.offset, level: .warning,
          swedish: "styrtecken (\(byte)) i texten; ta bort det",
          english: "control character (\(byte)) in the text; remove it")
      case .notUTF8:
        Finding(
          offset: odd.offset, level: .warning, swedish: "texten är inte UTF-8; spara filen som UTF-8",
          english: "the text is not UTF-8; save the file as UTF-8")
      }
    }
  }
}
