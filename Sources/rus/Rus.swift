import ArgumentParser

@main
struct Rus: ParsableCommand {
  func run() {}
}
