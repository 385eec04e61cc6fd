import Plan
import Screen

/// A line at the foot that searches or filters as it is typed.
struct QueryLayer: Sendable {
  enum Purpose: Sendable {
    case search, filter
  }

  let purpose: Purpose
  var field = TextField()
  /// Where the list was before, for Esc.
  let before: ListState
  /// What is wrong with the query as it stands.
  var problem: QueryProblem?
  /// What Tab offers, and which of it stands in the line.
  var offered: Offer?
  /// How far back in the queries of this session the arrows have gone, and what was typed before.
  var recalled: (steps: Int, typed: String)?

  struct Offer: Sendable {
    let completion: QueryCompletion
    /// The line without any of the candidates.
    let text: String
    var selected: Int
  }
}

extension App {
  mutating func openQuery(_ purpose: QueryLayer.Purpose) -> [Effect] {
    var layer = QueryLayer(purpose: purpose, before: activeList)
    if purpose == .filter { layer.field = TextField(activeList.filter?.text ?? "") }
    layers.append(.query(layer))
    return []
  }

  /// The types that a query here may be about.
  func types(_ purpose: QueryLayer.Purpose) -> [RecordType] {
    purpose == .search ? activePane.types : activePane.filterTypes
  }

  mutating func handle(_ key: Key, in layer: QueryLayer) -> [Effect] {
    var layer = layer
    switch key {
    case .escape where layer.offered != nil:
      let text = layer.offered?.text ?? ""
      layer.offered = nil
      layer.field = TextField(text)
      return typed(layer)
    case .escape:
      layers.removeLast()
      activeList = layer.before
      refreshActiveList()
      return []
    case .enter: return taken(layer)
    case .tab: return offer(layer, 1)
    case .backTab: return offer(layer, -1)
    case .up, .down: return recall(layer, key == .up ? 1 : -1)
    case .pageDown, .pageUp:
      layers.removeLast()
      let effects = findNext(key == .pageDown ? 1 : -1)
      layers.append(.query(layer))
      return effects
    default:
      guard layer.field.handle(key) else { return [] }
      layer.offered = nil
      layer.recalled = nil
      return typed(layer)
    }
  }

  /// Enter: the list stays as it is; what could not be found or read is said, and what was typed stays.
  private mutating func taken(_ layer: QueryLayer) -> [Effect] {
    if let problem = layer.problem {
      message = Message(text: problem.text(language), kind: .refusal)
      return []
    }
    layers.removeLast()
    remember(layer.field.text)
    guard layer.purpose == .search, !activeList.search.isEmpty else { return [] }
    if match(from: activeList.cursor, step: 1, includingStart: true) == nil {
      return refuse("Ingen rad passar \(activeList.search)", "No row fits \(activeList.search)")
    }
    return inform("n nästa träff, N förra, Esc avslutar sökningen", "n next match, N previous, Esc ends the search")
  }

  /// Searches or filters with what is typed so far.
  mutating func typed(_ layer: QueryLayer) -> [Effect] {
    var layer = layer
    layers.removeLast()
    switch Query.parse(layer.field.text, for: types(layer.purpose)) {
    case .failure(let problem): layer.problem = problem
    case .success(let query):
      layer.problem = nil
      apply(query, layer)
    }
    layers.append(.query(layer))
    return []
  }

  private mutating func apply(_ query: Query, _ layer: QueryLayer) {
    switch layer.purpose {
    case .search:
      activeList.search = query.text
      activeList.move(to: layer.before.cursor)
      if let match = match(from: layer.before.cursor, step: 1, includingStart: true) { activeList.move(to: match) }
    case .filter:
      activeList.filter = query.isEmpty ? nil : query
      refreshActiveList()
    }
    activeList.scroll(height: listHeight)
  }

  // MARK: - Completion and history

  /// Tab: the next way to go on, round; the first press finds what there is.
  private mutating func offer(_ layer: QueryLayer, _ step: Int) -> [Effect] {
    var layer = layer
    if var offered = layer.offered {
      let count = offered.completion.candidates.count
      offered.selected = (offered.selected + step + count) % count
      layer.offered = offered
    } else {
      let text = layer.field.text
      let completion = plan.completion(of: text, at: layer.field.cursor, for: types(layer.purpose), language)
      guard let completion else {
        return refuse("Inget att fylla i här; skriv fält:värde", "Nothing to fill in here; write field:value")
      }
      layer.offered = QueryLayer.Offer(
        completion: completion, text: text, selected: step > 0 ? 0 : completion.candidates.count - 1)
    }
    guard let offered = layer.offered else { return [] }
    let place = offered.completion.place
    let text = offered.completion.candidates[offered.selected].text
    layer.field = TextField(
      offered.text.prefix(place.lowerBound) + text + offered.text.dropFirst(place.upperBound),
      cursor: place.lowerBound + text.count)
    // The only one there is needs no list, and Tab goes on from it.
    if offered.completion.candidates.count == 1 { layer.offered = nil }
    return typed(layer)
  }

  /// A click on what Tab offers.
  mutating func takeOffer(_ place: Int) -> [Effect] {
    guard case .query(let layer)? = layers.last, let offered = layer.offered else { return [] }
    return offer(layer, place - offered.selected)
  }

  /// Keeps a query for Up in the lines to come.
  mutating func remember(_ text: String) {
    guard text.contains(where: { !$0.isWhitespace }) else { return }
    queries.removeAll { $0 == text }
    queries.append(text)
    if queries.count > 100 { queries.removeFirst() }
  }

  /// Up and Down: the queries of this session, the last first; back past the last is what was typed.
  private mutating func recall(_ layer: QueryLayer, _ step: Int) -> [Effect] {
    var layer = layer
    let recalled = layer.recalled ?? (0, layer.field.text)
    let steps = recalled.steps + step
    guard steps >= 0, steps <= queries.count else {
      return step > 0
        ? refuse("Det finns inga äldre sökningar", "There are no older queries")
        : refuse("PgDn och PgUp går mellan träffarna", "PgDn and PgUp go between the matches")
    }
    layer.recalled = (steps, recalled.typed)
    layer.offered = nil
    layer.field = TextField(steps == 0 ? recalled.typed : queries[queries.count - steps])
    return typed(layer)
  }
}
