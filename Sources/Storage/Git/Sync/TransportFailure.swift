import Plan

/// What git says when it can't reach a remote, in the words of the program.
enum TransportFailure {
  private static let offline = [
    "Could not resolve host", "Temporary failure in name resolution", "Name or service not known",
    "Network is unreachable", "Connection timed out", "Operation timed out", "Connection refused", "No route to host",
    "Failed to connect", "Couldn't connect", "Connection reset", "Network is down", "timed out",
    "Operation too slow", "Connection closed by remote host",
  ]
  private static let credentials = [
    "Authentication failed", "could not read Username", "could not read Password", "terminal prompts disabled",
    "Permission denied", "Access denied", "access denied", "Host key verification failed", "error: 401", "error: 403",
    "Invalid username or password", "No supported authentication",
  ]
  private static let wrongAddress = [
    "does not appear to be a git repository", "not found", "No such file", "Unable to find remote helper",
    "unable to find remote helper", "does not exist", "is not a git repository",
    "Could not read from remote repository", "no path specified",
  ]

  /// Whether it is about the way to the remote.
  static func isKnown(_ text: String) -> Bool {
    (offline + credentials + wrongAddress).contains { text.contains($0) }
  }

  /// Why a remote was not reached. `isNew`: nothing is set up yet, so there is nothing to send or to change.
  static func stop(_ text: String, remote: String, address: String, isNew: Bool = false) -> SyncStop {
    let place = address.isEmpty ? remote : hidingPassword(address)
    let said = hidingPassword(firstLine(text))
    // The way there before what is there: an ssh that finds no host says at last that there is no repository.
    if offline.contains(where: { text.contains($0) }) {
      if isNew {
        return SyncStop(
          "\(place) nås inte (\(said)); försök igen när det finns nät",
          "\(place) is not reached (\(said)); try again when there is a network")
      }
      return SyncStop(
        "offline: \(place) nås inte (\(said)); inget har skickats, dina ändringar är sparade och går nästa gång",
        "offline: \(place) is not reached (\(said)); nothing was sent, your changes are kept and go the next time",
        kind: .offline)
    }
    if credentials.contains(where: { text.contains($0) }) {
      return SyncStop(
        "\(place) släppte inte in dig (\(said)); logga in en gång med git fetch \(remote), så minns git det",
        "\(place) did not let you in (\(said)); log in once with git fetch \(remote), and git remembers it")
    }
    if wrongAddress.contains(where: { text.contains($0) }) {
      if isNew {
        return SyncStop(
          "\(place): där finns inget git-förråd (\(said)); rätta adressen",
          "\(place): there is no git repository (\(said)); mend the address")
      }
      return SyncStop(
        "\(place): där finns inget git-förråd (\(said)); rätta adressen: git remote set-url \(remote) ADRESS",
        "\(place): there is no git repository (\(said)); mend the address: git remote set-url \(remote) ADDRESS")
    }
    return SyncStop("\(place): \(said)", "\(place): \(said)")
  }

  /// What the other side's own hooks said, in its first line that says anything.
  static func remoteSaid(_ text: String) -> String? {
    text.split(separator: "\n").lazy.filter { $0.hasPrefix("remote:") }
      .map { $0.dropFirst(7).filter { $0 != "\u{1B}" }.trimming }.first {
        !$0.isEmpty && !$0.hasPrefix("error: hook declined")
      }
  }

  /// The first line that says what is wrong: git's, else ssh's or a hook's.
  static func firstLine(_ text: String) -> String {
    let lines = text.split(whereSeparator: \.isNewline).map { String($0).trimming }
    let first =
      lines.first { !$0.isEmpty && !$0.hasPrefix("hint:") && !$0.hasPrefix("remote:") } ?? remoteSaid(text) ?? "git"
    return String(first.trimmingPrefix("fatal: ").trimmingPrefix("error: "))
  }

  /// An address without the password that may stand in it.
  static func hidingPassword(_ text: String) -> String {
    guard let scheme = text.firstRange(of: "://"), let at = text[scheme.upperBound...].firstIndex(of: "@") else {
      return text
    }
    let user = text[scheme.upperBound..<at]
    guard let colon = user.firstIndex(of: ":") else { return text }
    return String(text[..<colon]) + text[at...]
  }
}

extension StringProtocol {
  /// Without blanks at its ends.
  fileprivate var trimming: String {
    let start = drop { $0.isWhitespace }
    let end = start.lastIndex { !$0.isWhitespace }
    return end.map { String(start[...$0]) } ?? ""
  }
}
