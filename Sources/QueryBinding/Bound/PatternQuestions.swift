package import Diagnostics

/// What the patterns of a query make one ask of the graph: the answers may be worth a warning.
package struct PatternQuestions: Equatable, Sendable {
  /// Two parts of a `MATCH` that nothing connects.
  package struct Product: Equatable, Sendable {
    package let left: BoundPattern
    package let right: BoundPattern

    /// The right part's place.
    package let span: SourceSpan
  }

  /// A repetition without an upper bound.
  package struct Unbounded: Equatable, Sendable {
    /// Nil: all types.
    package let types: [String]?
    package let span: SourceSpan
  }

  /// A node with a label, and an edge of a type at it.
  package struct Joint: Equatable, Sendable {
    package enum Way: Sendable {
      case leaving, arriving, either
    }

    /// What is asked, wherever it is written.
    package struct Kind: Hashable, Sendable {
      package let label: String
      package let type: String
      package let way: Way
    }

    package let kind: Kind
    package let span: SourceSpan
  }

  package var products: [Product] = []
  package var unbounded: [Unbounded] = []
  package var joints: [Joint] = []

  package init() {}
}
