import GraphModel
import TypedJSON

/// A line of a program that talks to `pith serve`.
struct ServeRequest {
  enum Operation {
    case query(String, parameters: ValueMap, timeoutSeconds: Double?)
    case reset
    case cancel
    case procedure(signature: String, rows: [[Value]])

    /// An operation that this server does not have.
    case other(String)
  }

  /// Echoed in the reply.
  var id: Value?
  let operation: Operation

  /// Reads a line; throws a ``JSONProblem`` or a ``Problem``.
  init(_ line: [UInt8]) throws {
    var fields = Fields()
    try line.withUnsafeBufferPointer { line in
      var scanner = JSONScanner(line)
      try fields.read(from: &scanner)
    }
    id = fields.id
    operation = try fields.operation()
  }

  /// What is wrong with a request that is JSON.
  enum Problem: Error {
    case wrongType(field: String, expected: String)
    case noOperation
  }
}

extension ServeRequest.Problem {
  var message: String {
    switch self {
    case .wrongType(let field, let expected): "'\(field)' is not \(expected)"
    case .noOperation: "a request has a 'query' or an 'op'"
    }
  }
}

private struct Fields {
  var id: Value?
  var query: String?
  var name: String?
  var parameters = ValueMap()
  var timeoutSeconds: Double?
  var signature: String?
  var rows: [[Value]] = []

  mutating func read(from scanner: inout JSONScanner) throws {
    try scanner.openObject()
    while let key = try scanner.nextKey() {
      switch key {
      case "id": id = try scanner.scanValue()
      case "query": query = try Self.text(key, from: &scanner)
      case "op": name = try Self.text(key, from: &scanner)
      case "parameters": parameters = try Self.map(key, from: &scanner)
      case "signature": signature = try Self.text(key, from: &scanner)
      case "rows": rows = try Self.rows(key, from: &scanner)
      case "timeout_ms": timeoutSeconds = try Self.milliseconds(key, from: &scanner)
      case _: try scanner.skipValue()
      }
    }
    try scanner.finish()
  }

  func operation() throws -> ServeRequest.Operation {
    switch (name, query) {
    case (nil, let query?):
      .query(query, parameters: parameters, timeoutSeconds: timeoutSeconds)
    case ("reset"?, _): .reset
    case ("cancel"?, _): .cancel
    case ("procedure"?, _): .procedure(signature: signature ?? "", rows: rows)
    case (let name?, _): .other(name)
    case (nil, nil): throw ServeRequest.Problem.noOperation
    }
  }

  private static func text(_ field: String, from scanner: inout JSONScanner) throws -> String {
    guard try scanner.isAtText() else {
      throw ServeRequest.Problem.wrongType(field: field, expected: "a text")
    }
    return try scanner.scanText()
  }

  private static func rows(_ field: String, from scanner: inout JSONScanner) throws -> [[Value]] {
    guard case .list(let rows) = try scanner.scanValue() else {
      throw ServeRequest.Problem.wrongType(field: field, expected: "an array")
    }
    return try rows.map { row in
      guard case .list(let values) = row else {
        throw ServeRequest.Problem.wrongType(field: field, expected: "an array of arrays")
      }
      return values
    }
  }

  private static func map(_ field: String, from scanner: inout JSONScanner) throws -> ValueMap {
    switch try scanner.scanValue() {
    case .map(let map): return map
    case .null: return ValueMap()
    case _: throw ServeRequest.Problem.wrongType(field: field, expected: "an object")
    }
  }

  private static func milliseconds(_ field: String, from scanner: inout JSONScanner) throws
    -> Double?
  {
    switch try scanner.scanValue() {
    case .integer(let count) where count > 0: return Double(count) / 1000
    case .float(let count) where count > 0: return count / 1000
    case .null: return nil
    case _:
      throw ServeRequest.Problem.wrongType(field: field, expected: "a number above 0")
    }
  }
}
