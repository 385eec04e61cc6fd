// swift-tools-version: 6.2
import PackageDescription

/// Every target of ours: Swift 6 mode, each file names what it uses, warnings are errors (in ours, not in the libraries').
let strict: [SwiftSetting] = [
  .enableUpcomingFeature("ExistentialAny"),
  .enableUpcomingFeature("InternalImportsByDefault"),
  .enableUpcomingFeature("MemberImportVisibility"),
  .treatAllWarnings(as: .error),
]

let package = Package(
  name: "rus",
  dependencies: [
    // The command line: parsing, help texts, completion scripts.
    .package(url: "https://github.com/apple/swift-argument-parser", from: "1.8.0")
  ],
  targets: [
    .target(name: "Recfile", swiftSettings: strict),
    .target(name: "Plan", dependencies: ["Recfile"], swiftSettings: strict),
    .target(name: "Storage", dependencies: ["Plan", "Recfile"], swiftSettings: strict),
    .target(name: "Reports", dependencies: ["Plan", "Recfile"], swiftSettings: strict),
    .target(name: "Screen", dependencies: ["Recfile"], swiftSettings: strict),
    .target(name: "Dashboard", dependencies: ["Plan", "Reports", "Screen"], swiftSettings: strict),
    // The screen itself: ncurses knows every terminal and sends the least it can. Found by its module map, not by
    // pkg-config, whose file for ncursesw holds two macros (set in our header) that SwiftPM warns about at each build.
    .systemLibrary(name: "CNcurses", providers: [.apt(["libncurses-dev"])]),
    .target(
      name: "Terminal",
      dependencies: ["CNcurses", "Dashboard", "Plan", "Screen", "Storage"], swiftSettings: strict),
    .executableTarget(
      name: "rus",
      dependencies: [
        "Dashboard", "Plan", "Recfile", "Reports", "Screen", "Storage", "Terminal",
        .product(name: "ArgumentParser", package: "swift-argument-parser"),
      ],
      swiftSettings: strict),
    .target(name: "TestSupport", path: "Tests/TestSupport", swiftSettings: strict),
    .testTarget(
      name: "RecfileTests", dependencies: ["Recfile", "TestSupport"], exclude: ["Corpus"], swiftSettings: strict),
    .testTarget(name: "PlanTests", dependencies: ["Plan", "Recfile", "TestSupport"], swiftSettings: strict),
    .testTarget(
      name: "StorageTests", dependencies: ["Plan", "Recfile", "Storage", "TestSupport"], swiftSettings: strict),
    .testTarget(
      name: "ReportsTests", dependencies: ["Plan", "Recfile", "Reports", "TestSupport"], exclude: ["Expected"],
      swiftSettings: strict),
    .testTarget(name: "ScreenTests", dependencies: ["Recfile", "Screen", "TestSupport"], swiftSettings: strict),
    .testTarget(
      name: "DashboardTests", dependencies: ["Dashboard", "Plan", "Recfile", "Screen", "TestSupport"],
      swiftSettings: strict),
    // Shows and logs what the terminal sends: what the terminal's tests run in a pseudo-terminal.
    .executableTarget(
      name: "terminal-probe", dependencies: ["Screen", "Terminal"], path: "Tests/TerminalProbe", swiftSettings: strict),
    .testTarget(
      name: "TerminalTests", dependencies: ["Screen", "Terminal", "TestSupport", "terminal-probe"],
      swiftSettings: strict),
    // The built program, run as its users run it: from a shell and in a real terminal (tmux).
    .testTarget(name: "CommandTests", dependencies: ["rus", "TestSupport"], swiftSettings: strict),
  ]
)
