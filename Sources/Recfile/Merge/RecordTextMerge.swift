/// Merges three versions of one record: its fields one by one, its comments as a set of lines.
struct RecordTextMerge {
  /// The merged lines.
  private(set) var bytes: [UInt8] = []
  /// What could not be chosen between: the field, our values, theirs.
  private(set) var clashes: [(field: String, ours: [String], theirs: [String])] = []

  private var versions: [Version] = []
  private var pieces: [Piece] = []
  private var numbers: [Identity: Int] = [:]

  private static let (base, ours, theirs) = (0, 1, 2)

  /// One version: its lines, cut into pieces.
  private struct Version {
    let bytes: [UInt8]
    var order: [Int] = []
    /// Where each piece stands, by its number.
    var ranges: [Int: Range<Int>] = [:]

    func lines(_ number: Int) -> ArraySlice<UInt8>? { ranges[number].map { bytes[$0] } }
  }

  /// What is the same in all three: a field of a name, a value of a field that repeats, a comment of a text; each the
  /// first, the second … of its like.
  private struct Identity: Hashable {
    let name: String
    let text: [UInt8]
    let ordinal: Int
  }

  private struct Piece {
    /// The field's name; nil for a comment.
    let field: String?
    let isWhole: Bool
  }

  /// Merges. Without a base, what either side has is what it added.
  init(base: [UInt8]?, ours: [UInt8], theirs: [UInt8], type: String, rules: MergeRules.TypeRules) {
    let texts = [base ?? [], ours, theirs]
    let several = Self.severalFields(texts)
    for text in texts {
      var version = Version(bytes: text)
      cut(&version) { rules.repeating.contains($0) || several.contains($0) }
      versions.append(version)
    }
    let order = MergeOrder(
      base: versions[0].order, ours: versions[1].order, theirs: versions[2].order, limit: pieces.count)
    let kept = order.merge(ours: versions[1].order, theirs: versions[2].order) { isKept($0) }
    let comments = Set(kept.filter { pieces[$0].field == nil }.compactMap { comment($0) })
    for number in kept { write(number, type, besides: comments) }
  }

  /// The fields that some version has more than once.
  private static func severalFields(_ texts: [[UInt8]]) -> Set<String> {
    var several: Set<String> = []
    for text in texts {
      var seen: Set<String> = []
      for field in RecordText(bytes: text).fields where !seen.insert(field.name).inserted { several.insert(field.name) }
    }
    return several
  }

  // MARK: - Pieces

  private mutating func cut(_ version: inout Version, repeats: (String) -> Bool) {
    var seen: [Identity: Int] = [:]
    for (range, field) in version.bytes.pieces {
      let name = field.map { String(decoding: version.bytes[$0.start..<$0.colon], as: UTF8.self) }
      let isSeveral = name.map(repeats) ?? false
      let text: [UInt8] =
        switch field {
        case let field? where isSeveral: version.bytes.withUnsafeBufferPointer { $0.value(of: field) }
        case .some: []
        case nil: Array(version.bytes[range])
        }
      let alike = Identity(name: name ?? "#", text: text, ordinal: 0)
      let ordinal = seen[alike, default: 0]
      seen[alike] = ordinal + 1
      let identity = Identity(name: alike.name, text: text, ordinal: ordinal)
      let number = numbers[identity] ?? pieces.count
      if number == pieces.count {
        numbers[identity] = number
        pieces.append(Piece(field: name, isWhole: name == nil || isSeveral))
      }
      version.order.append(number)
      version.ranges[number] = range
    }
  }

  private func comment(_ number: Int) -> ArraySlice<UInt8>? {
    versions[Self.ours].lines(number) ?? versions[Self.theirs].lines(number)
  }

  private func isKept(_ number: Int) -> Bool {
    let (old, mine, other) = lines(number)
    if mine == nil, other == nil { return false }
    guard let old, mine == nil || other == nil else { return true }
    // One side took it away. Where the other changed it meanwhile, it is a conflict, which has lines to write.
    return !pieces[number].isWhole && (mine ?? other) != old
      && value(number, Self.base) != (value(number, Self.ours) + value(number, Self.theirs))
  }

  private func lines(_ number: Int) -> (base: ArraySlice<UInt8>?, ours: ArraySlice<UInt8>?, theirs: ArraySlice<UInt8>?)
  {
    (versions[Self.base].lines(number), versions[Self.ours].lines(number), versions[Self.theirs].lines(number))
  }

  /// A field's value in a version; none where it lacks the field.
  private func value(_ number: Int, _ version: Int) -> [String] {
    guard let lines = versions[version].lines(number) else { return [] }
    return RecordText(bytes: Array(lines)).fields.map(\.value)
  }

  // MARK: - Writing

  private mutating func write(_ number: Int, _ type: String, besides comments: Set<ArraySlice<UInt8>>) {
    let (old, mine, other) = lines(number)
    guard let field = pieces[number].field, !pieces[number].isWhole else {
      bytes += mine ?? other ?? []
      return
    }
    if mine == other || other == old {
      bytes += mine ?? []
      return
    }
    if mine == old {
      bytes += other ?? []
      return
    }
    let (before, ours, theirs) = (value(number, Self.base), value(number, Self.ours), value(number, Self.theirs))
    if ours == theirs || theirs == before {
      bytes += mine ?? []
    } else if ours == before {
      bytes += other ?? []
    } else {
      clashes.append((field, ours, theirs))
      bytes += mine ?? []
      let lines = MergeConflict(type: type, key: nil, field: field, ours: ours, theirs: theirs).lines
      if !comments.contains(lines[...]) { bytes += lines }
    }
  }
}

extension [UInt8] {
  /// The pieces of a record's lines, in order: its fields, and between them each comment (of a conflict with its further
  /// lines) or whatever else stands there.
  fileprivate var pieces: [(range: Range<Int>, field: FieldRange?)] {
    var pieces: [(range: Range<Int>, field: FieldRange?)] = []
    func add(linesUpTo end: Int) {
      var at = pieces.last?.range.upperBound ?? 0
      while at < end {
        let next = self[at..<end].firstIndex(of: Byte.newline).map { $0 + 1 } ?? end
        if let last = pieces.last, last.field == nil, continuesConflict(at..<next, of: last.range) {
          pieces[pieces.count - 1].range = last.range.lowerBound..<next
        } else {
          pieces.append((at..<next, nil))
        }
        at = next
      }
    }
    let fields = withUnsafeBufferPointer { buffer in buffer.fields(in: 0..<buffer.count).map(\.range) }
    for field in fields {
      add(linesUpTo: field.start)
      pieces.append((field.lines, field))
    }
    add(linesUpTo: count)
    return pieces
  }

  /// Whether a line is `# KONFLIKT Field: + …`, a further line of the conflict above it.
  private func continuesConflict(_ line: Range<Int>, of conflict: Range<Int>) -> Bool {
    let mark = MergeConflict.mark.utf8
    guard self[line].starts(with: mark), self[conflict].starts(with: mark) else { return false }
    let head = self[conflict].prefix { $0 != Byte.colon }
    guard self[line].starts(with: head), self[line].dropFirst(head.count).first == Byte.colon else { return false }
    let rest = self[line].dropFirst(head.count + 1).prefix { $0 != Byte.newline && $0 != Byte.carriageReturn }
    return MergeConflict.isFurther(String(decoding: rest, as: UTF8.self))
  }
}
