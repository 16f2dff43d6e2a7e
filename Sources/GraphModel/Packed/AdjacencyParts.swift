/// What of packed edges somebody needs besides how many there are at each node: the less, the sooner it
/// is read.
package struct AdjacencyParts: OptionSet, Sendable {
  package let rawValue: Int

  package init(rawValue: Int) {
    self.rawValue = rawValue
  }

  /// The rows of other ends.
  package static let ends = AdjacencyParts(rawValue: 1)

  /// The ids of the edges beside them.
  package static let edges = AdjacencyParts(rawValue: 3)
}
