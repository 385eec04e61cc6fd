import TestSupport
import Testing

/// `rus list tid --by`, held against sums that Python makes of the same entries.
struct PivotCommandTests {
  /// Sums the entries that `rus list tid --json` gives, cell by cell, and compares every figure.
  private static let bruteForce = """
    import json, subprocess, sys, datetime, csv, io
    from decimal import Decimal
    rus, data = sys.argv[1], sys.argv[2]
    def run(*words): return subprocess.run([rus, *words, '--data', data], capture_output=True, check=True).stdout.decode()
    def load(*words): return json.loads(run(*words), parse_float=Decimal, parse_int=Decimal)
    activities = {a['Id']: a for a in load('list', 'aktiviteter', '--json')}
    def key(by, e):
        day = datetime.date.fromisoformat(e['Datum'])
        a = activities[e['Aktivitet']]
        return {'person': e['Person'], 'activity': e['Aktivitet'], 'area': a['Verksamhet'], 'month': e['Datum'][:7],
                'week': '%d-W%02d' % day.isocalendar()[:2], 'prio': 'ja' if a['Prio'] else 'nej'}[by]
    dimensions, compared = ['area', 'activity', 'person', 'month', 'week', 'prio'], 0
    for where in ['', 'datum:2026-03', 'person:TA dagar>0,5']:
        entries = load('list', 'tid', '--json', '--where', where)
        for rows in dimensions:
            for columns in dimensions:
                if rows == columns: continue
                cells = {}
                for e in entries:
                    for r in (key(rows, e), 'Summa'):
                        for c in (key(columns, e), 'Summa'):
                            cells[r, c] = cells.get((r, c), 0) + e['Dagar']
                words = ('list', 'tid', '--by', rows + ',' + columns, '--where', where)
                table = load(*words, '--json')
                first = list(table[0])[0]
                for row in table:
                    for name, value in row.items():
                        if name == first: continue
                        if name == 'Filter': assert value == where; continue
                        assert cells.pop((row[first], name), 0) == value, (words, row[first], name)
                        compared += 1
                assert not cells, (words, cells)
                text = list(csv.reader(io.StringIO(run(*words, '--format', 'csv'), newline='')))
                assert text[0] == list(table[0]) and [[str(v) for v in r.values()] for r in table] == text[1:], words
    print(compared > 5000)
    """

  @Test func `every cell and sum is what Python makes of the entries`() throws {
    let rig = try Rig("exempel")
    let outcome = try Shell.run("python3", ["-c", Self.bruteForce, builtProduct("rus"), rig.plan])
    #expect(outcome.text == "True\n", "\(outcome.errorText)")
  }

  @Test func `a table states its filter and adds up`() throws {
    let rig = try Rig("exempel")
    #expect(
      try rig.rus("list", "tid", "--by", "verksamhet,prio", "--where", "datum:2026-03").text == """
        Dagar per verksamhet och PRIO · 91 av 400 tidposter · filter: datum:2026-03
        verksamhet                            PRIO  övriga  Summa
        UPP  Miljömålsuppföljning            20,75     4,5  25,25
        STOD  Stöd i åtgärdsarbetet          26,25   21,25   47,5
        KOM  Kommunikation och organisation  16,25       –  16,25
        Summa                                63,25   25,75     89

        """)
    #expect(try rig.rus("list", "tid", "--by", "person", "--json", "--where", "aktivitet:IND").text.contains("Filter"))
  }

  @Test(arguments: [
    (["tid", "--by", "dag"], "--by: okänt led dag; skriv något av verksamhet, aktivitet, person, månad, vecka, prio"),
    (["tid", "--by", "person,person"], "--by: skriv ett led, eller två olika"),
    (["tid", "--by", "person,month,week"], "--by: skriv ett led, eller två olika"),
    (["moten", "--by", "month"], "--by summerar tid: rus list tid --by month"),
    (["tid", "--by", "person", "--format", "rec"], "--format rec passar inte --by; skriv table, json eller csv"),
    (["tid", "--all"], "--all hör till --by"),
  ])
  func `what cannot be summed is refused with what to write`(words: [String], reason: String) throws {
    let rig = try Rig("exempel")
    let outcome = try rig.run(["list"] + words + ["--data", rig.plan])
    #expect(outcome.status == 64)
    #expect(outcome.errorText == "rus: \(reason)\n")
  }
}
