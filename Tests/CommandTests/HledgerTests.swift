import TestSupport
import Testing

/// The time log as hledger sums it.
struct HledgerTests {
  private static let isThere = (try? Shell.run("hledger", ["--version"]).status) == 0

  @Test(.enabled(if: isThere, "hledger is not installed"))
  func `hledger sums as the plan does: in all and by activity`() throws {
    let rig = try Rig("exempel")
    let written = try rig.rus("export", "timedot")
    #expect(written.status == 0 && written.errorText == "")
    func balance(_ file: String, _ depth: Int) throws -> [String] {
      let arguments = ["-f", file, "balance", "--flat", "-N", "-O", "csv", "--depth", "\(depth)"]
      let outcome = try Shell.run("hledger", arguments, input: written.out, environment: ["LC_ALL": "C.UTF-8"])
      try #require(outcome.status == 0, "\(outcome.errorText)")
      return outcome.text.split(separator: "\n").dropFirst().map { $0.filter { !"\"()".contains($0) } }
    }
    let script = "sorted((a['Verksamhet'] + ':' + a['Id'], a['Nedlagt']) for a in d if a['Nedlagt'])"
    let ours = try rig.python(
      "'\\n'.join('%s,%.2f' % a for a in \(script))", of: "list", "aktiviteter", "--json")
    let total = try rig.python("'%.2f' % d['Tid']['Nedlagt']", of: "status", "--json")
    for file in ["-", "timedot:-"] {
      #expect(try balance(file, 2).joined(separator: "\n") == ours)
      #expect(try balance(file, 0) == ["...,\(total)"])
    }
  }
}
