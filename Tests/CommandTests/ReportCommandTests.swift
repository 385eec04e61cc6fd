import TestSupport
import Testing

/// `rus report` and `rus close-year` from the shell.
@Suite struct ReportCommandTests {
  private static let gap =
    "aktiviteter.rec:63: IND Indikatorutveckling: saknas: status, redovisning (OH Osvald Hjelm)"

  @Test func `what is missing is listed with who is to write it`() throws {
    let rig = try Rig("exempel")
    let before = try rig.rus("report", "--check")
    #expect(before.status == 1)
    #expect(before.text.contains(Self.gap + "\n"))
    #expect(before.text.hasSuffix("14 av 51 delar kompletta, 3 av 45 klarmarkerade\n"))
    _ = try rig.rus(
      "set", "IND", "Status=genomförd", "Redovisning=Indikatorerna är klara.", "Klarmarkerad=2026-06-20 OH")
    let after = try rig.rus("report", "--check")
    #expect(!after.text.contains("IND Indikatorutveckling"))
    #expect(after.text.hasSuffix("15 av 51 delar kompletta, 4 av 45 klarmarkerade\n"))
  }

  @Test func `the form follows the file's name, and a file is whole or not there`() throws {
    let rig = try Rig("exempel")
    for (name, start) in [("b.md", "# "), ("b.html", "<!DOCTYPE html>"), ("b.txt", "# ")] {
      let file = "\(rig.folder.path)/\(name)"
      #expect(try rig.rus("report", "--output", file).status == 0)
      #expect(String(decoding: try readFile(file), as: UTF8.self).hasPrefix(start), "\(name)")
    }
    expectRefusal(
      try rig.rus("report", "--template", "saknas.mustache"), 2,
      "rus: saknas.mustache: mallen kunde inte läsas: No such file or directory")
  }

  @Test(arguments: ["docx", "odt", "pdf"])
  func `without pandoc the way to get it is said and no file is left`(form: String) throws {
    let rig = try Rig("exempel")
    let outcome = try rig.shell("mkdir empty; PATH=\"$HERE/empty\" \"$RUS\" report --output b.\(form) --data plan")
    expectRefusal(outcome, 2, "rus: pandoc är inte installerat; det behövs för \(form): sudo apt install pandoc")
    #expect(try rig.shell("ls b.*").status != 0)
  }

  @Test func `a pdf needs what sets pages`() throws {
    let rig = try Rig("exempel")
    let outcome = try rig.shell(
      "mkdir bin; printf '#!/bin/sh\\nexit 0\\n' > bin/pandoc; chmod +x bin/pandoc; PATH=\"$HERE/bin\" \"$RUS\" report --output b.pdf --data plan"
    )
    expectRefusal(
      outcome, 2, "rus: pdf behöver också ett program som sätter sidor: sudo apt install weasyprint")
  }

  @Test func `what pandoc says is passed on`() throws {
    let rig = try Rig("exempel")
    let outcome = try rig.shell(
      "mkdir bin; printf '#!/bin/sh\\necho no memory >&2\\nexit 83\\n' > bin/pandoc; chmod +x bin/pandoc; "
        + "PATH=\"$HERE/bin:/bin\" \"$RUS\" report --output b.docx --data plan")
    expectRefusal(outcome, 2, "rus: pandoc kunde inte göra docx: no memory")
    #expect(try rig.shell("ls b.*").status != 0)
  }

  private static let hasPandoc = (try? Shell.run("pandoc", ["--version"]))?.status == 0

  @Test(.enabled(if: hasPandoc)) func `Word gets the headings as headings`() throws {
    let rig = try Rig("exempel")
    let file = "\(rig.folder.path)/b.docx"
    #expect(try rig.rus("report", "--output", file).status == 0)
    let back = try Shell.run("pandoc", ["--to=markdown", file])
    #expect(back.text.contains("\n# ") || back.text.hasPrefix("# "))
    #expect(back.text.contains("Miljömålsuppföljning"))
  }

  @Test func `a year is closed when its report is whole, or by force, and opened again`() throws {
    let rig = try Rig("exempel")
    let refused = try rig.rus("close-year")
    #expect(refused.status == 1)
    #expect(refused.text.contains(Self.gap))
    #expect(refused.text.hasSuffix("Året är inte låst: 42 delar återstår. --force låser ändå.\n"))
    #expect(try rig.changes(in: "plan.rec", from: "exempel") == [])
    #expect(try rig.rus("close-year", "--force").text == "2026: låst – → ja\n")
    expectRefusal(
      try rig.rus("set", "IND", "Status=delvis"), 2, "rus: Året är låst; öppna det först (Last: nej i planen)")
    #expect(try rig.rus("close-year").text == "året är redan låst\n")
    #expect(try rig.rus("close-year", "--reopen").text == "2026: låst ja → nej\n")
    #expect(try rig.rus("set", "IND", "Status=delvis").status == 0)
  }

  // MARK: - In a browser

  private static let browser = ["chromium", "chromium-browser", "google-chrome"].first { name in
    (try? Shell.run("sh", ["-c", "command -v \(name)"]))?.status == 0
  }

  /// What the page says of itself once it has been laid out: asked for by a script that is put into a copy of it.
  @Test(.enabled(if: browser != nil, "no chromium is installed: .ci/install tests"))
  func `a browser lays the page out and asks for nothing`() throws {
    let rig = try Rig("exempel")
    let page = "\(rig.folder.path)/b.html"
    #expect(try rig.rus("report", "--output", page).status == 0)
    let probe = """
      <script>addEventListener("load", () => {
        const all = (what) => [...document.querySelectorAll(what)];
        const named = (node) => node.getAttribute("aria-label") || node.querySelector("title");
        document.title = ["h1=" + all("h1").length, "headings=" + (all("h2").length > 3),
          "tables=" + all("table").every((table) => table.querySelector("th")),
          "figures=" + (all("svg").length > 0 && all("svg").every(named)), "images=" + all("img:not([alt])").length,
          "requests=" + performance.getEntriesByType("resource").length, "lang=" + document.documentElement.lang,
          "wide=" + (document.documentElement.scrollWidth <= innerWidth)].join(" ");
      })</script>
      """
    let outcome = try Shell.run(
      "sh",
      [
        "-c",
        """
        printf '%s' "$PROBE" > "$HERE/probe"
        sed -e "/<\\/body>/{r $HERE/probe" -e "}" "$HERE/b.html" > "$HERE/asked.html"
        "$BROWSER" --headless --no-sandbox --disable-gpu --disable-dev-shm-usage --user-data-dir="$HERE/profile" \
          --window-size=1200,1600 --virtual-time-budget=2000 --dump-dom "file://$HERE/asked.html" 2> /dev/null
        """,
      ],
      environment: [
        "PROBE": probe, "HERE": rig.folder.path, "BROWSER": Self.browser ?? "", "HOME": rig.folder.path,
        "PATH": "/usr/bin:/bin",
      ])
    let title = outcome.text.firstRange(of: "<title>").map { outcome.text[$0.upperBound...].prefix { $0 != "<" } }
    #expect(
      title == "h1=1 headings=true tables=true figures=true images=0 requests=0 lang=sv wide=true",
      "\(outcome.status) \(outcome.errorText)")
  }
}
