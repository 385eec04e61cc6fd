import Glibc
import TestSupport
import Testing

/// `rus merge`, by itself and as git's merge driver.
@Suite struct MergeCommandTests {
  /// Two sides of a file of three versions, made from the plan with sed.
  private func rig(_ ours: String, _ theirs: String, file: String = "aktiviteter.rec") throws -> Rig {
    let rig = try Rig("exempel")
    let made = try rig.shell(
      """
      cp plan/\(file) base.rec; sed '\(ours)' base.rec > ours.rec; sed '\(theirs)' base.rec > theirs.rec
      chmod 640 ours.rec
      """)
    try #require(made.status == 0)
    return rig
  }

  @Test func `both sides' edits are written to ours, which stays what it was`() throws {
    let rig = try rig("/^Id: IND/,/^$/s/^Status: .*/Status: delvis/", "/^Id: IND/,/^$/s/^Dagar: .*/Dagar: 20/")
    let outcome = try rig.shell("\"$RUS\" merge base.rec ours.rec theirs.rec; echo $?; stat -c %a ours.rec; ls -A")
    #expect(outcome.text == "0\n640\nbase.rec\nours.rec\nplan\ntheirs.rec\n")
    let lines = try rig.shell("diff base.rec ours.rec").text.split(separator: "\n").filter {
      "<>".contains($0.prefix(1))
    }
    #expect(lines.sorted() == ["< Dagar: 19", "< Status: pågår", "> Dagar: 20", "> Status: delvis"])
    #expect(try rig.shell("recfix --no-external ours.rec").status == 0)
  }

  @Test func `a conflict ends with 1 and tells of itself`() throws {
    let rig = try rig("/^Id: IND/,/^$/s/^Status: .*/Status: delvis/", "/^Id: IND/,/^$/s/^Status: .*/Status: utgår/")
    let outcome = try rig.shell("\"$RUS\" merge base.rec ours.rec theirs.rec plan/aktiviteter.rec -o out.rec; echo $?")
    #expect(
      outcome.text == "plan/aktiviteter.rec: konflikt: IND: Status: vårt delvis, deras utgår\n1\n",
      "\(outcome.errorText)")
    #expect(try rig.shell("grep -B1 KONFLIKT out.rec").text == "Status: delvis\n# KONFLIKT Status: utgår\n")
    #expect(try rig.shell("recfix --no-external out.rec").status == 0)
    // Printed, with nothing written.
    let printed = try rig.shell(
      "\"$RUS\" merge -p base.rec ours.rec theirs.rec > shown.rec; echo $?; cmp shown.rec out.rec")
    #expect(printed.text == "1\n")
  }

  @Test(arguments: [
    ("printf 'Id: A\\nskräp\\n' > theirs.rec", "theirs.rec:2: raden är varken fält"),
    ("printf '%%rec: Tid\\n\\n<<<<<<< HEAD\\n' > ours.rec", "ours.rec:3: raden är varken fält"),
    ("printf 'skräp\\n' > base.rec", "base.rec:1: raden är varken fält"),
    ("rm theirs.rec", "theirs.rec: filen finns inte"), ("rm ours.rec; mkdir ours.rec", "ours.rec: är en mapp"),
  ]) func `what is no recfile is refused by its line, and nothing is written`(script: String, message: String) throws {
    let rig = try rig("s/a/b/", "s/e/f/")
    _ = try rig.shell(script)
    let before = try rig.shell("ls -lA; cat *.rec")
    let outcome = try rig.shell("\"$RUS\" merge base.rec ours.rec theirs.rec")
    #expect(outcome.status == 2)
    #expect(outcome.errorText.hasPrefix("rus: " + message) && outcome.text == "", "\(outcome.errorText)")
    #expect(try rig.shell("ls -lA; cat *.rec").text == before.text)
  }

  @Test func `a missing base is an empty one`() throws {
    let rig = try rig("", "/^Id: IND/,/^$/s/^Rubrik: .*//")
    let outcome = try rig.shell(
      "\"$RUS\" merge none.rec ours.rec theirs.rec; echo $?; \"$RUS\" merge /dev/null ours.rec base.rec; echo $?; cmp ours.rec base.rec"
    )
    #expect(outcome.text == "0\n0\n")
  }

  /// A repository with the plan, whose merge driver the program is, and what two branches made of it.
  private func repository() throws -> Rig {
    let rig = try Rig("exempel")
    let made = try rig.shell(
      """
      set -e
      cd plan; git init -q -b main . ; git config user.name T; git config user.email t@example.org
      git config merge.rus.driver "'$RUS' merge %O %A %B %P"; echo '*.rec merge=rus' > .gitattributes
      git add .; git commit -qm grund; git branch annan
      sed -i '/^Id: IND/,/^$/s/^Status: .*/Status: delvis/' aktiviteter.rec
      printf '\\nDatum: 2026-06-01\\nPerson: TA\\nAktivitet: IND\\nDagar: 1\\n' >> tid.rec
      git commit -qam vår
      git checkout -q annan
      sed -i '/^Id: IND/,/^$/s/^Dagar: .*/Dagar: 20/' aktiviteter.rec
      printf '\\nDatum: 2026-06-01\\nPerson: HG\\nAktivitet: IND\\nDagar: 2\\n' >> tid.rec
      git commit -qam deras
      """)
    try #require(made.status == 0, "\(made.errorText)")
    return rig
  }

  @Test(arguments: [
    "git merge -q main", "git rebase -q main", "git cherry-pick main", "git checkout -q main; git merge -q annan",
  ])
  func `git merges with it, without a question`(command: String) throws {
    let rig = try repository()
    let outcome = try rig.shell(
      "cd plan; \(command) >/dev/null && git status --porcelain && grep -c '<<<<\\|KONFLIKT' *.rec | grep -v ':0'")
    #expect(outcome.text == "" && outcome.errorText == "", "\(outcome.errorText)")
    let activities = try rig.changes(in: "aktiviteter.rec", from: "exempel").sorted()
    #expect(activities == ["+Dagar: 20", "+Status: delvis", "-Dagar: 19", "-Status: pågår"])
    let time = try rig.changes(in: "tid.rec", from: "exempel").sorted()
    #expect(
      time.filter { $0 != "+" } == [
        "+Aktivitet: IND", "+Aktivitet: IND", "+Dagar: 1", "+Dagar: 2", "+Datum: 2026-06-01", "+Datum: 2026-06-01",
        "+Person: HG", "+Person: TA",
      ])
    #expect(try rig.recfix("tid.rec") == "")
  }

  @Test func `git stops at a conflict, with a file that is whole, and goes on when it is decided`() throws {
    let rig = try repository()
    let stopped = try rig.shell(
      """
      cd plan; sed -i '/^Id: IND/,/^$/s/^Status: .*/Status: utgår/' aktiviteter.rec; git commit -qam "än en"
      git merge -q main; echo $?; git status --porcelain
      """)
    #expect(stopped.text.hasPrefix("aktiviteter.rec: konflikt: IND: Status: vårt utgår, deras delvis\n"))
    #expect(
      stopped.text.contains("\n1\n") && stopped.text.contains("UU aktiviteter.rec\n")
        && !stopped.text.contains("UU tid"))
    #expect(try rig.rus("check").text.contains("konflikt: någon annan skrev Status: delvis"))
    let decided = try rig.shell(
      "cd plan; sed -i '/^# KONFLIKT/d' aktiviteter.rec; git commit -qam klart; git status --porcelain")
    #expect(decided.status == 0 && decided.text == "")
  }
}
