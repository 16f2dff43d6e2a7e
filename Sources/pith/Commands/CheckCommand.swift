import ArgumentParser
import GraphEngine

/// The command `pith check`.
struct CheckCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "check",
    abstract: "Verify a graph's file.",
    discussion: """
      Says what is wrong with the file, a problem a line, and ends with 1 where there is any. \
      Nothing is changed.
      """)

  @OptionGroup var global: GlobalOptions

  func run() throws {
    let problems = try Failure.describing(global.color.style) {
      try GraphDatabase.open(path: global.file, mode: .readOnly).check()
    }
    let lines = problems.isEmpty ? ["\(global.file): no problems"] : problems
    try StandardOutput.write(Array(lines.map { $0 + "\n" }.joined().utf8))
    if !problems.isEmpty { throw ExitCode(ExitStatus.failure) }
  }
}
