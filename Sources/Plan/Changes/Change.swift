public import Recfile

/// One step of editing: what one key press or one command did, to however many records.
public struct Change: Sendable, Hashable {
  /// The records it changed, in the order it changed them.
  public let edits: [Edit]

  /// Gathers edits into one step.
  public init(_ edits: [Edit]) {
    self.edits = edits
  }

  /// The step that takes this one back.
  public var inverse: Change {
    Change(edits.reversed().map(\.inverse))
  }

  /// Whether nothing would change.
  public var isEmpty: Bool { edits.isEmpty }
}

/// One record before and after: added where there was none before, removed where there is none after.
///
/// Applied to a plan where the record still reads as it did before, it leaves the very bytes of `after`; where somebody else
/// has changed other fields of it since, its own fields are merged in.
public struct Edit: Sendable, Hashable {
  /// What the record is known by before the edit (after it, for one that is added).
  public let id: RecordID
  /// The record's lines before.
  public let before: RecordText?
  /// The record's lines after.
  public let after: RecordText?
  /// Where in the file it was; nil before an edit is applied, when one that is added goes to the end of its type.
  public let place: Place?

  /// Describes an edit.
  public init(_ id: RecordID, before: RecordText?, after: RecordText?, place: Place? = nil) {
    self.id = id
    self.before = before
    self.after = after
    self.place = place
  }

  /// Just where a record was put in, taken out or changed: what makes the inverse exact, also of records that are equal.
  public struct Place: Sendable, Hashable {
    /// The bytes put in or taken out, and what stands between them and the record before; empty for one that was changed.
    public let insertion: Document.Insertion
    /// How many records of the file stand before it.
    public let recordsBefore: Int
    /// How many other records had the same key before the edit, which the inverse then finds there again.
    public let twins: Int

    /// Describes a place.
    public init(insertion: Document.Insertion, recordsBefore: Int, twins: Int = 0) {
      self.insertion = insertion
      self.recordsBefore = recordsBefore
      self.twins = twins
    }

    /// The place of a record that is changed where it stands.
    init(of record: Int, twins: Int = 0) {
      self.init(insertion: Document.Insertion(bytes: [], gap: []), recordsBefore: record, twins: twins)
    }
  }

  /// The edit that takes this one back.
  public var inverse: Edit {
    Edit(before == nil || after == nil ? id : idAfter, before: after, after: before, place: place)
  }

  /// What the record is known by after the edit.
  var idAfter: RecordID {
    guard let after else { return id }
    let new = RecordID(id.type, of: after)
    return new.key == id.key ? id : new
  }

  /// The fields that differ, by the schema's order, then those the schema does not know. Line ends are no difference.
  public var fieldChanges: [FieldChange] {
    let (old, new) = (FieldValues(before), FieldValues(after))
    let known = id.type.schema.names
    let isKnown = Set(known)
    var seen: Set<String> = []
    let others = (old.names + new.names).filter { !isKnown.contains($0) && seen.insert($0).inserted }
    return (known + others).compactMap { name in
      let change = FieldChange(field: name, old: old[name], new: new[name])
      return change.old == change.new ? nil : change
    }
  }
}

/// A record's values by field.
private struct FieldValues {
  private(set) var names: [String] = []
  private var values: [String: [String]] = [:]

  init(_ text: RecordText?) {
    for (name, value) in text?.plainFields ?? [] {
      if values[name] == nil { names.append(name) }
      values[name, default: []].append(value)
    }
  }

  subscript(name: String) -> [String] { values[name] ?? [] }
}

/// A field's values before and after.
public struct FieldChange: Sendable, Hashable {
  /// The field's name.
  public let field: String
  /// Its values before; none where it was absent.
  public let old: [String]
  /// Its values after; none where it is taken away.
  public let new: [String]
}
