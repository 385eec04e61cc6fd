import Plan
import Screen

extension App {
  /// What happened or which keys matter here; at the right whether all is saved, and what the check found.
  func drawFoot(_ canvas: inout Canvas) {
    if case .present(let present)? = layers.last { return drawPresentFoot(present, &canvas) }
    let y = size.height - 1
    canvas.fill(canvas.bounds.row(y), .foot)
    let right = presentation == nil ? footRight : []
    let width = right.map(\.text.cells).reduce(0, +)
    let room = max(0, size.width - width - 3)
    if case .query(let layer)? = layers.last {
      drawQuery(layer, at: y, &canvas)
      return
    }
    if let message {
      // What happened is worth more than the state at the right.
      if message.text.cells > room { return drawLong(message, &canvas) }
      let x = canvas.write(message.text, at: 1, y, message.role)
      if let remedy = message.remedy, x + remedy.cells + 3 <= room {
        canvas.write(" \(glyphs.sign.separator) \(remedy)", at: x, y, .foot)
      }
    } else if isListOnTop, let difference = activeList.current.flatMap(difference) {
      let text = "\(differenceSign) \(difference)".truncated(to: room, ellipsis: glyphs.ellipsis)
      canvas.write(text, at: 1, y, .message)
    } else {
      drawHints(at: y, room: room, &canvas)
    }
    var x = size.width - width - 1
    for part in right where x >= 0 {
      let start = x
      x = canvas.write(part.text, at: x, y, part.role)
      guard let command = part.command else { continue }
      canvas.spot(Rect(x: start + 1, y: y, width: x - start - 1, height: 1), MouseSpot.number(of: command))
    }
  }

  /// A message longer than the foot: over it too, since what to do stands last.
  private func drawLong(_ message: Message, _ canvas: inout Canvas) {
    let height = min(3, message.text.wrapped(to: size.width - 2).count)
    let rect = Rect(x: 0, y: size.height - height, width: size.width, height: height)
    canvas.fill(rect, .foot)
    canvas.write(wrapping: message.text, in: rect.inset(x: 1, y: 0), message.role)
  }

  private func drawHints(at y: Int, room: Int, _ canvas: inout Canvas) {
    func width(_ hint: (key: String, text: String)) -> Int { hint.key.cells + hint.text.cells + 3 }
    // The help is always there: it tells of the keys there is no room for.
    let hints = hints
    let helpKey = settings.keys.keys(of: .help).first
    let help = hints.first { $0.key == helpKey }
    var x = 1
    var left = room - (help.map(width) ?? 0)
    var isFull = false
    for (place, hint) in hints.enumerated() {
      if hint.key == helpKey {
        left += width(hint)
      } else if isFull || x + width(hint) > left {
        isFull = true
        continue
      }
      guard x + width(hint) <= room else { break }
      x = draw(hint, place, at: x, y, &canvas) + 2
    }
  }

  /// A key with what it does, each of several keys to be clicked by itself. Returns the column after it.
  func draw(_ hint: (key: String, text: String), _ place: Int, at x: Int, _ y: Int, _ canvas: inout Canvas) -> Int {
    let keys = hint.key.split(separator: " ")
    let end = x + hint.key.cells + hint.text.cells + 1
    var start = x
    for (number, key) in keys.enumerated() {
      let next = canvas.write(key, at: start, y, .key)
      let width = (keys.count == 1 ? end : next) - start
      canvas.spot(
        Rect(x: start, y: y, width: width, height: 1), MouseSpot.foot - place * MouseSpot.keysInHint - number)
      start = next + 1
    }
    return canvas.write(hint.text, at: x + hint.key.cells + 1, y, .foot)
  }

  private var meetingHints: [(key: String, text: String)] {
    hint(.decision, say("beslut", "decision")) + hint(.actionPoint, say("uppdrag", "action point"))
      + hint(.minutes, say("anteckningar", "minutes"))
  }

  /// The keys that matter here.
  var hints: [(key: String, text: String)] {
    let help = hint(.help, say("hjälp", "help"))
    switch layers.last {
    case .list? where pivotOnTop != nil: return pivotHints.flatMap { hint($0.command, $0.text) }
    case .list? where historyOnTop != nil:
      return hint(.open, say("öppna", "open")) + hint(.takeBack, say("ta tillbaka", "take back"))
        + hint(.filter, say("filtrera", "filter")) + hint(.back, say("tillbaka", "back")) + help
    case .list?:
      return hint(.open, say("öppna", "open")) + hint(.back, say("tillbaka", "back"))
        + hint(.search, say("sök", "search")) + help
    case .record(let record)? where record.id.type == .meeting:
      return hint(.edit, say("ändra", "edit")) + meetingHints + hint(.undo, say("ångra", "undo"))
        + hint(.back, say("tillbaka", "back")) + help
    case .record(let record)?:
      let type = record.id.type
      let status = type == .goal ? say("värdering", "rating") : "status"
      // What is refused of a record of its kind is not offered.
      return hint(.edit, say("ändra", "edit")) + (type.statusField == nil ? [] : hint(.setStatus, status))
        + (type == .activity ? hint(.logTime, say("tid", "time")) : [])
        + hint(.undo, say("ångra", "undo")) + hint(.back, say("tillbaka", "back")) + help
    case .choice?: return [("Enter", say("välj", "choose")), ("Esc", say("backa", "back"))]
    case .picker(let picker)?:
      let tick = picker.isMultiple ? [(say("Mellanslag", "Space"), say("kryssa", "tick"))] : []
      return tick + [("Enter", say("välj", "choose")), ("Esc", say("backa", "back"))]
    case .line?: return [("Enter", say("spara", "save")), ("Esc", say("backa", "back"))]
    case .text?:
      return [("Ctrl-S", say("spara", "save")), ("Esc", say("backa (utkast sparas)", "back (draft is kept)"))]
    case .form?:
      return [
        ("Enter", say("spara", "save")), ("Tab", say("nästa", "next")), ("PgDn", say("förslag", "suggestions")),
        ("Esc", say("backa", "back")),
      ]
    case .conflict(let conflict)?:
      let both = conflict.field.kind.isLongText ? [("b", say("båda", "both"))] : []
      return [("1", say("vårt", "ours")), ("2", say("deras", "theirs"))] + both
        + [("e", say("ändra", "edit")), ("Esc", say("vänta", "wait"))]
    case .prompt?: return [("Enter", say("spara", "save")), ("Esc", say("backa", "back"))]
    case .reading?:
      return hint(.copy, say("kopiera", "copy")) + hint(.setStatus, say("spara till fil", "save to a file"))
        + hint(.back, say("tillbaka", "back"))
    case .log(let log)?: return hints(log)
    case .week?: return weekHints
    case .balance(let balance)?: return hints(balance)
    case .chart?: return chartHints.flatMap { hint($0.command, $0.text) }
    case .help(let open)?:
      if open.isTyping { return [("Enter", say("till listan", "to the list")), ("Esc", say("allt", "all"))] }
      return hint(.open, say("gör det", "do it")) + hint(.search, say("sök", "search"))
        + hint(.back, open.field == nil ? say("stäng", "close") : say("allt", "all"))
    case .tour(let tour)?: return hints(tour)
    case .palette(let palette)? where palette.isOfThemes:
      return [("Enter", say("behåll temat", "keep the theme")), ("Esc", say("det förra", "the one before"))]
    case .palette?, .query?, .present?: return [("Esc", say("tillbaka", "back"))]
    case nil:
      let restore = enlarged.panes.contains(pane) ? hint(.enlarge, say("återställ", "restore")) : []
      let move = restore + hint(.open, say("öppna", "open")) + hint(.search, say("sök", "search"))
      let quit = hint(.close, say("avsluta", "quit"))
      if !list.isNarrowed, !list.rows.contains(where: { $0.ref != nil }), pane != .overview || !isTourOffered {
        return hint(.add, say("ny", "new")) + hint(.addOther, say("lägg till", "add"))
          + hint(.nextPane, say("nästa vy", "next pane"))
          + help + quit
      }
      if pane == .overview, isTourOffered {
        return [(":" + say("rundtur", "tour"), say("första gången?", "first time?"))] + move + help + quit
      }
      if list.rows.isEmpty || plan.areas.isEmpty, !list.isNarrowed {
        // Nothing is there to edit: what adds something comes first.
        return hint(.add, say("ny", "new")) + hint(.addOther, say("annat nytt", "something else")) + help + quit
      }
      if pane == .overview { return move + hint(.nextPane, say("nästa vy", "next pane")) + help + quit }
      if isCalendarShown {
        return restore + hint(.open, say("öppna", "open")) + hint(.nextMatch, say("nästa möte", "next meeting"))
          + hint(.add, say("nytt", "new")) + meetingHints + hint(.calendar, say("lista", "list")) + help
      }
      if pane == .meetings {
        return hint(.calendar, say("kalender", "calendar")) + meetingHints + hint(.add, say("nytt", "new")) + move
          + help
      }
      let own =
        pane == .activities
        ? hint(.setStatus, "status") + hint(.logTime, say("tid", "time")) : hint(.add, say("ny", "new"))
      return hint(.edit, say("ändra", "edit")) + own + move + hint(.undo, say("ångra", "undo")) + help + quit
    }
  }

  /// A command's first key and what to call it; nothing where it has no key.
  private func hint(_ command: Command, _ text: String) -> [(key: String, text: String)] {
    settings.keys.keys(of: command).prefix(1).map { (key: $0, text: text) }
  }

  private var footRight: [(text: String, role: Screen.Role, command: Command?)] {
    var parts: [(String, Screen.Role, Command?)] = []
    if activeList.isNarrowed || !activeList.marked.isEmpty { parts.append((narrowing, .message, .clear)) }
    if let problems, !problems.isEmpty {
      let errors = problems.count { $0.level == .error }
      let warnings = problems.count - errors
      if errors > 0 {
        parts.append(
          (" \(glyphs.sign.error) \(errors) \(say("fel", errors == 1 ? "error" : "errors"))", .error, .problems))
      }
      if warnings > 0 {
        parts.append(
          (
            " \(glyphs.sign.warning) \(warnings) \(warnings == 1 ? say("varning", "warning") : say("varningar", "warnings"))",
            .warning, .problems
          ))
      }
    }
    if let reason = settings.readOnlyReason {
      parts.append((" " + (size.width >= 100 ? reason : say("skrivskyddad", "read-only")), .warning, nil))
    } else if plan.facts.isClosed {
      parts.append((" " + say("året är låst", "the year is closed"), .warning, nil))
    }
    if let sharing = sharingText { parts.append((" \(sharing.text)", sharing.role, .sync)) }
    switch saved {
    case .unchanged: break
    case .saving: parts.append((" " + say("sparar", "saving") + " \(glyphs.ellipsis)", .warning, nil))
    case .saved(let clock): parts.append((" \(say("sparat", "saved")) \(clock)", .foot, nil))
    case .failed(let reason):
      // While the message says why, the state need not.
      let isSaid = size.width < 100 || message?.text == reason
      parts.append((" " + (isSaid ? say("EJ SPARAT", "NOT SAVED") : reason), .error, nil))
    }
    return parts.map { (text: $0.0, role: $0.1, command: $0.2) }
  }

  /// What narrows the list: filter, mine, marks.
  private var narrowing: String {
    let list = activeList
    var words: [String] = []
    if let filter = list.filter, !filter.isEmpty {
      words.append("\(say("filter", "filter")): \(filter.text.truncated(to: 20))")
    }
    if list.mineOnly { words.append(say("mina", "mine")) }
    if !list.marked.isEmpty { words.append("\(list.marked.count) \(say("märkta", "marked"))") }
    return " [" + words.joined(separator: ", ") + "]"
  }
}

extension Message {
  var role: Screen.Role {
    switch kind {
    case .info: .message
    case .refusal: .warning
    case .error: .error
    }
  }
}
