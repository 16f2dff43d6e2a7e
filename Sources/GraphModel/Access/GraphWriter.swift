/// How the engine changes a graph: element by element, inside a writing transaction.
///
/// A reader of the same session sees each change at once. Values must be storable
/// (``Value/isStorable``); setting null takes a property away.
package protocol GraphWriter: AnyObject {
  func createNode(labels: [String], properties: ValueMap) throws -> NodeID

  func createEdge(type: String, from source: NodeID, to target: NodeID, properties: ValueMap) throws
    -> EdgeReference

  func setProperty(_ key: String, of node: NodeID, to value: Value) throws
  func setProperty(_ key: String, of edge: EdgeReference, to value: Value) throws

  /// Adds labels; says how many the node did not have.
  @discardableResult
  func addLabels(_ labels: [String], to node: NodeID) throws -> Int

  /// Takes labels away; says how many the node had.
  @discardableResult
  func removeLabels(_ labels: [String], from node: NodeID) throws -> Int

  /// Deletes an edge; says whether it was there.
  @discardableResult
  func deleteEdge(_ edge: EdgeReference) throws -> Bool

  /// Deletes a node that no edge touches; says whether it was there.
  ///
  /// Throws ``GraphError/nodeHasEdges(_:)`` where one does.
  @discardableResult
  func deleteNode(_ node: NodeID) throws -> Bool

  /// Makes an index; says whether it was not there yet.
  @discardableResult
  func createIndex(_ index: IndexDefinition) throws -> Bool

  /// Drops an index by name; says whether it was there.
  @discardableResult
  func dropIndex(named name: String) throws -> Bool

  /// A loader for many elements that come with ids of their own.
  func makeLoader() throws -> any GraphLoader
}

/// Takes in elements under the ids their source gives them, and remembers these: an element that
/// comes again, in this import or a later one, is updated, not doubled.
package protocol GraphLoader: AnyObject {
  /// Labels and properties replace what the node had.
  func loadNode(id: String, labels: [String], properties: [(key: String, value: Value)]) throws
    -> LoadOutcome

  /// Properties replace what the edge had. Throws ``GraphError/unknownImportedID(_:)`` where an
  /// end was never imported, ``GraphError/edgeEndsChanged(_:)`` where the id is known with another
  /// type or other ends.
  func loadEdge(
    id: String, type: String, from source: String, to target: String,
    properties: [(key: String, value: Value)]
  ) throws -> LoadOutcome

  /// Makes what was put off (indexes, full text). To be called once, last.
  func finish() throws
}

package enum LoadOutcome: Sendable {
  case added, updated, unchanged
}
