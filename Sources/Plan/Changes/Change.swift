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
  /// The place in the file of one that is added or removed; nil for the standard place, at the end of its type.
  public let place: Place?

  /// Describes an edit.
  public init(_ id: RecordID, before: RecordText?, after: RecordText?, place: Place? = nil) {
    self.id = id
    self.before = before
    self.after = after
    self.place = place
  }

  /// Just where a record was put in or taken out.
  public struct Place: Sendable, Hashable {
    /// The bytes put in or taken out, and what stands between them and the record before.
    public let insertion: Document.Insertion
    /// How many records of the file stand before it.
    public let recordsBefore: Int

    /// Describes a place.
    public init(insertion: Document.Insertion, recordsBefore: Int) {
      self.insertion = insertion
      self.recordsBefore = recordsBefore
    }
  }

  /// The edit that takes this one back.
  public var inverse: Edit {
    Edit(before == nil || after == nil ? id : idAfter, before: after, after: before, place: place)
  }

  /// What the record is known by after the edit.
  var idAfter: RecordID {
    guard let after else { return id }
    guard let key = id.type.schema.key else {
      return RecordID(id.type, String(decoding: after.bytes, as: UTF8.self))
    }
    let value = after.values(key.name).first ?? id.key
    return value == id.key ? id : RecordID(id.type, value)
  }

  /// The fields that differ, by the schema's order, then those the schema does not know.
  public var fieldChanges: [FieldChange] {
    let (old, new) = (before?.fields ?? [], after?.fields ?? [])
    var names = id.type.schema.names
    for name in (old + new).map(\.name) where !names.contains(name) { names.append(name) }
    return names.compactMap { name in
      let change = FieldChange(
        field: name, old: old.filter { $0.name == name }.map(\.value), new: new.filter { $0.name == name }.map(\.value))
      return change.old == change.new ? nil : change
    }
  }
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
