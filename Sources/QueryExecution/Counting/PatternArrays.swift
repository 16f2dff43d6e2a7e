import GraphModel
import QueryPlanning

/// A pattern while its fits are counted: its nodes' candidates, and the arrays that its edges stand
/// for, each asked for once.
final class PatternArrays {
  private(set) var pattern: PatternCount
  let masks: [CandidateMask]
  let nodes: PackedNodes
  let arena: CountingArena
  private let reader: any GraphReader
  private let filters: [Int: EdgeFilter]

  /// The nodes that are there in each fit, without those of optional matches.
  private(set) var firmNodes: Set<Int>

  /// The edges that others have taken the place of.
  private var replacedEdges: Set<Int> = []
  private var edgeRows: [Place: PatternEdgeRows] = [:]
  private var testRows: [Place: PatternEdgeRows] = [:]
  private var edgeDegrees: [Place: PatternEdgeRows] = [:]

  private struct Place: Hashable {
    let edge: Int
    let end: Int
  }

  init(
    _ pattern: PatternCount, _ masks: [CandidateMask], _ filters: [Int: [ScanCondition]],
    _ nodes: PackedNodes, _ arena: CountingArena, _ context: ExecutionContext
  ) {
    (self.pattern, self.masks, self.nodes) = (pattern, masks, nodes)
    (self.arena, reader) = (arena, context.reader)
    self.filters = Dictionary(
      uniqueKeysWithValues: filters.map { edge, conditions in
        (edge, EdgeFilter(pattern.edges[edge], conditions, nodes, arena, context))
      })
    firmNodes = pattern.firmNodes
  }

  /// The rows of an edge of the pattern, as seen from one of its ends.
  func rows(of edge: Int, from end: Int) throws -> PatternEdgeRows {
    let place = Place(edge: edge, end: end)
    if let known = edgeRows[place] { return known }
    let parts: AdjacencyParts = pattern.measuredEdges.contains(edge) ? .edges : .ends
    let rows = try PatternEdgeRows(
      pattern.edges[edge], from: end, reader, arena, needing: parts, filters[edge])
    edgeRows[place] = rows
    return rows
  }

  /// The same rows without their ends: what asks for no more leaves these in the file.
  func degrees(of edge: Int, from end: Int) throws -> PatternEdgeRows {
    let place = Place(edge: edge, end: end)
    if let known = edgeRows[place] ?? edgeDegrees[place] { return known }
    if filters[edge] != nil { return try rows(of: edge, from: end) }
    let rows = try PatternEdgeRows(pattern.edges[edge], from: end, reader, arena, needing: [])
    edgeDegrees[place] = rows
    return rows
  }

  /// The rows of the edge that a test asks for.
  func rows(ofTest test: Int, from end: Int) throws -> PatternEdgeRows {
    let place = Place(edge: test, end: end)
    if let known = testRows[place] { return known }
    let rows = try PatternEdgeRows(pattern.tests[test].edge, from: end, reader, arena)
    testRows[place] = rows
    return rows
  }

  /// The edges at a node whose other end is among some nodes; nil: any.
  func edges(at node: Int, within nodes: Set<Int>? = nil) -> [Int] {
    pattern.edges.indices.filter { index in
      guard !replacedEdges.contains(index), let other = otherEnd(of: index, than: node)
      else { return false }
      return nodes?.contains(other) ?? true
    }
  }

  /// The end of an edge that is not a node; nil where the node is none of its ends.
  func otherEnd(of edge: Int, than node: Int) -> Int? {
    let edge = pattern.edges[edge]
    return edge.left == node ? edge.right : edge.right == node ? edge.left : nil
  }

  /// Whether the ways in which a tree fits at a node are as many as its edges there.
  func isDegree(_ tree: CountingOrder.Tree, from node: Int) throws -> Bool {
    let rows = try degrees(of: tree.edge, from: node)
    return tree.children.isEmpty && !rows.rows.skipsLoops
      && masks[tree.node].pointer(for: rows) == nil
  }

  /// Whether an edge is the only one of its kind at each node that may be at its end.
  func isSingle(_ edge: Int, from end: Int) throws -> Bool {
    let rows = try degrees(of: edge, from: end)
    return rows.edgeCount <= nodes.count && rows.rows.areSingle(positions: nodes.count)
  }

  /// Puts one edge in the place of a node and its two edges.
  func replace(
    _ node: Int, by rows: (from: Int, PatternEdgeRows), _ back: (from: Int, PatternEdgeRows)
  ) {
    replacedEdges.formUnion(edges(at: node))
    firmNodes.remove(node)
    let index = pattern.edges.count
    pattern.edges.append(
      .init(left: rows.from, right: back.from, direction: .outgoing, types: [], match: -index))
    edgeRows[Place(edge: index, end: rows.from)] = rows.1
    edgeRows[Place(edge: index, end: back.from)] = back.1
  }
}

extension PatternCount {
  /// The nodes that are there in each fit, without those of optional matches.
  var firmNodes: Set<Int> {
    var found: Set<Int> = [0]
    for _ in edges {
      for edge in edges where !edge.isOptional && !found.isDisjoint(with: [edge.left, edge.right]) {
        found.formUnion([edge.left, edge.right])
      }
    }
    return found
  }
}
