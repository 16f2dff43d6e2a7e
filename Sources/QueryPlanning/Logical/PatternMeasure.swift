package import QueryBinding

/// What is asked of a property's values at the fits of a pattern: for each of the keys, or for all fits.
package struct PatternMeasure: Equatable, Sendable {
  package enum Function: String, BitwiseCopyable, Sendable {
    /// How many fits have a value.
    case count

    /// Null, or 0, where there is none.
    case sum

    /// The parts of which means are put together: a sum, how many values it is of, and the sum made
    /// so small that it is finite.
    case mean = "avg"
    case minimum = "min"
    case maximum = "max"
  }

  /// What has the property, by its place among the pattern's nodes or edges.
  package enum Element: Equatable, Sendable {
    case node(Int)
    case edge(Int)

    /// Fits of the optional match that begins with an edge; ``key`` means nothing.
    case optional(stem: Int, anchor: Int)
  }

  package var element: Element
  package var key: String
  package var function: Function

  /// The aggregate as it was called, over rows.
  package var call: AggregateCall

  /// The columns in which it is given.
  package var outputs: [Variable]

  package init(
    element: Element, key: String, function: Function, call: AggregateCall, outputs: [Variable]
  ) {
    self.element = element
    self.key = key
    self.function = function
    self.call = call
    self.outputs = outputs
  }
}

extension PatternCount {
  /// The nodes that must be bound for keys, measures and comparisons to be known.
  package var askedNodes: Set<Int> {
    let compared = comparisons.flatMap { [$0.left, $0.right] }
    let counted = distinct.map { [$0.node] } ?? []
    return measures.reduce(into: Set(keys + compared + counted)) { asked, measure in
      switch measure.element {
      case .node(let node): asked.insert(node)
      case .edge(let edge): asked.formUnion([edges[edge].left, edges[edge].right])
      case .optional(_, let anchor): asked.insert(anchor)
      }
    }
  }

  /// The edges whose ids must be known.
  package var measuredEdges: Set<Int> {
    measures.reduce(into: []) { edges, measure in
      if case .edge(let edge) = measure.element { edges.insert(edge) }
    }
  }
}
