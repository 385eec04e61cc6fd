extension [Range<Int>] {
  /// More parts than these win nothing: memory is then what holds reading up.
  private static var mostParts: Int { 8 }

  /// Places of records in parts of about the same size, in order, to be read at once: a log of a million entries, read by
  /// one processor alone, is most of what a start takes. No part has less than `least` records: fewer are read before another
  /// processor has begun.
  func divided(least: Int) -> [[Range<Int>]] {
    let total = map(\.count).reduce(0, +)
    let parts = Swift.max(1, Swift.min(total / least, Self.mostParts))
    let size = (total + parts - 1) / parts
    var divided: [[Range<Int>]] = [[]]
    var room = size
    for places in self {
      var rest = places
      while !rest.isEmpty {
        if room == 0 {
          divided.append([])
          room = size
        }
        let taken = rest.prefix(room)
        divided[divided.count - 1].append(taken)
        rest = taken.upperBound..<rest.upperBound
        room -= taken.count
      }
    }
    return divided
  }
}
