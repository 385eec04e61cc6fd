import TestSupport
import Testing

/// Every text that a user sees is there in Swedish and in English. It is known by its words: one that says something in
/// either language has another beside it, as the two of a `Label` stand.
struct TextsTests {
  @Test func `no text of the program is in one language only`() throws {
    let root = Rig.data + "/../Sources"
    let found = try Shell.run("find", [root, "-name", "*.swift"]).text.split(separator: "\n").map(String.init).sorted()
    try #require(found.count > 300)
    for file in found where !Self.others.contains(where: file.hasSuffix) {
      let source = String(decoding: try readFile(file), as: UTF8.self)
      for missing in Self.missing(in: source) {
        Issue.record("\(file.dropFirst(root.count)):\(missing.line): \(missing.text)")
      }
    }
  }

  /// Files whose texts are paired in another way, or are no texts for users.
  private static let others = [
    // A property for each language.
    "Screen/Themes/Theme.swift", "Terminal/TerminalError.swift",
    // A template for each language; themes, whose comments are their authors'.
    "Reports/Year/StandardTemplate.swift", "Screen/Themes/BuiltInThemes.swift",
    // What recutils would say, for developers.
    "Recfile/Diagnostic+Description.swift",
    // What git says, and what shells read.
    "Storage/Git/PlanRepository.swift", "Storage/Git/PlanRepository+History.swift", "Storage/Git/Sync/SyncHead.swift",
    "Storage/Git/Sync/SyncPlace.swift", "rus/Completion/CompletionScript.swift",
  ]

  @Test(arguments: [
    ("Label(\"ingen plan finns\", \"there is no plan\")", []), ("print(\"ingen plan finns\")", ["ingen plan finns"]),
    ("print(\"there is no plan\")", ["there is no plan"]), ("Label(\"ingen plan finns\", \"\")", ["ingen plan finns"]),
    ("Label(\"\", \"there is no plan\")", ["there is no plan"]),
    ("say(\"ingen plan finns\", \"ingen plan finns\")", ["ingen plan finns"]),
    ("say(\"ingen \\(f(\"x\", 1)) finns\", \"no \\(x) is there\")", []),
    ("say(\"planen är låst\", \"planen är låst nu\")", ["planen är låst nu"]),
    ("say(\"skriv \" + name + \" och gå\", \"write \" + name + \" and go\")", []), ("// ingen plan finns\nx()", []),
    ("\"plan.rec\"; key(\"status:\")", []), ("f(#\"det \\ går inte\"#)", ["det \\ går inte"]),
    ("f([\"a\": \"\"\"\n  det går\n  inte\n  \"\"\"])", ["det går\n  inte"]),
  ])
  func `the search finds what is missing`(source: String, missing: [String]) {
    #expect(Self.missing(in: source).map { $0.text.trimmed } == missing)
  }

  // MARK: - The search

  private static func missing(in source: String) -> [SourceText] {
    let texts = SourceReader(source).texts
    // What stands in each bracket's each argument.
    var said: [Int: [Int: [String]]] = [:]
    for text in texts {
      for place in text.places { said[place.bracket, default: [:]][place.argument, default: []].append(text.text) }
    }
    return texts.filter { text in
      guard text.text.isProse else { return false }
      let isPaired = text.places.contains { place in
        [place.argument - 1, place.argument + 1].contains { other in
          said[place.bracket]?[other]?.contains { $0.contains(where: \.isLetter) } ?? false
        }
      }
      return !isPaired || text.isUntranslated(said)
    }
  }
}

extension SourceText {
  /// Whether it is the second of two and says the same as the first, or says it in Swedish.
  fileprivate func isUntranslated(_ said: [Int: [Int: [String]]]) -> Bool {
    guard let place = places.last, place.argument == 1, ["Label", "say", "words", "help"].contains(place.callee),
      let first = said[place.bracket]?[0]
    else { return false }
    return first.contains(text) || (text.isSwedish && !text.isEnglish)
  }
}

extension String {
  private static let swedish: Set<Substring> = [
    "och", "inte", "är", "finns", "visar", "skriv", "utan", "eller", "som", "till", "det", "ett", "har", "går", "ingen",
    "planen", "för", "på", "med",
  ]
  private static let english: Set<Substring> = [
    "the", "and", "is", "are", "not", "of", "to", "with", "no", "there", "write", "shows", "has", "cannot", "from",
  ]

  fileprivate var isSwedish: Bool { says(Self.swedish) }
  fileprivate var isEnglish: Bool { says(Self.english) }

  /// Whether it is something said to people: several words, some of them a language's own.
  fileprivate var isProse: Bool {
    split(whereSeparator: \.isWhitespace).count > 1 && (isSwedish || isEnglish)
  }

  fileprivate var trimmed: String {
    var text = self[...]
    while text.first?.isWhitespace ?? false { text.removeFirst() }
    while text.last?.isWhitespace ?? false { text.removeLast() }
    return String(text)
  }

  private func says(_ words: Set<Substring>) -> Bool {
    lowercased().split { !$0.isLetter }.contains { word in words.contains(Substring(word)) }
  }
}
