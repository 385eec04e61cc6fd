/// A text in a Swift source: its line, what it says (an interpolation is `§`), and the brackets that it stands in.
struct SourceText {
  var line: Int
  var text: String
  /// From the outermost: which bracket, whose call, and which of its arguments.
  var places: [Place]

  struct Place: Hashable {
    let bracket: Int
    let callee: String
    var argument: Int
  }
}

/// Finds the texts of a Swift source. It knows comments, strings of every form and brackets, and nothing more of Swift.
struct SourceReader {
  private(set) var texts: [SourceText] = []
  private let bytes: [UInt8]
  private var at = 0
  private var line = 1
  private var open: [SourceText.Place] = []
  private var brackets = 0

  init(_ source: String) {
    bytes = Array(source.utf8)
    read(untilBracketCloses: false)
  }

  private mutating func read(untilBracketCloses: Bool) {
    let depth = open.count
    while at < bytes.count {
      switch bytes[at] {
      case UInt8(ascii: "/") where starts("//"):
        while at < bytes.count, bytes[at] != 10 { at += 1 }
        continue
      case UInt8(ascii: "\""), UInt8(ascii: "#"):
        if readText() { continue }
      case UInt8(ascii: "("), UInt8(ascii: "["), UInt8(ascii: "{"):
        brackets += 1
        open.append(SourceText.Place(bracket: brackets, callee: callee(before: at), argument: 0))
      case UInt8(ascii: ")"), UInt8(ascii: "]"), UInt8(ascii: "}"):
        if untilBracketCloses, open.count == depth {
          at += 1
          return
        }
        if !open.isEmpty { open.removeLast() }
      case UInt8(ascii: ","):
        if !open.isEmpty { open[open.count - 1].argument += 1 }
      case 10: line += 1
      default: break
      }
      at += 1
    }
  }

  /// Reads a string that begins here; false where none does.
  private mutating func readText() -> Bool {
    var hashes = 0
    while at + hashes < bytes.count, bytes[at + hashes] == UInt8(ascii: "#") { hashes += 1 }
    let sign = String(repeating: "#", count: hashes)
    let quotes = ["\"\"\"", "\""].first { starts(sign + $0) }
    guard let quotes else { return false }
    at += hashes + quotes.utf8.count
    let (place, end, escape) = (texts.count, quotes + sign, "\\" + sign)
    texts.append(SourceText(line: line, text: "", places: open))
    var text: [UInt8] = []
    while at < bytes.count, !starts(end) {
      if starts(escape + "(") {
        at += escape.utf8.count + 1
        read(untilBracketCloses: true)
        text += Array("§".utf8)
      } else if starts(escape), at + escape.utf8.count < bytes.count {
        text.append(UInt8(ascii: " "))
        at += escape.utf8.count
        if bytes[at] == 10 { line += 1 }
        at += 1
      } else {
        if bytes[at] == 10 { line += 1 }
        text.append(bytes[at])
        at += 1
      }
    }
    at += end.utf8.count
    texts[place].text = String(decoding: text, as: UTF8.self)
    return true
  }

  private func starts(_ text: String) -> Bool {
    bytes[at...].starts(with: text.utf8)
  }

  private func callee(before place: Int) -> String {
    var start = place
    while start > 0, bytes[start - 1].isNameByte { start -= 1 }
    return String(decoding: bytes[start..<place], as: UTF8.self)
  }
}

extension UInt8 {
  fileprivate var isNameByte: Bool {
    (UInt8(ascii: "a")...UInt8(ascii: "z")).contains(self) || (UInt8(ascii: "A")...UInt8(ascii: "Z")).contains(self)
      || (UInt8(ascii: "0")...UInt8(ascii: "9")).contains(self) || self == UInt8(ascii: "_")
  }
}
