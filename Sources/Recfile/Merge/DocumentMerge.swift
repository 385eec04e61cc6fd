/// Merges three versions of a recfile: what two sides made of one base, record by record and field by field.
///
/// ```swift
/// let merge = DocumentMerge(base: base, ours: ours, theirs: theirs, rules: rules)
/// merge.bytes      // the merged file
/// merge.conflicts  // the fields that both changed to different values: ours stands, theirs in a comment under it
/// ```
///
/// Records with a key are matched by it wherever they stand, those without by their whole text. Comments, blank lines,
/// fields and types that nobody knows are kept from both sides; a comment that one side took away goes. Of the order the
/// side that moved something decides, ours where both did. The time it takes grows with the files, not with what differs.
public struct DocumentMerge: Sendable {
  /// The merged file.
  public private(set) var bytes: [UInt8] = []
  /// What could not be chosen between, in the order of the merged file.
  public private(set) var conflicts: [MergeConflict] = []

  /// Merges. Where `base` is nil or has nothing in it, both sides are all new: what is equal in them is one.
  public init(base: Document?, ours: Document, theirs: Document, rules: MergeRules) {
    let old = base ?? Document()
    let isTwoWay = old.bytes.isEmpty
    if theirs.bytes == old.bytes {
      bytes = ours.bytes
    } else if ours.bytes == old.bytes {
      bytes = theirs.bytes
    } else if isTwoWay, ours.bytes == theirs.bytes {
      bytes = ours.bytes
    } else {
      let documents = [old, ours, theirs]
      var forms = documents.map { MergeForm($0.bytes) }
      // Nothing has no form of its own.
      if isTwoWay { forms[0] = forms[1] }
      let keepsReturns = forms.allSatisfy { $0.usesCarriageReturns == forms[0].usesCarriageReturns }
      let sides = zip(documents, forms).map { document, form in
        let plain = form.plain(document.bytes, keepingReturns: keepsReturns)
        return MergeSide(plain == document.bytes ? document : Document(plain))
      }
      var writer = MergeWriter(sides, rules, isTwoWay: isTwoWay)
      writer.write()
      conflicts = writer.conflicts
      bytes = MergeForm(base: forms[0], ours: forms[1], theirs: forms[2]).formed(
        writer.bytes, keepingReturns: keepsReturns)
    }
  }
}

extension Document {
  /// The first line that is not the rec format's, for which a merge should be refused; nil where there is none. A byte order
  /// mark and DOS line ends are taken as they are.
  public var faultThatHindersMerge: SyntaxFault? {
    faults.first { fault in
      switch fault.kind {
      case .notAField, .unfinishedField, .missingBlank, .unreadableByte: true
      case .byteOrderMark, .carriageReturn: false
      }
    }
  }
}
