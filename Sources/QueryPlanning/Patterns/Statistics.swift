package import GraphModel

/// What the planner knows of the graph: counts, which are exact, which indexes there are, and sketches
/// of values.
package final class Statistics {
  private let reader: any GraphReader
  private var nodeCounts: [Name?: Double] = [:]
  private var edgeCounts: [Name?: Double] = [:]
  private var indexes: [IndexDefinition]?
  private var sketches: [Name?: [Name: ValueSketch?]] = [:]

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

  /// What is known of a property's values on the nodes with a label; nil where these are not at hand in
  /// an array.
  func sketch(of property: String, label: String?) throws -> ValueSketch? {
    let (owner, key) = (label.map { Name($0) }, Name(property))
    if let known = sketches[owner]?[key] { return known }
    let sketch = try makeSketch(of: property, label: label)
    sketches[owner, default: [:]][key] = .some(sketch)
    return sketch
  }

  private func makeSketch(of property: String, label: String?) throws -> ValueSketch? {
    let count = try nodeCount(label: label)
    guard let array = try reader.packedProperty(property, forScanOf: Int(count)) else {
      return nil
    }
    let nodes = try reader.packedNodes()
    let mask = nodes.mask(label: label, labels: reader.labels)
    let span = nodes.span(label: label, labels: reader.labels)
    let step = max(1, span.count / ValueSketch.size)
    let places = stride(from: span.lowerBound, to: span.upperBound, by: step)
    let sample = places.filter { mask[$0] && $0 < array.count }.map { array[$0] }
    return ValueSketch(sample: sample, nodeCount: count)
  }
}
