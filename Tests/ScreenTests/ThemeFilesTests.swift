import Glibc
import Recfile
import Testing

@testable import Screen

/// The themes that are shipped, read from Themes/.
@Suite struct ThemeFilesTests {
  private static let folder = String(#filePath.dropLast("Tests/ScreenTests/ThemeFilesTests.swift".count)) + "Themes/"

  private static func bytes(of name: String) throws -> [UInt8] {
    let file = try #require(fopen(folder + name, "r"), "\(name)")
    defer { fclose(file) }
    var bytes = [UInt8](repeating: 0, count: 1 << 20)
    bytes.removeLast(bytes.count - fread(&bytes, 1, bytes.count, file))
    return bytes
  }

  private static func names() throws -> [String] {
    let directory = try #require(opendir(folder))
    defer { closedir(directory) }
    var names: [String] = []
    while let entry = readdir(directory) {
      let name = withUnsafeBytes(of: &entry.pointee.d_name) { String(decoding: $0.prefix { $0 != 0 }, as: UTF8.self) }
      if name.hasSuffix(".rec") { names.append(name) }
    }
    return names.sorted()
  }

  @Test func everyThemeIsRead() throws {
    let names = try Self.names()
    #expect(
      Set(names).isSuperset(of: [
        "fargblind.rec", "fjall.rec", "hog-kontrast.rec", "host.rec", "ljus.rec", "mork.rec", "projektor.rec",
        "utan-farg.rec",
      ]))
    for name in names {
      let (theme, problems) = Theme.parse(Document(try Self.bytes(of: name)))
      #expect(problems == [], "\(name)")
      #expect(!theme.name.isEmpty && !theme.summary.isEmpty, "\(name)")
    }
  }

  @Test func theBuiltInOnesAreTheSame() throws {
    #expect(try Self.bytes(of: "mork.rec") == Array(standardThemeText.utf8))
    #expect(try Self.bytes(of: "utan-farg.rec") == Array(uncoloredThemeText.utf8))
    #expect(!Theme.uncolored.hasColors)
  }

  /// Roles that are lines and blocks: they are looked at, not read.
  static let drawn: Set<Role> = [
    .border, .borderFocused, .barFull, .barEmpty, .chart, .popupBorder, .scrollbar,
  ]

  /// By WCAG 2.2: 4.5:1 for text, 7:1 where high contrast is promised, 3:1 for what is looked at.
  @Test func everythingCanBeRead() throws {
    for name in try Self.names() {
      let theme = Theme.parse(Document(try Self.bytes(of: name))).theme
      guard theme.hasColors else { continue }
      let ground = try #require(theme.ground.rgb, "\(name) has no Ground")
      let ink = try #require(theme.ink.rgb, "\(name) has no Ink")
      let least = ["hog-kontrast.rec", "projektor.rec"].contains(name) ? 7 : 4.5
      for role in Role.allCases {
        let style = theme.style(of: role)
        let contrast = (style.foreground.rgb ?? ink).contrast(style.background.rgb ?? ground)
        #expect(contrast >= (Self.drawn.contains(role) ? 3 : least), "\(name) \(role) \(contrast)")
      }
    }
  }

  @Test func whatIsSelectedStandsOut() throws {
    for name in try Self.names() {
      let theme = Theme.parse(Document(try Self.bytes(of: name))).theme
      for depth in ColorDepth.allCases {
        let palette = Palette(theme, depth: depth)
        let looks = [Role.text, .selection, .selectionInactive, .cursorField].map { palette[$0] }
        #expect(Set(looks).count == looks.count, "\(name) at \(depth)")
        #expect(palette[.error] != palette[.text] && palette[.tabActive] != palette[.tab], "\(name) at \(depth)")
      }
    }
  }
}
