import Glibc
import TestSupport
import Testing

@Suite struct PictureCommandTests {
  /// README's pictures and how each is made. `RUS_RECORD=1 swift test` makes anew those that are not current, and fails once.
  static let pictures = [
    "oversikt": "--size 100x30 --theme mörk",
    "aktiviteter": "--pane aktiviteter --size 120x36 --theme fjäll --keys j",
    "styrgrupp": "--page 1 --size 100x30 --theme projektor",
  ]

  @Test(arguments: pictures.keys.sorted()) func READMEsPicturesAreCurrent(name: String) throws {
    let rig = try Rig("exempel")
    let options = try #require(Self.pictures[name])
    let outcome = try rig.shell(
      "RUS_THEMES=\"$ROOT/Themes\" \"$RUS\" picture \(name).svg --data plan --today 2026-06-20 --language sv \(options)",
      ["ROOT": Rig.data + "/.."])
    #expect(outcome.status == 0, "\(outcome.errorText)")
    let made = try readFile("\(rig.folder.path)/\(name).svg")
    let kept = "\(Rig.data)/../.pictures/\(name).svg"
    if getenv("RUS_RECORD") != nil, (try? readFile(kept)) != made {
      _ = try Shell.run("cp", ["\(rig.folder.path)/\(name).svg", kept])
      Issue.record("made \(name).svg anew: look at it")
    }
    #expect(try readFile(kept) == made)
    let readme = String(decoding: try readFile(Rig.data + "/../README.md"), as: UTF8.self)
    #expect(readme.contains(".pictures/\(name).svg"))
    let parsed = try Shell.run("python3", ["-c", "import sys, xml.dom.minidom as d; d.parse(sys.stdin)"], input: made)
    #expect(parsed.status == 0, "\(parsed.errorText)")
  }

  @Test(arguments: [
    ("x.png", "bilden blir SVG, inte PNG"), ("x.svg --size 20x5", "från 60x16 till 500x200"),
    ("x.svg --size 80", "skriv kolumner och rader"), ("x.svg --pane kök", "ingen vy heter så; skriv en av översikt"),
    ("x.svg --page 99", "sidorna är 1 till"), ("x.svg --keys hej", "hej är ingen tangent"),
    ("x.svg --theme rosa", "temat rosa finns inte"), ("ingen/x.svg", "ingen/x.svg: kunde inte skrivas: No such file"),
  ])
  func wrongRequestsSayWhatToWrite(request: String, said: String) throws {
    let rig = try Rig("exempel")
    let outcome = try rig.shell("\"$RUS\" picture \(request) --data plan --today 2026-06-20; ls *.svg 2>/dev/null")
    #expect(outcome.errorText.contains(said), "\(outcome.errorText)")
    #expect(outcome.text.isEmpty)
  }

  @Test func toStandardOutputAndTheSameEachTime() throws {
    let rig = try Rig("exempel")
    let outcome = try rig.shell(
      """
      "$RUS" picture - --data plan --today 2026-06-20 > a.svg
      "$RUS" picture b.svg --data plan --today 2026-06-20
      cmp a.svg b.svg && echo lika
      """)
    #expect(outcome.text == "skrev b.svg\nlika\n", "\(outcome.errorText)")
  }

  @Test func presentPrintsEveryPageWithoutColour() throws {
    let rig = try Rig("exempel")
    let outcome = try rig.rus("present", "--text", "--today", "2026-06-20")
    #expect(outcome.status == 0)
    #expect(outcome.text.hasPrefix("Exempelplan 2026 (påhittad)"))
    #expect(
      outcome.text.contains("\nBeslut                                                                     10/10\n"))
    #expect(!outcome.text.contains("\u{1B}"))
    let ascii = try rig.rus("present", "--text", "--ascii", "--today", "2026-06-20", "--color", "always")
    #expect(ascii.text.contains("\u{1B}[1mPRIO"))
    #expect(ascii.text.contains("> pågår"))
  }
}
