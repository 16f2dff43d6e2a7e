import GraphModel
import QueryBinding
import QueryPlanning

/// The comparisons of a pattern with their values at hand.
final class PatternComparisons {
  private let made: [(comparison: PatternCount.Comparison, left: PackedValues, right: PackedValues)]
  private let nodes: [PatternCount.Node]
  private let slow: [ValueComparison]

  init(
    _ pattern: PatternCount, _ nodes: PackedNodes, _ arena: CountingArena,
    _ context: ExecutionContext
  ) throws {
    self.nodes = pattern.nodes
    made = try pattern.comparisons.map { comparison in
      (
        comparison, try PackedValues(comparison.leftKey, of: nodes, arena, context),
        try PackedValues(comparison.rightKey, of: nodes, arena, context)
      )
    }
    slow = made.map { ValueComparison($0.operation, $1.property, $2.property) }
    for values in made.flatMap({ [$0.left, $0.right] }) { arena.keep(values) }
    for comparison in slow { arena.keep(comparison) }
  }

  /// Those of a node with nodes bound before it.
  func at(_ node: Int, after bound: [Int]) -> [PropertyComparison] {
    zip(made, slow).compactMap { made, slow in
      let (comparison, left, right) = made
      let isLeft = comparison.left == node
      guard isLeft || comparison.right == node,
        let level = bound.firstIndex(of: isLeft ? comparison.right : comparison.left)
      else { return nil }
      return PropertyComparison(
        form: Self.form(left, right), orders: .init(comparison.operation), left: left.pointers,
        right: right.pointers, level: level, isLeft: isLeft,
        values: Unmanaged.passUnretained(slow))
    }
  }

  private static func form(_ left: PackedValues, _ right: PackedValues) -> PropertyComparison.Form {
    let forms: [PackedProperty.Form] = [.integers, .dates]
    if forms.contains(where: { left.hold($0) && right.hold($0) }) { return .integers }
    if left.hold(.floats), right.hold(.floats) { return .floats }
    if left.property.form == .texts, right.property.form == .texts { return .texts }
    if left.property === right.property, left.hold(.texts) {
      left.rankCodes()
      right.rankCodes()
      return .integers
    }
    return .values
  }
}

extension PropertyComparison.Orders {
  fileprivate init(_ operation: Operation) {
    self.init(
      less: operation == .less || operation == .lessOrEqual || operation == .notEqual,
      equal: operation == .equal || operation == .lessOrEqual || operation == .greaterOrEqual,
      greater: operation == .greater || operation == .greaterOrEqual || operation == .notEqual,
      none: operation == .notEqual)
  }
}
