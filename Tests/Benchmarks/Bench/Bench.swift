import Glibc
import Plan
import Reports
import TestSupport

/// Measures `rus` beside other programs, in one run, as ratios.
@main
struct Bench {
  static func main() {
    guard let options = Options(CommandLine.arguments.dropFirst()) else {
      complain(Options.help)
      exit(64)
    }
    do {
      if let folder = options.folder {
        try make(options, in: folder)
        exit(0)
      }
      let figures = try measure(options)
      let before = try options.earlier.map { try Earlier(file: $0) }
      print(options.writesJSON ? json(figures) : table(figures, before), terminator: "")
      exit(figures.allSatisfy(\.isMet) ? 0 : 1)
    } catch {
      complain("bench: \(error); run it where Data/2025 is")
      exit(2)
    }
  }

  private static func measure(_ options: Options) throws -> [Figure] {
    let folder = try TemporaryFolder()
    let (home, made) = (folder.path + "/home", folder.path + "/plan")
    mkdir(home, 0o700)
    try make(options, in: made)
    if let file = options.growth {
      let lines = try GrowthBenchmark.lines(in: folder.path, runs: min(options.runs, 7)) { entries, activities, place in
        var options = options
        (options.entries, options.activities) = (entries, activities)
        try Self.make(options, in: place)
      }
      let plot = GrowthPlot(lines: lines, sizes: GrowthBenchmark.sizes)
      try writeFile(Array(plot.svg.utf8), to: file)
      print(plot.table, terminator: "")
      exit(0)
    }
    // What is written to is not what the others measure.
    let copy = BenchedPlan(name: "\(options.entries) entries", folder: folder.path + "/copy", home: home)
    try make(options, in: copy.folder)
    let real = BenchedPlan(name: "Data/2025", folder: "Data/2025", home: home)
    let large = BenchedPlan(name: "\(options.entries) entries", folder: made, home: home)
    // As many entries on fewer activities: twenty-one counties' plans in one.
    var fewer = options
    fewer.activities = min(options.activities, 570)
    let counties = BenchedPlan(
      name: "\(options.entries) entries on \(fewer.activities) activities", folder: folder.path + "/counties",
      home: home)
    try make(fewer, in: counties.folder)

    let groups: [(name: String, figures: () throws -> [Figure])] = [
      (
        "start",
        {
          try StartBenchmark.figures(real, runs: options.runs, target: 1.5)
            + StartBenchmark.figures(large, runs: options.runs, target: 2)
        }
      ),
      (
        "keys",
        {
          try KeyBenchmark.figures(real) + KeyBenchmark.figures(large) + [
            KeyBenchmark.bytes(large), KeyBenchmark.held(large),
          ]
            + LargeScreenBenchmark.figures(counties) + LargeScreenBenchmark.figures(large)
        }
      ),
      (
        "screens",
        {
          try ScreenBenchmark.figures(counties, runs: options.runs)
            + ScreenBenchmark.figures(large, runs: options.runs)
        }
      ),
      ("memory", { try MemoryBenchmark.figures(real) + MemoryBenchmark.figures(large) }),
      ("disk", { try DiskBenchmark.figures(copy, runs: options.runs) }),
      (
        "commands",
        {
          try CommandBenchmark.figures(large, runs: min(options.runs, 7))
            + [try CommandBenchmark.report(counties, runs: min(options.runs, 7))]
        }
      ),
      ("check", { options.comparesRecfix ? [try CheckBenchmark.figure(large, runs: options.runs)] : [] }),
    ]
    return try groups.filter { options.only == nil || $0.name == options.only }.flatMap { try $0.figures() }
  }

  private static func make(_ options: Options, in folder: String) throws {
    mkdir(folder, 0o700)
    var generator = PlanGenerator(activities: options.activities, entries: options.entries)
    try generator.write(to: folder)
  }

  private static func complain(_ text: String) {
    let bytes = Array((text + "\n").utf8)
    _ = write(STDERR_FILENO, bytes, bytes.count)
  }

  private static func table(_ figures: [Figure], _ before: Earlier?) -> String {
    var table = TextTable(Figure.columns + (before == nil ? [] : Earlier.columns))
    table.rows = figures.map { figure in figure.row + (before?.cells(figure) ?? []) }
    return table.lines().map { $0 + "\n" }.joined()
  }

  private static func json(_ figures: [Figure]) -> String {
    JSONValue.array(figures.map(\.json)).text
  }
}
