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
    let count = activeList.marked.count
    return count == 0
      ? [] : inform("\(count) märkta; nästa ändring gäller alla", "\(count) marked; the next edit is done to all")
  }
}
