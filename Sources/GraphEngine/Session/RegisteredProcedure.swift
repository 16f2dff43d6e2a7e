package import GraphModel
import QueryFunctions

extension QuerySession {
  /// Adds a procedure whose rows are fixed, as a program registers it for its tests.
  ///
  /// A call gives the rows whose first columns equal its arguments; of these the other columns.
  /// - Parameters:
  ///   - signature: `test.my.proc(in :: INTEGER?) :: (out :: STRING?)`
  ///   - rows: for each row the values of the parameters, then those of the columns.
  /// - Throws: ``SignatureError`` where the signature cannot be read.
  package func register(signature: String, rows: [[Value]]) throws {
    let signature = try ProcedureSignature(signature)
    let inputs = signature.parameters.count
    let width = inputs + signature.columns.count
    if let row = rows.first(where: { $0.count != width }) {
      throw SignatureError(reason: "a row has \(row.count) values where \(width) are named")
    }
    procedures.add(
      Procedure(
        signature.name, signature.parameters, yields: signature.columns,
        summary: "A procedure of this session.", example: "CALL \(signature.name)"
      ) { arguments, _ in
        rows.filter { row in
          zip(row, arguments).allSatisfy { $0.isEquivalent(to: $1) }
        }
        .map { Array($0.dropFirst(inputs)) }
      })
  }
}

/// What is wrong with a procedure's signature.
package struct SignatureError: Error, Equatable, Sendable {
  package let reason: String
}

/// A signature that was read: `name(parameter :: TYPE?, ...) :: (column :: TYPE?, ...)`.
private struct ProcedureSignature {
  let name: String
  let parameters: [Procedure.Field]
  let columns: [Procedure.Field]

  init(_ text: String) throws {
    let parts = text.split(separator: "(", maxSplits: 2, omittingEmptySubsequences: false)
    guard parts.count == 3 else { throw SignatureError(reason: "it has two lists in parentheses") }
    name = parts[0].filter { !$0.isWhitespace }
    parameters = try Self.fields(parts[1])
    columns = try Self.fields(parts[2])
    if name.isEmpty { throw SignatureError(reason: "it begins with a name") }
  }

  private static func fields(_ text: Substring) throws -> [Procedure.Field] {
    guard let end = text.firstIndex(of: ")") else {
      throw SignatureError(reason: "a ')' is missing")
    }
    return try text[..<end].split(separator: ",").map { field in
      let words = field.split { $0.isWhitespace || $0 == ":" }.map(String.init)
      guard words.count == 2, let type = type(named: words[1]) else {
        throw SignatureError(reason: "'\(field)' is no 'name :: TYPE'")
      }
      return Procedure.Field(words[0], type)
    }
  }

  private static func type(named word: String) -> ValueType? {
    switch word.uppercased().filter({ $0 != "?" }) {
    case "ANY": .any
    case "BOOLEAN": .boolean
    case "INTEGER": .integer
    case "FLOAT": .float
    case "NUMBER": .number
    case "STRING": .text
    case "DATE": .date
    case "MAP": .map
    case "NODE": .node
    case "RELATIONSHIP": .edge
    case "PATH": .path
    case "LIST": .list(of: .any)
    case _: nil
    }
  }
}
