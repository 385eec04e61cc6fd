/// One version of a file as a merge takes it: its lines as LF ends them, and what stands in it in order.
struct MergeSide {
  /// Something that stands in the file: a record, a descriptor or a comment line, with the blank lines before it.
  struct Item {
    enum Kind { case descriptor, record, comment }

    let kind: Kind
    /// The blank lines before it.
    let lead: Range<Int>
    /// Its own lines.
    let range: Range<Int>
    /// The record's place in the document; -1 for a comment.
    let record: Int
    /// Which of the side's sections it stands in.
    let section: Int
  }

  /// A descriptor with what stands under it; the first section has none.
  struct Section: Hashable {
    let type: String
    /// Which it is of the sections of its type.
    let ordinal: Int
  }

  let document: Document
  private(set) var items: [Item] = []
  private(set) var sections: [Section] = [Section(type: "", ordinal: 0)]
  /// The items of each section.
  private(set) var ranges: [Range<Int>] = []
  /// The blank lines at the end.
  private(set) var tail = 0..<0

  var bytes: [UInt8] { document.bytes }

  init(_ document: Document) {
    self.document = document
    let descriptors = Dictionary(
      uniqueKeysWithValues: document.sets.compactMap { set in set.descriptor.map { ($0, set.type) } })
    var ordinals: [String: Int] = ["": 1]
    var start = 0
    items.reserveCapacity(document.records.count + 16)
    document.bytes.withUnsafeBufferPointer { buffer in
      var at = 0
      for (record, place) in document.records.enumerated() {
        let lead = takeGap(buffer, at..<place.range.lowerBound)
        let type = descriptors[record]
        if let type {
          ranges.append(start..<items.count)
          start = items.count
          sections.append(Section(type: type, ordinal: ordinals[type, default: 0]))
          ordinals[type, default: 0] += 1
        }
        items.append(
          Item(
            kind: type == nil ? .record : .descriptor, lead: lead, range: place.range, record: record,
            section: sections.count - 1))
        at = place.range.upperBound
      }
      tail = takeGap(buffer, at..<buffer.count)
    }
    ranges.append(start..<items.count)
  }

  /// Takes in the comments between records; returns the blank lines after the last.
  private mutating func takeGap(_ buffer: UnsafeBufferPointer<UInt8>, _ gap: Range<Int>) -> Range<Int> {
    var lead = gap.lowerBound
    var at = gap.lowerBound
    while at < gap.upperBound {
      let end = min(buffer.endOfLine(from: at), gap.upperBound)
      let isBlank = buffer[at..<end].allSatisfy { Byte.isSpace($0) || $0 == Byte.carriageReturn || $0 == 0xFF }
      if !isBlank {
        items.append(Item(kind: .comment, lead: lead..<at, range: at..<end, record: -1, section: sections.count - 1))
        lead = end
      }
      at = end
    }
    return lead..<gap.upperBound
  }

  /// The name of the section's type that an item stands in.
  func type(of item: Item) -> String { sections[item.section].type }
}

/// How a file's text is put down apart from what it says.
struct MergeForm: Equatable {
  var hasByteOrderMark: Bool
  var usesCarriageReturns: Bool
  var endsInNewline: Bool

  private static let mark: [UInt8] = [0xEF, 0xBB, 0xBF]

  init(_ bytes: [UInt8]) {
    hasByteOrderMark = bytes.starts(with: Self.mark)
    usesCarriageReturns = bytes.usesCarriageReturns
    endsInNewline = bytes.isEmpty || bytes.last == Byte.newline
  }

  /// The form that a merge leaves: what a side changed, ours before theirs.
  init(base: MergeForm, ours: MergeForm, theirs: MergeForm) {
    self = ours
    if ours.hasByteOrderMark == base.hasByteOrderMark { hasByteOrderMark = theirs.hasByteOrderMark }
    if ours.usesCarriageReturns == base.usesCarriageReturns { usesCarriageReturns = theirs.usesCarriageReturns }
    if ours.endsInNewline == base.endsInNewline { endsInNewline = theirs.endsInNewline }
  }

  /// The bytes without the mark and, unless `keepingReturns`, with the lines ended by LF alone; every line ended, and no
  /// last field that would fold what comes after into itself.
  func plain(_ bytes: [UInt8], keepingReturns: Bool) -> [UInt8] {
    var plain = hasByteOrderMark ? Array(bytes.dropFirst(Self.mark.count)) : bytes
    if usesCarriageReturns, !keepingReturns { plain = plain.withoutReturnsAtLineEnds }
    if plain.isEmpty { return plain }
    if plain.last != Byte.newline { plain.append(Byte.newline) }
    if plain.suffix(2).elementsEqual([Byte.backslash, Byte.newline]), let last = Document(plain).records.last?.range,
      last.upperBound == plain.count, !Array(plain[last]).endsInWholeLine
    {
      plain.append(Byte.newline)
    }
    return plain
  }

  /// Plain bytes in this form.
  func formed(_ plain: [UInt8], keepingReturns: Bool) -> [UInt8] {
    var bytes = plain
    if usesCarriageReturns, !keepingReturns {
      bytes = []
      bytes.reserveCapacity(plain.count + plain.count / 16)
      for byte in plain {
        if byte == Byte.newline { bytes.append(Byte.carriageReturn) }
        bytes.append(byte)
      }
    }
    if !endsInNewline, bytes.last == Byte.newline {
      let length = usesCarriageReturns ? 2 : 1
      let cut = Array(bytes.dropLast(min(length, bytes.count)))
      // Not where the last field would then be unfinished.
      if !Document(cut).faults.contains(where: { $0.kind == .unfinishedField }) { bytes = cut }
    }
    return hasByteOrderMark ? Self.mark + bytes : bytes
  }
}

extension [UInt8] {
  fileprivate var withoutReturnsAtLineEnds: [UInt8] {
    var kept: [UInt8] = []
    kept.reserveCapacity(count)
    for (place, byte) in enumerated() {
      if byte == Byte.carriageReturn, place + 1 < count, self[place + 1] == Byte.newline { continue }
      kept.append(byte)
    }
    return kept
  }
}
