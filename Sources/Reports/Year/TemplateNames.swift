/// The names that a template can use: what `YearReport` gives it.
enum TemplateNames {
  static let all = Set(report + area + outcome + group + activity + meeting + money + goal + person)

  /// What stands at the top, and is found everywhere.
  static let report = [
    "titel", "ar", "organisation", "kalla", "vision", "budskap", "har_budskap", "text", "luckor", "antal_aktiviteter",
    "antal_prio", "tjanster", "planerat", "nedlagt", "verksamheter", "har_ovriga_moten", "ovriga_moten", "har_ekonomi",
    "saknas_ekonomi", "styrgrupp", "arbetsgrupp", "ovriga_personer", "har_ovriga_personer", "saknas_medlemmar",
    "diagram_status", "diagram_tid", "diagram_ekonomi", "diagram_mal",
  ]
  /// Of an area.
  static let area = ["id", "namn", "planerat", "nedlagt", "resursatgang", "utfall", "grupper", "har_mal", "mal"]
  /// Of the activities of an area that have the same status.
  static let outcome = ["inledning", "aktiviteter"]
  /// Of the activities under the same sub-heading.
  static let group = ["rubrik", "aktiviteter"]
  /// Of an activity.
  static let activity = [
    "id", "namn", "niva", "prio", "planerat", "nedlagt", "status", "statusmening", "tidsbedomning", "ambition",
    "redovisning", "ansvariga", "har_moten", "moten",
  ]
  /// Of a meeting.
  static let meeting = ["id", "namn", "dag", "typ", "plats", "deltagare", "laget", "har_beslut", "beslut", "text"]
  /// Of the money.
  static let money = [
    "budgetposter", "namn", "id", "budget", "tillskott", "utfall", "avvikelse", "kommentar", "har_insatser", "insatser",
    "timmar", "belopp", "overskott", "overskott_mening", "summor", "mening",
  ]
  /// Of a goal.
  static let goal = ["id", "namn", "vardering", "varderingsord", "uppfoljning", "tidigare", "aktiviteter"]
  /// Of a person.
  static let person = ["id", "namn", "organisation", "roller"]
}
