import Reports
import TestSupport
import Testing

struct JSONValueTests {
  @Test(arguments: [
    (JSONValue.object([]), "{}\n"),
    (.array([]), "[]\n"),
    (.number("3963945.41"), "3963945.41\n"),
    (.number(-12), "-12\n"),
    (.bool(true), "true\n"),
    (.string("å \"citat\" \\ slut"), "\"å \\\"citat\\\" \\\\ slut\"\n"),
    (.string("rad\nrad\tflik\rretur"), "\"rad\\nrad\\tflik\\rretur\"\n"),
    (.string("\u{1B}[31m\u{0}\u{7F}\u{9B}\u{202E}\u{2028}"), "\"\\u001b[31m\\u0000\\u007f\\u009b\\u202e\\u2028\"\n"),
    (.string("漢 👩‍🌾"), "\"漢 👩‍🌾\"\n"),
    (
      .object([.init("b", .array([.number(1), .bool(false)])), .init("a", .object([.init("c", .string(""))]))]),
      "{\n  \"b\": [\n    1,\n    false\n  ],\n  \"a\": {\n    \"c\": \"\"\n  }\n}\n"
    ),
  ])
  func `is written in order, with escapes`(value: JSONValue, text: String) {
    #expect(value.text == text)
  }

  @Test func `no control character gets through`() {
    var random = SeededGenerator(seed: 1)
    for _ in 0..<500 {
      let scalars = (0..<20).compactMap { _ in Unicode.Scalar(UInt32.random(in: 0..<0x300, using: &random)) }
      var text = ""
      text.unicodeScalars.append(contentsOf: scalars)
      let written = JSONValue.array([.string(text), .object([.init(text, .string(text))])]).text
      let odd = written.unicodeScalars.filter { $0.properties.generalCategory == .control && $0 != "\n" }
      #expect(odd.isEmpty)
    }
  }
}
