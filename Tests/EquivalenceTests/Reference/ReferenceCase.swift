import Diagnostics
import GraphModel
import QuerySyntax
import ReferenceEvaluator
import TestSupport
import Testing

/// A query over a small graph, with what it gives, found by hand.
struct ReferenceCase: CustomTestStringConvertible, Sendable {
  let graph: TestGraph
  let query: String
  let rows: [[Value]]

  init(_ graph: TestGraph, _ query: String, _ rows: [[Value]]) {
    self.graph = graph
    self.query = query
    self.rows = rows
  }

  /// A query without a graph that gives one value.
  init(_ expression: String, _ value: Value) {
    self.init(TestGraph(), "RETURN \(expression)", [[value]])
  }

  /// A query that counts rows: `MATCH` and a pattern, and how often it is found.
  init(_ graph: TestGraph, count: Int, _ match: String) {
    self.init(graph, "\(match) RETURN count(*)", [[.integer(Int64(count))]])
  }

  var testDescription: String { query }

  /// What the reference gives.
  func result() throws -> ReferenceResult {
    try ReferenceEvaluator(try ReferenceGraph(graph)).run(try Query(parsing: query))
  }
}

extension ReferenceGraph {
  init(_ graph: TestGraph) throws {
    self = try graph.makeStore().access(under: Budget()) { session in
      try session.begin(.read)
      defer { try? session.rollback() }
      return try ReferenceGraph(copying: session.reader)
    }
  }
}

/// A text that was to be one query and is not.
struct NotAQuery: Error {
  let diagnostics: [Diagnostic]
}

extension Query {
  init(parsing text: String) throws {
    let result = Parser.parse(text)
    guard result.diagnostics.isEmpty, case .query(let query) = result.statements.first?.kind
    else { throw NotAQuery(diagnostics: result.diagnostics) }
    self = query
  }
}

extension TestGraph {
  static let empty = TestGraph()
  static let loop = TestGraph([.node("A", ["x": 1])], [.edge(0, "R", 0)])
  static let pair = TestGraph(
    [.node("A", ["x": 1]), .node("B", ["x": 2])], [.edge(0, "R", 1, ["w": 1])])
  static let parallel = TestGraph(
    [.node("A", ["x": 1]), .node("B", ["x": 2])],
    [.edge(0, "R", 1, ["w": 1]), .edge(0, "S", 1, ["w": 2])])
  static let opposed = TestGraph([.node("A"), .node("B")], [.edge(0, "R", 1), .edge(1, "R", 0)])
  static let triangle = TestGraph(
    [.node("A", ["x": 1]), .node("B", ["x": 2]), .node("C", ["x": 3])],
    [.edge(0, "R", 1, ["w": 1]), .edge(1, "R", 2, ["w": 2]), .edge(2, "R", 0, ["w": 3])])
  static let chain = TestGraph(
    [.node("A", ["x": 1]), .node("A", ["x": 2]), .node("A", ["x": 3]), .node("B", ["x": 4])],
    [.edge(0, "R", 1), .edge(1, "R", 2), .edge(2, "S", 3)])

  /// Two ways from the first node to the last: one edge that weighs much, two that weigh little.
  static let detour = TestGraph(
    [.node("A", ["x": 1]), .node("B", ["x": 2]), .node("C", ["x": 3])],
    [.edge(0, "R", 2, ["w": 9]), .edge(0, "R", 1, ["w": 1]), .edge(1, "R", 2, ["w": 1])])
}
