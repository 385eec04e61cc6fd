import Plan
import Screen

extension App {
  // MARK: - Filtering and sorting

  /// What a filter would leave of a list.
  func preview(filter text: String, in pane: any ListPane) -> PalettePreview {
    switch Query.parse(text, for: pane.filterTypes) {
    case .failure(let problem): return PalettePreview(text: problem.text(language), isRefusal: true)
    case .success(let query):
      var list = activeList
      list.filter = query
      let count = pane.rows(self, list).count { $0.ref != nil && !$0.isGroup }
      return PalettePreview(text: say("\(count) poster", "\(count) records"))
    }
  }

  /// Filters the list that keys act on.
  mutating func filter(by text: String) -> [Effect] {
    switch Query.parse(text, for: activePane.filterTypes) {
    case .failure(let problem): return refuse(problem.text(.swedish), problem.text(.english))
    case .success(let query):
      activeList.filter = query.isEmpty ? nil : query
      refreshActiveList()
      activeList.scroll(height: listHeight)
      remember(text)
      return query.isEmpty ? inform("Alla visas", "All are shown") : []
    }
  }

  /// The column that `dagar` or `-dagar` names.
  func sortColumn(_ text: String) -> Plan.Column? {
    Column.named(text.hasPrefix("-") ? String(text.dropFirst()) : text, of: activePane.type)
  }

  /// Why a list cannot be sorted so.
  func noColumn(_ text: String) -> String {
    let nearest = text.nearest(in: Column.all(of: activePane.type).map { $0.word(language) })
    return say("fältet \(text) finns inte", "there is no field \(text)")
      + (nearest.map { say("; menade du \($0)?", "; did you mean \($0)?") } ?? "")
  }

  /// Sorts the list by a column's name, with a minus before it in descending order.
  mutating func sort(by text: String) -> [Effect] {
    guard activePane.canSort else { return refuse("Listan går inte att sortera", "The list cannot be sorted") }
    guard let column = sortColumn(text) else {
      message = Message(text: noColumn(text), kind: .refusal)
      return []
    }
    activeList.sort = SortOrder(column: column.name, isDescending: text.hasPrefix("-"))
    refreshActiveList()
    activeList.scroll(height: listHeight)
    let title = column.label[language]
    return inform("Sorterat på \(title)", "Sorted by \(title)")
  }

  // MARK: - Setting a field

  /// What `sätt` would change.
  func previewSetting(_ text: String) -> PalettePreview {
    switch settingChange(text) {
    case .failure(let reason): PalettePreview(text: reason.text, isRefusal: true)
    case .success(let change): PalettePreview(text: change.summary(language))
    }
  }

  /// Sets a field of the record under the cursor or of all marked.
  mutating func set(_ text: String) -> [Effect] {
    switch settingChange(text) {
    case .failure(let reason):
      message = Message(text: reason.text, kind: .refusal)
      return []
    case .success(let change): return commit(change)
    }
  }

  /// The change that `FIELD=VALUE`, `FIELD+=VALUE` or `FIELD-=VALUE` asks for.
  private func settingChange(_ text: String) -> Result<Change, Reason> {
    let ids = targets
    guard let type = ids.first?.type else {
      return .failure(Reason(text: say("Ställ markören på en post först", "Put the cursor on a record first")))
    }
    guard let sign = text.firstIndex(of: "="), sign > text.startIndex else {
      return .failure(
        Reason(text: say("skriv FÄLT=VÄRDE, t.ex. status=delvis", "write FIELD=VALUE, such as status=delvis")))
    }
    let left = text[..<sign].trimmingBlanks
    let typed = text[text.index(after: sign)...].trimmingBlanks
    let name = left.last == "+" || left.last == "-" ? String(left.dropLast()).trimmingBlanks : left
    guard case .field(let field)? = Column.named(name, of: type) else {
      let nearest = name.nearest(in: type.schema.fields.map { Column.field($0).word(language) })
      return .failure(Reason(text: Refusal.unknownField(type, name: name, nearest: nearest).text(language)))
    }
    var value = ""
    if !typed.isEmpty {
      switch field.kind.fileValue(typed: typed, inputContext) {
      case .success(let read): value = read
      case .failure(let problem):
        return .failure(Reason(text: "\(field.label[language]) \(typed): \(problem.text(language))"))
      }
    }
    let edit: FieldEdit = left.last == "+" ? .add(value) : left.last == "-" ? .remove(value) : .set([value])
    do throws(Refusal) {
      return .success(try plan.editing(ids.filter { $0.type == type }, [(field.name, edit)]))
    } catch {
      return .failure(Reason(text: error.text(language)))
    }
  }

  /// Why something cannot be done, in the screen's language.
  private struct Reason: Error { let text: String }

  // MARK: - Jumping

  /// Puts the cursor on a record in its pane; one that no pane lists is opened. What hides it there is given up.
  mutating func jump(to id: RecordID) -> [Effect] {
    layers = []
    guard let pane = Pane.allCases.first(where: { $0 != .overview && $0.list.holds(id.type) }) else {
      layers.append(.record(RecordLayer(id: id)))
      return []
    }
    self.pane = pane
    let row = id.type == .area ? RowID.group(id.key) : RowID.record(id)
    if !list.move(to: row) {
      (list.filter, list.mineOnly, list.folded) = (nil, false, [])
      refreshActiveList()
      _ = list.move(to: row)
    }
    list.scroll(height: listHeight)
    return []
  }

  /// Puts the cursor on the first meeting on or after a day.
  mutating func jump(to day: Day) -> [Effect] {
    let next = plan.meetings.filter { $0.day.map { $0 >= day } ?? false }.min { ($0.day ?? .last) < ($1.day ?? .last) }
    guard let next else { return refuse("Inget möte från \(day.iso)", "No meeting from \(day.iso) on") }
    return jump(to: plan.id(of: next.ref))
  }
}

extension ListPane {
  /// Whether the records of a type are rows of it, so that one can be jumped to. Time's rows are sums.
  fileprivate func holds(_ type: RecordType) -> Bool {
    types.contains(type) && self.type != .timeEntry && !(self is TimePane)
  }
}

extension Substring {
  fileprivate var trimmingBlanks: String { String(self).trimmingBlanks }
}
