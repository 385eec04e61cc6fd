/// Which program this is: `--version`, the manual pages and the package say what stands here.
enum Release {
  /// The version, as `MAJOR.MINOR.PATCH`.
  static let version = "0.1.0"
  /// The day it was made.
  static let day = "2026-11-28"
}
