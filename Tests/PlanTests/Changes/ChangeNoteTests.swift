import Recfile
import Testing

@testable import Plan

@Suite struct ChangeNoteTests {
  private func edit(_ type: RecordType, _ key: String, _ before: [String: String]?, _ after: [String: String]?) -> Edit
  {
    func text(_ fields: [String: String]?) -> RecordText? {
      fields.map { RecordText(fields: $0.sorted { $0.key < $1.key }.map { ($0.key, $0.value) }) }
    }
    return Edit(RecordID(type, key), before: text(before), after: text(after))
  }

  private func time(_ days: String, on activity: String, by person: String, isRemoval: Bool = false) -> Edit {
    let fields = ["Datum": "2026-06-01", "Person": person, "Aktivitet": activity, "Dagar": days]
    return edit(.timeEntry, "x", isRemoval ? fields : nil, isRemoval ? nil : fields)
  }

  @Test func `what was logged on an activity stands in its line`() {
    let status = edit(.activity, "IND", ["Status": "delvis"], ["Status": "genomförd"])
    let note = ChangeNote([time("0.5", on: "IND", by: "ME"), status], .swedish)
    #expect(note.lines == ["IND: tid +0,5 (ME)", "IND: status delvis → genomförd"])
    let inOrder = ChangeNote([status, time("0.5", on: "IND", by: "ME")], .swedish)
    #expect(inOrder.text == "IND: status delvis → genomförd; tid +0,5 (ME)\n")
    #expect(
      ChangeNote([status, time("0.5", on: "IND", by: "ME")], .english).subject
        == "IND: status partly → done; time +0.5 (ME)")
  }

  @Test func `time is summed by person, with what was taken away`() {
    let edits = [
      time("1", on: "AW", by: "ME", isRemoval: true), time("1.5", on: "AW", by: "ME"),
      time("2", on: "AW", by: "KT", isRemoval: true),
      time("1", on: "MOV", by: "KT", isRemoval: true), time("1", on: "MOV", by: "KT"),
    ]
    #expect(ChangeNote(edits, .swedish).lines == ["AW: tid +0,5 (ME), −2 (KT)", "MOV: tid ändrad (KT)"])
  }

  @Test func `a subject holds what it has room for, and the text all`() {
    let edits = (1...30).map { edit(.activity, "A\($0)", nil, ["Id": "A\($0)"]) }
    let note = ChangeNote(edits, .swedish)
    #expect(note.subject == "A1: ny aktivitet; A2: ny aktivitet; A3: ny aktivitet; A4: ny aktivitet (+26 till)")
    #expect(note.text.split(separator: "\n").count == 31)
    #expect(ChangeNote([], .swedish).isEmpty)
  }

  @Test func `values can't break out of the line`() {
    let odd = edit(.activity, "A\u{1B}\n", ["Status": "a"], ["Status": "b\nc\u{7}"])
    let text = ChangeNote([odd, time("1", on: "X\nY", by: "\u{1B}[2J")], .swedish).text
    #expect(text.unicodeScalars.allSatisfy { $0.value >= 0x20 || $0 == "\n" })
    #expect(text.split(separator: "\n").count <= 4)
  }

  @Test func `a changed comment is told of`() {
    let before = RecordText(bytes: Array("Id: A\n# KONFLIKT Status: b\n".utf8))
    let edit = Edit(RecordID(.activity, "A"), before: before, after: RecordText(bytes: Array("Id: A\n".utf8)))
    #expect(ChangeNote([edit], .swedish).lines == ["A: kommentar ändrad"])
  }
}
