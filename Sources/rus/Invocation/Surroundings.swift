import Dashboard
import Glibc
import Plan

/// What the program finds around it: environment, clock and terminal. The only place where they are read.
struct Surroundings: Sendable {
  /// Where to look for plans, from `RUS_DATA`.
  let data: String?
  /// Who is using it, from `RUS_PERSON`.
  let person: String?
  /// `XDG_DATA_HOME`, where the user's own plans are.
  let dataHome: String?
  /// `HOME`.
  let home: String?
  /// The folder the program was started in.
  let currentFolder: String
  /// `$XDG_CONFIG_HOME/rus`: settings and themes.
  let configHome: String?
  /// `$XDG_STATE_HOME`, under which recovery and history are kept.
  let stateRoot: String?
  /// A folder of themes, from `RUS_THEMES`.
  let themes: String?
  /// The program's own file, and the folder it lies in.
  let programFile: String?
  let programFolder: String?
  /// `TERM` and `COLORTERM`.
  let terminalType: String?
  let colorHint: String?
  /// `VISUAL`, else `EDITOR`, else what every system has: the program and its arguments.
  let editor: [String]
  /// `RUS_PAGER`, else `PAGER`, else less: the program and its arguments; none where they turn it off.
  let pager: [String]
  /// `TMPDIR`, else `/tmp`.
  let temporaryDirectory: String
  /// The folders of `PATH`, where other programs are looked for.
  let programFolders: [String]
  /// Whether `NO_COLOR` asks for none.
  let refusesColor: Bool
  /// The clock's date.
  let today: Day
  /// Whether what is written is read by a person at a terminal.
  let isTerminal: Bool
  /// The terminal's width in cells; nil where there is none.
  let width: Int?
  /// The terminal's rows; nil where there is none.
  let height: Int?
  private let forcedLanguage: Language?
  private let localeLanguage: Language?

  /// What there was when it was first asked for.
  static let current = Surroundings { name in getenv(name).map { String(cString: $0) } }

  private init(variable: @escaping (String) -> String?) {
    func given(_ name: String) -> String? { variable(name).flatMap { $0.isEmpty ? nil : $0 } }
    func folder(_ name: String, _ standard: String) -> String? {
      // A relative path there is to be ignored, says the XDG specification.
      let root = given(name).flatMap { $0.hasPrefix("/") ? $0 : nil } ?? given("HOME").map { $0 + "/" + standard }
      return root.map { $0 + "/rus" }
    }
    data = given("RUS_DATA")
    person = given("RUS_PERSON")
    dataHome = given("XDG_DATA_HOME").flatMap { $0.hasPrefix("/") ? $0 : nil }
    home = given("HOME")
    currentFolder = Self.workingFolder()
    configHome = folder("XDG_CONFIG_HOME", ".config")
    stateRoot =
      given("XDG_STATE_HOME").flatMap { $0.hasPrefix("/") ? $0 : nil } ?? given("HOME").map { $0 + "/.local/state" }
    themes = given("RUS_THEMES")
    programFile = Self.ownFile()
    programFolder = programFile.flatMap { file in file.lastIndex(of: "/").map { String(file[..<$0]) } }
    terminalType = given("TERM")
    colorHint = given("COLORTERM")
    editor = (given("VISUAL") ?? given("EDITOR") ?? "vi").split(separator: " ").map(String.init)
    pager = Self.pager(variable("RUS_PAGER") ?? variable("PAGER") ?? "less", terminalType)
    temporaryDirectory = given("TMPDIR") ?? "/tmp"
    programFolders = (given("PATH") ?? "/usr/bin:/bin").split(separator: ":").map(String.init)
    refusesColor = given("NO_COLOR") != nil
    forcedLanguage = given("RUS_LANGUAGE").flatMap(Language.init(code:))
    // The first of the three that is set decides, as in every program.
    localeLanguage = ["LC_ALL", "LC_MESSAGES", "LANG"].lazy.compactMap(given).first.flatMap(Language.init(code:))
    today = Self.clockDay()
    isTerminal = isatty(STDOUT_FILENO) == 1
    (width, height) = isTerminal ? Self.terminalSize() : (nil, nil)
  }

  /// The language: `RUS_LANGUAGE` before `--language` before the settings before the locale before Swedish.
  func language(asked: Language?, set: Language? = nil) -> Language {
    forcedLanguage ?? asked ?? set ?? localeLanguage ?? .swedish
  }

  /// The language of the help texts, which are made before the arguments are parsed.
  static let helpLanguage: Language = {
    let arguments = CommandLine.arguments
    let next = arguments.firstIndex(of: "--language").flatMap { place in arguments.dropFirst(place + 1).first }
    let joined = arguments.first { $0.hasPrefix("--language=") }.map { String($0.dropFirst(11)) }
    return current.language(
      asked: (next ?? joined).flatMap(Language.init(code:)),
      set: SettingsFile.read(current.configHome).values.language)
  }()

  /// The terminal that a person reads the output on; nil where nobody does.
  func textScreen(usesPager: Bool) -> TextScreen? {
    guard isTerminal else { return nil }
    let pager = pager.isEmpty || !usesPager ? nil : Pager(command: pager)
    return TextScreen(width: width ?? 80, height: height ?? .max, pager: pager)
  }

  /// Whether keys can be read and a screen drawn.
  var canShowScreen: Bool { isTerminal && isatty(STDIN_FILENO) == 1 }

  /// Where another program lies; nil where it is not installed.
  func program(_ name: String) -> String? {
    programFolders.lazy.map { "\($0)/\(name)" }.first { access($0, X_OK) == 0 }
  }

  /// The time of day: `14:02`.
  static func clockText() -> String {
    var seconds = time(nil)
    var parts = tm()
    localtime_r(&seconds, &parts)
    func two(_ number: Int32) -> String { number < 10 ? "0\(number)" : "\(number)" }
    return "\(two(parts.tm_hour)):\(two(parts.tm_min))"
  }

  /// The time of day of a second since 1970: `14:02`; where that is another day's, its date: `11-27`.
  static func clockText(of second: Int) -> String {
    var (seconds, now) = (time_t(second), time(nil))
    var (parts, today) = (tm(), tm())
    localtime_r(&seconds, &parts)
    localtime_r(&now, &today)
    func two(_ number: Int32) -> String { number < 10 ? "0\(number)" : "\(number)" }
    let isToday = parts.tm_yday == today.tm_yday && parts.tm_year == today.tm_year
    return isToday
      ? "\(two(parts.tm_hour)):\(two(parts.tm_min))" : "\(two(parts.tm_mon + 1))-\(two(parts.tm_mday))"
  }

  /// A clock that only goes forward, in milliseconds.
  static func milliseconds() -> Int {
    var now = timespec()
    clock_gettime(CLOCK_MONOTONIC, &now)
    return now.tv_sec * 1000 + now.tv_nsec / 1_000_000
  }

  private static func ownFile() -> String? {
    var path = [CChar](repeating: 0, count: Int(PATH_MAX))
    let count = readlink("/proc/self/exe", &path, path.count)
    return count > 0 ? String(decoding: path.prefix(count).map { UInt8(bitPattern: $0) }, as: UTF8.self) : nil
  }

  private static func workingFolder() -> String {
    guard let path = getcwd(nil, 0) else { return "." }
    defer { free(path) }
    return String(cString: path)
  }

  private static func clockDay() -> Day {
    var seconds = time(nil)
    var parts = tm()
    localtime_r(&seconds, &parts)
    return Day(year: Int(parts.tm_year) + 1900, month: Int(parts.tm_mon) + 1, day: Int(parts.tm_mday)) ?? .first
  }

  private static func terminalSize() -> (width: Int?, height: Int?) {
    var size = winsize()
    guard ioctl(STDOUT_FILENO, UInt(TIOCGWINSZ), &size) == 0, size.ws_col > 0 else { return (nil, nil) }
    return (Int(size.ws_col), size.ws_row > 0 ? Int(size.ws_row) : nil)
  }

  /// None where it is turned off, or where the terminal could not show a page at a time.
  private static func pager(_ text: String, _ terminalType: String?) -> [String] {
    let words = text.split(separator: " ").map(String.init)
    return words == ["cat"] || terminalType == nil || terminalType == "dumb" ? [] : words
  }
}

extension SettingValues {
  /// The language that is set.
  var language: Language? { self["Sprak"].flatMap(Language.init(code:)) }
}

extension Language {
  /// The language of a code or a locale: `en`, `en_GB.UTF-8`, `sv`; nil for others.
  init?(code: String) {
    switch code.lowercased().prefix(2) {
    case "en": self = .english
    case "sv": self = .swedish
    default: return nil
    }
  }
}
