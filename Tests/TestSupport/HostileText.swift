/// Text made to command a terminal, to hide, to turn a line round or to be run by a spreadsheet; as bytes, since not all of
/// it is UTF-8. None has a newline.
public enum HostileText {
  /// Each with what it tries.
  public static let all: [(name: String, bytes: [UInt8])] =
    [
      ("colours and clears", "\u{1B}[31m\u{1B}[2J\u{1B}[H"), ("window title", "\u{1B}]0;pwned\u{07}"),
      ("clipboard (OSC 52)", "\u{1B}]52;c;cm0gLXJmIH4=\u{07}"), ("device control (DCS)", "\u{1B}P$q\"p\u{1B}\\"),
      ("C1 controls as UTF-8", "\u{9B}31m\u{9D}0;x\u{9C}\u{85}\u{90}"),
      ("backspaces", "x\u{08}\u{08}\u{7F}\u{0B}\u{0C}"),
      ("a return", "real\rfake"), ("tabs", "\ta\tb"), ("NUL", "a\u{0}b"),
      ("bidi overrides", "a\u{202E}cba\u{202C}\u{2066}x\u{2069}"),
      ("separators", "a\u{2028}b\u{2029}c"),
      ("zero width", String(repeating: "\u{200B}\u{200D}\u{FEFF}", count: 300) + "x"),
      ("combining flood", "e" + String(repeating: "\u{301}\u{36B}", count: 2000)),
      ("wide", String(repeating: "漢", count: 300)),
      ("unassigned", "\u{378}\u{E000}\u{10FFFF}\u{FFFE}"), ("tags and joins", "👩‍🌾🏴\u{E0067}\u{E007F}👨‍👩‍👧🇸"),
      ("a formula", "=HYPERLINK(\"http://x\";\"y\")"), ("another formula", "@SUM(A1)"), ("a wide formula", "＝1+1"),
      ("a command", "$(reboot) `reboot` ; reboot | reboot & '\"\\"), ("a path", "../../../etc/passwd"),
      ("a format", "%s%n%1$s{{{x}}}{{#a}}<script>alert(1)</script>"),
    ].map { ($0.0, Array($0.1.utf8)) } + [
      ("invalid UTF-8", [0x61, 0xFF, 0xC3, 0x28, 0xE2, 0x82, 0xF8, 0xED, 0xA0, 0x80, 0xC0, 0x9B, 0x62]),
      ("lone C1 bytes", [0x9B, 0x33, 0x31, 0x6D, 0x9D, 0x35, 0x32, 0x3B]),
    ]

  /// Each type's file, and its fields as the files have them.
  public static let fields: [(file: String, type: String, names: [String])] = [
    ("plan.rec", "Plan", ["Titel", "Organisation", "Kalla", "Vision", "Budskap"]),
    ("verksamheter.rec", "Verksamhet", ["Id", "Namn", "Dagar", "Resursatgang", "Klarmarkerad"]),
    (
      "aktiviteter.rec", "Aktivitet",
      [
        "Id", "Namn", "Verksamhet", "Rubrik", "Prio", "Dagar", "Status", "Tidsbedomning", "Ansvarig", "Fordelning",
        "Ambition", "Redovisning", "Klarmarkerad", "Tagg",
      ]
    ),
    ("tid.rec", "Tid", ["Datum", "Person", "Aktivitet", "Dagar", "Not"]),
    (
      "moten.rec", "Mote",
      [
        "Id", "Datum", "Slutdatum", "Tid", "Namn", "Typ", "Aktivitet", "Plats", "Deltagare", "Deltagare_digitalt",
        "Upprepning", "Undantag", "Status", "Beslut", "Anteckning",
      ]
    ),
    ("uppdrag.rec", "Uppdrag", ["Id", "Namn", "Mote", "Ansvarig", "Senast", "Status"]),
    (
      "mal.rec", "Mal",
      ["Id", "Verksamhet", "Namn", "Vardering", "Tidigare", "Uppfoljning", "Aktivitet", "Klarmarkerad"]
    ),
    ("ekonomi.rec", "Budgetpost", ["Id", "Namn", "Budget", "Tillskott", "Utfall", "Kommentar"]),
    ("personer.rec", "Person", ["Id", "Namn", "Organisation", "Roll", "Dagar"]),
  ]

  /// A plan's file with these texts in it: for each text a record that has it in every field, in a field nobody knows, in a
  /// comment and in a conflict's comment; and records that are right but for one text in a field that every pane shows.
  public static func spoiled(_ bytes: [UInt8], file: String) -> [UInt8] {
    guard let (_, type, names) = fields.first(where: { $0.file == file }) else { return bytes }
    var bytes = bytes
    if file == "ekonomi.rec" { bytes += Array("\n%rec: Budgetpost\n%key: Id\n".utf8) }
    for (number, text) in all.enumerated() where file != "plan.rec" || number == 0 {
      bytes += Array("\n# ".utf8) + text.bytes + Array("\n".utf8)
      for name in names + ["Egen"] { bytes += Array("\(name): ".utf8) + text.bytes + Array("\n".utf8) }
      bytes += Array("# KONFLIKT \(names[1]): ".utf8) + text.bytes + Array("\n".utf8)
    }
    if file == "plan.rec" { return bytes }
    bytes += Array("\n%rec: Eget\n%doc: ".utf8) + all.flatMap(\.bytes) + Array("\n%type: A ".utf8) + all[0].bytes
    bytes += Array("\n\nA: ".utf8) + all.flatMap(\.bytes) + Array("\n".utf8)
    guard let shown = shown[file] else { return bytes }
    // The set nobody knows stands last: what follows must say its own type.
    bytes += Array("\n%rec: \(type)\n".utf8) + (file == "tid.rec" ? [] : Array("%key: Id\n".utf8))
    for (number, text) in all.enumerated() {
      let lines = shown.lines.replacing("#", with: "\(number)").replacing("&", with: "\(number % 10)")
      bytes += Array("\n\(lines)\n\(shown.field): ".utf8) + text.bytes + Array("\n".utf8)
    }
    return bytes
  }

  /// Does so to every file of a plan on disk.
  public static func spoil(_ plan: String) throws {
    for (file, _, _) in fields {
      try writeFile(spoiled(readFile("\(plan)/\(file)"), file: file), to: "\(plan)/\(file)")
    }
  }

  /// Records that every pane and report shows, `#` the text's number and `&` its last digit, and the field it goes in.
  private static let shown: [String: (lines: String, field: String)] = [
    "aktiviteter.rec": (
      "Id: X#\nVerksamhet: UPP\nPrio: ja\nStatus: delvis\nDagar: 3\nAnsvarig: IB\nRedovisning: ett", "Namn"
    ),
    "moten.rec": ("Id: M#\nDatum: 2026-06-2&\nTyp: arbetsgrupp\nAktivitet: X#\nBeslut: b", "Namn"),
    "uppdrag.rec": ("Id: U#\nMote: M#\nAnsvarig: IB\nSenast: 2026-06-01\nStatus: öppet", "Namn"),
    "mal.rec": ("Id: G#\nVerksamhet: UPP\nAktivitet: X#", "Namn"),
    "personer.rec": ("Id: P#\nRoll: arbetsgrupp\nDagar: 10", "Namn"),
    "tid.rec": ("Datum: 2026-06-18\nPerson: P#\nAktivitet: X#\nDagar: 0.5", "Not"),
  ]
}

extension [UInt8] {
  /// What of it a terminal, or a reader of text, must not be given: control characters (newlines apart, and returns before
  /// them where `lineEnd` has them), what turns the direction, separators of lines, bytes that are no UTF-8.
  public func harm(lineEnd: String = "\n") -> [String] {
    guard let text = String(validating: self, as: UTF8.self) else { return ["not UTF-8"] }
    var harm: Set<String> = []
    var previous: Unicode.Scalar = " "
    for scalar in text.unicodeScalars {
      switch scalar.value {
      case 0x0A: if lineEnd == "\r\n", previous != "\r" { break }
      case 0x0D: if lineEnd != "\r\n" { harm.insert("U+D") }
      case 0x00...0x1F, 0x7F...0x9F, 0x2028...0x202E, 0x2066...0x2069:
        harm.insert("U+" + String(scalar.value, radix: 16, uppercase: true))
      default: break
      }
      previous = scalar
    }
    return harm.sorted()
  }
}
