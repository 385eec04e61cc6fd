import Glibc
import Plan
import Recfile
import Testing

@testable import Storage

/// What a person saw last is kept by what it holds: nothing twice, and nothing that has not changed again.
@Suite struct SeenTests {
  let folder = TemporaryFolder.withPlan()
  let home = TemporaryFolder()

  private var state: PlanState { PlanState(of: folder.plan, stateHome: home.path) }
  private let day = Day(iso: "2026-02-03") ?? .first

  private func plan() throws -> YearPlan { try folder.plan.load().plan }

  private var contents: [String] { names(in: state.directory).filter { $0.hasSuffix(".rec") }.sorted() }

  @Test func whatWasNeverSeenIsUnknown() throws {
    #expect(state.seen(by: "ME").load(beside: try plan()) == nil)
  }

  @Test func thePlanComesBackAsItWas() throws {
    let before = try plan()
    state.seen(by: "ME").keep(before, on: day)
    folder.replace("tid.rec", with: "%rec: Tid\n\nDatum: 2026-03-01\nPerson: ML\nAktivitet: DATA\nDagar: 2\n")
    folder.write("%rec: Mal\n\nId: M1\nNamn: Ett mål\n", to: "mal.rec")
    let now = try plan()
    let seen = try #require(state.seen(by: "ME").load(beside: now))
    #expect(seen.day == day)
    #expect(PlanFile.allCases.allSatisfy { seen.plan.document($0).bytes == before.document($0).bytes })
    #expect(seen.plan.time.total == before.time.total && seen.plan.time.total != now.time.total)
    #expect(seen.plan.goals.isEmpty && now.goals.count == 1)
    #expect(state.seen(by: nil).load(beside: now) == nil)
  }

  @Test func onlyWhatHasChangedIsWritten() throws {
    state.seen(by: "ME").keep(try plan(), on: day)
    let before = contents
    #expect(before.count == 5)
    func stamps() -> [String] {
      contents.map { name in
        let found = try? status(of: state.directory.appending(path: name))
        return "\(name) \(found?.st_ino ?? 0)"
      }
    }
    let old = stamps()
    state.seen(by: "ME").keep(try plan(), on: day)
    #expect(stamps() == old)
    folder.replace("personer.rec", with: "%rec: Person\n\nId: ME\nNamn: Maja Ek\n")
    state.seen(by: "ML").keep(try plan(), on: day)
    // What the one saw is there as long as the other's last look is another.
    #expect(contents.count == 6 && Set(stamps()).isSuperset(of: old))
    state.seen(by: "ME").keep(try plan(), on: day)
    #expect(contents.count == 5 && Set(stamps()).intersection(old).count == 4)
  }

  @Test func contentsThatAreGoneOrSpoiledMakeItUnknown() throws {
    state.seen(by: "ME").keep(try plan(), on: day)
    folder.replace("tid.rec", with: "%rec: Tid\n")
    let now = try plan()
    #expect(state.seen(by: "ME").load(beside: now) != nil)
    for name in contents {
      let path = state.directory.appending(path: name)
      guard let file = fopen(path, "a") else { continue }
      fputs("x", file)
      fclose(file)
    }
    #expect(state.seen(by: "ME").load(beside: now) == nil)
    state.seen(by: "ME").keep(now, on: day)
    #expect(state.seen(by: "ME").load(beside: now)?.plan.time.entries.isEmpty == true)
  }
}
