import GraphModel
import QueryBinding

/// A walk over nodes that an index has found, ascending by id, with some of their properties.
final class IndexedScan: NodeScan {
  private var nodes: ArraySlice<NodeID>
  private let properties: [String]
  private let reader: any GraphReader

  init(_ nodes: [NodeID], properties: [String], _ reader: any GraphReader) {
    self.nodes = nodes[...]
    self.properties = properties
    self.reader = reader
  }

  func next(maximum: Int) throws -> NodeBatch? {
    let part = Array(nodes.prefix(maximum))
    nodes = nodes.dropFirst(maximum)
    if part.isEmpty { return nil }
    return NodeBatch(
      nodes: part, properties: try properties.map { try reader.property($0, of: part) })
  }

  /// How many nodes of so many an index is to find at most: looking at a value in an array takes a
  /// small part of the time of finding a node through an index.
  static func most(of nodeCount: Int) -> Int { max(64, nodeCount / 512) }
}

extension ScanCondition {
  /// The property that must lie in a range for the condition to be true, by its place among those of
  /// the scan; nil where it is no such condition.
  ///
  /// A value that is an error gives none: whoever asks the condition meets it.
  func range() -> (column: Int, range: ValueRange)? {
    guard let test, !test.isNegated, columns.count == 1, let value = try? test.value() else {
      return nil
    }
    return test.operation.range(value).map { (columns[0], $0) }
  }
}

extension Operation {
  /// The values that stand so to another one.
  fileprivate func range(_ value: Value) -> ValueRange? {
    switch self {
    case .equal:
      let bound = ValueRange.Bound(value, isIncluded: true)
      return ValueRange(lower: bound, upper: bound)
    case .less: return ValueRange(upper: .init(value, isIncluded: false))
    case .lessOrEqual: return ValueRange(upper: .init(value, isIncluded: true))
    case .greater: return ValueRange(lower: .init(value, isIncluded: false))
    case .greaterOrEqual: return ValueRange(lower: .init(value, isIncluded: true))
    case .startsWith:
      guard case .text(let prefix) = value, !prefix.isEmpty else { return nil }
      return ValueRange(prefix: prefix)
    case .or, .xor, .and, .not, .matches, .isIn, .notEqual, .endsWith, .contains, .isNull,
      .isNotNull, .add, .subtract, .multiply, .divide, .remainder, .power, .negate, .element,
      .slice, .sliceTo, .sliceFrom:
      return nil
    }
  }
}

extension ValueRange {
  /// Takes in what else is asked of the same values, as far as it bounds a side that is open.
  mutating func narrow(by other: ValueRange) {
    lower = lower ?? other.lower
    upper = upper ?? other.upper
  }
}
