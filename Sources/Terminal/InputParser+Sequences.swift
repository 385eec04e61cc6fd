import Screen

extension InputParser {
  /// What begins with ESC: the key itself, a key's sequence, a click, a paste, or something to pass over.
  mutating func escapeStep(_ rest: ArraySlice<UInt8>, noMore: Bool) -> Step {
    let escape = Step.event(.key(.escape), 1)
    guard rest.count > 1 else { return noMore ? escape : .more(Patience.escape) }
    switch keys.match(rest) {
    case .key(let key, let count): return .event(.key(key), count)
    case .beginning where !noMore: return .more(Patience.sequence)
    case .beginning, .none: break
    }
    let body = rest.dropFirst(2)
    switch rest[rest.startIndex + 1] {
    case UInt8(ascii: "["): return controlSequence(body, noMore: noMore)
    case UInt8(ascii: "O"): return singleShift(body, noMore: noMore)
    default: return escape
    }
  }

  /// What comes after `ESC [`: parameters, then a final byte (ECMA-48, 5.4).
  private func controlSequence(_ body: ArraySlice<UInt8>, noMore: Bool) -> Step {
    let introducer = 2
    let limit = 64
    let parameters = body.prefix(limit).prefix { (0x20...0x3f).contains($0) }
    guard let final = body.dropFirst(parameters.count).first else {
      if !noMore { return .more(Patience.sequence) }
      return body.isEmpty ? .event(.key(.escape), 1) : .nothing(introducer + parameters.count)
    }
    let count = introducer + parameters.count + 1
    guard (0x40...0x7e).contains(final) else { return .nothing(count - 1) }
    let text = String(decoding: parameters, as: UTF8.self)
    switch (text, final) {
    case ("", UInt8(ascii: "[")): return consoleKey(body, noMore: noMore)
    case ("", UInt8(ascii: "M")): return plainClick(body.dropFirst(), noMore: noMore)
    case ("200", UInt8(ascii: "~")): return .pasteBegins(count)
    default: break
    }
    if text.first == "<" {
      return step(for: click(text.dropFirst(), released: final == UInt8(ascii: "m")), count)
    }
    return step(for: sequenceKey(text, final).map { .key($0) }, count)
  }

  private func step(for event: InputEvent?, _ count: Int) -> Step {
    event.map { .event($0, count) } ?? .nothing(count)
  }

  /// `ESC [ [ A` to `E`: F1 to F5 of the Linux console.
  private func consoleKey(_ body: ArraySlice<UInt8>, noMore: Bool) -> Step {
    guard let letter = body.dropFirst().first else { return noMore ? .nothing(3) : .more(Patience.sequence) }
    let isKey = (0x41...0x45).contains(letter)
    return isKey ? .event(.key(.function(Int(letter) - 0x40)), 4) : .nothing(4)
  }

  /// `ESC [ M` and three bytes: a click as terminals of old report it.
  private func plainClick(_ body: ArraySlice<UInt8>, noMore: Bool) -> Step {
    let place = Array(body.prefix(3))
    guard place.count == 3 else { return noMore ? .nothing(3 + place.count) : .more(Patience.sequence) }
    let numbers = place.map { Int($0) - 32 }
    let isRelease = numbers[0] & 3 == 3 && numbers[0] < 64
    return step(for: mouseEvent(numbers[0], column: numbers[1], row: numbers[2], released: isRelease), 6)
  }

  /// `button;column;row`, counted from 1.
  private func click(_ text: Substring, released: Bool) -> InputEvent? {
    let numbers = text.split(separator: ";").map { Int($0) }
    guard numbers.count == 3, let button = numbers[0], let column = numbers[1], let row = numbers[2] else { return nil }
    return mouseEvent(button, column: column, row: row, released: released)
  }

  /// What comes after `ESC O`: function and keypad keys; anything else was the key ESC and an O.
  private func singleShift(_ body: ArraySlice<UInt8>, noMore: Bool) -> Step {
    let parameters = body.prefix(4).prefix { (0x30...0x3b).contains($0) }
    guard let final = body.dropFirst(parameters.count).first else {
      return noMore ? .event(.key(.escape), 1) : .more(Patience.escape)
    }
    guard (0x40...0x7e).contains(final) else { return .event(.key(.escape), 1) }
    let key = shiftedKey(String(decoding: parameters, as: UTF8.self), final)
    return step(for: key.map { .key($0) }, 2 + parameters.count + 1)
  }
}
