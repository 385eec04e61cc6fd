import Plan

/// Terms and what they mean, under a heading.
struct ManualTable {
  let heading: Label
  var opening: Label?
  let rows: [Row]

  /// A term and its meaning.
  struct Row {
    let term: String
    let text: Label

    init(_ term: String, _ swedish: String, _ english: String) {
      (self.term, text) = (term, Label(swedish, english))
    }
  }
}

/// What `rus(1)` says that no other table has.
enum ManualTexts {
  static let purpose = Label(
    "en arbetsgrupps år: aktiviteter, tid, möten, mål och pengar",
    "a working group's year: activities, time, meetings, goals and money")

  static let description = [
    Label(
      """
      `rus` visar och ändrar en arbetsgrupps verksamhetsplan: aktiviteter med PRIO och status, planerade och nedlagda \
      persondagar, möten, beslut, mål, pengar och personer. En plan är en mapp med vanliga textfiler, se `rus`(5), som \
      flera får ändra samtidigt: det ni ändrar slås ihop fält för fält.
      """,
      """
      `rus` shows and edits a working group's plan for the year: activities with PRIO and status, planned and logged \
      person-days, meetings, decisions, goals, money and people. A plan is a folder of plain-text files, see `rus`(5), \
      that several people may edit at once: their edits are merged field by field.
      """),
    Label(
      """
      Utan kommando öppnas planen på skärmen. Allt du gör där är sparat innan nästa tangent läses, och `u` ångrar hur \
      långt som helst, också efter att programmet startats om. Varje kommando gör en sak med planen och slutar; de som \
      ändrar något sparar det på samma sätt, och `u` på skärmen ångrar även det.
      """,
      """
      Without a command the plan opens on the screen. Everything done there is saved before the next key is read, and \
      `u` undoes without limit, also after a new start. Each command does one thing with the plan and ends; those that \
      edit save in the same way, and `u` on the screen undoes that too.
      """),
    Label(
      """
      Vilken plan som öppnas: den som `--data` anger, annars `RUS_DATA`, annars mappen `Data` där du står, annars \
      `$XDG_DATA_HOME/rus`. Mappen är en plans, eller har en undermapp för varje år; då öppnas det senaste året, eller \
      det som `--year` anger.
      """,
      """
      Which plan is opened: the one that `--data` names, else `RUS_DATA`, else the folder `Data` where you are, else \
      `$XDG_DATA_HOME/rus`. The folder is a plan's own, or has a folder for each year; then the newest year is opened, \
      or the one that `--year` names.
      """),
  ]

  static let keys = Label(
    """
    På skärmen gäller dessa tangenter; `?` visar dem som gäller just där man står, `:` varje kommando vid namn. I \
    settings.rec kan de bytas, se `rus`(5).
    """,
    """
    These keys work on the screen; `?` shows those that work where one is, `:` every command by name. They can be changed \
    in settings.rec, see `rus`(5).
    """)

  static let queries = ManualTable(
    heading: Label("FRÅGOR", "QUERIES"),
    opening: Label(
      """
      `--where`, och `/` och `f` på skärmen, tar en fråga: ord som ska finnas någonstans i posten, utan hänsyn till \
      versaler och prickar, och villkor på fält. Flera led ska alla stämma.
      """,
      """
      `--where`, and `/` and `f` on the screen, take a query: words to be found anywhere in a record, whatever their case \
      and diacritics, and tests of fields. Of several terms all must hold.
      """),
    rows: [
      .init("status:delvis", "fältet har värdet, eller börjar så", "the field has the value, or one that begins so"),
      .init(
        "dagar>20, datum>=2025-09-01, kvar<0", "tal och datum jämförs; också >= och <= och =",
        "numbers and dates are compared; >= and <= and = too"),
      .init("-status:genomförd", "inte", "not"),
      .init("a or b", "det ena eller det andra (också eller)", "one or the other"),
      .init("\"en hel fras\"", "orden intill varandra", "the words beside each other"),
      .init("mina", "det som är ens eget (kräver --person)", "what is one's own (needs --person; also mine)"),
    ])

  static let exitStatus = ManualTable(
    heading: Label("SLUTSTATUS", "EXIT STATUS"),
    rows: [
      .init("0", "det är gjort", "done"),
      .init(
        "1", "det är gjort, och något fel hittades (check, report --check) eller en konflikt väntar (merge, sync)",
        "done, and something wrong was found (check, report --check), or a conflict waits (merge, sync)"),
      .init(
        "2", "det gick inte: fel i filerna, okänt Id, kunde inte skriva",
        "it could not be done: bad data, an unknown Id, a failed write"),
      .init("64", "fel skrivet kommando", "wrong usage"),
      .init("130", "avbrutet med Ctrl-C; inget är halvskrivet", "stopped by Ctrl-C; nothing is half written"),
    ])

  static let examples: [ManualTable.Row] = [
    .init("rus --data Data/2025 --person ME", "Planen på skärmen:", "The plan on the screen:"),
    .init(
      "rus list aktiviteter --where \"prio:ja -status:genomförd\" --sort -dagar",
      "PRIO-aktiviteter som inte är genomförda, de största först:", "PRIO activities not yet done, the largest first:"),
    .init("rus log 0,5 IND igår workshop", "En halv dag i går på IND:", "Half a day yesterday on IND:"),
    .init(
      "rus set IND Status=genomförd Ansvarig+=ME", "Flera fält på en gång, i ett steg som kan ångras:",
      "Several fields at once, in one step that can be undone:"),
    .init(
      "rus check && rus report --output berattelse.html", "Berättelsen, om inget är fel:",
      "The report, if nothing is wrong:"),
    .init(
      "rus status --since styrgrupp", "Vad som hänt sedan förra styrgruppsmötet:",
      "What has happened since the last steering group:"),
    .init(
      "rus sync", "Dela det du ändrat, och hämta vad de andra gjort:",
      "Share what you edited and fetch what others did:"),
  ]
}
