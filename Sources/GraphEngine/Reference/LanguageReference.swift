import Procedures
import QueryFunctions
import QuerySyntax

/// The reference of the language, made of the catalogues of forms, functions and procedures.
package enum LanguageReference {
  /// As Markdown, which the file `REFERENCE.md` holds.
  package static var markdown: String {
    ([introduction] + LanguageCatalog.chapters.map { chapter($0.title, $0.entries) }
      + [functions, aggregates, procedures]).joined(separator: "\n\n") + "\n"
  }

  /// All statements that the reference shows for the graph `data/small-social.jsonl`.
  package static var examples: [String] {
    LanguageCatalog.chapters.flatMap(\.entries).map(\.example)
  }

  private static let introduction = """
    # The language

    A relationship occurs **once** in one `MATCH`; nodes may repeat. The README has the language on \
    one page; this file, which `pith reference` prints, is made of what the program itself knows, \
    and every example in it is run by the tests.
    """

  private static func chapter(_ title: String, _ entries: [LanguageEntry]) -> String {
    (["## \(title)"] + entries.map(\.markdown)).joined(separator: "\n\n")
  }

  private static var functions: String {
    let lines = FunctionCatalog.scalars.sorted { $0.name < $1.name }.map { function in
      line(function.name, function.signature, function.summary, function.examples)
    }
    return "## Functions\n\n" + table(lines)
  }

  private static var aggregates: String {
    let lines = FunctionCatalog.aggregates.sorted { $0.name < $1.name }.map { function in
      line(function.name, function.signature, function.summary, function.examples)
    }
    return """
      ## Aggregates

      Over the rows of a group; in an example a list stands for the values of the rows. `DISTINCT` \
      before the argument takes equal values once; `count(*)` counts rows.

      """ + "\n" + table(lines)
  }

  private static var procedures: String {
    let entries = ProcedureList.all.map { procedure in
      let options = procedure.options.map { option in
        "\n* `\(option.name)` (\(option.defaultValue)): \(option.summary)"
      }
      return "### \(procedure.name)\n\n`\(procedure.signature)`\n\n\(procedure.summary)"
        + (options.isEmpty ? "" : "\n" + options.joined())
        + "\n\n```\n\(procedure.example)\n```"
    }
    return (["## Procedures"] + entries).joined(separator: "\n\n")
  }

  private static func line(
    _ name: String, _ signature: FunctionSignature, _ summary: String, _ examples: [Example]
  ) -> String {
    let shown = examples.first.map { "`\($0.call)` is `\($0.result)`" } ?? ""
    let cells = ["`\(name)(\(signature.text))`", summary, shown].map { cell in
      cell.split(separator: "|", omittingEmptySubsequences: false).joined(separator: "\\|")
    }
    return "| \(cells.joined(separator: " | ")) |"
  }

  private static func table(_ lines: [String]) -> String {
    "| function | gives | example |\n|---|---|---|\n" + lines.joined(separator: "\n")
  }
}

extension LanguageEntry {
  fileprivate var markdown: String {
    "### \(name)\n\n`\(syntax)`\n\n\(summary)\n\n```\n\(example)\n```"
  }
}

extension FunctionSignature {
  /// The types of the parameters; those that may be left out in brackets.
  fileprivate var text: String {
    let types = parameters.enumerated().map { index, type in
      index < required ? type.name : "[\(type.name)]"
    }
    return types.joined(separator: ", ") + (isVariadic ? ", ..." : "")
  }
}
