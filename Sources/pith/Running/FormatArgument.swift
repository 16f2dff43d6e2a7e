import ArgumentParser
import GraphExport

/// The name of a format, with what is usual where none was given.
struct FormatArgument: ExpressibleByArgument {
  let format: ResultFormat

  init?(argument: String) {
    guard let format = ResultFormat.named(argument) else { return nil }
    self.format = format
  }

  static var allValueStrings: [String] { ResultFormat.all.map(\.name) }
  static var defaultCompletionKind: CompletionKind { .list(allValueStrings) }

  /// A frame for a person, plain lines for a program.
  static var usual: ResultFormat { System.Stream.output.isTerminal ? .box : .tsv }
}
