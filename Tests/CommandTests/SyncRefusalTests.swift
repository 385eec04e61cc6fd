import TestSupport
import Testing

/// What a sync leaves alone, and what it says of it.
@Suite struct SyncRefusalTests {
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
      "touch .git/index.lock", 2,
      "git: Unable to create 'HERE/A/.git/index.lock': File exists.; är inget annat git igång, ta bort låsfilen och synka igen"
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

  @Test(arguments: refusals.indices) func `what git is in the midst of is left alone, and one line says why`(_ row: Int)
    throws
  {
    let (script, status, line) = Self.refusals[row]
    let rig = try Rig.shared()
    let outcome = try rig.shell(
      """
      \(Rig.edit) cd A; \(script); cat *.rec > "$HERE/before"
      "$RUS" sync --data . > "$HERE/out" 2> "$HERE/err"; echo $?; cat "$HERE/out" "$HERE/err" | sed "s,$HERE,HERE,g"
      cat *.rec | cmp - "$HERE/before" && echo orört; git -C ../share.git log --format=%s main | grep -c IND
      """)
    let said = status == 0 ? line : "rus: \(line)"
    #expect(outcome.text == "\(status)\n\(said)\norört\n0\n", "\(outcome.errorText)")
  }
}
