import Plan
import Recfile
import TestSupport
import Testing

/// Plain conditions mean what they mean to `recsel`, where both can say them.
@Suite struct QueryRecselTests {
  /// A condition as ours and as recutils'.
  private typealias Pair = (ours: String, theirs: String)

  private static func term(_ random: inout SeededGenerator) -> Pair {
    let sign = ["<", "<=", ">", ">=", "="].randomElement(using: &random) ?? "="
    let number = Int.random(in: 0...60, using: &random)
    let statuses = ["planerad", "pågår", "genomförd", "delvis", "utgår"]
    switch Int.random(in: 0..<6, using: &random) {
    case 0: return ("dagar\(sign)\(number)", "(#Dagar && (Dagar \(sign) \(number)))")
    case 1:
      let half = "\(number).5"
      return ("dagar\(sign)\(half)", "(#Dagar && (Dagar \(sign) \(half)))")
    case 2:
      let status = statuses.randomElement(using: &random) ?? ""
      return ("status=\(status)", "(Status = '\(status)')")
    case 3:
      let area = ["UPP", "STOD", "KOM", "X"].randomElement(using: &random) ?? ""
      return ("verksamhet:\(area)", "(Verksamhet = '\(area)')")
    case 4: return ("prio:ja", "(#Prio && (Prio = 'ja'))")
    default:
      // Theirs tells case and diacritics apart: a word that stands one way only.
      let word = ["FU27", "RAU", "(", "xyz"].randomElement(using: &random) ?? ""
      return ("id:\(word)", "(Id = '\(word)')")
    }
  }

  private static func query(_ random: inout SeededGenerator) -> Pair {
    var groups: [Pair] = []
    for _ in 0..<Int.random(in: 1...3, using: &random) {
      var terms: [Pair] = []
      for _ in 0..<Int.random(in: 1...3, using: &random) {
        let term = term(&random)
        terms.append(Bool.random(using: &random) ? term : ("-\(term.ours)", "(!\(term.theirs))"))
      }
      groups.append((terms.map(\.ours).joined(separator: " "), terms.map(\.theirs).joined(separator: " && ")))
    }
    return (
      groups.map(\.ours).joined(separator: " or "), groups.map { "(\($0.theirs))" }.joined(separator: " || ")
    )
  }

  @Test(arguments: ["exempel", "2025"]) func `the same records are found`(plan name: String) throws {
    var random = SeededGenerator(seed: 9)
    let (plan, bytes) = (try Plans.data(name), try Plans.file(name, .activities))
    var found = 0
    for _ in 0..<150 {
      let (ours, theirs) = Self.query(&random)
      let query = try Query.parse(ours, for: .activity).get()
      let context = QueryContext(person: nil, today: .first)
      let refs = plan.filter(plan.refs(of: .activity), by: query, context)
      let outcome = try Shell.run(
        "recsel", ["-t", "Aktivitet", "-P", "Id", "-e", theirs], input: bytes, environment: ["LC_ALL": "C.UTF-8"])
      let ids = outcome.text.split(separator: "\n").map(String.init)
      #expect(refs.map { plan.id(of: $0).key } == ids, "\(ours) / \(theirs): \(outcome.errorText)")
      found += ids.count
    }
    #expect(found > 100)
  }

  @Test(arguments: ["<", "<=", ">", ">=", "="]) func `dates too`(sign: String) throws {
    var random = SeededGenerator(seed: 4)
    let (plan, bytes) = (try Plans.data("exempel"), try Plans.file("exempel", .time))
    for _ in 0..<6 {
      let day = "2026-0\(Int.random(in: 1...6, using: &random))-\(Int.random(in: 10...28, using: &random))"
      let query = try Query.parse("datum\(sign)\(day)", for: .timeEntry).get()
      let refs = plan.filter(plan.refs(of: .timeEntry), by: query, QueryContext(person: nil, today: .first))
      let theirs =
        switch sign {
        case "<": "Datum << '\(day)'"
        case ">": "Datum >> '\(day)'"
        case "<=": "!(Datum >> '\(day)')"
        case ">=": "!(Datum << '\(day)')"
        default: "Datum == '\(day)'"
        }
      let outcome = try Shell.run(
        "recsel", ["-t", "Tid", "-P", "Datum", "-e", theirs], input: bytes, environment: ["TZ": "UTC0"])
      #expect(
        refs.compactMap { plan.values("Datum", of: $0).first } == outcome.text.split(separator: "\n").map(String.init))
    }
  }
}
