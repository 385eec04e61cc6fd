import Plan

/// What `rus(5)` says that no other table has.
enum FileTexts {
  static let description = [
    Label(
      """
      En mapp är en plan för ett år. Varje fil i den är en GNU-recfil (`info recutils`): UTF-8, en post per stycke, ett \
      fält per rad, `Namn: värde`. En rad som börjar med `+` fortsätter värdet ovanför på en ny rad; en som börjar med \
      `#` är en kommentar. Varje fil börjar med en beskrivning av sina fält, så att `recfix` kan granska den och \
      `recsel` fråga den utan det här programmet.
      """,
      """
      A folder is a plan of one year. Every file in it is a GNU recfile (`info recutils`): UTF-8, a record a paragraph, a \
      field a line, `Name: value`. A line that begins with `+` goes on with the value above on a new line; one that \
      begins with `#` is a comment. Every file opens with a description of its fields, so that `recfix` can check it and \
      `recsel` query it without this program.
      """),
    Label(
      """
      Filerna får ändras i vilken redigerare som helst, också medan programmet är öppet. Kommentarer, ordning, tomma \
      rader och fält som inte står här behålls byte för byte, och en ändring av ett fält rör bara det fältets rader. En \
      fil som saknas är en tom fil. `rus check` säger vad som är fel, på vilken rad, och hur det rättas.
      """,
      """
      The files may be edited in any editor, also while the program is open. Comments, order, blank lines and fields that \
      are not told of here stay byte for byte, and an edit of a field changes that field's lines only. A missing file is \
      an empty one. `rus check` tells what is wrong, on which line, and how to mend it.
      """),
    Label(
      """
      Tal skrivs med decimalpunkt i filerna (`0.5`). Dagar räknas i hela hundradelar och pengar i hela ören, så summor \
      är exakta.
      """,
      """
      Numbers have a decimal point in the files (`0.5`). Days are reckoned in whole hundredths and money in whole öre, so \
      that sums are exact.
      """),
  ]

  static let conflicts = ManualTable(
    heading: Label("KONFLIKTER", "CONFLICTS"),
    opening: Label(
      """
      Har två ändrat samma fält, och ingen ännu valt, står den enas värde i fältet och den andras i kommentarer under \
      det. Filen är hel hela tiden. `rus check` visar varje konflikt, `!` på skärmen låter dig välja, och kommentaren \
      försvinner då; den kan också tas bort för hand.
      """,
      """
      Where two edited the same field and nobody has chosen yet, one's value stands in the field and the other's in \
      comments under it. The file is whole all the time. `rus check` lists each, `!` on the screen lets you choose, which \
      takes the comment away; it can be taken away by hand too.
      """),
    rows: [])

  static let conflictLines = ["Id: IND", "Status: genomförd", "# KONFLIKT Status: delvis"]

  static let settings = Label(
    """
    `$XDG_CONFIG_HOME/rus/settings.rec` (annars `~/.config/rus/settings.rec`) är en recfil med en post för inställningarna, \
    en för varje kommando som ska ha andra tangenter och en för varje sparad vy. Inget av det måste finnas. `rus settings` \
    visar vad som gäller och vad som är fel i filen.
    """,
    """
    `$XDG_CONFIG_HOME/rus/settings.rec` (else `~/.config/rus/settings.rec`) is a recfile with a record of the settings, one \
    for each command that is to have other keys, and one for each saved view. None need be there. `rus settings` shows \
    what holds, and what is wrong in the file.
    """)

  static let keys = Label(
    """
    `Kommando` nämner ett kommando som paletten (`:`) gör det, `Tangent` en tangent som ska ge det; flera får finnas, \
    utan någon har kommandot ingen.
    """,
    """
    `Kommando` names a command as the palette (`:`) does, `Tangent` a key that is to give it; there may be several, and \
    with none the command has no key.
    """)

  static let keyLines = ["%rec: Tangent", "", "Kommando: filtrera", "Tangent: å", "Tangent: F6"]

  static let views = Label(
    """
    `Vy` är en sparad vys namn, `Tangent` dess tangent, `Flik` vyn den bygger på, `Fraga` filtret, `Sortering` fältet och \
    `Mina` om den bara visar det egna.
    """,
    """
    `Vy` is a saved view's name, `Tangent` its key, `Flik` the pane, `Fraga` the filter, `Sortering` the field it is sorted \
    by, and `Mina` whether it shows one's own only.
    """)

  static let viewLines = [
    "%rec: Vy", "", "Vy: försenat", "Tangent: F7", "Flik: aktiviteter", "Fraga: kvar<0", "Mina: ja",
  ]

  static let examples: [ManualTable.Row] = [
    .init(
      "Id: IND\nNamn: Indikatorutveckling\nVerksamhet: UPP\nDagar: 19\nStatus: delvis\nAnsvarig: ME\nRedovisning: Två indikatorer blev klara.\n+ Den tredje väntar på data.",
      "En aktivitet:", "An activity:"),
    .init(
      "Datum: 2025-09-24\nPerson: ME\nAktivitet: IND\nDagar: 0.5\nNot: workshop", "En halv dags tid:",
      "Half a day of time:"),
    .init(
      "recsel -e \"Status = 'delvis'\" -p Id,Namn Data/2025/aktiviteter.rec", "Frågat utan rus:", "Asked without rus:"),
  ]
}
