import TestSupport
import Testing

/// The plan shared over git: two clones of a bare repository, `A` that was set up and `B` that was fetched.
@Suite struct SyncTests {
  @Test func `a folder is set up, fetched, and says what to do next`() throws {
    let rig = try Rig("exempel")
    let begun = try rig.shell(
      """
      git init -q --bare share.git
      "$RUS" sync --data plan; echo $?
      "$RUS" sync --setup --data plan; echo $?
      "$RUS" sync --setup --data plan --person HG | sed "s,$HERE,,"
      "$RUS" sync --setup share.git --data plan --person HG | sed "s,$HERE,,"
      XDG_DATA_HOME="$HERE/share" "$RUS" clone share.git | sed "s,$HERE,,"
      cat plan/.gitattributes; git -C plan status --porcelain; git -C plan log --format='%an %ae %s'
      git -C share/rus config merge.rus.driver | sed 's/.*rus. //'
      cd share/rus; git status --porcelain --branch; diff -r -x .git . "$HERE/plan" && echo lika
      """)
    let lines = begun.text.split(separator: "\n").map(String.init)
    #expect(
      lines == [
        "2", "Gjorde ett git-förråd av \(rig.plan)", "Skrev .gitattributes: git slår ihop planens filer post för post",
        "64",
        "La in planen i git: 516 poster", "Nästa steg: rus sync --setup ADRESS delar planen med andra",
        "Delas genom /share.git (origin)", "Skickade planen till origin/main",
        "Nästa steg: andra hämtar planen med rus clone ADRESS; sedan räcker rus sync för alla",
        "Hämtade share.git till /share/rus", "Nästa steg: rus öppnar planen, rus sync delar det du ändrar",
        "*.rec merge=rus", "Hedvig Granlund hg@rus.invalid Planen läggs in: 516 poster", "merge %O %A %B %P",
        "## main...origin/main", "lika",
      ], "\(begun.text)\(begun.errorText)")
    #expect(
      begun.errorText.split(separator: "\n").map(String.init) == [
        "rus: \(rig.plan) ligger inte i git; rus sync --setup ADRESS börjar dela planen",
        "rus: git vet inte vem du är; skriv --person ID, eller git config --global user.name och user.email",
      ])
  }

  /// Two clones in which `A` and `B` have done something, each with a name that git knows.
  private func shared(branch: String = "main", _ script: String = "") throws -> Rig {
    let rig = try Rig("exempel")
    let made = try rig.shell(
      """
      set -e
      git init -q --bare share.git; git -C share.git symbolic-ref HEAD refs/heads/\(branch)
      git config --global user.name T; git config --global user.email t@example.org
      mv plan A; "$RUS" sync --setup share.git --data A >/dev/null; "$RUS" clone share.git B >/dev/null
      \(script)
      """)
    try #require(made.status == 0, "\(made.errorText)")
    return rig
  }

  private static let edit = "\"$RUS\" set IND Status=delvis --data A >/dev/null;"

  @Test(arguments: ["main", "trunk"]) func `what one edits reaches the other`(branch: String) throws {
    let rig = try shared(branch: branch)
    let outcome = try rig.shell(
      """
      \(Self.edit) "$RUS" log IND 0,5 --person HG --date 2026-06-01 --data A >/dev/null
      "$RUS" sync --data A; echo $?
      "$RUS" log IND 1 --person TA --date 2026-06-01 --data B >/dev/null; "$RUS" set AW Status=delvis --data B >/dev/null
      "$RUS" sync --data B; echo $?; "$RUS" sync --data A; echo $?; "$RUS" sync --data A
      diff -r -x .git A B && echo lika; git -C A status --porcelain; git -C share.git log --format=%s
      """)
    #expect(
      outcome.text == """
        Skickade 2 ändringar till origin/\(branch):
          IND: status pågår → delvis; tid +0,5 (HG)
        0
        Skickade 2 ändringar till origin/\(branch):
          AW: status pågår → delvis
          IND: tid +1 (TA)
        Hämtade 2 ändringar från origin/\(branch):
          IND: status pågår → delvis; tid +0,5 (HG)
        0
        Hämtade 2 ändringar från origin/\(branch):
          AW: status pågår → delvis
          IND: tid +1 (TA)
        0
        Inget nytt att skicka eller hämta
        lika
        Slår ihop med origin/\(branch)
        AW: status pågår → delvis; IND: tid +1 (TA)
        IND: status pågår → delvis; tid +0,5 (HG)
        Planen läggs in: 516 poster

        """, "\(outcome.errorText)")
  }

  @Test func `a conflict is told of, waits in a file that is whole, and its resolution is sent`() throws {
    let rig = try shared()
    let outcome = try rig.shell(
      """
      \(Self.edit) "$RUS" sync --data A >/dev/null; "$RUS" set IND Status=utgår --data B >/dev/null
      "$RUS" sync --data B; echo $?; recfix B/aktiviteter.rec; grep -B1 '^# KONFLIKT' B/aktiviteter.rec
      "$RUS" sync --data B; echo $?
      sed -i '/^# KONFLIKT/d' B/aktiviteter.rec; "$RUS" sync --data B; echo $?; "$RUS" sync --data A; echo $?
      diff -r -x .git A B && echo lika
      """)
    #expect(
      outcome.text == """
        Skickade 1 ändring till origin/main:
          IND: status delvis → utgår
        Hämtade 1 ändring från origin/main:
          IND: kommentar ändrad
        aktiviteter.rec: konflikt: IND: Status: vårt utgår, deras delvis
        1 konflikt väntar: rus, och sedan !, visar den
        1
        Status: utgår
        # KONFLIKT Status: delvis
        Inget nytt att skicka eller hämta
        1 konflikt väntar: rus, och sedan !, visar den
        1
        Skickade 1 ändring till origin/main:
          IND: kommentar ändrad
        0
        Hämtade 1 ändring från origin/main:
          IND: status delvis → utgår
        0
        lika

        """, "\(outcome.errorText)")
  }

  @Test func `what was edited without a network goes the next time`() throws {
    let rig = try shared()
    let outcome = try rig.shell(
      """
      git -C A remote set-url origin https://nat.invalid/plan.git
      \(Self.edit) "$RUS" sync --data A >/dev/null; echo $?; "$RUS" set AW Status=delvis --data A >/dev/null
      "$RUS" sync --data A >/dev/null; echo $?; git -C A log --format=%s -2
      git -C A remote set-url origin "$HERE/share.git"; "$RUS" sync --data A; "$RUS" sync --data B
      """)
    #expect(
      outcome.text == """
        0
        0
        AW: status pågår → delvis
        IND: status pågår → delvis
        Skickade 2 ändringar till origin/main:
          IND: status pågår → delvis
          AW: status pågår → delvis
        Hämtade 2 ändringar från origin/main:
          IND: status pågår → delvis
          AW: status pågår → delvis

        """, "\(outcome.errorText)")
  }

  @Test func `only the plan's own files go; what is held ready stays so`() throws {
    let rig = try shared()
    let outcome = try rig.shell(
      """
      \(Self.edit) cd A; echo mitt > mitt.txt; echo klart > klart.txt; git add klart.txt; echo mer >> klart.txt
      "$RUS" sync --data . >/dev/null; echo $?; git status --porcelain; git show --format= --name-only
      """)
    #expect(outcome.text == "0\nAM klart.txt\n?? mitt.txt\naktiviteter.rec\n", "\(outcome.errorText)")
  }

  @Test func `other files that others sent come too, and their own edits are not written over`() throws {
    let rig = try shared()
    let outcome = try rig.shell(
      """
      cd B; echo ett > LAS; git add LAS; git commit -qm läs; git push -q; cd ..
      \(Self.edit) "$RUS" sync --data A >/dev/null; echo $?; cat A/LAS; git -C A status --porcelain
      git -C B pull -q; echo två > B/LAS; git -C B commit -qam två; git -C B push -q
      echo eget > A/LAS; "$RUS" set AW Status=delvis --data A >/dev/null; "$RUS" sync --data A; echo $?
      cat A/LAS; grep -c KONFLIKT A/*.rec | grep -v :0; git -C A checkout -q LAS; "$RUS" sync --data A >/dev/null; echo $?; cat A/LAS
      """)
    #expect(outcome.text == "0\nett\n2\neget\n0\ntvå\n")
    #expect(
      outcome.errorText == """
        rus: det som hämtats skulle skriva över en fil med ändringar som inte är i git (Entry 'LAS' not uptodate. Cannot merge.); spara undan dem med git stash eller git commit

        """)
  }

  static let refusals: [(script: String, status: Int32, line: String)] = [
    ("git checkout -q --detach", 2, "HEAD pekar på ingen gren (detached); gå till en gren: git checkout main"),
    (
      "git config merge.rus.driver false; git checkout -qb annan; sed -i 's/^Status: .*/Status: utgår/' aktiviteter.rec; git commit -qam a; git checkout -q main; sed -i 's/^Status: .*/Status: delvis/' aktiviteter.rec; git commit -qam b; git merge -q annan >/dev/null 2>&1",
      2, "en sammanslagning (merge) pågår i git; avsluta med git commit eller ta tillbaka med git merge --abort"
    ),
    (
      "printf '<<<<<<< HEAD\\n=======\\n>>>>>>> annan\\n' >> tid.rec", 2,
      "tid.rec:2220: git har lämnat konfliktmärken (<<<<<<<); välj vad som ska stå, ta bort märkena och synka igen"
    ),
    (
      "echo skräp >> tid.rec", 2,
      "tid.rec:2220: raden är varken fält, kommentar eller fortsättning; skriv Namn: värde, eller # först på raden; rätta det och synka igen"
    ),
    (
      "rm uppdrag.rec", 2,
      "uppdrag.rec saknas eller är tom; ta tillbaka den: git checkout -- uppdrag.rec (eller git rm, om den ska bort)"
    ),
    (
      ": > uppdrag.rec", 2,
      "uppdrag.rec saknas eller är tom; ta tillbaka den: git checkout -- uppdrag.rec (eller git rm, om den ska bort)"
    ),
    (
      "git remote add annan /x; git branch --unset-upstream", 2,
      "flera fjärrförråd (annan, origin) och grenen main följer inget; välj ett: git push -u annan main"
    ),
    (
      "git remote set-url origin \"$HERE/borta.git\"", 2,
      "HERE/borta.git: där finns inget git-förråd ('HERE/borta.git' does not appear to be a git repository); rätta adressen: git remote set-url origin ADRESS"
    ),
    (
      "git remote set-url origin https://nat.invalid/plan.git", 0,
      "offline: https://nat.invalid/plan.git nås inte (unable to access 'https://nat.invalid/plan.git/': Could not resolve host: nat.invalid); inget har skickats, dina ändringar är sparade och går nästa gång"
    ),
    (
      "git remote set-url origin ssh://x@nat.invalid/p; export GIT_SSH_COMMAND='sh -c \"echo x@nat.invalid: Permission denied \\(publickey\\). >&2; exit 255\"'",
      2,
      "ssh://x@nat.invalid/p släppte inte in dig (x@nat.invalid: Permission denied (publickey).); logga in en gång med git fetch origin, så minns git det"
    ),
    (
      "printf '#!/bin/sh\\necho inte idag >&2; exit 1\\n' > ../share.git/hooks/pre-receive; chmod +x ../share.git/hooks/pre-receive",
      2, "origin tog inte emot ändringarna: inte idag; de är kvar här"
    ),
    (
      "printf '#!/bin/sh\\necho inte så >&2; exit 1\\n' > .git/hooks/pre-commit; chmod +x .git/hooks/pre-commit", 2,
      "git-kroken pre-commit sade nej: inte så; ingenting är skickat"
    ),
    (
      "printf '#!/bin/sh\\necho inte dit >&2; exit 1\\n' > .git/hooks/pre-push; chmod +x .git/hooks/pre-push", 2,
      "git-kroken pre-push sade nej: inte dit; ingenting är skickat"
    ),
    (
      "git clone -q --depth 1 file://$HERE/share.git ../grunt; cd ../grunt", 2,
      "git-förrådet har bara en del av historien (shallow); hämta resten: git fetch --unshallow"
    ),
    (
      "git -C ../share.git update-ref refs/heads/main $(git -C ../share.git commit-tree -m ny 'main^{tree}')", 2,
      "origin/main har skrivit om sin historia; ingenting är sammanslaget och dina ändringar är kvar: lägg dem ovanpå deras med git rebase --onto origin/main refs/rus/seen/origin/main, eller behåll båda med git merge origin/main"
    ),
    (
      "echo x > .git/index", 2,
      "git: .git/index: index file smaller than expected; planens filer är orörda, gör om indexet: rm .git/index && git reset"
    ),
    (
      "echo skräp > .git/refs/heads/main", 2,
      "git-förrådet är skadat (No such ref: HEAD); planens filer är orörda: hämta förrådet på nytt med rus clone och lägg dem där"
    ),
    (
      "git branch -qm eget; git branch --unset-upstream", 2,
      "origin har grenen main men inte eget; byt namn på din: git branch -m main, eller skicka den själv: git push -u origin eget"
    ),
    (
      "rm .git/HEAD", 2,
      "git-förrådet i HERE/A är skadat (not a git repository (or any of the parent directories): .git); planens filer är orörda: hämta förrådet på nytt med rus clone och lägg dem där"
    ),
    (
      "git config receive.x 1; git -C ../share.git config core.bare false; git -C ../share.git config core.worktree /tmp; git -C ../share.git config receive.denyCurrentBranch refuse",
      2,
      "origin tog inte emot ändringarna: error: refusing to update checked out branch: refs/heads/main; de är kvar här"
    ),
  ]

  @Test func `a remote that has a plan already is left alone; one with a word of welcome is not`() throws {
    let rig = try shared()
    let outcome = try rig.shell(
      """
      cp -r A C; rm -rf C/.git; "$RUS" sync --setup share.git --data C 2>&1 | sed "s,$HERE,HERE,"; git -C C remote
      git -C C log --format=%s; git init -q --bare empty.git; git clone -q empty.git D 2>/dev/null
      cd D; echo hej > LAS; git add LAS; git commit -qm hej; git push -q origin HEAD; cd ..
      rm -rf C/.git; "$RUS" sync --setup empty.git --data C | grep Skickade | cut -d/ -f1; ls C | grep LAS; git -C C status --porcelain
      """)
    #expect(
      outcome.text == """
        Gjorde ett git-förråd av HERE/C
        Delas genom HERE/share.git (origin)
        rus: origin/main har redan en plan, med en annan historia än den här; den här är orörd: hämta den andra med rus clone ADRESS MAPP
        Planen läggs in: 516 poster
        Skickade planen till origin
        LAS

        """, "\(outcome.errorText)")
  }

  @Test func `history that was rewritten is taken when the edits here lie on top of it`() throws {
    let rig = try shared()
    let outcome = try rig.shell(
      """
      git -C share.git update-ref refs/heads/main $(git -C share.git commit-tree -m ny 'main^{tree}')
      \(Self.edit) "$RUS" sync --data A 2>/dev/null; echo $?; cd A
      git rebase -q --onto origin/main refs/rus/seen/origin/main; "$RUS" sync --data .; git log --format=%s
      """)
    #expect(
      outcome.text == """
        2
        Skickade 1 ändring till origin/main:
          IND: status pågår → delvis
        IND: status pågår → delvis
        ny

        """, "\(outcome.errorText)")
  }

  @Test func `a plan in a repository about something else is not sent with it unasked`() throws {
    let rig = try Rig("exempel")
    let outcome = try rig.shell(
      """
      git init -q .; mkdir a; mv plan a/; "$RUS" sync --data a/plan --person HG 2>&1 | sed "s,$HERE,HERE,"
      "$RUS" sync --setup --data a/plan --person HG; git log --format=%s; git status --porcelain
      """)
    #expect(
      outcome.text == """
        rus: planen är inte inlagd i git-förrådet HERE som den ligger i; rus sync --setup lägger in den där
        Skrev a/plan/.gitattributes: git slår ihop planens filer post för post
        La in planen i git: 516 poster
        Nästa steg: rus sync --setup ADRESS delar planen med andra
        Planen läggs in: 516 poster

        """, "\(outcome.errorText)")
  }

  @Test(arguments: refusals.indices) func `what git is in the midst of is left alone, and one line says why`(_ row: Int)
    throws
  {
    let (script, status, line) = Self.refusals[row]
    let rig = try shared()
    let outcome = try rig.shell(
      """
      \(Self.edit) cd A; \(script); cat *.rec > "$HERE/before"
      "$RUS" sync --data . > "$HERE/out" 2> "$HERE/err"; echo $?; cat "$HERE/out" "$HERE/err" | sed "s,$HERE,HERE,g"
      cat *.rec | cmp - "$HERE/before" && echo orört; git -C ../share.git log --format=%s main | grep -c IND
      """)
    let said = status == 0 ? line : "rus: \(line)"
    #expect(outcome.text == "\(status)\n\(said)\norört\n0\n", "\(outcome.errorText)")
  }
}
