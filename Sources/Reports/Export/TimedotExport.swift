public import Plan

/// The time log for hledger: `hledger -f - balance` gives the sums of the plan.
///
///     2025-09-24
///         (UPP:IND:ME)  0.5  ; möte med Boverket
///
/// Both a timedot file and a journal, since hledger takes what it gets by a pipe for a journal: there the brackets say that
/// nothing balances the quantity. An account is area:activity:person. A quantity is in person-days, with no unit after it,
/// which timedot would take for hours or days of 24 hours. By day; the entries of a day in file order.
public enum TimedotExport {
  /// Writes the log. Returns how many entries were left out since they have no date or no time.
  @discardableResult
  public static func write(_ plan: YearPlan, to stream: inout some TextOutputStream) -> Int {
    let title = (plan.facts.title ?? "rus").harmless
    stream.write("# \(title)\n# 1 = en persondag / one person-day. Konto/account: verksamhet:aktivitet:person\n")
    let entries = plan.time.entries.enumerated()
      .filter { $0.element.day != nil && $0.element.days > .zero }
      .sorted { ($0.element.day ?? .first, $0.offset) < ($1.element.day ?? .first, $1.offset) }
    var accounts = Accounts(plan)
    var day: Day?
    for (_, entry) in entries {
      if entry.day != day {
        day = entry.day
        stream.write("\n\(entry.day?.iso ?? "")\n")
      }
      let note = note(plan.values("Not", of: entry.ref).first ?? "")
      stream.write("    (\(accounts.name(of: entry)))  \(entry.days.fileText)\(note)\n")
    }
    return plan.time.entries.count - entries.count
  }

  /// A note without the marks by which hledger finds tags and dates in it.
  private static func note(_ text: String) -> String {
    let plain = text.harmless.map { mark -> Character in
      mark == ":" ? "." : mark == "[" ? "(" : mark == "]" ? ")" : mark
    }
    return text.isEmpty ? "" : "  ; " + String(plain)
  }
}

/// The names of accounts, made once for each activity and person.
private struct Accounts {
  private let plan: YearPlan
  private var known: [Pair: String] = [:]

  private struct Pair: Hashable {
    let activity: TimeLog.Symbol
    let person: TimeLog.Symbol
  }

  init(_ plan: YearPlan) {
    self.plan = plan
  }

  mutating func name(of entry: TimeEntry) -> String {
    let pair = Pair(activity: entry.activity, person: entry.person)
    if let name = known[pair] { return name }
    let key = plan.time.name(entry.activity)
    let parts = [plan.activity(key)?.area ?? "", key, plan.time.name(entry.person)]
    let name = parts.map(Self.part).joined(separator: ":")
    known[pair] = name
    return name
  }

  /// A key as a part of an account's name: without the marks that mean something to hledger.
  private static func part(_ key: String) -> String {
    let plain = key.harmless.split { ":;()[]".contains($0) || $0.isWhitespace }.joined(separator: "-")
    return plain.isEmpty ? "okänd" : plain
  }
}
