import Dispatch
import Glibc
import Synchronization

extension Array {
  /// So many at least are worth another processor's while.
  private static var leastPart: Int { 4_000 }

  /// The elements in parts of about the same size, in order, as many as there are processors; few of them in one.
  package var dividedForProcessors: [ArraySlice<Element>] {
    let parts = Swift.max(1, Swift.min(count / Self.leastPart, sysconf(Int32(_SC_NPROCESSORS_ONLN))))
    return (0..<parts).map { self[count * $0 / parts..<count * ($0 + 1) / parts] }
  }
}

extension Array where Element: Sendable {
  /// What comes of each element, in order; they are taken by as many processors as there are.
  package func mappedAtOnce<Result: Sendable>(_ transform: @Sendable (Element) -> Result) -> [Result] {
    if count < 2 { return map(transform) }
    let results = Mutex([Result?](repeating: nil, count: count))
    DispatchQueue.concurrentPerform(iterations: count) { place in
      let result = transform(self[place])
      results.withLock { $0[place] = result }
    }
    return results.withLock { $0.compactMap(\.self) }
  }
}
