import Plan
import Recfile
import Screen
import Testing

@testable import Dashboard

@Suite struct ConflictTests {
  /// A plan in which a merge has left a conflict in IND's status.
  private func conflicting(_ lines: String) -> Player {
    var player = Player()
    guard let ref = player.disk.ref(.activity, "IND") else { return player }
    let text = player.disk.text(of: ref)
    let edit = Edit(
      RecordID(.activity, "IND"), before: text, after: RecordText(bytes: text.bytes + Array(lines.utf8)))
    player.change(Change([edit]))
    return player
  }

  @Test(arguments: [("1", "pågår"), ("2", "delvis")])
  func oneOfTwoValuesIsChosenAndTheCommentGoes(key: String, status: String) {
    var player = conflicting("# KONFLIKT Status: delvis\n")
    #expect(player.disk.conflicts().map(\.theirs) == ["delvis"])
    player.press("! Enter \(key)")
    #expect(player.value(.activity, "IND", "Status") == [status])
    #expect(player.disk.conflicts().isEmpty)
    #expect(
      !player.disk.lines(of: player.disk.ref(.activity, "IND") ?? player.disk.refs(of: .activity)[0]).contains(
        "KONFLIKT"))
    player.press("u")
    #expect(player.disk.conflicts().map(\.theirs) == ["delvis"])
  }

  @Test func whoWroteTheValuesStandsBesideThem() throws {
    var player = conflicting("# KONFLIKT Status: delvis\n")
    player.press("! Enter")
    let conflict = try #require(player.disk.conflicts().first)
    #expect(player.effects.contains { if case .trace(conflict) = $0 { true } else { false } })
    player.send(.traced(conflict, ours: "Tora Almkvist 2026-06-01 14:02", theirs: nil))
    #expect(
      player.screen.contains("1 vårt värde: Tora Almkvist 2026-06-01 14:02") && player.screen.contains("2 deras värde ")
    )
  }

  @Test func aLongTextKeepsBoth() {
    var player = conflicting(
      "Redovisning: Vår text\n# KONFLIKT Redovisning: Deras text\n# KONFLIKT Redovisning: + rad två\n")
    player.press("! Enter b")
    #expect(player.value(.activity, "IND", "Redovisning") == ["Deras text\nrad två\n\nVår text"])
    #expect(player.disk.conflicts().isEmpty)
  }

  @Test func aValueTakenAwayIsOneToChoose() {
    var player = conflicting("Rubrik: Vår\n# KONFLIKT Rubrik: (borttaget)\n")
    player.press("! Enter 2")
    #expect(player.value(.activity, "IND", "Rubrik") == [])
  }

  @Test func aRecordTheyTookAwayGoesWhole() {
    var player = Player()
    guard let ref = player.disk.refs(of: .actionPoint).first else { return }
    let (id, text) = (player.disk.id(of: ref), player.disk.text(of: ref))
    let marked = RecordText(bytes: text.bytes + Array("# KONFLIKT Id: (borttaget)\n".utf8))
    player.change(Change([Edit(id, before: text, after: marked)]))
    player.press("! Enter")
    #expect(player.screen.contains("Konflikt: \(id.key) Id"))
    player.press("2")
    #expect(player.disk.ref(of: id) == nil)
    player.press("u")
    #expect(player.disk.conflicts().map(\.field) == ["Id"])
  }

  @Test func escapeLeavesItWaiting() {
    var player = conflicting("# KONFLIKT Status: delvis\n")
    player.press("! Enter Esc")
    #expect(player.disk.conflicts().count == 1)
    #expect(player.message == "Konflikten väntar; ! visar den")
  }

  @Test func anEditThatCameTooLateIsShownBesideTheirs() {
    var player = Player()
    player.press("2 /")
    player.type("id:IND")
    player.press("Enter")
    player.changeOutside { (plan) throws(Refusal) in
      try plan.setting("Status", to: ["utgår"], of: [RecordID(.activity, "IND")])
    }
    player.press("s d")
    #expect(player.screen.contains("Konflikt: IND Status"))
    #expect(player.value(.activity, "IND", "Status") == ["utgår"])
    player.press("1")
    #expect(player.value(.activity, "IND", "Status") == ["delvis"])
  }

  /// IND under the cursor, an editor opened by some keys, and then a change by somebody else that the screen has taken in.
  private func editing(_ keys: String, _ field: String, _ value: String) throws -> Player {
    var player = Player()
    player.press("2 /")
    player.type("id:IND")
    player.press("Enter \(keys)")
    player.change(try player.disk.setting(field, to: [value], of: [RecordID(.activity, "IND")]))
    return player
  }

  @Test func whatOthersWroteWhileAnEditorWasOpenIsNotWrittenOver() throws {
    var menu = try editing("s", "Status", "utgår")
    menu.press("d")
    #expect(menu.value(.activity, "IND", "Status") == ["utgår"])
    #expect(menu.screen.contains("Konflikt: IND Status"))

    var line = try editing("l l l l e", "Dagar", "22")
    #expect(line.screen.contains("Dagar"))
    line.press("Ctrl-U 3 0 Enter")
    #expect(line.value(.activity, "IND", "Dagar") == ["22"])
    #expect(line.screen.contains("Konflikt: IND Dagar"))
    line.press("1")
    #expect(line.value(.activity, "IND", "Dagar") == ["30"])

    var text = try editing("E", "Redovisning", "Deras text")
    text.send(.edited("Vår text"))
    #expect(text.value(.activity, "IND", "Redovisning") == ["Deras text"])
    text.press("b")
    #expect(text.value(.activity, "IND", "Redovisning") == ["Deras text\n\nVår text"])
  }

  @Test func anotherFieldThatOthersWroteMeanwhileStays() throws {
    var player = try editing("s", "Dagar", "22")
    player.press("d")
    #expect(player.value(.activity, "IND", "Status") == ["delvis"])
    #expect(player.value(.activity, "IND", "Dagar") == ["22"])
    // The next edit starts from what is there now.
    player.press("s u")
    #expect(player.value(.activity, "IND", "Status") == ["utgår"])
  }
}
