import Diagnostics
import GraphExport

extension ShellCommand {
  /// The command `.mode csv`.
  static let mode = ShellCommand(
    "mode", "[FORMAT]", "how results are written", details: formats, argument: .format
  ) { arguments, shell in
    guard let name = try arguments.onlyIfAny() else {
      return try shell.write(["\(shell.settings.format.name): \(shell.settings.format.summary)"])
    }
    guard let format = ResultFormat.named(name) else { throw unknownFormat(name) }
    shell.settings.format = format
  }

  private static var formats: String {
    ResultFormat.all.map { "\($0.name): \($0.summary)" }.joined(separator: "\n")
  }

  private static func unknownFormat(_ name: String) -> Failure {
    let names = ResultFormat.all.map(\.name)
    let closest = Spelling.closest(to: name, among: names).map { "; did you mean '\($0)'?" } ?? ""
    return Failure(
      "error: no format named '\(name)'\(closest)\n"
        + "there are \(names.joined(separator: ", "))")
  }
}
