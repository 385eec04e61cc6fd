import Plan
import Screen

/// Two values of one field, of which one is to be chosen: after a merge, or when somebody else was first.
struct ConflictLayer: Sendable {
  enum Origin: Sendable {
    /// Left in the file by a merge.
    case file(Conflict)
    /// An edit of ours that came too late.
    case edit(RecordID)
  }

  let origin: Origin
  let field: Field
  let ours: String
  let theirs: String
  /// The number of an edit that could not be saved at once; it is kept until it is decided about.
  var undecided: Int?
  /// Who wrote them, and when, where that is known.
  var sources: (ours: String?, theirs: String?) = (nil, nil)

  var id: RecordID {
    switch origin {
    case .file(let conflict): conflict.id
    case .edit(let id): id
    }
  }
}

extension App {
  /// Shows a conflict that a merge left in a file.
  mutating func open(_ conflict: Conflict) -> [Effect] {
    guard let field = conflict.id.type.schema.field(conflict.field) else {
      return refuse("Rätta \(conflict.field) i en redigerare", "Mend \(conflict.field) in an editor")
    }
    layers.append(
      .conflict(
        ConflictLayer(
          origin: .file(conflict), field: field, ours: conflict.ours.joined(separator: "\n"),
          theirs: conflict.theirs ?? "")))
    return [.trace(conflict)]
  }

  /// Takes in who wrote the two values.
  mutating func traced(_ conflict: Conflict, _ ours: String?, _ theirs: String?) -> [Effect] {
    layers = layers.map { layer in
      guard case .conflict(var open) = layer, case .file(let shown) = open.origin, shown == conflict else {
        return layer
      }
      open.sources = (ours, theirs)
      return .conflict(open)
    }
    return []
  }

  /// Shows what we wanted beside what somebody else wrote first; false where there is no single field to choose.
  mutating func openConflict(_ refusal: Refusal, _ change: Change, undecided: Int? = nil) -> Bool {
    guard case .movedOn(let id, let name, let now) = refusal, change.edits.count == 1,
      let wanted = change.edits.first?.fieldChanges.first(where: { $0.field == name })?.new,
      let field = id.type.schema.field(name)
    else { return false }
    layers.append(
      .conflict(
        ConflictLayer(
          origin: .edit(id), field: field, ours: wanted.joined(separator: "\n"), theirs: now.joined(separator: "\n"),
          undecided: undecided)))
    return true
  }

  mutating func handle(_ key: Key, in layer: ConflictLayer) -> [Effect] {
    switch key {
    case .escape, .character("q"):
      layers.removeLast()
      decided(layer.undecided)
      if case .edit = layer.origin { return inform("Deras värde står kvar", "Their value stays") }
      return inform("Konflikten väntar; ! visar den", "The conflict waits; ! shows it")
    case .character("1"): return decide(layer, layer.ours)
    case .character("2"):
      if case .edit = layer.origin {
        layers.removeLast()
        return inform("Deras värde står kvar", "Their value stays")
      }
      return decide(layer, layer.theirs)
    case .character("b") where layer.field.kind.isLongText:
      return decide(layer, [layer.theirs, layer.ours].filter { !$0.isEmpty }.joined(separator: "\n\n"))
    case .character("e"):
      guard let ref = plan.ref(of: layer.id) else { return refuse("Posten finns inte längre", "The record is gone") }
      layers.removeLast()
      decided(layer.undecided)
      drafts[Draft(id: layer.id, field: layer.field.name)] = layer.field.kind.isLongText ? layer.ours : nil
      return edit(layer.field, [layer.id], plan.values(layer.field.name, of: ref))
    default:
      return refuse("1 väljer vårt, 2 deras, e ändrar, Esc väntar", "1 takes ours, 2 theirs, e edits, Esc waits")
    }
  }

  private mutating func decide(_ layer: ConflictLayer, _ value: String) -> [Effect] {
    layers.removeLast()
    decided(layer.undecided)
    let values = value.isEmpty ? [] : layer.field.repeats ? value.split(separator: "\n").map(String.init) : [value]
    return commit { (plan) throws(Refusal) in
      switch layer.origin {
      case .file(let conflict): try plan.resolving(conflict, with: values)
      case .edit(let id): try plan.setting(layer.field.name, to: values, of: [id])
      }
    }
  }

  func drawConflict(_ layer: ConflictLayer, _ canvas: inout Canvas) {
    let width = min(body.width - 4, 76)
    let (ours, theirs) = (layer.ours.wrapped(to: width - 4), layer.theirs.wrapped(to: width - 4))
    let height = min(body.height, ours.count + theirs.count + 6)
    let title = say("Konflikt: ", "Conflict: ") + "\(layer.id.name(language)) \(layer.field.label[language])"
    let inner = popup(Size(width: width, height: height), title, &canvas)
    let half = max(1, (inner.height - 4) / 2)
    var y = inner.y
    for (key, name, source, lines) in [
      ("1", say("vårt värde", "our value"), layer.sources.ours, ours),
      ("2", say("deras värde", "their value"), layer.sources.theirs, theirs),
    ] {
      let x = canvas.write(key, at: inner.x, y, .key)
      let title = " \(name)" + (source.map { ": \($0)" } ?? "")
      canvas.write(title.truncated(to: inner.width - 2, ellipsis: glyphs.ellipsis), at: x, y, .muted)
      let shown = lines.isEmpty || lines == [""] ? [say("(borttaget)", "(removed)")] : Array(lines.prefix(max(half, 1)))
      canvas.write(
        lines: shown, in: Rect(x: inner.x + 2, y: y + 1, width: inner.width - 2, height: shown.count), .popup)
      canvas.spot(Rect(x: inner.x, y: y, width: inner.width, height: shown.count + 1), key == "1" ? 1 : 2)
      y += shown.count + 2
    }
    canvas.cursor = Canvas.Cursor(x: inner.x, y: inner.y)
  }
}
