import GraphModel

/// The edges of a type seen from one of their ends: what one packed adjacency holds.
struct PackedSide: Hashable {
  let type: EdgeTypeID
  let isOutgoing: Bool

  /// Where the file keeps it.
  var storedName: String { "\(isOutgoing ? "out" : "in").\(type.rawValue)" }
}
