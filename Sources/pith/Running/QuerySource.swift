import ArgumentParser
import Diagnostics
import Foundation
import GraphImport

/// Where a command takes its query from: an argument, a file, or the standard input.
struct QuerySource: ParsableArguments {
  @Argument(
    help: ArgumentHelp("One or several statements, with ';' between them.", valueName: "query"))
  var query: String?

  @Option(
    name: [.customShort("f"), .customLong("file")],
    help: ArgumentHelp(
      "Take the statements from a file; '-' is the standard input.", valueName: "file"),
    completion: .file())
  var file: String?

  mutating func validate() throws {
    if query != nil, file != nil {
      throw ValidationError("the query comes as an argument or from a file, not both")
    }
    if let query, !query.contains(where: \.isWhitespace), access(query, F_OK) == 0 {
      throw ValidationError("'\(query)' is a file; its statements are run by -f \(query)")
    }
  }

  /// Throws where there is nobody but a person at a terminal to say what the query is.
  func requireQuery() throws {
    if query == nil, file == nil, System.Stream.input.isTerminal {
      throw ValidationError("what is the query? Give it as an argument, with -f or on the input")
    }
  }

  func read() throws -> SourceText {
    if let query { return SourceText(query) }
    return try Self.read(file: file ?? "-")
  }

  /// The text of a file; `-` is the standard input.
  static func read(file: String) throws -> SourceText {
    if file == "-" { return try standardInput() }
    return SourceText(try text(of: try FileSource(path: file), named: file), name: file)
  }

  static func standardInput() throws -> SourceText {
    SourceText(try text(of: .standardInput(), named: "the input"), name: "input")
  }

  private static var maximumBytes: Int { 64 << 20 }

  private static func text(of source: FileSource, named name: String) throws -> String {
    var bytes: [UInt8] = []
    var chunk = [UInt8](repeating: 0, count: 1 << 16)
    while case let count = try chunk.withUnsafeMutableBytes(source.read), count > 0 {
      bytes += chunk[..<count]
      if bytes.count > maximumBytes {
        throw Failure("error: \(name) is longer than \(maximumBytes >> 20) MB")
      }
    }
    guard let text = String(validating: bytes, as: UTF8.self) else {
      throw Failure("error: \(name) is not UTF-8")
    }
    return text
  }
}
