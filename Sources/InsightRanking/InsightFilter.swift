import GraphModel

/// Which insights may stand beside one: insights, of other episodes, of before a day.
struct InsightFilter {
  private let reader: any GraphReader
  private let choice: RelatedInsights.Choice
  private let episodes: Set<NodeID>

  init(_ insight: NodeID, _ choice: RelatedInsights.Choice, _ reader: any GraphReader) throws {
    self.reader = reader
    self.choice = choice
    let found = try reader.adjacency(of: [insight], .outgoing, types: ["FROM_EPISODE"])
    episodes = choice.includesSameEpisode ? [] : Set(found.neighbours)
  }

  /// The nodes that may stay.
  func filtered(_ nodes: [NodeID]) throws -> [NodeID] {
    let places = try reader.adjacency(of: nodes, .outgoing, types: ["FROM_EPISODE"])
    let sets = try reader.labelSets(of: nodes)
    let dates = try reader.property("published", of: nodes)
    return nodes.indices.filter { row in
      let ends = places.neighbours[places.offsets[row]..<places.offsets[row + 1]]
      let isInsight = sets[row].map { reader.labels(in: $0).contains("Insight") } ?? false
      return isInsight && episodes.isDisjoint(with: ends) && isEarly(dates[row])
    }
    .map { nodes[$0] }
  }

  private func isEarly(_ published: Value) -> Bool {
    guard let before = choice.before else { return true }
    guard case .date(let date) = published else { return false }
    return date < before
  }
}
