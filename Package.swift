// swift-tools-version: 6.2
import PackageDescription

/// Every target of ours: Swift 6 mode, each file names what it uses, warnings are errors (in ours, not in the libraries').
let strict: [SwiftSetting] = [
  .enableUpcomingFeature("ExistentialAny"),
  .enableUpcomingFeature("InternalImportsByDefault"),
  .enableUpcomingFeature("MemberImportVisibility"),
  .treatAllWarnings(as: .error),
]

/// The program to run has all its libraries in it (Swift's, C's, ncurses'): finding and joining a dozen of them at each start
/// takes longer than reading and drawing a plan. lld, since the others warn of functions that only the unused parts call.
let standalone: [LinkerSetting] = [
  .unsafeFlags(
    [
      "-static-executable", "-use-ld=lld", "-l_FoundationCShims", "-l_FoundationCollections", "-l_FoundationICU",
      "-lCoreFoundation", "-l_CFXMLInterface",
    ],
    .when(platforms: [.linux], configuration: .release))
]

let package = Package(
  name: "rus",
  dependencies: [
    // The command line: parsing, help texts, completion scripts.
    .package(url: "https://github.com/apple/swift-argument-parser", from: "1.8.0"),
    // The year's report: its parts, order and headings are a template that the group edits. Mustache is a small language
    // that many know and that computes nothing. The package needs the whole of Foundation, which makes the program to run
    // 50 MB larger and its start 0.4 ms longer; the other well-kept one (Stencil) needs it too, and two packages more.
    .package(url: "https://github.com/hummingbird-project/swift-mustache", from: "2.1.1"),
    // git as a process: its arguments are never read by a shell, its output comes as it is written. Without its trait for
    // Foundation, which nothing of ours needs.
    .package(url: "https://github.com/swiftlang/swift-subprocess", from: "1.0.0", traits: []),
    // The paths that it takes: git's hooks lie in no folder where programs are looked for.
    .package(url: "https://github.com/apple/swift-system", from: "1.5.0"),
  ],
  targets: [
    .target(name: "Recfile", swiftSettings: strict),
    .target(name: "Plan", dependencies: ["Recfile"], swiftSettings: strict),
    .target(
      name: "Storage",
      dependencies: [
        "Plan", "Recfile", .product(name: "Subprocess", package: "swift-subprocess"),
        .product(name: "SystemPackage", package: "swift-system"),
      ],
      swiftSettings: strict),
    .target(
      name: "Reports", dependencies: ["Plan", "Recfile", .product(name: "Mustache", package: "swift-mustache")],
      swiftSettings: strict),
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
      swiftSettings: strict, linkerSettings: standalone),
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
      name: "DashboardTests", dependencies: ["Dashboard", "Plan", "Recfile", "Reports", "Screen", "TestSupport"],
      exclude: ["Golden"], swiftSettings: strict),
    // Shows and logs what the terminal sends: what the terminal's tests run in a pseudo-terminal.
    .executableTarget(
      name: "terminal-probe", dependencies: ["Screen", "Terminal"], path: "Tests/TerminalProbe", swiftSettings: strict),
    .testTarget(
      name: "TerminalTests", dependencies: ["Screen", "Terminal", "TestSupport", "terminal-probe"],
      swiftSettings: strict),
    // How fast it is: `swift run -c release bench`, beside a C program that shows the same files.
    .executableTarget(
      name: "bench-list", path: "Tests/Benchmarks/List",
      linkerSettings: [.linkedLibrary("ncursesw"), .linkedLibrary("tinfo")]),
    .executableTarget(
      name: "bench",
      dependencies: [
        "Dashboard", "Plan", "Recfile", "Reports", "Screen", "Storage", "TestSupport", "bench-list", "rus",
      ],
      path: "Tests/Benchmarks/Bench", swiftSettings: strict),
    // The built program, run as its users run it: from a shell and in a real terminal (tmux).
    .testTarget(
      name: "CommandTests",
      dependencies: [
        "Dashboard", "Plan", "rus", "TestSupport",
        .product(name: "ArgumentParser", package: "swift-argument-parser"),
      ],
      exclude: ["Expected"], swiftSettings: strict),
  ]
)
