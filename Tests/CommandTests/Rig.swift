import Glibc
import TestSupport
import Testing

/// A copy of a plan of `Data` for one test, and the built program to run on it.
struct Rig {
  let folder: TemporaryFolder
  /// The copied plan's folder.
  let plan: String

  init(_ name: String = "2025") throws {
    folder = try TemporaryFolder()
    plan = folder.path + "/plan"
    let copied = try Shell.run("cp", ["-r", Self.data + "/" + name, plan])
    try #require(copied.status == 0)
  }

  /// Runs a verb on the copied plan.
  func rus(_ arguments: String..., environment: [String: String] = [:]) throws -> Shell.Outcome {
    try run(arguments + ["--data", plan], environment)
  }

  /// Runs the program with just these arguments.
  func run(_ arguments: [String], _ environment: [String: String] = [:]) throws -> Shell.Outcome {
    try Shell.run(builtProduct("rus"), arguments, environment: pinned(with: environment))
  }

  /// Runs a shell script that calls the program as `$RUS`, in the folder that holds the plan.
  func shell(_ script: String, _ environment: [String: String] = [:]) throws -> Shell.Outcome {
    var all = pinned(with: environment)
    all["RUS"] = builtProduct("rus")
    all["HERE"] = folder.path
    return try Shell.run("sh", ["-c", "cd \"$HERE\"; " + script], environment: all)
  }

  /// What a Python expression makes of a command's JSON, called `d`.
  func python(_ expression: String, of arguments: String...) throws -> String {
    let written = try run(arguments + ["--data", plan])
    let script = "import json, sys\nd = json.load(sys.stdin)\nprint(\(expression))"
    let outcome = try Shell.run(
      "python3", ["-c", script], input: written.out, environment: ["PYTHONIOENCODING": "utf-8"])
    return outcome.text.isEmpty ? outcome.errorText : String(outcome.text.dropLast())
  }

  func read(_ file: String) throws -> String {
    String(decoding: try readFile("\(plan)/\(file)"), as: UTF8.self)
  }

  func append(_ text: String, to file: String) throws {
    let stream = try #require(fopen("\(plan)/\(file)", "a"))
    fputs(text, stream)
    fclose(stream)
  }

  /// The lines that a file has lost (`-`) and got (`+`) since it was copied.
  func changes(in file: String, from name: String = "2025") throws -> [String] {
    let outcome = try Shell.run("diff", ["-u", "\(Self.data)/\(name)/\(file)", "\(plan)/\(file)"])
    return outcome.text.split(separator: "\n").dropFirst(2).filter { !$0.hasPrefix("@") && !$0.hasPrefix(" ") }
      .map(String.init)
  }

  /// What recutils has to say against a file.
  func recfix(_ file: String) throws -> String {
    try Shell.run("recfix", ["\(plan)/\(file)"]).errorText
  }

  static let data =
    #filePath.split(separator: "/").dropLast(3).reduce(into: "") { $0 += "/" + $1 } + "/Data"

  /// The test's own environment without what the program listens to.
  private func pinned(with more: [String: String]) -> [String: String] {
    let quiet = [
      "LC_ALL": "C.UTF-8", "LC_MESSAGES": "", "LANG": "", "RUS_LANGUAGE": "", "RUS_DATA": "", "RUS_PERSON": "",
      "NO_COLOR": "", "XDG_DATA_HOME": "", "XDG_CONFIG_HOME": "", "XDG_STATE_HOME": "", "HOME": folder.path,
      "COLUMNS": "", "TZ": "UTC",
    ]
    return quiet.merging(more) { _, new in new }
  }
}

/// Whether an outcome is a refusal as every one should be: nothing printed, one line on standard error.
func expectRefusal(_ outcome: Shell.Outcome, _ status: Int32, _ line: String) {
  #expect(outcome.status == status)
  #expect(outcome.text == "")
  #expect(outcome.errorText.replacing("\u{A0}", with: " ") == line + "\n")
}
