import Plan
import Recfile
import Screen
import Testing

@testable import Dashboard

@Suite struct EditingTests {
  /// A player with the cursor on an activity.
  func on(_ key: String) -> Player {
    var player = Player()
    player.press("2 /")
    player.type("id:\(key)")
    player.press("Enter")
    return player
  }

  @Test func statusIsSetFromAMenuByItsLetter() {
    var player = on("IND")
    player.press("s d")
    #expect(player.value(.activity, "IND", "Status") == ["delvis"])
    #expect(player.message == "IND: status pågår → delvis")
  }

  /// In a list `g` goes to the first row; in a menu that shows it as a letter it is that letter.
  @Test(arguments: [("p", "planerad"), ("g", "genomförd"), ("G", "genomförd"), ("d", "delvis"), ("u", "utgår")])
  func everyLetterThatAMenuShowsIsWhatItSays(letter: String, status: String) {
    var player = on("IND")
    player.press("s")
    #expect(player.screen.contains("\(letter.lowercased())  "))
    player.press(letter)
    #expect(player.app.layers.isEmpty)
    #expect(player.value(.activity, "IND", "Status") == [status])
  }

  /// Also where words share all their letters, or have none.
  @Test func everyWordOfAMenuHasALetterOfItsOwn() {
    for (keys, least) in [("4 Y", 11), ("5 j s", 4), ("2 j s", 5), ("2 j A", 3), ("3 x z", 6)] {
      var player = Player(width: 120, height: 40)
      player.press(keys)
      guard case .choice(let menu)? = player.app.layers.last else {
        Issue.record("\(keys): \(player.screen)")
        continue
      }
      let letters = menu.options.compactMap(\.letter)
      #expect(letters.count == menu.options.count && Set(letters).count == letters.count, "\(keys): \(player.screen)")
      #expect(letters.count >= least)
    }
  }

  @Test func aRatingIsChosenByItsDigitAmongWords() {
    var player = Player(width: 120, height: 40)
    player.press("5 j s")
    #expect(player.screen.contains("2  2 tillräcklig"), "\(player.screen)")
    player.press("2")
    #expect(player.app.layers.isEmpty)
    let goal = player.app.list.current?.ref.map { player.app.plan.id(of: $0).key } ?? ""
    #expect(player.value(.goal, goal, "Vardering") == ["2"])
  }

  @Test func statusIsSetFromAMenuWithArrowsAndEnter() {
    var player = on("IND")
    player.press("s Down Enter")
    #expect(player.value(.activity, "IND", "Status") == ["genomförd"])
  }

  @Test func aKeyStaysWhileAFileThatMayReferToItCannotBeRead() {
    var player = on("IND")
    player.app.folderProblems = [
      Problem(file: "tid.rec", level: .error, swedish: "är en mapp; flytta den", english: "is a folder; move it away")
    ]
    player.press(":")
    player.type("sätt id=INDIK")
    player.press("Enter")
    #expect(player.message == "tid.rec kan inte läsas, och kan hänvisa hit: är en mapp; flytta den")
    #expect(player.value(.activity, "IND", "Id") == ["IND"])
  }

  @Test func spaceStepsTheStatusRound() {
    var player = on("IND")
    var seen: [String] = []
    for _ in ActivityStatus.allCases {
      player.press("Space")
      seen += player.value(.activity, "IND", "Status")
    }
    #expect(seen == ["genomförd", "delvis", "utgår", "planerad", "pågår"])
  }

  @Test func aFieldOfSeveralWordsKeepsThoseNotTouched() {
    var player = Player()
    player.press("7 Enter j j j e")
    #expect(player.screen.contains("[x] verksamhetsledare"))
    player.type("adj")
    player.press("Space Enter")
    #expect(
      player.value(.person, "TA", "Roll") == ["verksamhetsledare", "styrgrupp", "arbetsgrupp", "adjungerad"])
  }

  @Test func prioritySwitches() {
    var player = on("IND")
    player.press("p")
    #expect(player.value(.activity, "IND", "Prio") == ["ja"])
    player.press("p")
    #expect(player.value(.activity, "IND", "Prio") == ["nej"])
  }

  @Test func everyStepIsUndoneAndRedoneByNameAcrossPanes() {
    var player = on("IND")
    let before = player.disk.document(.activities).bytes
    player.press("s d p Space")
    let after = player.disk.document(.activities).bytes
    player.press("4 u")
    #expect(player.message == "Ångrade: IND: status delvis → utgår")
    player.press("u u")
    #expect(player.disk.document(.activities).bytes == before)
    player.press("u")
    #expect(player.message == "Det finns inget att ångra")
    player.press("Ctrl-R U Ctrl-R")
    #expect(player.disk.document(.activities).bytes == after)
    player.press("U")
    #expect(player.message == "Det finns inget att göra om")
  }

  @Test func markedRecordsChangeInOneStep() {
    var player = on("IND")
    player.press("v v s u")
    #expect(player.value(.activity, "IND", "Status") == ["utgår"])
    #expect(player.value(.activity, "MOV", "Status") == ["utgår"])
    player.press("u")
    #expect(player.value(.activity, "IND", "Status") == ["pågår"])
    #expect(player.value(.activity, "MOV", "Status") == ["pågår"])
  }

  @Test func aNumberIsEditedInPlaceWithADecimalComma() {
    var player = on("IND")
    player.press("l l l l e Ctrl-U")
    player.type("12,5")
    player.press("Enter")
    #expect(player.value(.activity, "IND", "Dagar") == ["12.5"])
  }

  @Test func aBadValueIsExplainedAndKept() {
    var player = on("IND")
    player.press("l l l l e Ctrl-U")
    player.type("tolv")
    player.press("Enter")
    #expect(player.value(.activity, "IND", "Dagar") == ["19"])
    #expect(player.screen.contains("tolv"))
    guard case .line(let line)? = player.app.layers.last else {
      Issue.record("the editor is closed")
      return
    }
    #expect(line.problem != nil)
    player.press("Ctrl-U")
    player.type("7")
    player.press("Enter")
    #expect(player.value(.activity, "IND", "Dagar") == ["7"])
  }

  @Test func timeIsLoggedFromAForm() {
    var player = on("IND")
    let before = player.disk.time.logged(on: "IND")
    player.press("t")
    player.type("0,5")
    player.press("Enter")
    #expect(player.disk.time.logged(on: "IND") == before + PersonDays(hundredths: 50))
    #expect(player.message == "tid +0,5 IND (TA 2026-06-20)")
    player.press("u")
    #expect(player.disk.time.logged(on: "IND") == before)
  }

  @Test func hoursAreDaysByThePlansHours() {
    var player = on("IND")
    let before = player.disk.time.logged(on: "IND")
    player.press("t")
    player.type("4h")
    player.press("Enter")
    #expect(player.disk.time.logged(on: "IND") == before + PersonDays(hundredths: 50))
  }

  @Test func whoIsAskedForOnceAndRemembered() {
    var player = Player(person: nil)
    player.press("2 j t")
    #expect(player.screen.contains("Vem är du?"))
    player.type("saga")
    player.press("Enter")
    #expect(player.app.settings.person == "SE")
    guard case .form? = player.app.layers.last else {
      Issue.record("the form did not open")
      return
    }
    player.press("Esc t")
    #expect(!player.screen.contains("Vem är du?"))
  }

  @Test func deletingAsksNothingAndIsUndoneToTheByte() {
    var player = Player()
    let before = player.disk.document(.meetings).bytes
    player.press("4 j j j d")
    #expect(player.disk.document(.meetings).bytes != before)
    player.press("u")
    #expect(player.disk.document(.meetings).bytes == before)
  }

  @Test func deletingWhatIsReferredToIsRefusedWithTheReason() {
    var player = on("IND")
    player.press("d")
    #expect(player.value(.activity, "IND", "Id") == ["IND"])
    #expect(player.message?.hasPrefix("IND används av ") ?? false)
  }

  @Test func aMeetingIsAddedWithAForm() {
    var player = Player()
    let count = player.disk.meetings.count
    player.press("4 a")
    player.type("Avstämning")
    player.press("Enter")
    #expect(player.disk.meetings.count == count + 1)
    #expect(player.disk.meetings.last?.name == "Avstämning")
    #expect(player.disk.meetings.last?.day == Fixtures.day("2026-06-20"))
  }

  @Test func aFormThatIsNotRightStaysOpen() {
    var player = Player()
    let count = player.disk.meetings.count
    player.press("4 a Enter")
    #expect(player.disk.meetings.count == count)
    guard case .form(let form)? = player.app.layers.last else {
      Issue.record("the form is closed")
      return
    }
    #expect(form.lines[form.focus].field.name == "Namn")
  }

  @Test func responsiblePersonsArePickedFromAListThatFilters() {
    var player = on("IND")
    player.press("Enter")
    for _ in 0..<8 { player.press("j") }
    player.press("e")
    player.type("petra")
    player.press("Enter")
    #expect(player.value(.activity, "IND", "Ansvarig") == ["OH", "PM"])
  }

  @Test func aLongTextIsWrittenAndSaved() {
    var player = on("IND")
    player.press("Enter")
    for _ in 0..<11 { player.press("j") }
    player.press("e")
    player.send(.input(.paste("Rad ett\nRad två")))
    player.press("Ctrl-S")
    #expect(player.value(.activity, "IND", "Redovisning") == ["Rad ett\nRad två"])
  }

  @Test func aLongTextLeftUnsavedIsThereAgain() {
    var player = on("IND")
    player.press("Enter")
    for _ in 0..<10 { player.press("j") }
    player.press("e")
    player.type("halvvägs")
    player.press("Esc")
    #expect(player.value(.activity, "IND", "Redovisning") == [])
    player.press("e")
    #expect(player.screen.contains("halvvägs"))
  }

  @Test func pastedTextNeverRunsAsKeys() {
    var player = on("IND")
    player.send(.input(.paste("sdduq")))
    #expect(player.value(.activity, "IND", "Status") == ["pågår"])
    #expect(player.message?.hasPrefix("Inklistrad text") ?? false)
  }

  @Test func aClosedYearRefusesEveryEdit() {
    var player = on("IND")
    let change = try? player.disk.setting("Last", to: ["ja"], of: [RecordID(.plan, "2026")])
    if let change { _ = try? player.app.plan.apply(change) }
    player.press("s")
    #expect(player.message == "Året är låst; öppna det först (Last: nej i planen)")
  }

  @Test func aReadOnlyPlanSaysSo() {
    var player = on("IND")
    player.app.settings.readOnlyReason = "skrivskyddad"
    player.press("Space")
    #expect(player.message == "skrivskyddad")
    #expect(player.value(.activity, "IND", "Status") == ["pågår"])
  }

  @Test func aKeyThatDoesNothingSaysSo() {
    var player = Player()
    player.press("2 ö")
    #expect(player.message == "ö gör ingenting här; ? visar alla tangenter")
  }

  @Test func theRecordIsCopiedAsText() {
    var player = on("IND")
    player.press("y")
    guard case .copy(let text)? = player.effects.first else {
      Issue.record("nothing was copied")
      return
    }
    #expect(text.hasPrefix("Id: IND\n"))
  }

  @Test func theLongTextOpensInTheUsersEditor() {
    var player = on("KOMMUN")
    player.press("E")
    guard case .openEditor(let text)? = player.effects.first else {
      Issue.record("no editor was asked for")
      return
    }
    #expect(text == player.value(.activity, "KOMMUN", "Redovisning").first ?? "")
    player.send(.edited("Ny text\n"))
    #expect(player.value(.activity, "KOMMUN", "Redovisning") == ["Ny text"])
  }
}
