import GraphModel

/// What a transaction did to one thing.
enum GraphChange {
  case nodeAdded(NodeID)
  case nodeRemoved(NodeID)
  case labelsChanged(NodeID)
  case nodePropertyChanged(NodeID, key: String)
  case edgeAdded(EdgeReference)
  case edgeRemoved(EdgeReference)
  case edgePropertyChanged(EdgeReference, key: String)
  case indexesChanged

  /// More than is worth listing.
  case everything
}

/// What the open transaction has done so far; a value, so that a savepoint can put it back.
struct PendingChanges {
  private(set) var changes: [GraphChange] = [] { didSet { version += 1 } }

  /// Grows with every change.
  private(set) var version = 0

  /// Whether tables or columns came that the views should show.
  var needsViews = false

  /// Whether triggers, indexes and full text are put off until the end of a load.
  var isBulkLoading = false

  private static let limit = 4_096

  var isEmpty: Bool { changes.isEmpty }

  /// Whether more was done than is worth listing.
  var isEverything: Bool {
    if case .everything = changes.first { true } else { false }
  }

  mutating func append(_ change: GraphChange) {
    if case .everything = change {
      changes = [change]
    } else if isEverything {
      return
    } else if changes.count >= Self.limit {
      changes = [.everything]
    } else {
      changes.append(change)
    }
  }
}
