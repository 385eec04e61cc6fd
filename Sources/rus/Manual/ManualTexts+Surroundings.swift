import Plan

extension ManualTexts {
  static let files = ManualTable(
    heading: ManualHeading.files,
    rows: [
      .init("plan.rec, aktiviteter.rec, …", "en plans filer, se rus(5)", "the files of a plan, see rus(5)"),
      .init(
        "berattelse.mustache", "planens egen mall för berättelsen; rus report --print-template skriver den inbyggda",
        "the plan's own template of the report; rus report --print-template writes the one built in"),
      .init(
        "$XDG_CONFIG_HOME/rus/settings.rec", "inställningar, egna tangenter och sparade vyer, se rus(5)",
        "settings, keys of one's own and saved views, see rus(5)"),
      .init(
        "$XDG_CONFIG_HOME/rus/themes/, $RUS_THEMES, Themes/, /usr/share/rus/themes/", "teman, i den ordningen",
        "themes, in that order"),
      .init(
        "$XDG_STATE_HOME/rus/", "ångra-historiken och det som inte kunnat sparas än",
        "the undo history, and what could not be saved yet"),
      .init("/usr/share/doc/rus/examples/", "en påhittad plan att pröva med", "an invented plan to try things on"),
    ])

  static let environment = ManualTable(
    heading: Label("MILJÖ", "ENVIRONMENT"),
    rows: [
      .init("RUS_DATA", "planens mapp, där --data inte anges", "the plan's folder, where --data is not given"),
      .init("RUS_PERSON", "vem du är, där --person inte anges", "who you are, where --person is not given"),
      .init(
        "RUS_LANGUAGE", "språket, sv eller en; går före --language och datorns språk",
        "the language, sv or en; goes before --language and the computer's"),
      .init(
        "LC_ALL, LC_MESSAGES, LANG",
        "det första som är satt ger språket: engelska där det börjar med en, annars svenska",
        "the first that is set gives the language: English where it begins with en, else Swedish"),
      .init("RUS_THEMES", "en mapp med teman", "a folder of themes"),
      .init(
        "RUS_PAGER, PAGER",
        "det som visar utskrift längre än skärmen (annars less); cat eller tomt stänger av det, liksom --no-pager",
        "what shows output longer than the screen (else less); cat or nothing turns it off, as --no-pager does"),
      .init(
        "VISUAL, EDITOR", "redigeraren som E öppnar för långa texter (annars vi)",
        "the editor that E opens for long texts (else vi)"),
      .init("NO_COLOR", "satt till något: ingen färg", "set to anything: no colour"),
      .init(
        "TERM, COLORTERM", "vad terminalen kan, och hur många färger den har",
        "what the terminal can do, and its colours"),
      .init(
        "XDG_DATA_HOME, XDG_CONFIG_HOME, XDG_STATE_HOME",
        "där planer, inställningar och tillstånd ligger (annars ~/.local/share, ~/.config, ~/.local/state)",
        "where plans, settings and state are (else ~/.local/share, ~/.config, ~/.local/state)"),
      .init(
        "TMPDIR", "där tillfälliga filer läggs medan redigeraren eller pandoc arbetar (annars /tmp)",
        "where temporary files are while the editor or pandoc works (else /tmp)"),
    ])
}
