package import QueryBinding

/// What makes a row of one plan and a row of another a pair: equations, which all must be true.
package struct ValueJoin: Equatable, Sendable {
  package struct Key: Equatable, Sendable {
    /// Over the rows of the first plan.
    package var left: BoundExpression

    /// Over those of the second.
    package var right: BoundExpression
  }

  package var keys: [Key]
}

extension ValueJoin: CustomStringConvertible {
  package var description: String {
    keys.map { "\($0.left) = \($0.right)" }.joined(separator: " AND ")
  }
}
