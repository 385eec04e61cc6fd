import TestSupport
import Testing

/// Somebody who goes to another branch, or begins something in git, in the midst of a sync.
@Suite struct SyncSwitchTests {
  /// What a hook or the way to the remote does while the sync waits for it, and what the sync then says.
  private static let switches: [(work: String, line: String)] = [
    (
      "git checkout -q -b annan",
      "git gick från grenen main till grenen annan medan synken pågick, som slutade där; alla ändringar är kvar: synka igen, eller gå tillbaka först med git checkout main"
    ),
    (
      "git checkout -q --detach",
      "git gick från grenen main till ingen gren medan synken pågick, som slutade där; alla ändringar är kvar: synka igen, eller gå tillbaka först med git checkout main"
    ),
    (
      "git stash -q; GIT_SEQUENCE_EDITOR='sed -i s/^pick/edit/' git rebase -q -i --root",
      "en ombasering (rebase) pågår i git; avsluta med git rebase --continue eller ta tillbaka med git rebase --abort"
    ),
    (
      "git merge -q --no-commit --no-ff sida",
      "en sammanslagning (merge) pågår i git; avsluta med git commit eller ta tillbaka med git merge --abort"
    ),
  ]

  private static func script(_ work: String) -> String {
    """
    #!/bin/sh
    exec > /dev/null 2>&1 < /dev/null
    for name in $(env | grep -o '^GIT_[A-Z_]*'); do unset $name; done
    cd "$HERE/A" && test ! -e ../done && touch ../done && { \(work); }
    exit 0
    """
  }

  /// Two clones that both have something to give, and a branch beside.
  private static let start = """
    \(Rig.edit) "$RUS" log IND 0,5 --person HG --date 2026-06-01 --data B > /dev/null
    "$RUS" sync --data B > /dev/null; cd A; export HERE
    git branch sida $(git commit-tree -p HEAD -m sida 'HEAD^{tree}')
    """

  @Test(arguments: switches.indices) func `before the commit nothing is committed`(_ row: Int) throws {
    let (work, line) = Self.switches[row]
    let rig = try Rig.shared()
    let outcome = try rig.shell(
      """
      \(Self.start)
      cat > .git/hooks/pre-commit <<'END'
      \(Self.script(work))
      END
      chmod +x .git/hooks/pre-commit; git rev-parse main > ../main; git -C ../share.git rev-parse main > ../theirs
      "$RUS" sync --data . --person HG; echo $?
      git rev-parse main | cmp - ../main; git -C ../share.git rev-parse main | cmp - ../theirs
      git for-each-ref --format='%(refname) %(subject)' refs/heads | grep -c status
      """)
    #expect(outcome.errorText == "rus: \(line)\n", "\(outcome.text)")
    #expect(outcome.text == "2\n0\n")
  }

  @Test(arguments: switches.indices) func `during the fetch nothing is brought in, and going back goes on`(
    _ row: Int
  ) throws {
    let (work, line) = Self.switches[row]
    let rig = try Rig.shared()
    let outcome = try rig.shell(
      """
      \(Self.start)
      cat > ../pack <<'END'
      \(Self.script(work).split(separator: "\n").dropLast().joined(separator: "\n").replacing("exec > ", with: "exec 3>&1 4<&0 > "))
      exec git-upload-pack "$@" >&3 <&4 2>/dev/null
      END
      chmod +x ../pack; git config remote.origin.uploadpack ../pack; git -C ../share.git rev-parse main > ../theirs
      "$RUS" sync --data . --person HG; echo $?
      git -C ../share.git rev-parse main | cmp - ../theirs
      git merge --abort 2> /dev/null; git rebase --abort 2> /dev/null; git checkout -q main
      "$RUS" sync --data . --person HG > /dev/null; echo $?; "$RUS" sync --data ../B > /dev/null; echo $?
      diff -r -x .git . ../B && echo lika; git status --porcelain; git log --format=%s | grep -c -e 'status' -e 'tid '
      """)
    let before = outcome.text.split(separator: "\n").map(String.init)
    #expect(outcome.errorText == "rus: \(line)\n", "\(outcome.text)")
    #expect(before.first == "2" && Array(before.suffix(4)) == ["0", "0", "lika", "2"], "\(outcome.text)")
  }
}
