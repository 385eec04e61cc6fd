import Plan
import Screen

extension App {
  mutating func deleteRecords() -> [Effect] {
    let ids = targets
    guard !ids.isEmpty else { return refuse("Ställ markören på en post först", "Put the cursor on a record first") }
    if isListOnTop, activeList.marked.isEmpty, activeList.current?.markable == nil {
      return refuse(
        "Raden är en sammanställning; Enter visar vad som kan tas bort",
        "The row is a summary; Enter shows what can be deleted")
    }
    let effects = commit { (plan) throws(Refusal) in try plan.removing(ids) }
    if !effects.isEmpty, case .record? = layers.last { layers.removeLast() }
    return effects
  }

  mutating func copyRecord() -> [Effect] {
    if isListOnTop, let pivot = pivotOnTop { return copyPivot(pivot) }
    if isListOnTop, let text = activeList.current.flatMap({ activePane.copyText($0, self) }) {
      message = Message(text: say("Texten kopierad", "The text is copied"), kind: .info)
      return [.copy(text)]
    }
    let texts = targets.compactMap { plan.ref(of: $0) }.map(plan.lines(of:))
    guard !texts.isEmpty else { return refuse("Ställ markören på en post först", "Put the cursor on a record first") }
    message = Message(text: say("Kopierat som text", "Copied as text"), kind: .info)
    return [.copy(texts.joined(separator: "\n"))]
  }

  mutating func mark() -> [Effect] {
    guard let ref = activeList.current?.markable else {
      return refuse("Bara poster kan märkas", "Only records can be marked")
    }
    if activeList.marked.remove(ref) == nil { activeList.marked.insert(ref) }
    _ = activeList.move(by: 1)
    activeList.scroll(height: listHeight)
    return sayMarked()
  }

  /// Marks every record that is shown; where all are marked, none.
  mutating func markAll() -> [Effect] {
    let shown = Set(activeList.rows.compactMap(\.markable))
    guard !shown.isEmpty else { return refuse("Här finns inga poster att märka", "There are no records to mark here") }
    activeList.marked = activeList.marked.isSuperset(of: shown) ? [] : shown
    return activeList.marked.isEmpty ? inform("Märkena borttagna", "Marks cleared") : sayMarked()
  }

  /// Marks from the row under the cursor to the next one, which the cursor goes to. Back over what is marked unmarks it.
  mutating func markRange(_ step: Int) -> [Effect] {
    let place = activeList.cursor + step
    guard activeList.rows.indices.contains(place) else { return [] }
    let (from, to) = (activeList.current?.markable, activeList.rows[place].markable)
    if let from {
      if let to, activeList.marked.contains(from), activeList.marked.contains(to) {
        activeList.marked.remove(from)
      } else {
        activeList.marked.insert(from)
      }
    }
    if let to { activeList.marked.insert(to) }
    activeList.move(to: place)
    activeList.scroll(height: listHeight)
    return sayMarked()
  }

  private mutating func sayMarked() -> [Effect] {
    let count = activeList.marked.count
    return count == 0
      ? [] : inform("\(count) märkta; nästa ändring gäller alla", "\(count) marked; the next edit is done to all")
  }
}
