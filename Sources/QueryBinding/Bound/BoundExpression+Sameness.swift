import GraphModel

extension BoundExpression {
  /// Whether both say the same, wherever they are written and whatever numbers the variables have
  /// that they declare themselves.
  func isSame(as other: BoundExpression) -> Bool {
    freeVariables == other.freeVariables
      && UTF8Order.areEqual(description, other.description)
  }
}
