import TestSupport
import Testing

/// `rus history` over repositories that git itself made.
@Suite struct HistoryTests {
  /// A plan in a folder of a repository, with another branch's work merged in, by two authors.
  private static let story = """
    {
    git init -q -b huvud . && git config user.name 'Åsa Öberg' && git config user.email a@x && git add plan && git commit -qm 1
    "$RUS" set IND Status=pågår Dagar=20 --data plan && git commit -qam 2
    git checkout -q -b annan
    "$RUS" set IND 'Redovisning=Ny rad' --data plan && git -c user.name=Bo commit -qam 3
    git checkout -q huvud
    "$RUS" set MOV Dagar=35 --data plan && git commit -qam 4
    git merge -q annan -m m
    } > /dev/null
    """

  @Test func aRecordFieldByField() throws {
    let rig = try Rig()
    let outcome = try rig.shell(Self.story + "\n\"$RUS\" history IND --data plan")
    let lines = outcome.text.split(separator: "\n").map(String.init)
    #expect(lines.filter { $0.hasSuffix("  Bo") }.count == 1)
    #expect(lines.contains("  Redovisning") && lines.contains("    + Ny rad"))
    #expect(lines.contains("  status delvis → pågår") && lines.contains("  dagar 19 → 20"))
    #expect(lines.last == "  IND: ny aktivitet")
    // The edit of another record is no part of this one's history.
    #expect(!outcome.text.contains("35"))
  }

  @Test func theWholePlan() throws {
    let rig = try Rig()
    let outcome = try rig.shell(Self.story + "\n\"$RUS\" history --data plan | head -4 | sed 's/^....-..-.. ..:..  //'")
    let lines = outcome.text.split(separator: "\n").map(String.init)
    #expect(Set([lines[0], lines[2]]) == ["Åsa Öberg", "Bo"])
    #expect(Set([lines[1], lines[3]]) == ["  MOV: dagar 34 → 35", "  IND: redovisning ändrad"])
  }

  @Test func jsonNamesTheFields() throws {
    let rig = try Rig()
    let outcome = try rig.shell(
      Self.story + "\n\"$RUS\" history IND --json --data plan | python3 -c '\(Self.script)'",
      ["PYTHONIOENCODING": "utf-8"])
    #expect(outcome.text == "[('Dagar', ['19'], ['20']), ('Status', ['delvis'], ['pågår'])]\n")
  }

  private static let script = """
    import json, sys
    print([(d["Falt"], d["Fore"], d["Efter"]) for d in json.load(sys.stdin) if d["Fore"] and d["Falt"] != "Redovisning"])
    """

  @Test func withoutGitItIsSaid() throws {
    let outcome = try Rig().rus("history", "IND")
    #expect(outcome.status == 2)
    #expect(outcome.errorText.contains("ligger inte i git"))
  }

  @Test func withoutGitInstalledItIsSaid() throws {
    let rig = try Rig()
    let outcome = try rig.shell(
      """
      git init -q plan; mkdir empty; export PATH="$HERE/empty"
      "$RUS" history IND --data plan; "$RUS" status --at 2025-09-01 --data plan
      "$RUS" status --since 2025-09-12 --today 2025-10-01 --data plan
      """)
    let line = "rus: \(rig.plan): ingen historia: git saknas; installera det: apt install git; u på skärmen ångrar ändå"
    #expect(outcome.errorText == "\(line)\n\(line)\n")
    let text = outcome.text.split(whereSeparator: \.isWhitespace).joined(separator: " ")
    #expect(text.contains("resten kräver historia (git saknas; installera det: apt install git)."))
  }

  @Test func withoutACommitThereIsNone() throws {
    let rig = try Rig()
    let outcome = try rig.shell("git init -q . && \"$RUS\" history --data plan")
    #expect(outcome.status == 0 && outcome.text.isEmpty && outcome.errorText.isEmpty)
  }
}
