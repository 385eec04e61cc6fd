import TestSupport
import Testing

extension Rig {
  /// An edit in the clone `A`.
  static let edit = "\"$RUS\" set IND Status=delvis --data A >/dev/null;"

  /// Two clones in which `A` and `B` have done something, each with a name that git knows.
  static func shared(branch: String = "main") throws -> Rig {
    let rig = try Rig("exempel")
    let made = try rig.shell(
      """
      set -e
      git init -q --bare share.git; git -C share.git symbolic-ref HEAD refs/heads/\(branch)
      git config --global user.name T; git config --global user.email t@example.org
      mv plan A; "$RUS" sync --setup share.git --data A >/dev/null; "$RUS" clone share.git B >/dev/null
      """)
    try #require(made.status == 0, "\(made.errorText)")
    return rig
  }
}
