extension GraphArrays {
  /// How often each of the most mentioned entities is mentioned, ties by id: O(entities).
  func topEntities(_ limit: Int) -> [(entity: Int32, count: Int)] {
    var top = TopCounts<Int32>(limit)
    for entity in 0..<Int32(mentionedBy.nodeCount) {
      top.offer(entity, count: mentionedBy.degree(entity))
    }
    return top.entries.map { (entity: $0.key, count: $0.count) }
  }

  /// The pairs of a country and another entity that are most often mentioned in one insight, ties
  /// by ids: O(pairs of mentions in an insight).
  func topCoMentions(_ limit: Int) -> [(country: Int32, other: Int32, count: Int)] {
    var top = TopCounts<Int64>(limit)
    var counts = [Int32](repeating: 0, count: mentionedBy.nodeCount)
    var met: [Int32] = []
    met.reserveCapacity(mentionedBy.nodeCount)
    for country in 0..<Int32(mentionedBy.nodeCount) where isCountry[Int(country)] {
      met.removeAll(keepingCapacity: true)
      countCompany(of: country, into: &counts, &met)
      for other in met {
        top.offer(Int64(country) << 32 | Int64(other), count: Int(counts[Int(other)]))
        counts[Int(other)] = 0
      }
    }
    return top.entries.map {
      (
        country: Int32($0.key >> 32), other: Int32(truncatingIfNeeded: $0.key), count: $0.count
      )
    }
  }

  private func countCompany(
    of country: Int32, into counts: inout [Int32], _ met: inout [Int32]
  ) {
    counts.withUnsafeMutableBufferPointer { counts in
      for back in mentionedBy.places(country) {
        for place in mentions.places(mentionedBy.targets[back]) {
          let other = mentions.targets[place]
          if isCountry[Int(other)] { continue }
          if counts[Int(other)] == 0 { met.append(other) }
          counts[Int(other)] += 1
        }
      }
    }
  }
}

/// The keys with the highest counts, the lower key first where counts are equal.
struct TopCounts<Key: Comparable> {
  private(set) var entries: [(key: Key, count: Int)] = []
  private let limit: Int

  init(_ limit: Int) {
    self.limit = limit
  }

  mutating func offer(_ key: Key, count: Int) {
    if entries.count == limit, let last = entries.last, !Self.precedes((key, count), last) {
      return
    }
    if entries.count == limit { entries.removeLast() }
    let place = entries.firstIndex { Self.precedes((key, count), $0) } ?? entries.count
    entries.insert((key, count), at: place)
  }

  private static func precedes(_ left: (key: Key, count: Int), _ right: (key: Key, count: Int))
    -> Bool
  {
    left.count != right.count ? left.count > right.count : left.key < right.key
  }
}
