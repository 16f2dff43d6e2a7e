/// How the engine reads a graph: columns and adjacency in batches, inside one snapshot.
///
/// An implementation answers from tables, or from packed arrays where it has them. Names that the
/// graph has never seen are no error: they match nothing. Every answer has a defined order.
package protocol GraphReader: AnyObject {
  // MARK: Names

  func edgeTypeID(named type: String) -> EdgeTypeID?
  func edgeTypeName(_ id: EdgeTypeID) -> String

  /// The labels of a set, in the order of their UTF-8 bytes.
  func labels(in set: LabelSetID) -> [String]

  /// All names that are in use, for suggestions and for `labels()`, in order.
  func names() throws -> GraphNames

  /// The indexes and constraints, in the order of their making.
  func indexes() throws -> [IndexDefinition]

  // MARK: Statistics

  /// How many nodes carry a label (nil: how many there are); exact.
  func nodeCount(label: String?) throws -> Int

  /// How many edges are of a type (nil: how many there are); exact.
  func edgeCount(type: String?) throws -> Int

  // MARK: Nodes

  /// The nodes with a label (nil: all), ascending by id, with some of their properties.
  func scanNodes(label: String?, properties: [String]) throws -> any NodeScan

  /// The nodes with a label whose property equals one of the values by ``Value/isEquivalent(to:)``
  /// among numbers and texts, ascending by id, from an index; nil where no index serves.
  func findNodes(label: String, property: String, equalToAny values: [Value]) throws -> [NodeID]?

  /// Nodes among which are all with a label whose property lies in a range, ascending by id, from an
  /// index; nil where no index serves, or where they are more than `limit`.
  func findNodes(label: String, property: String, within range: ValueRange, atMost limit: Int)
    throws -> [NodeID]?

  /// Nodes among which are the first ones with a label in the order of a property, ascending by id,
  /// from an index; nil where no index serves.
  func firstNodes(_ count: Int, label: String, by property: String, isDescending: Bool) throws
    -> [NodeID]?

  /// Which of the nodes exist, in the order given.
  func existing(_ nodes: [NodeID]) throws -> [Bool]

  /// The label sets of nodes, in the order given; nil for a node that is not there.
  func labelSets(of nodes: [NodeID]) throws -> [LabelSetID?]

  /// A property of nodes, in the order given; null for a node that is not there.
  func property(_ key: String, of nodes: [NodeID]) throws -> Column

  /// A node whole, or nil where there is none.
  func node(_ id: NodeID) throws -> Node?

  /// The full-text index over the texts of insights; nil where the store keeps none, so that whoever
  /// searches makes one from the texts.
  var fullText: (any FullTextIndex)? { get }

  /// Where such an index is kept while the nodes stay as they are; nil where the store has its own.
  var derived: DerivedValues? { get }

  // MARK: Edges

  /// The edges at each node in a direction, of some types (nil: all).
  ///
  /// Per node: outgoing before incoming, then by type, neighbour, id. A self-loop is met once
  /// where both directions are asked for. Of all these the ones in a window.
  func adjacency(
    of nodes: [NodeID], _ direction: EdgeDirection, types: [String]?, window: EdgeWindow
  ) throws -> Adjacency

  /// The other ends of the edges at each node: ``adjacency(of:_:types:window:)`` without the edges.
  func neighbours(
    of nodes: [NodeID], _ direction: EdgeDirection, types: [String]?, window: EdgeWindow
  ) throws -> Neighbours

  /// A property of edges, in the order given; null for an edge that is not there.
  func property(_ key: String, of edges: [EdgeReference]) throws -> Column

  /// Which of the edges exist, in the order given.
  func existing(_ edges: [EdgeReference]) throws -> [Bool]

  /// An edge whole, or nil where there is none.
  func edge(_ reference: EdgeReference) throws -> Edge?

  /// All edges of a type (nil: all, type after type), by source, target, id: for exports.
  func scanEdges(type: String?) throws -> any EdgeScan

  // MARK: Arrays

  /// All nodes as arrays.
  func packedNodes() throws -> PackedNodes

  /// All edges of a type, as arrays over the positions of ``packedNodes()``, with some parts at least.
  func packedAdjacency(type: EdgeTypeID, isOutgoing: Bool, needing parts: AdjacencyParts) throws
    -> PackedAdjacency

  /// The same arrays where they are at hand, or pay for reading the edges at so many nodes; else nil.
  func packedAdjacency(
    type: EdgeTypeID, isOutgoing: Bool, needing parts: AdjacencyParts, forRowsOf nodeCount: Int
  ) throws -> PackedAdjacency?

  /// A property of all nodes, over the positions of ``packedNodes()``, where it is at hand or pays for
  /// a scan of so many nodes; else nil.
  func packedProperty(_ key: String, forScanOf nodeCount: Int) throws -> PackedProperty?

  /// A property of the edges of a type, where it is to be had and pays for reading so many; else nil.
  func packedProperty(_ key: String, in type: EdgeTypeID, forReading edgeCount: Int) throws
    -> PackedEdgeProperty?

  // MARK: Identity

  /// The ids under which nodes were imported (`graph-jsonl`), in the order given.
  func importedIDs(of nodes: [NodeID]) throws -> [String?]

  /// The ids under which edges were imported, in the order given.
  func importedIDs(of edges: [EdgeReference]) throws -> [String?]
}

extension GraphReader {
  /// All edges at each node.
  package func adjacency(
    of nodes: [NodeID], _ direction: EdgeDirection, types: [String]?
  ) throws -> Adjacency {
    try adjacency(of: nodes, direction, types: types, window: EdgeWindow())
  }

  /// The other ends of all edges at each node.
  package func neighbours(
    of nodes: [NodeID], _ direction: EdgeDirection, types: [String]?
  ) throws -> Neighbours {
    try neighbours(of: nodes, direction, types: types, window: EdgeWindow())
  }

  /// All edges of a type with their ends and ids.
  package func packedAdjacency(type: EdgeTypeID, isOutgoing: Bool) throws -> PackedAdjacency {
    try packedAdjacency(type: type, isOutgoing: isOutgoing, needing: .edges)
  }

  package func findNodes(
    label: String, property: String, within range: ValueRange, atMost limit: Int
  ) throws -> [NodeID]? {
    nil
  }

  package func firstNodes(_ count: Int, label: String, by property: String, isDescending: Bool)
    throws -> [NodeID]?
  {
    nil
  }

  package func packedAdjacency(
    type: EdgeTypeID, isOutgoing: Bool, needing parts: AdjacencyParts, forRowsOf nodeCount: Int
  ) throws -> PackedAdjacency? {
    try packedAdjacency(type: type, isOutgoing: isOutgoing, needing: parts)
  }

  package var derived: DerivedValues? { nil }

  package func packedProperty(_ key: String, forScanOf nodeCount: Int) throws -> PackedProperty? {
    nil
  }

  package func packedProperty(_ key: String, in type: EdgeTypeID, forReading edgeCount: Int) throws
    -> PackedEdgeProperty?
  {
    nil
  }
}

/// A walk over nodes, batch by batch.
package protocol NodeScan: AnyObject {
  /// At most `maximum` further nodes, with the columns asked for; nil at the end.
  func next(maximum: Int) throws -> NodeBatch?
}

/// Some nodes and, in the order in which they were asked for, columns of their properties.
package struct NodeBatch: Sendable {
  package var nodes: [NodeID]
  package var properties: [Column]

  package init(nodes: [NodeID], properties: [Column]) {
    self.nodes = nodes
    self.properties = properties
  }
}

/// A walk over edges, batch by batch.
package protocol EdgeScan: AnyObject {
  /// At most `maximum` further edges; nil at the end.
  func next(maximum: Int) throws -> [Edge]?
}

/// Which way an edge is followed from a node.
package enum EdgeDirection: Sendable {
  case outgoing, incoming, either
}

/// The edges of several nodes, one node's after the other's.
///
/// Node `i` of the batch has the edges `edges[offsets[i]..<offsets[i + 1]]`, and `neighbours` has
/// their other ends.
package struct Adjacency: Sendable {
  /// How many nodes there are.
  package var count: Int { offsets.count - 1 }

  package var offsets: [Int]
  package var neighbours: [NodeID]
  package var edges: [EdgeReference]

  /// Whether the last node has further edges.
  package var isCut = false

  package init(offsets: [Int] = [0], neighbours: [NodeID] = [], edges: [EdgeReference] = []) {
    self.offsets = offsets
    self.neighbours = neighbours
    self.edges = edges
  }
}

/// The other ends of the edges at several nodes, one node's after the other's.
///
/// Node `i` of the batch has `nodes[offsets[i]..<offsets[i + 1]]`.
package struct Neighbours: Sendable {
  /// How many nodes there are.
  package var count: Int { offsets.count - 1 }

  package var offsets: [Int]
  package var nodes: [NodeID]

  /// Whether the last node has further edges.
  package var isCut = false

  package init(offsets: [Int] = [0], nodes: [NodeID] = []) {
    self.offsets = offsets
    self.nodes = nodes
  }

  package init(_ adjacency: Adjacency) {
    self.init(offsets: adjacency.offsets, nodes: adjacency.neighbours)
    isCut = adjacency.isCut
  }
}

/// The names in use in a graph, each list in the order of UTF-8 bytes.
package struct GraphNames: Equatable, Sendable {
  package var labels: [String]
  package var edgeTypes: [String]
  package var propertyKeys: [String]

  package init(labels: [String] = [], edgeTypes: [String] = [], propertyKeys: [String] = []) {
    self.labels = labels
    self.edgeTypes = edgeTypes
    self.propertyKeys = propertyKeys
  }
}
