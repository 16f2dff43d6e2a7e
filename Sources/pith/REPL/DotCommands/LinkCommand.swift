import GraphEngine
import GraphModel

extension ShellCommand {
  /// The command `.link Apple restricts chips.`.
  static let link = ShellCommand(
    "link", "TEXT", "what a text would be linked to, and why",
    details: """
      Nothing is written. A vocabulary of your own counts where `pith --vocabulary FOLDER` named it.
        .link An apple a day, says Nvidia.
      """
  ) { arguments, shell in
    if arguments.isEmpty { throw arguments.misuse() }
    let places = try GraphDatabase.linkExplanation(
      arguments.text, vocabulary: shell.linking.files())
    let rows = places.map { place -> [Value] in
      [
        .text(place.surface), .text(place.key), .text(place.isLinked ? "yes" : "no"),
        .text(place.reason),
      ]
    }
    try shell.show(["text", "entity", "linked", "by or because"], rows)
  }
}
