import TestSupport
import Testing

/// `rus status --since` and `--at`, over repositories that git itself made, each commit on a day of its own.
@Suite struct SinceTests {
  /// A plan of August, then a status and days in September by one and time by another; and something not committed.
  static let story = """
    on() { export GIT_COMMITTER_DATE="$1T12:00:00+0000" GIT_AUTHOR_DATE="$1T12:00:00+0000"; }
    {
    git init -q -b huvud . && git config user.name 'Åsa Öberg' && git config user.email a@x
    on 2025-08-01 && git add plan && git commit -qm 1
    "$RUS" set IND Status=genomförd Dagar=20 --data plan && on 2025-09-12 && git commit -qam 2
    "$RUS" set MOV Prio=ja 'Redovisning=Ny text' --data plan && on 2025-09-20 && git commit -qam 3
    "$RUS" log DATA 0,5 --person ME --date 2025-09-15 --data plan && on 2025-09-21 && git -c user.name=Bo commit -qam 4
    "$RUS" set UPP-1 Vardering=3 --data plan && "$RUS" set SG-2025-09-12 'Beslut+=Ett nytt beslut' --data plan
    } > /dev/null

    """

  @Test func sinceTheSteeringGroupByPartAreaAndPerson() throws {
    let rig = try Rig()
    let outcome = try rig.shell(
      Self.story + "\"$RUS\" status --since styrgrupp --today 2025-10-01 --data plan | grep -v '^ *$'")
    try expectLines(
      outcome,
      [
        "Sedan styrgruppsmötet 2025-09-12, till 2025-10-01",
        "Jämfört med planen vid slutet av 2025-09-12, enligt git.",
        "AKTIVITETER (1)",
        "MOV  Samordning miljöövervakning  prio nej → ja (Åsa Öberg); redovisning",
      ], first: 3)
    // What was done on the meeting's day belongs to before.
    #expect(!outcome.text.contains("IND"))
    #expect(outcome.text.contains("prio nej → ja (Åsa Öberg)") && outcome.text.contains("TID (0,5 dagar)"))
    #expect(outcome.text.contains("+0,5 (ME)") && outcome.text.contains("BESLUT (1)"))
    #expect(outcome.text.contains("Ett nytt beslut") && outcome.text.contains("MÅL (1)"))
    #expect(outcome.text.contains("PER VERKSAMHET") && outcome.text.contains("PER PERSON"))
    #expect(outcome.text.split(separator: "\n").allSatisfy { $0.count <= 72 })
  }

  @Test func jsonSaysWhoAndWhat() throws {
    let rig = try Rig()
    _ = try rig.shell(Self.story)
    let facts = try rig.python(
      "d['Sedan'], d['Grund'], [(a['Id'], [(f['Falt'], f['Fore'], f['Efter'], f.get('Vem')) for f in a['Falt']][:2])"
        + " for a in d['Aktiviteter']], d['Tid']['Nedlagt'], [p['Id'] for p in d['Personer']], d['Ekonomi']",
      of: "status", "--since", "2025-08-15", "--today", "2025-10-01", "--json")
    let first = "[('Dagar', ['19'], ['20'], 'Åsa Öberg'), ('Status', ['delvis'], ['genomförd'], 'Åsa Öberg')]"
    #expect(
      facts.hasPrefix("2025-08-15 historia [('IND', \(first)), ('MOV', [('Prio', ['nej'], ['ja'], 'Åsa Öberg'), "))
    #expect(facts.hasSuffix(", ['Ny text'], 'Åsa Öberg')])] 0.5 ['ME'] {'Utfall': 0, 'Poster': []}"))
  }

  @Test func beforeTheHistoryItsFirstCommitIsWhatThereIs() throws {
    let rig = try Rig()
    let outcome = try rig.shell(
      Self.story + "\"$RUS\" status --since 2025-01-01 --today 2025-10-01 --data plan | sed -n 2p")
    #expect(outcome.text == "Historien börjar 2025-08-01: jämfört med planen då.\n")
  }

  /// What was logged and decided before the first commit is in it already: the records' own dates tell.
  @Test func whatTheFirstCommitHasAlreadyIsToldByItsDates() throws {
    let rig = try Rig()
    let outcome = try rig.shell(
      "\"$RUS\" log IND 1,5 --person ME --date 2025-03-03 --data plan > /dev/null\n" + Self.story
        + "\"$RUS\" status --since 2025-02-01 --today 2025-10-01 --data plan")
    #expect(outcome.text.contains("TID (2 dagar)") && outcome.text.contains("+1,5 (ME)"))
    #expect(outcome.text.contains("BESLUT (2)") && outcome.text.contains("PM för en enklare översyn"))
  }

  @Test func withoutGitTheRecordsOwnDatesTell() throws {
    let rig = try Rig()
    try rig.append("\nDatum: 2025-09-15\nPerson: ME\nAktivitet: IND\nDagar: 1.5\n", to: "tid.rec")
    let outcome = try rig.rus("status", "--since", "2025-09-12", "--today", "2025-10-01")
    let lines = outcome.text.split(separator: "\n").map(String.init)
    #expect(
      lines.prefix(3).joined(separator: "|")
        == "Sedan 2025-09-12, till 2025-10-01|Tid, möten och beslut efter posternas datum; resten kräver historia"
        + "|(mappen ligger inte i git).")
    #expect(lines.contains("TID (1,5 dagar)") && !outcome.text.contains("AKTIVITETER"))
  }

  @Test func whatCannotBeAskedIsRefused() throws {
    let rig = try Rig()
    expectRefusal(
      try rig.rus("status", "--since", "styrgrupp", "--today", "2025-01-10"), 2,
      "rus: inget styrgruppsmöte har hållits före 2025-01-10; skriv ett datum: --since 2025-09-12")
    expectRefusal(
      try rig.rus("status", "--since", "2025-10-02", "--today", "2025-10-01"), 64,
      "rus: --since 2025-10-02 har inte varit än")
    expectRefusal(
      try rig.rus("status", "--at", "2025-09-01"), 2,
      "rus: \(rig.plan): ingen historia: mappen ligger inte i git; u på skärmen ångrar ändå")
  }

  // MARK: - The time machine

  @Test func thePlanAsItWasIsReadAndNotWritten() throws {
    let rig = try Rig()
    let outcome = try rig.shell(
      Self.story + """
        "$RUS" show IND --at 2025-08-31 --data plan 2>&1 | grep -E '^rus|Status'
        "$RUS" show IND --at 2025-09-12 --data plan 2> /dev/null | grep -E 'Status'
        "$RUS" list aktiviteter --where prio:ja --at 2025-09-12 --data plan 2> /dev/null | grep -c MOV
        "$RUS" list aktiviteter --where mov --at 2025-09-12 --data plan 2> /dev/null | grep -o '≠ i dag: prio nej → ja.*'
        "$RUS" set IND Status=pågår --at 2025-09-12 --data plan; echo $?
        "$RUS" status --at 2025-07-31 --data plan; echo $?
        """)
    let lines = (outcome.text + outcome.errorText).split(separator: "\n").map { line in
      line.split(separator: " ").joined(separator: " ")
    }
    let since = "; 1 har tillkommit sedan dess: 1 tidpost"
    let expected: [String] = [
      "rus: läget 2025-08-31 (sparat 2025-08-01 12:00), bara för läsning; 4 poster är annorlunda i dag\(since)",
      "Status delvis", "Status genomförd", "0", "≠ i dag: prio nej → ja; redovisning ändrad", "2", "2",
      "rus: läget 2025-09-12 (sparat 2025-09-12 12:00), bara för läsning; 3 poster är annorlunda i dag\(since)",
      "rus: planen från 2025-09-12 12:00 visas bara; utan --at går den att ändra",
      "rus: 2025-07-31 är före det första som sparats i git, 2025-08-01",
    ]
    #expect(lines == expected)
    #expect(try rig.changes(in: "aktiviteter.rec").contains("+Status: genomförd"))
  }

  @Test func whatIsOtherwiseTodayIsToldOfInText() throws {
    let rig = try Rig()
    let outcome = try rig.shell(
      Self.story + """
        "$RUS" add personer Id=NY "Namn=Ny Person" --data plan > /dev/null
        "$RUS" status --at 2025-09-12 --data plan 2> /dev/null | sed -n '/ANNORLUNDA/,$p'
        "$RUS" list personer --at 2025-09-12 --data plan 2> /dev/null | tail -1
        "$RUS" list personer --where id:ME --at 2025-09-12 --data plan 2> /dev/null | grep -c tillkommit
        "$RUS" list personer --format csv --at 2025-09-12 --data plan 2> /dev/null | grep -c ≠
        "$RUS" report --at 2025-09-12 --data plan 2>&1 > /dev/null
        LC_ALL=en_GB.UTF-8 "$RUS" status --at 2025-09-12 --data plan 2> /dev/null | tail -2
        git commit -qam 6; "$RUS" status --at $(date +%F) --data plan 2> /dev/null | grep -c ANNORLUNDA
        """)
    #expect(
      outcome.text == """
        ANNORLUNDA I DAG
        ≠ Miljömålsuppföljning: nedlagt 0 → 0,5; mål i hög grad 2 → 1; mål i
          mindre grad 0 → 1
        ≠ Alla: nedlagt 0 → 0,5; mål i hög grad 10 → 9; mål i mindre grad 0 → 1
        ≠ 3 poster är annorlunda i dag; 2 har tillkommit sedan dess: NY, 1
          tidpost
        ≠ 1 har tillkommit sedan dess: NY
        0
        0
        rus: läget 2025-09-12 (sparat 2025-09-12 12:00), bara för läsning; 3 poster är annorlunda i dag; 2 har tillkommit sedan dess: NY, 1 tidpost
          degree 0 → 1
        ≠ 3 records are otherwise today; 2 have come since: NY, 1 time entry
        0

        """, "\(outcome.errorText)")
  }

  // MARK: - The history, again

  @Test func theHistoryIsTheSameWhenItIsKept() throws {
    let rig = try Rig()
    let state = ["XDG_STATE_HOME": rig.folder.path + "/state"]
    let script = """
      "$RUS" history IND --json --data plan > one; "$RUS" history IND --json --data plan > two; cmp one two
      "$RUS" set IND Status=utgår --data plan > /dev/null; on 2025-10-05; git commit -qam 5
      "$RUS" history IND --data plan | head -2; ls "$XDG_STATE_HOME"/rus/*/ | grep -c past
      rm -r "$XDG_STATE_HOME"; "$RUS" history IND --json --data plan > one
      "$RUS" history IND --json --data plan > two; cmp one two
      """
    let outcome = try rig.shell(Self.story + script, state)
    #expect(outcome.text == "2025-10-05 12:00  Åsa Öberg\n  status genomförd → utgår\n1\n")
    #expect(outcome.errorText.isEmpty)
  }

  /// Through merges, commits on top and history that was rewritten: by record and of the whole plan.
  @Test func whatWasKeptAndWhatIsReadAnewAreTheSame() throws {
    let rig = try Rig()
    let outcome = try rig.shell(
      Self.story + """
        same() {
          for id in IND MOV UPP-1 ""; do
            "$RUS" history $id --json --data plan > kept
            XDG_STATE_HOME="$HERE/none$1" "$RUS" history $id --json --data plan > fresh
            cmp kept fresh && grep -c '"Falt"' kept
          done
        }
        same 1
        git checkout -q -b annan HEAD~2; git stash -q
        "$RUS" set IND Dagar=30 --data plan > /dev/null; on 2025-09-13; git commit -qam a
        "$RUS" log IND 1 --person ME --date 2025-09-13 --data plan > /dev/null; on 2025-10-06; git commit -qam b
        git checkout -q huvud; on 2025-10-07; git merge -q annan -m m > /dev/null; same 2
        git stash pop -q; git commit -qam c; same 3
        git reset -q --hard HEAD~1; same 4
        git rebase -q annan~1 2> /dev/null || git rebase --abort; same 5
        git checkout -q --orphan ny; on 2025-10-09; git commit -qm om; same 6
        """, ["XDG_STATE_HOME": rig.folder.path + "/state"])
    let counts = outcome.text.split(separator: "\n").compactMap { Int($0) }
    #expect(outcome.errorText.isEmpty, "\(outcome.errorText)")
    #expect(counts.count == 24 && counts.allSatisfy { $0 > 0 }, "\(outcome.text)")
  }

  private func expectLines(_ outcome: Shell.Outcome, _ expected: [String], first: Int) throws {
    let lines = outcome.text.split(separator: "\n").map(String.init)
    #expect(Array(lines.prefix(first)) == Array(expected.prefix(first)), "\(outcome.text)\(outcome.errorText)")
  }
}
