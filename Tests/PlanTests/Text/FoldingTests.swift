import Recfile
import TestSupport
import Testing

@testable import Plan

@Suite struct FoldingTests {
  static let cases: [(text: String, folded: String)] = [
    ("Åtgärdswebb", "atgardswebb"), ("ÅTGÄRDSWEBB", "atgardswebb"), ("A\u{30A}tga\u{308}rd", "atgard"),
    ("Gösta Åberg", "gosta aberg"), ("café", "cafe"), ("ÆØ", "æo"), ("Straße", "straße"), ("", ""), ("IND-1", "ind-1"),
    ("Łódź", "lodz"), ("İ", "i"), ("ΣΑΣ", "σασ"), ("日本", "日本"), ("🙂Å", "🙂a"),
  ]

  @Test(arguments: cases) func `case and diacritics go`(_ text: String, _ folded: String) {
    #expect(Array(text.folded.utf8) == Array(folded.utf8))
  }

  @Test func `bytes fold as strings do, and are searched the same`() {
    var random = SeededGenerator(seed: 11)
    let letters = Array("aAåÅöÖéøzZ \u{301}\u{30A}ẞ日🙂\n0-İĳƒΣ").map(String.init)
    for _ in 0..<500 {
      let text = (0..<random.number(0...12)).map { _ in random.one(of: letters) }.joined()
      let word = (0..<random.number(1...3)).map { _ in random.one(of: letters) }.joined()
      let bytes = Array(text.utf8)
      let (folded, isIn, isAll) = bytes.withUnsafeBufferPointer { buffer in
        (buffer.folded, FoldedSearch(word).isIn(buffer), FoldedSearch(word).isAll(of: buffer))
      }
      #expect(folded == Array(text.folded.utf8))
      let (whole, part) = (Array(text.folded.utf8), Array(word.folded.utf8))
      #expect(isIn == (part.isEmpty || whole.contains(part)), "\(text.debugDescription) \(word.debugDescription)")
      #expect(isAll == (whole == part))
    }
  }

  @Test func `a glance at a record finds what reading its fields finds`() {
    var random = SeededGenerator(seed: 12)
    let pieces =
      Array("aAåÅdD :#+\\\r日Σ-1").map(String.init) + ["\n+ ", "\n+", "\\\n", "\n# da: ", "\nDa: ", "\nåd: ", "\n"]
    for _ in 0..<3000 {
      let text = "Da: " + (0..<random.number(1...14)).map { _ in random.one(of: pieces) }.joined() + "\n"
      let document = Document(text: text)
      let words = (0..<random.number(1...2)).map { _ in
        (0..<random.number(1...3)).map { _ in random.one(of: pieces) }.joined()
      }
      for record in document.records.indices {
        let values = document.fields(of: record).map { Array(document.value(of: $0).folded.utf8) }
        let wanted = words.map { Array($0.folded.utf8) }
        let isThere = values.contains { value in wanted.contains { $0.isEmpty || value.contains($0) } }
        #expect(
          FoldedSearch(words).isIn(record, of: document) == isThere,
          "\(text.debugDescription) \(words.debugDescription)")
      }
    }
  }

  @Test func `bytes that are no UTF-8 are searched as what is shown for them`() {
    let bytes: [UInt8] = [0x41, 0xC3, 0x28, 0x42]
    #expect(bytes.withUnsafeBufferPointer { FoldedSearch("(b").isIn($0) })
    #expect(bytes.withUnsafeBufferPointer { FoldedSearch("\u{FFFD}").isIn($0) })
  }

  static let lineEnds: [(text: String, plain: String)] = [
    ("a\r", "a"), ("a\r\nb\r", "a\nb"), ("a\rb", "a\rb"), ("\r", ""), ("a\r\r", "a\r"), ("a", "a"),
  ]

  @Test(arguments: lineEnds) func `carriage returns of line ends go`(_ text: String, _ plain: String) {
    #expect(text.withoutCarriageReturns == plain)
  }

  static let shown: [(text: String, visible: String)] = [
    ("abc", "abc"), ("a\u{1B}[31m", "a␛[31m"), ("a\nb", "a␊b"), ("\u{7F}", "␡"), ("\u{9B}", "�"),
    (String(repeating: "å", count: 61), String(repeating: "å", count: 60) + "…"),
  ]

  @Test(arguments: shown) func `messages show control characters and stay short`(_ text: String, _ visible: String) {
    #expect(text.visible == visible)
  }
}

extension [UInt8] {
  fileprivate func contains(_ part: [UInt8]) -> Bool {
    indices.contains { self[$0...].starts(with: part) }
  }
}
