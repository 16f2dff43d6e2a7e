package import QueryBinding
import QueryFunctions

extension BoundProjection.Grouping {
  /// The nodes from which the keys are computed, one for each key; nil where a key is computed from
  /// something else, or may fail.
  package var nodesOfKeys: [Variable]? {
    let nodes = keys.compactMap(\.expression.nodeThatItReads)
    return nodes.count == keys.count && !keys.isEmpty ? nodes : nil
  }
}

extension BoundExpression {
  /// The node that it is, or whose property it is.
  fileprivate var nodeThatItReads: Variable? {
    switch self {
    case .variable(let variable), .property(.variable(let variable), _):
      variable.type == .node ? variable : nil
    case .property, .constant, .parameter, .hasLabels, .operation, .call, .list, .map, .mapWith,
      .case, .comprehension, .quantified, .reduce, .path, .subquery:
      nil
    }
  }

  /// Whether it can be computed for any row, and at any time, without an error.
  var cannotFail: Bool {
    if case .constant = self { return true }
    if case .variable = self { return true }
    return nodeThatItReads != nil
  }
}
