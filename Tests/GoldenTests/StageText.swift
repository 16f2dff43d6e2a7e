import Diagnostics
import Foundation
import GraphEngine
import GraphExport
import GraphImport
import GraphModel
import QueryBinding
import QueryPlanning
import QuerySyntax

/// What a stage makes of a query over a graph of `data/`, as text.
struct StageText {
  /// The name of the graph; nil for the empty one.
  let graph: String?
  let query: String

  func text(of stage: String) throws -> String {
    switch stage {
    case "tokens": return tokens
    case "printed": return Parser.parse(query).statements.map(\.printed).joined(separator: ";\n")
    case "plan": return try plan(.none)
    case "optimized": return try optimized()
    case "rows": return try run().rowText(isOrdered: true)
    case "rows any order": return try run().rowText(isOrdered: false)
    case "profile": return try run().dropping(column: "ms").rowText(isOrdered: true)
    case "dot": return try run().dot
    case "error": return try diagnostics(.error)
    case "warning": return try diagnostics(.warning)
    default: throw UnknownStage(name: stage)
    }
  }
}

struct UnknownStage: Error {
  let name: String
}

// MARK: - Text and plans

extension StageText {
  /// A token a line: what it is, and how it is written.
  private var tokens: String {
    let bytes = Array(query.utf8)
    return Lexer.read(query).tokens.dropLast().map { token in
      let written = String(decoding: bytes[token.span.start..<token.span.end], as: UTF8.self)
      return "\(token.kind.name) \(written)"
    }.joined(separator: "\n")
  }

  private func optimized() throws -> String {
    try withGraph { database in
      try run(Array(Parser.parse(query).statements.dropLast()), in: database)
      return try database.read(under: Budget()) { try plan(Optimizer(for: $0)) }
    }
  }

  /// Runs what stands before the statement that a case is about.
  private func run(_ statements: [Statement], in database: GraphDatabase) throws {
    for statement in statements {
      try database.makeSession().run(
        SourceText(statement.printed), parameters: [:], budget: Budget()
      ) { _ in }
    }
  }

  /// The plan of the last statement.

  private func plan(_ optimizer: Optimizer) throws -> String {
    guard case .query(let query) = Parser.parse(query).statements.last?.kind else { return "" }
    let (bound, _) = Binder.bind(query, names: GraphNames())
    return try optimizer.optimize(LogicalPlanner.plan(bound)).root.description
  }
}

extension Token.Kind {
  fileprivate var name: String {
    switch self {
    case .word(nil), .quotedName: "name"
    case .word: "word"
    case .parameter: "parameter"
    case .text: "text"
    case .integer: "integer"
    case .float: "float"
    case .symbol: "symbol"
    case .invalid: "invalid"
    case .end: "end"
    }
  }
}

// MARK: - Running

extension StageText {
  private func withGraph<Result>(_ body: (GraphDatabase) throws -> Result) throws -> Result {
    let database = GraphDatabase.inMemory()
    if let graph {
      let data = URL(filePath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
        .deletingLastPathComponent().appending(path: "data")
      let source = try FileSource(path: data.appending(path: "\(graph).jsonl").path)
      var options = ImportOptions()
      options.isStrict = true
      _ = try database.importing(options, under: Budget()) { try $0.take(source) }
    }
    return try body(database)
  }

  /// The result of the last statement.
  private func run() throws -> ShownResult {
    try withGraph { database in
      var result = ShownResult()
      try database.makeSession().run(SourceText(query), parameters: [:], budget: Budget()) {
        event in
        switch event {
        case .warnings, .finished: break
        case .columns(let columns): result = ShownResult(columns: columns)
        case .rows(let rows, let elements): result.add(rows, elements)
        }
      }
      return result
    }
  }

  private func diagnostics(_ severity: Diagnostic.Severity) throws -> String {
    var found: [Diagnostic] = []
    try withGraph { database in
      do {
        try database.makeSession().run(SourceText(query), parameters: [:], budget: Budget()) {
          if case .warnings(let warnings) = $0 { found += warnings }
        }
      } catch let failure as QueryFailure {
        found += failure.diagnostics
      }
    }
    let source = SourceText(query)
    return found.filter { $0.severity == severity }
      .map { DiagnosticStyle().render($0, in: source).trimmingSuffix { $0.isNewline } }
      .joined(separator: "\n\n")
  }
}

extension String {
  fileprivate func trimmingSuffix(while test: (Character) -> Bool) -> String {
    var text = self
    while let last = text.last, test(last) { text.removeLast() }
    return text
  }
}
