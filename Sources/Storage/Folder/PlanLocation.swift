import Glibc
import Plan
import Recfile

/// Which plan is opened: `--data`, else `$RUS_DATA`, else `./Data` if it is there, else `$XDG_DATA_HOME/rus`.
public struct PlanLocation: Sendable, Hashable {
  /// The folder that was named, or the standard one: a plan's folder, or a folder of plans, one a year.
  public let directory: String

  /// Takes in what was said of where plans are. An empty string counts as not given.
  public init(data: String?, rusData: String?, xdgDataHome: String?, home: String?, currentDirectory: String) {
    func given(_ text: String?) -> String? { text.flatMap { $0.isEmpty ? nil : $0 } }
    let here = currentDirectory.appending(path: "Data")
    if let named = given(data) ?? given(rusData) {
      directory = currentDirectory.appending(path: named)
    } else if isFolder(here) {
      directory = here
    } else {
      let share = given(xdgDataHome) ?? (given(home) ?? "/").appending(path: ".local/share")
      directory = share.appending(path: "rus")
    }
  }

  /// The plan to open: the folder itself, or of several years' the newest, or the year asked for.
  public func find(year: Int? = nil) throws(StorageProblem) -> PlanFolder {
    do throws(SystemError) {
      guard try status(of: directory).isFolder else { throw SystemError(code: ENOTDIR) }
    } catch {
      throw StorageProblem(
        "\(directory): \(error.reason.sv); ange planens mapp med --data",
        "\(directory): \(error.reason.en); name the plan's folder with --data")
    }
    let folder = PlanFolder(directory)
    return folder.isPlan ? try own(folder, year) : try oneOfSeveral(year)
  }

  /// The years there are plans of, oldest first.
  public var years: [Int] {
    names(in: directory).filter { name in
      name.utf8.count == 4 && name.utf8.allSatisfy { (UInt8(ascii: "0")...UInt8(ascii: "9")).contains($0) }
        && PlanFolder(directory.appending(path: name)).isPlan
    }.compactMap { Int($0) }.sorted()
  }

  private func own(_ folder: PlanFolder, _ year: Int?) throws(StorageProblem) -> PlanFolder {
    guard let year, let own = folder.facts?.year, own != year else { return folder }
    throw StorageProblem(
      "\(directory) är planen för \(own), inte \(year); ange mappen ovanför med --data",
      "\(directory) is the plan of \(own), not \(year); name the folder above it with --data")
  }

  private func oneOfSeveral(_ year: Int?) throws(StorageProblem) -> PlanFolder {
    let years = years
    guard let newest = years.last else {
      throw StorageProblem(
        "\(directory): ingen plan här (varken plan.rec eller någon mapp som 2025); ange en med --data",
        "\(directory): no plan here (neither plan.rec nor a folder such as 2025); name one with --data")
    }
    guard years.contains(year ?? newest) else {
      let list = years.map(String.init).joined(separator: ", ")
      throw StorageProblem(
        "\(directory): ingen plan för \(year ?? newest); de som finns: \(list)",
        "\(directory): no plan of \(year ?? newest); there are: \(list)")
    }
    let name = String(year ?? newest)
    return PlanFolder(directory.appending(path: String(repeating: "0", count: max(0, 4 - name.utf8.count)) + name))
  }
}

extension PlanFolder {
  /// Another year's plan, in a folder beside this one.
  public func sibling(ofYear year: Int) throws(StorageProblem) -> PlanFolder {
    let above = path.split(separator: "/").dropLast().reduce(into: "") { $0 += "/" + $1 }
    return try PlanLocation(
      data: above.isEmpty ? "/" : above, rusData: nil, xdgDataHome: nil, home: nil, currentDirectory: "/"
    ).find(year: year)
  }
}

private func isFolder(_ path: String) -> Bool {
  (try? status(of: path).isFolder) ?? false
}

extension String {
  /// A path below this one; an absolute one stands by itself.
  func appending(path: String) -> String {
    path.hasPrefix("/") ? path : hasSuffix("/") ? self + path : "\(self)/\(path)"
  }
}
