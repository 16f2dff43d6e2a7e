/// A property of the edges of one type, a place for each id between the lowest and the highest.
package struct PackedEdgeProperty {
  /// The id that has the first place.
  package let firstID: Int64
  package let values = PackedProperty()

  /// Nil where ids are so far apart that most places would be empty.
  package init?(ids: UnsafeBufferPointer<Int64>) {
    let (first, last) = (ids.min() ?? 0, ids.max() ?? -1)
    firstID = first
    guard Self.isDense(from: first, to: last, count: ids.count) else { return nil }
    values.grow(to: Int(last - first) + 1)
  }

  private static func isDense(from first: Int64, to last: Int64, count: Int) -> Bool {
    let (span, overflow) = last.subtractingReportingOverflow(first)
    return !overflow && span < Int64(count + 1_024) * 4
  }

  /// The place of an edge; nil where it has none.
  package func place(of edge: EdgeID) -> Int? {
    let place = edge.rawValue - firstID
    return place >= 0 && place < Int64(values.count) ? Int(place) : nil
  }

  /// Makes places for edges up to an id; false where that is too far.
  package func grow(to edge: EdgeID) -> Bool {
    guard edge.rawValue >= firstID,
      Self.isDense(from: firstID, to: edge.rawValue, count: values.count)
    else { return false }
    values.grow(to: Int(edge.rawValue - firstID) + 1)
    return true
  }

  /// The values of edges, in the order given.
  package func column(of edges: [EdgeReference]) -> Column {
    values.column(at: edges.map { Int32(place(of: $0.id) ?? -1) })
  }
}
