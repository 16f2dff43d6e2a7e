import GraphModel

/// What an import did.
package struct ImportCounts: Equatable, Sendable {
  package var nodesAdded = 0
  package var nodesUpdated = 0
  package var nodesUnchanged = 0
  package var edgesAdded = 0
  package var edgesUpdated = 0
  package var edgesUnchanged = 0
  package var rejected = 0

  package init() {}

  /// Records that went in, whatever they changed.
  package var taken: Int {
    nodesAdded + nodesUpdated + nodesUnchanged + edgesAdded + edgesUpdated + edgesUnchanged
  }

  mutating func countNode(_ outcome: LoadOutcome) {
    switch outcome {
    case .added: nodesAdded += 1
    case .updated: nodesUpdated += 1
    case .unchanged: nodesUnchanged += 1
    }
  }

  mutating func countEdge(_ outcome: LoadOutcome) {
    switch outcome {
    case .added: edgesAdded += 1
    case .updated: edgesUpdated += 1
    case .unchanged: edgesUnchanged += 1
    }
  }
}
