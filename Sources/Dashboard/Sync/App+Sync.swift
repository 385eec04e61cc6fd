import Plan
import Screen

/// How the plan stands against what the others have.
public struct SyncStanding: Sendable, Equatable {
  /// How many changes here are not sent.
  public let toSend: Int
  /// How many of the others' are known and not here.
  public let toFetch: Int
  /// When it was synced last, as the foot shows it: `14:02`; nil where it never was.
  public let clock: String?

  /// Describes it.
  public init(toSend: Int, toFetch: Int, clock: String?) {
    (self.toSend, self.toFetch, self.clock) = (toSend, toFetch, clock)
  }
}

/// What came of a sync, in a line for the foot.
public struct SyncReport: Sendable, Equatable {
  /// The line.
  public let text: String
  /// Whether all went well, with nothing left for the user to do.
  public let isDone: Bool

  /// Describes it.
  public init(text: String, isDone: Bool) {
    (self.text, self.isDone) = (text, isDone)
  }
}

/// What the dashboard knows of how the plan is shared.
struct Sharing: Sendable, Equatable {
  /// Nil where the plan is not shared.
  var standing: SyncStanding?
  /// What a sync is doing just now; nil where none is under way.
  var step: String?
}

extension App {
  /// `S`: syncs, or stops the sync that is under way.
  mutating func sync() -> [Effect] {
    if sharing.step != nil { return cancelSync() }
    sharing.step = say("börjar", "begins")
    return [.sync]
  }

  /// Stops the sync that is under way. What it has done holds, and the next one goes on from there.
  mutating func cancelSync() -> [Effect] {
    _ = inform("Synken avbryts", "The sync is being stopped")
    return [.cancelSync]
  }

  mutating func know(_ standing: SyncStanding?) -> [Effect] {
    sharing.standing = standing
    return []
  }

  mutating func syncing(_ step: String) -> [Effect] {
    sharing.step = step
    return []
  }

  mutating func synced(_ report: SyncReport) -> [Effect] {
    sharing.step = nil
    message = Message(text: report.text, kind: report.isDone ? .info : .refusal)
    return []
  }

  /// What the foot says of it: `3 att skicka · 2 att hämta · synkat 14:02`, less where there is little room; nil where the
  /// plan is not shared.
  var sharingText: (text: String, role: Screen.Role)? {
    let isWide = size.width >= 120
    if let step = sharing.step {
      return (isWide ? say("synkar: \(step) (Esc avbryter)", "syncing: \(step) (Esc stops)") : "\(step)…", .message)
    }
    guard let standing = sharing.standing else { return nil }
    var parts: [String] = []
    if standing.toSend > 0 {
      parts.append(
        isWide
          ? say("\(standing.toSend) att skicka", "\(standing.toSend) to send")
          : say("\(standing.toSend) ut", "\(standing.toSend) out"))
    }
    if standing.toFetch > 0 {
      parts.append(
        isWide
          ? say("\(standing.toFetch) att hämta", "\(standing.toFetch) to fetch")
          : say("\(standing.toFetch) in", "\(standing.toFetch) in"))
    }
    if let clock = standing.clock, isWide || parts.isEmpty { parts.append(say("synkat \(clock)", "synced \(clock)")) }
    guard !parts.isEmpty else { return nil }
    return (parts.joined(separator: settings.usesASCII ? ", " : " · "), .foot)
  }
}
