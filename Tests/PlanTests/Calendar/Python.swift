import TestSupport
import Testing

/// Python, whose calendars ours are compared with.
enum Python {
  /// Whether python3 with python-dateutil is there to compare with.
  static let hasDateutil = (try? run("import dateutil.rrule, dateutil.easter; print('yes')")) == "yes\n"

  /// Why a comparison is skipped.
  static let missing: Comment = "python3 with python-dateutil is not installed"

  private struct Failed: Error {
    let message: String
  }

  /// What a script prints that reads `input` from its standard input.
  static func run(_ script: String, input: String = "") throws -> String {
    let outcome = try Shell.run("python3", ["-W", "ignore", "-c", script], input: Array(input.utf8))
    guard outcome.status == 0 else { throw Failed(message: outcome.errorText) }
    return outcome.text
  }
}
