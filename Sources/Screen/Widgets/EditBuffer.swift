/// Text under edit, by graphemes: what a field and an area share.
///
/// After every edit the characters are just those of the text, however what was put in joins with what stands beside it.
struct EditBuffer: Sendable, Hashable {
  private(set) var characters: [Character]
  /// Before which character the cursor stands: 0…count.
  private(set) var cursor: Int

  init(_ text: String, cursor: Int? = nil) {
    characters = Array(text)
    self.cursor = (cursor ?? characters.count).clamped(0, characters.count)
  }

  var text: String { String(characters) }

  mutating func move(to place: Int) {
    cursor = place.clamped(0, characters.count)
  }

  /// Puts text in the place of characters; the cursor comes after it.
  mutating func replace(_ range: Range<Int>, with text: String) {
    let new = Array(text)
    let before = range.lowerBound > 0 ? characters[range.lowerBound - 1..<range.lowerBound] : []
    let after = range.upperBound < characters.count ? characters[range.upperBound..<range.upperBound + 1] : []
    if before.allSatisfy(\.standsAlone), new.allSatisfy(\.standsAlone), after.allSatisfy(\.standsAlone) {
      characters.replaceSubrange(range, with: new)
      cursor = range.lowerBound + new.count
      return
    }
    let head = String(characters[..<range.lowerBound]) + text
    characters = Array(head + String(characters[range.upperBound...]))
    var length = head.utf8.count
    cursor = 0
    while length > 0, cursor < characters.count {
      length -= characters[cursor].utf8.count
      cursor += 1
    }
  }

  mutating func insert(_ text: String) {
    replace(cursor..<cursor, with: text)
  }

  /// Takes away what lies between the cursor and a place.
  mutating func delete(to place: Int) {
    let place = place.clamped(0, characters.count)
    replace(min(place, cursor)..<max(place, cursor), with: "")
  }

  /// Where the word before the cursor begins: words are what blanks set apart.
  var startOfWord: Int {
    var place = cursor
    while place > 0, characters[place - 1].isWhitespace { place -= 1 }
    while place > 0, !characters[place - 1].isWhitespace { place -= 1 }
    return place
  }

  /// Where the word at or after the cursor ends.
  var endOfWord: Int {
    var place = cursor
    while place < characters.count, characters[place].isWhitespace { place += 1 }
    while place < characters.count, !characters[place].isWhitespace { place += 1 }
    return place
  }

  /// The keys that mean the same in a field and in an area. Returns whether the key was such a key.
  mutating func handle(_ key: Key) -> Bool {
    switch key {
    case .character(let character): insert(typed(String(character)))
    case .left, .control("b"): move(to: cursor - 1)
    case .right, .control("f"): move(to: cursor + 1)
    case .shiftLeft, .controlLeft: move(to: startOfWord)
    case .shiftRight, .controlRight: move(to: endOfWord)
    case .backspace, .control("h"): delete(to: cursor - 1)
    case .delete, .control("d"): delete(to: cursor + 1)
    case .control("w"): delete(to: startOfWord)
    default: return false
    }
    return true
  }
}

/// Text as it may be put in: line ends made newlines, tabs blanks, other controls left out.
func typed(_ text: String) -> String {
  var scalars = String.UnicodeScalarView()
  for character in text {
    if character == "\r\n" || character == "\r" {
      scalars.append("\n")
      continue
    }
    for scalar in character.unicodeScalars {
      if scalar == "\t" {
        scalars.append(" ")
      } else if scalar == "\n" || scalar.properties.generalCategory != .control {
        scalars.append(scalar)
      }
    }
  }
  return String(scalars)
}

extension Character {
  /// Whether it joins with no neighbour of its kind.
  fileprivate var standsAlone: Bool {
    guard self != "\n" else { return true }
    let scalars = unicodeScalars
    guard let first = scalars.first else { return false }
    return first.isSimple && scalars.index(after: scalars.startIndex) == scalars.endIndex
  }
}
