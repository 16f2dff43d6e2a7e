/// What can be wrong with the graph, its file, or a change that is asked of it.
package enum GraphError: Error, Equatable, Sendable {
  /// A node cannot go while edges touch it.
  case nodeHasEdges(NodeID)

  /// An edge cannot end at a node that is not there.
  case nodeNotFound(NodeID)
  case edgeNotFound(EdgeID)

  /// A second node with a value that is unique for the label.
  case uniqueViolation(label: String, property: String, value: String)

  /// A node without a property that its label requires.
  case missingProperty(label: String, property: String)
  case indexNameTaken(String)
  case indexNotFound(String)
  case constraintNotFound(String)

  /// A map, or a list of mixed kinds, as a property.
  case notStorable(property: String, kind: String)

  case unknownImportedID(String)
  case edgeEndsChanged(String)

  case readOnly
  case fileNotFound(path: String)
  case notAGraph(path: String, reason: String)
  case tooNew(path: String, version: Int, supported: Int)
  case busy(path: String, seconds: Double)
  case damaged(path: String, reason: String)
  case storage(path: String, reason: String)
}
