/// What the benchmark is asked for.
struct Options {
  var activities = 10_000
  var entries = 100_000
  var runs = 21
  var writesJSON = false
  var comparesRecfix = true
  /// Only the groups of figures whose name has this in it.
  var only: String?
  /// What `--json` wrote in an earlier run, to set this one beside it.
  var earlier: String?
  /// Where to draw how the figures grow with the plan, instead of measuring one plan.
  var growth: String?
  /// Where to leave the generated plan instead of measuring.
  var folder: String?

  static let help = """
    bench: how fast rus is, as ratios to other programs in the same run

      swift run -c release bench [--entries N] [--activities N] [--runs N] [--only GROUP]
                                   [--no-recfix] [--json]
      swift run -c release bench --make DIR [--entries N] [--activities N]

      --entries N     time entries in the generated plan (\(Options().entries))
      --activities N  its activities (\(Options().activities))
      --runs N        runs of which the median is taken (\(Options().runs))
      --only GROUP    one group: start, keys, screens, memory, disk, commands, check
      --no-recfix     leave out recfix, which takes most of the time
      --growth FILE   draw how the figures grow over 100 to 1 000 000 entries, as SVG (takes some minutes)
      --make DIR      only write the generated plan there
      --json          write JSON instead of a table
      --against FILE  set what --json wrote earlier beside each figure: what is worse by more than a tenth is marked

    Exit status: 0 all targets met, 1 one was missed, 2 it could not run, 64 wrong usage.
    """

  /// Nil where the words are not understood.
  init?(_ words: some Sequence<String>) {
    var words = words.makeIterator()
    while let word = words.next() {
      switch word {
      case "--json": writesJSON = true
      case "--no-recfix": comparesRecfix = false
      case "--only":
        only = words.next()
        if only == nil { return nil }
      case "--against":
        earlier = words.next()
        if earlier == nil { return nil }
      case "--growth":
        growth = words.next()
        if growth == nil { return nil }
      case "--make":
        folder = words.next()
        if folder == nil { return nil }
      case "--entries", "--activities", "--runs":
        guard let number = words.next().flatMap({ Int($0) }), number > 0 else { return nil }
        if word == "--entries" { entries = number }
        if word == "--activities" { activities = number }
        if word == "--runs" { runs = number }
      default: return nil
      }
    }
  }

  private init() {}
}
