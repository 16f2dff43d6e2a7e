import GraphModel
import QueryBinding

/// What a sample of the nodes with a label tells of a property's values: a histogram, each of whose
/// steps has one value of the sample.
struct ValueSketch {
  /// The values in the sample, ascending, without nulls.
  private let values: [Value]
  private let sampleCount: Double
  private let nodeCount: Double

  /// A sketch of some values, nulls among them, of so many nodes; nil where they are too few to tell.
  init?(sample: [Value], nodeCount: Double) {
    guard sample.count >= Self.least else { return nil }
    values = sample.filter { !$0.isNull }.sorted { Value.order($0, $1) < 0 }
    sampleCount = Double(sample.count)
    self.nodeCount = max(1, nodeCount)
  }

  static let size = 512
  private static let least = 16

  /// The share of nodes whose value stands in some way to another one, where that is known; nil where
  /// the operation is none that compares.
  func share(_ operation: Operation, _ value: Value?) -> Double? {
    switch operation {
    case .equal: equalShare(value)
    case .notEqual: 1 - (share(.equal, value) ?? 0)
    case .less, .lessOrEqual, .greater, .greaterOrEqual: rangeShare(operation, value)
    case .startsWith: prefixShare(value)
    case .isNull: 1 - Double(values.count) / sampleCount
    case .isNotNull: Double(values.count) / sampleCount
    case .isIn: elementCount(of: value) * pairShare
    case .or, .xor, .and, .not, .matches, .endsWith, .contains, .add, .subtract, .multiply,
      .divide, .remainder, .power, .negate, .element, .slice, .sliceTo, .sliceFrom:
      nil
    }
  }

  private func equalShare(_ value: Value?) -> Double {
    guard let value else { return pairShare }
    return share { $0.isEqual(to: value) == true } ?? rare
  }

  /// The probability that two nodes have one value.
  private var pairShare: Double {
    var (pairs, run) = (0.0, 0.0)
    for (index, value) in values.enumerated() {
      run = index > 0 && value.isEquivalent(to: values[index - 1]) ? run + 1 : 0
      pairs += run
    }
    return max(2 * pairs / (sampleCount * (sampleCount - 1)), 1 / nodeCount)
  }

  /// The share of a value that the sample does not have.
  private var rare: Double { max(1 / nodeCount, min(pairShare, 0.5 / sampleCount)) }

  /// The share of the sample on which a test is true; nil where it has none.
  private func share(_ test: (Value) -> Bool) -> Double? {
    let count = values.count(where: test)
    return count == 0 ? nil : Double(count) / sampleCount
  }

  private func rangeShare(_ operation: Operation, _ value: Value?) -> Double {
    guard let value else { return 1.0 / 3 }
    let isBelow = operation == .less || operation == .lessOrEqual
    let found = share {
      guard $0.kind == value.kind || $0.isNumber && value.isNumber else { return false }
      return isBelow ? Value.order($0, value) < 0 : Value.order($0, value) > 0
    }
    return found ?? rare
  }

  private func prefixShare(_ value: Value?) -> Double {
    guard case .text(let prefix) = value else { return 0.1 }
    let found = share {
      if case .text(let text) = $0 { text.utf8.starts(with: prefix.utf8) } else { false }
    }
    return found ?? rare
  }

  private func elementCount(of value: Value?) -> Double {
    if case .list(let elements) = value { Double(elements.count) } else { 10 }
  }
}

extension Value {
  fileprivate var isNumber: Bool { kind == .integer || kind == .float }
}
