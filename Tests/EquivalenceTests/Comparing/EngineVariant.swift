import Diagnostics
import Foundation
import GraphEngine
import GraphModel
import GraphStorage
import ReferenceEvaluator
import TestSupport

/// A way to run the engine: over a file or in memory, with its rules and indexes or
/// without.
struct EngineVariant: Sendable, CustomStringConvertible {
  let isFile: Bool
  let isOptimized: Bool

  var description: String {
    "\(isFile ? "file" : "memory"), \(isOptimized ? "optimized" : "as written")"
  }

  static let all = [
    EngineVariant(isFile: false, isOptimized: false),
    EngineVariant(isFile: false, isOptimized: true),
    EngineVariant(isFile: true, isOptimized: false),
    EngineVariant(isFile: true, isOptimized: true),
  ]

  /// What the engine makes of a query over a fresh copy of a graph.
  func run(
    _ query: String, parameters: ValueMap, on graph: TestGraph,
    keeping constraint: ReferenceConstraint? = nil, limits: Budget.Limits = .init()
  ) throws -> Outcome {
    let budget = Budget(limits)
    guard isFile else {
      return try run(query, parameters, on: graph, constraint, InMemoryGraphStore(), budget)
    }
    let folder = try TemporaryFolder()
    return try withExtendedLifetime(folder) {
      let path = folder.url.appending(path: "test.graph").path
      let store = try SQLiteGraphStore.open(path: path, mode: .create)
      return try run(query, parameters, on: graph, constraint, store, budget)
    }
  }

  private func run(
    _ query: String, _ parameters: ValueMap, on graph: TestGraph,
    _ constraint: ReferenceConstraint?, _ store: any GraphStore, _ budget: Budget
  ) throws -> Outcome {
    try graph.write(to: store)
    if isOptimized {
      try makeIndexes(in: store)
      // So that scans run on stored arrays, however small the graph.
      try (store as? SQLiteGraphStore)?.optimize()
    }
    if let constraint { try make(constraint, in: store) }
    var options = SessionOptions()
    options.isOptimized = isOptimized
    let session = GraphDatabase(over: store).makeSession(options)
    var outcome = Outcome()
    do {
      try session.run(SourceText(query), parameters: parameters, budget: budget) { event in
        switch event {
        case .warnings, .finished: break
        case .columns(let columns): outcome.columns = columns
        case .rows(let rows, _): outcome.rows += rows
        }
      }
    } catch let failure as QueryFailure {
      outcome.error = failure.error
    }
    outcome.graph = try ReferenceGraph(store)
    return outcome
  }
}

extension EngineVariant {
  /// Indexes for the optimizer to use, over values of one type and over values of any.
  private func makeIndexes(in store: any GraphStore) throws {
    try store.access(under: Budget()) { session in
      try session.begin(.write)
      for (label, property) in [("A", "x"), ("A", "m"), ("B", "m"), ("B", "s"), ("C", "d")] {
        try session.writer.createIndex(
          IndexDefinition(
            name: "\(label)_\(property)", label: label, property: property, isUnique: false))
      }
      try session.commit()
    }
  }
}

extension EngineVariant {
  private func make(_ constraint: ReferenceConstraint, in store: any GraphStore) throws {
    try store.access(under: Budget()) { session in
      try session.begin(.write)
      try session.writer.createIndex(
        IndexDefinition(
          name: "constraint", label: constraint.label.text, property: constraint.key,
          kind: constraint.isUnique ? .unique : .required))
      try session.commit()
    }
  }
}

/// What came of a query: columns and rows, or an error; and the graph it left.
struct Outcome {
  var columns: [String] = []
  var rows: [[Value]] = []
  var error: Diagnostic?
  var graph = ReferenceGraph()
}

extension ReferenceGraph {
  init(_ store: any GraphStore) throws {
    self = try store.access(under: Budget()) { session in
      try session.begin(.read)
      defer { try? session.rollback() }
      return try ReferenceGraph(copying: session.reader)
    }
  }
}
