import Diagnostics
import GraphModel
import QueryBinding
import QueryPlanning

/// What a session has seen in its graph, so that it need not look again.
final class PatternMemory {
  /// Labels and types that were seen together.
  fileprivate(set) var met: Set<PatternQuestions.Joint.Kind> = []
}

/// Answers what the patterns of a query make one ask of the graph, and warns where it is worth it.
struct PatternWarnings {
  private let reader: any GraphReader
  private let statistics: Statistics
  private let memory: PatternMemory

  /// A type with so many edges that a repetition without bound may go on for long.
  private static let manyEdges = 10_000.0

  /// At so many nodes it is looked whether they have edges of a type.
  private static let nodesLookedAt = 2_000

  init(of reader: any GraphReader, remembering memory: PatternMemory) {
    self.reader = reader
    self.memory = memory
    statistics = Statistics(of: reader)
  }

  func answer(_ questions: PatternQuestions) throws -> [Diagnostic] {
    try questions.products.compactMap { try warning(of: $0) }
      + questions.unbounded.compactMap { try warning(of: $0) }
      + questions.joints.compactMap { try warning(of: $0) }
  }

  private func warning(of product: PatternQuestions.Product) throws -> Diagnostic? {
    let (left, right) = (try rows(of: product.left), try rows(of: product.right))
    guard left > 1, right > 1 else { return nil }
    return PatternProblem.product(left: left, right: right).at(product.span)
  }

  private func rows(of pattern: BoundPattern) throws -> Int {
    let query = BoundQuery(
      parts: [BoundPart(clauses: [.match(pattern, isOptional: false)], outputs: [])],
      isDistinctUnion: false, columns: [])
    let plan = try Optimizer(for: reader).optimize(LogicalPlanner.plan(query))
    let rows = try RowEstimates(of: reader).rows(of: plan.root)
    return Int(min(rows, 1e15).rounded())
  }

  private func warning(of repetition: PatternQuestions.Unbounded) throws -> Diagnostic? {
    let count = try statistics.edgeCount(types: repetition.types)
    guard count >= Self.manyEdges else { return nil }
    return PatternProblem.unbounded(types: repetition.types, edges: Int(count)).at(repetition.span)
  }

  private func warning(of joint: PatternQuestions.Joint) throws -> Diagnostic? {
    if memory.met.contains(joint.kind) { return nil }
    let count = try statistics.nodeCount(label: joint.kind.label)
    guard count > 0, count <= Double(Self.nodesLookedAt), try !meet(joint.kind) else { return nil }
    return PatternProblem.neverTogether(joint.kind).at(joint.span)
  }

  /// Whether a node with the label has an edge of the type.
  private func meet(_ joint: PatternQuestions.Joint.Kind) throws -> Bool {
    let scan = try reader.scanNodes(label: joint.label, properties: [])
    var size = 4
    while let batch = try scan.next(maximum: size) {
      let adjacency = try reader.adjacency(
        of: batch.nodes, joint.way.direction, types: [joint.type])
      if !adjacency.edges.isEmpty {
        memory.met.insert(joint)
        return true
      }
      size = min(size * 4, 256)
    }
    return false
  }
}

extension PatternQuestions.Joint.Way {
  fileprivate var direction: EdgeDirection {
    switch self {
    case .leaving: .outgoing
    case .arriving: .incoming
    case .either: .either
    }
  }
}
