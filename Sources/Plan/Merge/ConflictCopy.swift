/// A file that a sync client left beside one of the plan's, where two had saved it at once.
///
/// ```
/// tid (conflicted copy 2025-09-12).rec               Nextcloud, Dropbox
/// aktiviteter (MLs konfliktkopia 2025-09-12).rec     Dropbox in Swedish
/// aktiviteter-LANSDATOR07.rec                        OneDrive: the computer's name
/// tid.sync-conflict-20250912-120102-ABCDEFG.rec      Syncthing
/// aktiviteter_safeBackup_0001.rec                    OneDrive and others
/// ```
///
/// Files that somebody has put there on purpose (`tid-2024.rec`, `aktiviteter-utkast.rec`, `tid (gammal).rec`) are none.
public struct ConflictCopy: Sendable, Hashable {
  /// The file's name.
  public let name: String
  /// The file of the plan that it is a copy of.
  public let original: PlanFile

  /// Reads a file's name; nil where it is no copy's.
  public init?(name: String) {
    guard name.lowercased().hasSuffix(".rec"), PlanFile(rawValue: name) == nil else { return nil }
    let stem = name.dropLast(4)
    let found = PlanFile.allCases.first { file in
      let own = file.name.dropLast(4)
      return stem.hasPrefix(own) && Self.isMark(stem.dropFirst(own.count))
    }
    guard let found else { return nil }
    (self.name, original) = (name, found)
  }

  /// Whether what follows the plan file's own name is what a sync client adds.
  private static func isMark(_ text: Substring) -> Bool {
    let lower = text.lowercased()
    if words.contains(where: lower.contains) { return lower.first.map { " (.-_~".contains($0) } ?? false }
    // ` (1)`: of two files with one name the second.
    if lower.hasPrefix(" ("), lower.hasSuffix(")") { return isNumber(lower.dropFirst(2).dropLast()) }
    return text.first == "-" && isComputer(text.dropFirst())
  }

  /// What copies are called, in English and Swedish.
  private static let words = [
    "conflicted copy", "conflict copy", "case conflict", "sync-conflict", "_conflict-", "safebackup", "konfliktkopia",
    "konflikterande kopia", "motstridig kopia", "motstridiga kopia", "i konflikt", "kopia i konflikt",
  ]

  private static func isNumber(_ text: Substring) -> Bool {
    (1...3).contains(text.count) && text.allSatisfy { ("0"..."9").contains($0) }
  }

  /// A computer's name as Windows has them: capitals, digits and hyphens, at most fifteen; then perhaps a number.
  private static func isComputer(_ text: Substring) -> Bool {
    (4...18).contains(text.count) && text.contains { $0.isLetter } && text.first != "-" && text.last != "-"
      && text.allSatisfy { ("A"..."Z").contains($0) || "ÅÄÖ-".contains($0) || ("0"..."9").contains($0) }
  }

  /// What the check says of it.
  public var problem: Problem {
    Problem(
      file: name, level: .warning,
      swedish: "en synkklients kopia av \(original.name) från när två sparade samtidigt; "
        + "slå ihop den med rus copies --merge, eller med Enter här",
      english: "a sync client's copy of \(original.name) from when two saved at once; "
        + "merge it with rus copies --merge, or with Enter here")
  }
}
