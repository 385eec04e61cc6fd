import Plan

/// A screen of the tour: a title, and lines of keys with what they do.
struct TourPage {
  /// A key and what it does; without a key a heading, with neither a blank line where there is room.
  struct Line {
    var key = ""
    var text = ""
  }

  let title: String
  let lines: [Line]
}

extension App {
  /// The tour: what the panes are, how one finds what is one's own, how one reports, and where help and undo are.
  var tourPages: [TourPage] { [panesPage, findingPage, reportingPage, helpPage] }

  private func line(_ command: Command, _ swedish: String, _ english: String) -> TourPage.Line {
    TourPage.Line(key: keys([command]), text: say(swedish, english))
  }

  private func keys(_ commands: [Command]) -> String {
    commands.map { settings.keys.keys(of: $0).first ?? ":" }.joined(separator: " ")
  }

  private func heading(_ swedish: String, _ english: String) -> [TourPage.Line] {
    [TourPage.Line(), TourPage.Line(text: say(swedish, english))]
  }

  private var panesPage: TourPage {
    let year = plan.facts.year.map { "\($0)" } ?? say("året", "the year")
    return TourPage(
      title: say("Sju vyer över \(year)", "Seven panes over \(year)"),
      lines: [
        line(.overview, "Översikt: hela året på en skärm", "Overview: the whole year on one screen"),
        line(
          .activities, "Aktiviteter: vad vi ska göra, hur det går, dagar kvar",
          "Activities: what is to be done, how it goes, days left"),
        line(.time, "Tid: plan, nedlagt, prognos och takt", "Time: planned, logged, forecast and pace"),
        line(.meetings, "Möten: listan, och som kalender med c", "Meetings: the list, and a calendar with c"),
        line(.goals, "Mål: värdering och vad den stöder sig på", "Goals: their rating and what it rests on"),
        line(.money, "Ekonomi: budget, utfall och avvikelse", "Money: budget, outcome and deviation"),
        line(.people, "Personer: vem som har vad", "People: who has what"),
      ] + heading("Alla är tabeller som fungerar likadant", "All are tables that work alike") + [
        TourPage.Line(
          key: keys([.nextPane, .previousPane]), text: say("nästa och förra vyn", "the next and the previous pane")),
        line(
          .enlarge, "förstora det du står i; en gång till återställer", "enlarge what you are in; again restores it"),
      ])
  }

  private var findingPage: TourPage {
    TourPage(
      title: say("Flytta och hitta", "Moving and finding"),
      lines: [
        TourPage.Line(
          key: keys([.down, .up]),
          text: say("rad ner och upp; pilarna och musen går lika bra", "a row down and up; arrows and mouse do as well")
        ),
        line(.open, "öppna posten", "open the record"), line(.back, "tillbaka, alltid", "back, always"),
      ] + heading("Det som är ditt", "What is yours") + [
        line(.mine, "bara dina aktiviteter; frågar en gång vem du är", "yours only; asks once who you are"),
        line(
          .search, "sök medan du skriver: atgard hittar Åtgärdswebb", "search as you type, without regard to accents"),
        line(
          .filter, "filtrera: status:delvis  prio:ja  dagar>20  kvar<0",
          "filter: status:delvis  prio:ja  dagar>20  kvar<0"),
        line(.sort, "sortera på kolumnen du står i", "sort by the column you are in"),
      ])
  }

  private var reportingPage: TourPage {
    TourPage(
      title: say("Rapportera", "Reporting"),
      lines: [
        line(.setStatus, "sätt status ur en meny", "set the status from a menu"),
        line(.togglePriority, "PRIO på eller av", "PRIO on or off"),
        line(.edit, "ändra fältet du står på, också redovisningen", "edit the field you are on, the account too"),
      ] + heading("Tid", "Time") + [
        line(.logTime, "logga tid på aktiviteten: 0,5 eller 4h", "log time on the activity: 0.5 or 4h"),
        line(
          .logLine, "var som helst, på en rad: 0,5 IND igår workshop", "anywhere, in a line: 0.5 IND yesterday workshop"
        ),
        line(.week, "hela veckan som ett kalkylblad", "the whole week as a sheet"),
      ] + heading("Till styrgruppen och året", "For the steering group and the year") + [
        line(.present, "styrgruppens sidor, utan namn", "the steering group's pages, without names"),
        line(.report, "verksamhetsberättelsen: vad som saknas än", "the year's report: what is still missing"),
      ])
  }

  private var helpPage: TourPage {
    TourPage(
      title: say("Inget kan gå förlorat", "Nothing can be lost"),
      lines: [
        TourPage.Line(
          text: say(
            "Allt är sparat innan nästa tangent läses. Det finns inget att spara.",
            "All is saved before the next key is read. There is nothing to save.")),
        line(.undo, "ångra, hur långt som helst, också efter omstart", "undo, without limit, also after a restart"),
        line(.redo, "gör om", "redo"),
      ] + heading("Hjälp", "Help") + [
        line(.help, "alla tangenter; sök bland dem med /", "every key; search them with /"),
        line(
          .palette, "alla kommandon vid namn, och varför de inte går", "every command by name, and why it can't be done"
        ),
        line(.settings, "inställningar: vem du är, färger, språk", "settings: who you are, colours, language"),
        line(.problems, "vad kontrollen har funnit", "what the check has found"),
      ] + heading("Flera samtidigt", "Several at once") + [
        line(
          .sync, "synka med de andra; samma fält ändrat av två visas, och du väljer",
          "sync with the others; a field that two changed is shown, and you choose")
      ])
  }
}
