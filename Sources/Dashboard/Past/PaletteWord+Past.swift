import Plan

extension PaletteWord {
  /// `sedan 2025-09-12`, `sedan styrgrupp`: what has happened since.
  static let since = PaletteWord(
    Label("sedan", "since"), argument: Label("DATUM eller styrgrupp", "DATE or styrgrupp"),
    does: Label("Vad som hänt sedan en dag", "What happened since a day"),
    preview: { app, text in
      switch app.sinceStart(text) {
      case .failure(let problem): PalettePreview(text: problem.text(app.language), isRefusal: true)
      case .success(let (day, meeting)):
        PalettePreview(text: app.say("Sedan ", "Since ") + (meeting.map { "\($0.meeting.name) " } ?? "") + day.iso)
      }
    },
    perform: { app, text in app.openSince(text) })

  /// `jämför 2024`: two years side by side.
  static let compare = PaletteWord(
    Label("jämför", "compare"), argument: Label("ÅR", "YEAR"),
    does: Label("Ett annat år bredvid det här", "Another year beside this one"),
    preview: { app, text in
      guard let year = Int(text), year != app.plan.facts.year else {
        return PalettePreview(text: app.say("skriv ett annat år", "write another year"), isRefusal: true)
      }
      return PalettePreview(text: app.say("\(year) bredvid det här året", "\(year) beside this year"))
    },
    perform: { app, text in app.askForYear(text) })

  /// `läget 2025-09-12`: the whole plan as it was.
  static let planOf = PaletteWord(
    Label("läget", "plan-of"), argument: Label("DATUM", "DATE"),
    does: Label("Hela planen som den var en dag", "The whole plan as it was on a day"),
    preview: { app, text in
      switch DayInput.day(text, today: app.today, .past) {
      case .failure(let problem): PalettePreview(text: "\(text) \(problem.text(app.language))", isRefusal: true)
      case .success(let day):
        PalettePreview(text: app.say("Planen vid slutet av \(day.iso)", "The plan at the end of \(day.iso)"))
      }
    },
    perform: { app, text in app.askForPlan(text) })
}
