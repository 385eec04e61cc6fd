import Plan
import Screen

extension App {
  /// `F`: the allocation, with what was moved and is not saved yet.
  mutating func openBalance() -> [Effect] {
    let layer = BalanceLayer(plan, whatIf)
    guard !layer.isEmpty else {
      return refuse(
        "Det finns inga aktiviteter eller personer att fördela på", "There are no activities or people to allocate")
    }
    layers.append(.balance(layer))
    return whatIf.isEmpty ? [] : inform("Förslaget från förut, inte sparat", "What was moved before, not saved")
  }

  /// Nil where the key is a command of the whole program's.
  mutating func handle(_ key: Key, in layer: BalanceLayer) -> [Effect]? {
    var layer = layer
    if layer.isEmpty { return key == .escape ? nil : refuse("Inget att fördela; Esc", "Nothing to allocate; Esc") }
    if layer.cursor.typed != nil { return type(key, layer) }
    if let reason = editRefusal, layer.edits(key) { return refuse(reason, reason) }
    if layer.cursor.begins(with: key) {
      show(layer)
      return []
    }
    let one = PersonDays(1)
    switch key {
    case .tab: layer.cursor.step(1, in: layer.size)
    case .backTab: layer.cursor.step(-1, in: layer.size)
    case .character("+"): return set(layer.days + one, layer)
    case .character("-"): return set(max(.zero, layer.days - one), layer)
    case .character("<"), .character(">"): return pass(one, key == .character("<") ? -1 : 1, layer)
    case .character("m"):
      guard layer.days > .zero else {
        return refuse("Här finns inga dagar att flytta", "There are no days to move here")
      }
      layer.source = (layer.cursor.row, layer.cursor.column)
    case .character("s"): return keep(layer)
    case .enter: return enter(layer)
    case .escape: return escape(layer)
    case .backspace, .delete: return set(.zero, layer)
    default: return handle(settings.keys.command(for: key), in: layer)
    }
    show(layer)
    return []
  }

  private mutating func handle(_ command: Command?, in layer: BalanceLayer) -> [Effect]? {
    var layer = layer
    let page = max(1, balanceRows.height - 1)
    switch command {
    case .down: layer.cursor.move(rows: 1, in: layer.size)
    case .up: layer.cursor.move(rows: -1, in: layer.size)
    case .right: layer.cursor.move(columns: 1, in: layer.size)
    case .left: layer.cursor.move(columns: -1, in: layer.size)
    case .pageDown: layer.cursor.move(rows: page, in: layer.size)
    case .pageUp: layer.cursor.move(rows: -page, in: layer.size)
    case .halfPageDown: layer.cursor.move(rows: max(1, page / 2), in: layer.size)
    case .halfPageUp: layer.cursor.move(rows: -max(1, page / 2), in: layer.size)
    case .top: layer.cursor.move(rows: -layer.size.rows, in: layer.size)
    case .bottom: layer.cursor.move(rows: layer.size.rows, in: layer.size)
    case .edit: layer.cursor.typed = TextField(layer.days == .zero ? "" : layer.days.text(language))
    case .undo where !whatIf.isEmpty:
      whatIf.takeBack()
      layer.refresh(plan, whatIf)
      show(layer)
      return inform("Senaste flytten borta", "The last move is gone")
    case .redo where !whatIf.isEmpty:
      return refuse("Spara förslaget (s) eller släpp det (Esc) först", "Save what was moved (s) or drop it (Esc) first")
    case .close:
      layers.removeLast()
      return whatIf.isEmpty
        ? [] : inform("Förslaget är inte sparat; F visar det igen", "What was moved is not saved; F shows it again")
    case .some, nil: return nil
    }
    show(layer)
    return []
  }

  /// Puts the layer back, scrolled so that its cursor is in view.
  mutating func show(_ layer: BalanceLayer) {
    var layer = layer
    var rows = Viewport(top: layer.cursor.top, height: balanceRows.height)
    let line = layer.lines.firstIndex(of: .activity(layer.cursor.row)) ?? 0
    rows.reveal(line, of: layer.lines.count, context: 1)
    layer.cursor.top = rows.top
    var columns = Viewport(top: layer.left, height: balanceColumns)
    columns.reveal(layer.cursor.column, of: layer.size.columns, context: 0)
    layer.left = columns.top
    replaceTop(.balance(layer))
  }
}

extension BalanceLayer {
  /// Whether a key would change something.
  fileprivate func edits(_ key: Key) -> Bool {
    switch key {
    case .character(let character): character.isNumber || ",.+-<>ms".contains(character)
    case .backspace, .delete: true
    default: false
    }
  }
}
