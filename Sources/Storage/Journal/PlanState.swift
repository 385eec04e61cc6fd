import Glibc
import Plan

/// Where the program keeps its own notes about one plan: `$XDG_STATE_HOME/rus/<digest of the plan's path>/`.
public struct PlanState: Sendable, Hashable {
  /// The folder. It is made, for its user alone, when something is first kept.
  public let directory: String

  /// Finds the place for a plan. `stateHome` is `$XDG_STATE_HOME`, by default `~/.local/state`.
  public init(of folder: PlanFolder, stateHome: String) {
    var real = folder.path
    if let resolved = realpath(folder.path, nil) {
      real = String(cString: resolved)
      free(resolved)
    }
    directory = stateHome.appending(path: "rus").appending(path: Digest(Array(real.utf8)).text)
  }

  /// The steps that can be undone, also those of earlier sessions.
  public var history: HistoryStore { HistoryStore(file: JournalFile(folder: directory, name: "history")) }

  /// The changes that are not yet on disk where the plan is.
  public var pending: PendingStore { PendingStore(folder: directory) }

  /// What was read of the plan's history.
  public var past: HistoryCache { HistoryCache(directory: directory) }

  /// The plan as a person saw it last; nobody in particular where none is named.
  public func seen(by person: String?) -> SeenStore {
    let name = SeenStore.prefix + Digest(Array((person ?? "").utf8)).text
    return SeenStore(file: JournalFile(folder: directory, name: name))
  }

  /// How many times each meeting has changed between exports of the calendar.
  public var calendar: CalendarStore { CalendarStore(file: JournalFile(folder: directory, name: "calendar")) }

  /// Where sync clients' copies are kept once they are merged.
  var copies: String { directory.appending(path: "copies") }
}
