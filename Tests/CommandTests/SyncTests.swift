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

  @Test(arguments: ["main", "trunk"]) func `what one edits reaches the other`(branch: String) throws {
    let rig = try Rig.shared(branch: branch)
    let outcome = try rig.shell(
      """
      \(Rig.edit) "$RUS" log IND 0,5 --person HG --date 2026-06-01 --data A >/dev/null
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
    let rig = try Rig.shared()
    let outcome = try rig.shell(
      """
      \(Rig.edit) "$RUS" sync --data A >/dev/null; "$RUS" set IND Status=utgår --data B >/dev/null
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
    let rig = try Rig.shared()
    let outcome = try rig.shell(
      """
      git -C A remote set-url origin https://nat.invalid/plan.git
      \(Rig.edit) "$RUS" sync --data A >/dev/null; echo $?; "$RUS" set AW Status=delvis --data A >/dev/null
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
    let rig = try Rig.shared()
    let outcome = try rig.shell(
      """
      \(Rig.edit) cd A; echo mitt > mitt.txt; echo klart > klart.txt; git add klart.txt; echo mer >> klart.txt
      "$RUS" sync --data . >/dev/null; echo $?; git status --porcelain; git show --format= --name-only
      """)
    #expect(outcome.text == "0\nAM klart.txt\n?? mitt.txt\naktiviteter.rec\n", "\(outcome.errorText)")
  }

  @Test func `other files that others sent come too, and their own edits are not written over`() throws {
    let rig = try Rig.shared()
    let outcome = try rig.shell(
      """
      cd B; echo ett > LAS; git add LAS; git commit -qm läs; git push -q; cd ..
      \(Rig.edit) "$RUS" sync --data A >/dev/null; echo $?; cat A/LAS; git -C A status --porcelain
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

  @Test func `a remote that has a plan already is left alone; one with a word of welcome is not`() throws {
    let rig = try Rig.shared()
    let outcome = try rig.shell(
      """
      cp -r A C; rm -rf C/.git; echo '# En annan' >> C/plan.rec; "$RUS" sync --setup share.git --data C 2>&1 | sed "s,$HERE,HERE,"; git -C C remote
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
    let rig = try Rig.shared()
    let outcome = try rig.shell(
      """
      git -C share.git update-ref refs/heads/main $(git -C share.git commit-tree -m ny 'main^{tree}')
      \(Rig.edit) "$RUS" sync --data A 2>/dev/null; echo $?; cd A
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

  @Test func `a sync with nothing to do asks git three things and fetches`() throws {
    let rig = try Rig.shared()
    let outcome = try rig.shell(
      """
      "$RUS" sync --data A > /dev/null; GIT_TRACE="$HERE/trace" "$RUS" sync --data A
      # What is held ready is looked through where anything has touched it.
      touch A/x; git -C A add x; GIT_TRACE="$HERE/second" "$RUS" sync --data A; grep -c 'built-in: git ls-files' second
      grep -o 'built-in: git [a-z-]*' trace | sed 's/.*git //' | grep -v -e maintenance -e upload-pack -e rev-list
      """)
    let nothing = "Inget nytt att skicka eller hämta"
    #expect(
      outcome.text == "\(nothing)\n\(nothing)\n1\nrev-parse\nconfig\ncat-file\nfetch\n",
      "\(outcome.errorText)")
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
}
