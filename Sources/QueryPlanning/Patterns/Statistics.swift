package import GraphModel

/// What the planner knows of the graph: counts, which are exact, and which indexes there are.
package final class Statistics {
  private let reader: any GraphReader
  private var nodeCounts: [Name?: Double] = [:]
  private var edgeCounts: [Name?: Double] = [:]
  private var indexes: [IndexDefinition]?

  package init(of reader: any GraphReader) {
    self.reader = reader
  }

  /// How many nodes carry a label; nil: how many there are.
  package func nodeCount(label: String?) throws -> Double {
    let key = label.map { Name($0) }
    if let known = nodeCounts[key] { return known }
    let count = Double(try reader.nodeCount(label: label))
    nodeCounts[key] = count
    return count
  }

  /// How many edges are of one of some types; nil: how many there are.
  package func edgeCount(types: [String]?) throws -> Double {
    guard let types else { return try edgeCount(type: nil) }
    return try types.reduce(0) { $0 + (try edgeCount(type: $1)) }
  }

  private func edgeCount(type: String?) throws -> Double {
    let key = type.map { Name($0) }
    if let known = edgeCounts[key] { return known }
    let count = Double(try reader.edgeCount(type: type))
    edgeCounts[key] = count
    return count
  }

  /// The index over a property of the nodes with a label.
  package func index(label: String, property: String) throws -> IndexDefinition? {
    let known = try indexes ?? reader.indexes()
    indexes = known
    return known.first {
      $0.servesLookups && UTF8Order.areEqual($0.label, label)
        && UTF8Order.areEqual($0.property, property)
    }
  }
}
