import Plan
import Reports
import Screen

extension App {
  /// The pivot that keys go to, if one is on top. A line at the foot is about the pivot under it.
  var pivotOnTop: PivotPane? { activeLayer?.layer.pane as? PivotPane }

  /// `x`: time in rows and columns, of what the list under it shows; in a pivot rows and columns change places.
  mutating func openPivot() -> [Effect] {
    if pivotOnTop != nil { return change { $0.swap() } }
    let under = activeList
    let type = activePane.type
    let isAbout: Set<RecordType> = [.activity, .person, .timeEntry]
    open(
      Label("Tid", "Time"),
      PivotPane(scope: PivotScope(isAbout.contains(type) ? PivotScope.questions(of: under, type) : [])))
    return []
  }

  /// `:pivot person,månad`: rows and columns by name.
  mutating func openPivot(by rows: PivotDimension, _ columns: PivotDimension?) -> [Effect] {
    if pivotOnTop == nil { _ = openPivot() }
    return change { pane in
      pane.rowsBy = rows
      pane.columnsBy = columns ?? (rows == pane.columnsBy ? (rows == .month ? .person : .month) : pane.columnsBy)
    }
  }

  /// The two words of `person,månad`, or why they are none.
  func pivotDimensions(_ text: String) -> Result<(PivotDimension, PivotDimension?), PivotWordProblem> {
    let words = text.split { $0 == "," || $0 == " " }.map(String.init)
    var dimensions: [PivotDimension] = []
    for word in words {
      guard let dimension = PivotDimension.named(word) else { return .failure(PivotWordProblem(word: word)) }
      dimensions.append(dimension)
    }
    guard let first = dimensions.first, dimensions.count <= 2, dimensions.count == Set(dimensions).count else {
      return .failure(PivotWordProblem(word: text))
    }
    return .success((first, dimensions.count > 1 ? dimensions[1] : nil))
  }

  /// `z` and `Z`: what the rows or the columns are, by a menu.
  mutating func choosePivotEdge(_ edge: PivotEdge) -> [Effect] {
    guard let pivot = pivotOnTop else { return [] }
    let all = PivotDimension.allCases
    let words = all.map { (value: $0.rawValue, label: $0.label[language], role: Screen.Role.popup) }
    let current = edge == .rows ? pivot.rowsBy : pivot.columnsBy
    layers.append(
      .choice(
        ChoiceLayer(
          title: edge == .rows ? say("Rader", "Rows") : say("Kolumner", "Columns"),
          options: ChoiceLayer.options(words), selected: all.firstIndex(of: current) ?? 0, purpose: .pivot(edge))))
    return []
  }

  /// Puts a dimension on an edge; where it is on the other one, they change places.
  mutating func choose(_ dimension: PivotDimension, for edge: PivotEdge) -> [Effect] {
    change { pane in
      let old = (pane.rowsBy, pane.columnsBy)
      switch edge {
      case .rows: pane.rowsBy = dimension
      case .columns: pane.columnsBy = dimension
      }
      if pane.rowsBy == pane.columnsBy { (pane.rowsBy, pane.columnsBy) = (old.1, old.0) }
    }
  }

  /// `0`: activities and weeks without time, or not.
  mutating func togglePivotEmpty() -> [Effect] {
    let effects = change { $0.showsAll.toggle() }
    return pivotOnTop?.showsAll ?? false
      ? inform("Också det som ingen tid är loggad på", "What no time is logged on too") : effects
  }

  private mutating func change(_ change: (inout PivotPane) -> Void) -> [Effect] {
    guard let (place, open) = activeLayer, var pane = open.pane as? PivotPane else { return [] }
    var layer = open
    change(&pane)
    pane.left = 0
    layer.pane = pane
    (layer.list.cursor, layer.list.top, layer.list.column) = (0, 0, 0)
    layer.refresh(self)
    layers[place] = .list(layer)
    return []
  }

  /// Left and right in a pivot: a column on, the sums' the last; what is in view follows.
  mutating func movePivot(_ steps: Int, _ pane: PivotPane) -> [Effect] {
    pointPivot(at: activeList.column + steps, pane)
    return []
  }

  private mutating func pointPivot(at column: Int, _ pane: PivotPane) {
    guard let (place, open) = activeLayer, let sheet = pane.sheet else { return }
    var (layer, pane) = (open, pane)
    layer.list.column = min(max(column, 0), sheet.columnCount)
    pane.left = PivotView(sheet, pane, layer.list, width: pivotRect.width).shown.lowerBound
    layer.pane = pane
    layers[place] = .list(layer)
  }

  /// A click: the column that it is in.
  mutating func clickPivot(_ x: Int, _ pane: PivotPane) {
    guard let sheet = pane.sheet else { return }
    let view = PivotView(sheet, pane, activeList, width: pivotRect.width)
    guard let slot = view.layout.slots.last(where: { $0.x <= x - pivotRect.x }), slot.column > 0 else { return }
    pointPivot(at: view.place(of: slot.column), pane)
  }

  /// Enter: the entries behind the cell, under its name.
  mutating func openCell(_ pane: PivotPane) -> [Effect] {
    guard let sheet = pane.sheet else { return [] }
    let (row, column) = (activeList.cursor, activeList.column)
    let parts = [
      row < sheet.rowCount ? sheet.name(row, plan, language) : nil,
      column < sheet.columnCount ? sheet.headings[column] : nil,
    ].compactMap(\.self)
    let suffix = parts.isEmpty ? "" : ": " + parts.joined(separator: ", ")
    open(
      Label("Tidposter\(suffix)", "Time entries\(suffix)"), EntriesPane(source: .cell(pane.cell(activeList))))
    return []
  }

  /// `y`: the table as `rus list tid --by` prints it.
  mutating func copyPivot(_ pane: PivotPane) -> [Effect] {
    guard let sheet = pane.sheet else { return [] }
    let lines = PivotTable(sheet.pivot, in: plan, filter: sheet.filter).lines(language)
    message = Message(text: say("Tabellen kopierad som text", "The table is copied as text"), kind: .info)
    return [.copy(lines.joined(separator: "\n") + "\n")]
  }
}

/// The edges of a pivot.
enum PivotEdge: Sendable {
  case rows, columns
}

/// A word that is not one of what time is summed by, or one too many.
struct PivotWordProblem: Error {
  let word: String

  func text(_ language: Language) -> String {
    let all = PivotDimension.allCases.map { $0.label[language] }.joined(separator: ", ")
    return Label("\(word) går inte; välj en eller två av \(all)", "\(word) will not do; choose one or two of \(all)")[
      language]
  }
}

extension PivotPane {
  fileprivate mutating func swap() { (rowsBy, columnsBy) = (columnsBy, rowsBy) }
}
