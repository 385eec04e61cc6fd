import TestSupport
import Testing

/// `rus settings`, and that what the file says holds in every command.
@Suite struct SettingsCommandTests {
  private func rig(_ text: String) throws -> Rig {
    let rig = try Rig("exempel")
    let outcome = try Shell.run(
      "sh", ["-c", "mkdir -p '\(rig.folder.path)/.config/rus' && cat > '\(rig.folder.path)/.config/rus/settings.rec'"],
      input: Array(text.utf8))
    try #require(outcome.status == 0)
    return rig
  }

  @Test func `every setting is listed with what else holds`() throws {
    let outcome = try rig("Person: IB\nTema: fjäll\n\n%rec: Tangent\n\nKommando: filter\nTangent: å\n").run(["settings"]
    )
    #expect(outcome.status == 0, "\(outcome.errorText)")
    let lines = outcome.text.split(separator: "\n").map { $0.split(separator: " ").joined(separator: " ") }
    #expect(lines[0].hasSuffix("/.config/rus/settings.rec"))
    #expect(
      lines.dropFirst().prefix(15) == [
        "inställning värde annars fält", "Person IB frågas efter Person", "Tema fjäll standard Tema",
        "Språk – som datorns, annars svenska Sprak", "Bara ASCII – nej Ascii", "Mus – ja Mus",
        "Synka var – aldrig av sig själv Synk", "Listans bredd – två tredjedelar Delning_bredd",
        "Listans höjd – två tredjedelar Delning_hojd", "Översiktens vänstra – drygt hälften Delning_oversikt",
        "Månadens bredd – två tredjedelar Delning_manad_bredd", "Månadens höjd – tre fjärdedelar Delning_manad_hojd",
        "Förstorat – inget Forstorad", "egna tangenter:", "filter: å",
      ])
  }

  @Test func `JSON has the same`() throws {
    let rig = try rig("Sprak: en\nMus: nej\n")
    let text = try rig.python(
      "{s['Falt']: s.get('Varde') for s in d['Installningar']}, d['Problem']", of: "settings", "--json")
    let wanted =
      "{'Person': None, 'Tema': None, 'Sprak': 'en', 'Ascii': None, 'Mus': 'nej', 'Synk': None, "
      + "'Delning_bredd': None, 'Delning_hojd': None, 'Delning_oversikt': None, "
      + "'Delning_manad_bredd': None, 'Delning_manad_hojd': None, 'Forstorad': None} []"
    #expect(text == wanted)
  }

  @Test func `what is wrong is named by its line, and the rest holds`() throws {
    let rig = try rig(
      "# min fil\nPersonn: IB\nSprak: tyska\nMus: nej\nMus: ja\nbara ord\n\n%rec: Tangent\n\nKommando: filter\nTangent: s\n\nKommando: sorrt\nTangent: å\n"
    )
    let outcome = try rig.run(["settings"])
    #expect(outcome.status == 1)
    #expect(
      outcome.text.split(separator: "\n").filter { $0.hasPrefix("settings.rec:") } == [
        "settings.rec:2: inställningen Personn finns inte; menade du Person?",
        "settings.rec:3: Sprak: tyska går inte; skriv sv eller en",
        "settings.rec:5: Mus står redan på rad 4, som gäller",
        "settings.rec:6: raden är inte ett fält (Namn: värde) och läses inte",
        "settings.rec:10: s är både ”Sätt status” (setStatus) och ”Filtrera” (filter); den första behåller tangenten",
        "settings.rec:13: kommandot sorrt finns inte; menade du sort?",
      ])
    #expect(try rig.rus("status").status == 0)
  }

  @Test func `the language that is set goes before the locale and after what is asked for`() throws {
    let rig = try rig("Sprak: en\n")
    #expect(try rig.run(["settings"], ["LC_ALL": "sv_SE.UTF-8"]).text.contains("setting"))
    #expect(try rig.run(["settings", "--language", "sv"]).text.contains("inställning"))
    #expect(try rig.run(["settings"], ["RUS_LANGUAGE": "sv"]).text.contains("inställning"))
    #expect(try rig.run(["settings", "--help"]).text.contains("Shows the settings"))
  }

  @Test func `fields of one's own are left in peace`() throws {
    let outcome = try rig("Eget: kvar\nPerson: IB\n").run(["settings"])
    #expect(outcome.status == 0)
  }
}
