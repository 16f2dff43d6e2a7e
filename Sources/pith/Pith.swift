import ArgumentParser

@main
struct Pith: ParsableCommand {
  static let configuration = CommandConfiguration(commandName: "pith")
}
