import Diagnostics
import GraphModel
import QuerySyntax
import ReferenceEvaluator
import TestSupport

/// A query over a graph, to be answered by the reference and by the engine.
struct Trial {
  var graph: TestGraph
  var query: GeneratedQuery

  /// A constraint that the graph fulfils before the query.
  var constraint: ReferenceConstraint?

  /// How much the reference may try.
  var patience = 2_000

  var text: String { query.query.printed }

  /// What is different between the reference and a way to run the engine; nil where nothing is, or
  /// where the reference lost its patience.
  func difference(_ variant: EngineVariant) throws -> Difference? {
    let evaluator = ReferenceEvaluator(
      try ReferenceGraph(graph), parameters: query.parameters, patience: patience)
    evaluator.constraint = constraint
    let expected: ReferenceResult?
    let failure: ReferenceError?
    do {
      (expected, failure) = (try evaluator.run(query.query), nil)
    } catch let error as ReferenceError {
      (expected, failure) = (nil, error)
    }
    if failure == .patienceLost { return nil }
    let actual = try variant.run(
      text, parameters: query.parameters, on: graph, keeping: constraint)
    // The engine refuses a value at once, which a later change may have set right.
    if constraint?.isUnique == true, actual.error?.code.detail == "UniqueConstraint",
      failure?.detail != "UniqueConstraint"
    {
      return nil
    }
    return difference(failure, actual) ?? expected.flatMap { difference($0, evaluator, actual) }
      ?? difference(evaluator.graph, actual.graph)
  }

  private func difference(_ expected: ReferenceError?, _ actual: Outcome) -> Difference? {
    switch (expected, actual.error) {
    case (nil, nil): nil
    case (nil, let error?): Difference(.error(error.code), "\(error.code): \(error.message)")
    case (let error?, nil): Difference(.noError, "no error, but it should be \(error)")
    case (let error?, let other?):
      error.type == other.code.type
        ? nil : Difference(.error(other.code), "\(other.code) instead of \(error)")
    }
  }

  private func difference(
    _ expected: ReferenceResult, _ evaluator: ReferenceEvaluator, _ actual: Outcome
  ) -> Difference? {
    if expected.columns != actual.columns {
      return Difference(.columns, "columns \(actual.columns) instead of \(expected.columns)")
    }
    let expectedForm = form(of: evaluator.graph)
    let actualForm = form(of: actual.graph)
    let answer = Answer(expected, bags: query.bags, tellsKinds: !text.contains(".m")) {
      expectedForm($0)
    }
    return answer.difference(actual.rows.map { actualForm($0) })
      .map { Difference(.rows, $0) }
  }

  private func difference(_ expected: ReferenceGraph, _ actual: ReferenceGraph) -> Difference? {
    RowComparison.difference(form(of: expected).wholeGraph, form(of: actual).wholeGraph)
      .map { Difference(.graph, "another graph is left\n\($0)") }
  }

  private func form(of graph: ReferenceGraph) -> CanonicalForm {
    CanonicalForm(graph: graph, lastNode: self.graph.nodes.count, lastEdge: self.graph.edges.count)
  }
}

/// How the engine differs from the reference.
struct Difference {
  enum Kind: Equatable {
    case columns, rows, graph, noError
    case error(DiagnosticCode)
  }

  let kind: Kind
  let text: String

  init(_ kind: Kind, _ text: String) {
    self.kind = kind
    self.text = text
  }
}
