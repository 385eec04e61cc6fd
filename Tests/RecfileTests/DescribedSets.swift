import Recfile
import TestSupport

/// Makes up record sets with descriptors of all kinds, most of them right, and records that follow them or don't.
struct DescribedSets {
  var random: SeededGenerator

  private static let fields = ["A", "B", "C", "D", "E"]

  private static let types = [
    "int", "bool", "real", "line", "date", "email", "uuid", "field", "size 5", "size 0x3", "size 010", "size 0",
    "range 1 5", "range MIN 0", "range 0x1 010", "range 7", "range -3 MAX", "range 5 1", "enum a b c",
    "enum (first) ja (yes) nej(no)", "enumX a", "regexp /^[A-Z]+$/", "regexp |a||b|", "regexp /å+/", "regexp x^.$x",
    "regexp /^.$/ ", "rec K", "rec Nowhere", "recK", "Num_t", "Alias_t", "line ", "\n+ int",
  ]
  private static let badTypes = [
    "", "enum", "enum (none)", "enum a (b", "enum å", "range", "range x", "range 1 2 3", "range 08", "regexp",
    "regexp /a",
    "regexp /[/", "regexp /a/ b", "size", "size -1", "size x", "int 5", "integer", "rec", "rec 5", "Loop_t", "a b", "/",
  ]
  private static let values = [
    "", " ", "\n", "0", "1", "5", "7", "10", "-3", "--3", "+3", "0x1F", "0X1f", "010", "08", "99999999999", "1.5", ".5",
    "1.", "-", "-.5", "1e3", "yes", "true", "no", "Yes", "a", "b", "d", "ja", "nej", "a b", "ABC", "abc", "å", "åå",
    "\u{0}",
    "a\u{0}b", "2025-01-31", "2025-02-30", "12:30", "yesterday", "next week", "foo@bar.se", "foo@bar", "å@bar.se",
    "a.b+c@d-e.info", "@b.se", "2f9a4e6a-1b2c-4d5e-8f90-123456789abc", "2f9a4e6a-1b2c-4d5e-8f90-123456789abg", "Name",
    "%x", "9x", "x\ny", "a|b", " 5 ", "5 apples", "5a", "longer than five", "encrypted-x", "A", "x\\",
  ]
  private static let constraints = [
    "A > 3", "A >= B", "#A < 2", "#B", "A ~ '^[0-9]+$'", "B = 'a' || C = ''", "A = \"\" => B != \"\"", "A => B", "!A",
    "A << '2025-06-01'", "B >> '2000-01-01' || B = ''", "A == '2025-01-31'", "A + B < 4", "A * 2 <= 10", "A / B = 1",
    "A % 3 = 1", "A ? B : 1", "1 ? 0 : 1 || 1", "A & B = 'ab'", "A[1] = 'a'", "A.B = ''", "(A)", "'text'", "1.5",
    "A = 5", "A < 1.5", "1 -1 = 0", "'a\\' = ' = 1", "A = 'a' && (B = 'b' || C = 'c')", "1", "A = 0x5", "-3 < A",
  ]
  private static let badConstraints = ["", "A =", "= A", "A B", "(A", "A ~ 5", "A $ B", "'open", "#5", "1 ? 2", "A -1"]

  /// A set that references may point to.
  static let keySet = "%rec: K\n%key: Id\n%type: Id range 1 9\n\nId: 1\n\n"

  mutating func set(named name: String) -> String {
    var text = "%rec: \(name)\n" + directives()
    if random.chance(5) { text += "# a comment\n" }
    text += "\n"
    for _ in 0..<random.number(0...4) { text += record() + "\n" }
    return text
  }

  private mutating func directives() -> String {
    var text = ""
    if random.chance(30) { text += "%typedef: Num_t range 1 5\n%typedef: Alias_t Num_t\n" }
    if random.chance(4) { text += "%typedef: Loop_t Pool_t\n%typedef: Pool_t Loop_t\n" }
    if random.chance(2) { text += "%typedef: \(random.pick(["", "5 int", "X_t", "X_t int 5", "X_t  line"]))\n" }
    for _ in 0..<random.number(0...3) {
      text += "%type: \(fieldList(",")) \(random.chance(4) ? random.pick(Self.badTypes) : random.pick(Self.types))\n"
    }
    if random.chance(30) { text += "%mandatory: \(fieldList(" "))\n" }
    if random.chance(15) { text += "%allowed: \(fieldList(" ")) A B\n" }
    if random.chance(10) { text += "%prohibit: \(fieldList(" "))\n" }
    if random.chance(25) { text += "%unique: \(fieldList("\n+ "))\n" }
    if random.chance(25) { text += "%key: \(random.pick(["A", "A", "A", "B", "A ", "A B", " A", "A:"]))\n" }
    if random.chance(15) { text += "%singular: \(random.pick(["A", "B", "A B", "5"]))\n" }
    if random.chance(15) {
      text += "%size: \(random.pick(["2", "< 3", "<=2", ">0", ">= 0x1", "< 0", "> -1", "x", "= 2", "0X1"]))\n"
    }
    if random.chance(4) { text += "%confidential: \(random.pick(["A", "A B", "A.B"]))\n" }
    if random.chance(8) { text += "%auto: \(fieldList(" "))\n" }
    if random.chance(6) { text += "%sort: \(fieldList(" "))\n" }
    if random.chance(5) { text += "%doc: anything\n%other: thing\n" }
    if random.chance(20) {
      text += "%constraint: \(random.chance(10) ? random.pick(Self.badConstraints) : random.pick(Self.constraints))\n"
    }
    if random.chance(2) {
      text += random.pick(["%key: B\n", "%size: 1\n", "%sort: A\n", "%unique:\n", "%mandatory: 5\n"])
    }
    return text
  }

  private mutating func fieldList(_ separator: String) -> String {
    (0..<random.number(1...3)).map { _ in random.pick(Self.fields) }.joined(separator: separator)
  }

  private mutating func record() -> String {
    var text = ""
    for _ in 0..<random.number(1...5) {
      let value = random.pick(Self.values)
      text += String(decoding: RecordText.lines(name: random.pick(Self.fields), value: value), as: UTF8.self)
    }
    return text
  }
}
