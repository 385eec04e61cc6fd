import Glibc
import Plan
import Testing

@testable import Storage

@Suite struct PlanLocationTests {
  let folder = TemporaryFolder()

  private func location(data: String? = nil, rusData: String? = nil, xdg: String? = nil) -> PlanLocation {
    PlanLocation(
      data: data, rusData: rusData, xdgDataHome: xdg, home: "/home/maja", currentDirectory: folder.path)
  }

  private func problem(_ location: PlanLocation, year: Int? = nil) -> String {
    do {
      return "found \(try location.find(year: year).path)"
    } catch {
      return error.text(.swedish).replacing(folder.path, with: "HERE")
    }
  }

  @Test func theFirstThatIsGivenCounts() {
    #expect(location(data: "/a", rusData: "/b", xdg: "/c").directory == "/a")
    #expect(location(rusData: "/b", xdg: "/c").directory == "/b")
    #expect(location(data: "", rusData: "", xdg: "/c").directory == "/c/rus")
    #expect(location().directory == "/home/maja/.local/share/rus")
    #expect(location(data: "planer/2025").directory == folder["planer/2025"])
    folder.folder("Data")
    #expect(location(xdg: "/c").directory == folder["Data"])
    #expect(location(rusData: "/b").directory == "/b")
  }

  @Test func ofSeveralYearsTheNewestIsOpened() throws {
    for name in ["2024", "2025", "2026", "exempel", "20255"] { folder.folder(name) }
    for name in ["2024", "2025", "exempel", "20255"] { folder.write("Ar: 2025\n", to: "\(name)/plan.rec") }
    let location = location(data: folder.path)
    #expect(location.years == [2024, 2025])
    #expect(try location.find().path == folder["2025"])
    #expect(try location.find(year: 2024).path == folder["2024"])
    #expect(problem(location, year: 2023) == "HERE: ingen plan för 2023; de som finns: 2024, 2025")
    #expect(try self.location(data: "exempel").find().path == folder["exempel"])
  }

  @Test func aPlansOwnFolderIsOpened() throws {
    folder.write("%rec: Plan\n\nAr: 2025\nTitel: T\n", to: "plan.rec")
    #expect(try location(data: folder.path).find().path == folder.path)
    #expect(try location(data: folder.path).find(year: 2025).path == folder.path)
    #expect(
      problem(location(data: folder.path), year: 2024)
        == "HERE är planen för 2025, inte 2024; ange mappen ovanför med --data")
  }

  @Test func whatIsNoPlanIsSaid() {
    folder.write("hej", to: "fil")
    folder.folder("tom")
    #expect(problem(location(data: "fil")) == "HERE/fil: det är ingen mapp; ange planens mapp med --data")
    #expect(
      problem(location(data: "borta"))
        == "HERE/borta: filen eller mappen finns inte; ange planens mapp med --data")
    #expect(
      problem(location(data: "tom"))
        == "HERE/tom: ingen plan här (varken plan.rec eller någon mapp som 2025); ange en med --data")
  }
}
