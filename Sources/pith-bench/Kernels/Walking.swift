extension GraphArrays {
  /// How many insights at most so many relations reach, the first itself where a way leads back:
  /// O(edges within reach).
  func reachCount(_ start: Int32, steps: Int) -> Int {
    let round = marks.next()
    var (queue, head, leadsBack) = ([start], 0, false)
    marks.rounds[Int(start)] = round
    for _ in 0..<steps {
      let end = queue.count
      while head < end {
        for place in relations.places(queue[head]) {
          let target = relations.targets[place]
          leadsBack = leadsBack || target == start
          if marks.rounds[Int(target)] == round { continue }
          marks.rounds[Int(target)] = round
          queue.append(target)
        }
        head += 1
      }
    }
    return queue.count - 1 + (leadsBack ? 1 : 0)
  }

  /// The length of the shortest way from one insight to another one, searched from both ends; nil
  /// where there is none: O(edges within half of the way from either end).
  func distance(from start: Int32, to end: Int32) -> Int? {
    let (round, otherRound) = (marks.next(), otherMarks.next())
    marks.rounds[Int(start)] = round
    otherMarks.rounds[Int(end)] = otherRound
    var (forwards, backwards) = ([start], [end])
    var length = 0
    while !forwards.isEmpty, !backwards.isEmpty {
      length += 1
      let meets =
        if forwards.count <= backwards.count {
          Self.advance(&forwards, relations, marks.rounds, round, otherMarks.rounds, otherRound)
        } else {
          Self.advance(&backwards, relatedFrom, otherMarks.rounds, otherRound, marks.rounds, round)
        }
      if meets { return length }
    }
    return nil
  }

  /// Replaces a layer of a search by the next one; says whether it met the other search.
  private static func advance(
    _ layer: inout [Int32], _ rows: CompressedRows, _ own: UnsafeMutablePointer<Int32>,
    _ round: Int32, _ others: UnsafeMutablePointer<Int32>, _ otherRound: Int32
  ) -> Bool {
    var next: [Int32] = []
    for node in layer {
      for place in rows.places(node) {
        let target = rows.targets[place]
        if others[Int(target)] == otherRound { return true }
        if own[Int(target)] == round { continue }
        own[Int(target)] = round
        next.append(target)
      }
    }
    layer = next
    return false
  }
}
