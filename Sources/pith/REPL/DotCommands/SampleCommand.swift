import Diagnostics
import GraphModel

extension ShellCommand {
  /// `.sample Country`
  static let sample = ShellCommand(
    "sample", "LABEL", "some nodes with a label", argument: .label
  ) { arguments, shell in
    let label = ValueText.name(try arguments.only())
    try shell.run(SourceText("MATCH (n:\(label)) RETURN n LIMIT 5", name: "sample"))
  }
}
