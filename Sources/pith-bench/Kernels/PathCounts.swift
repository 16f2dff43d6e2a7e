extension GraphArrays {
  /// How many directed paths of two relations there are: O(edges).
  func twoStepPathCount() -> Int {
    let (offsets, targets) = (relations.offsets, relations.targets)
    var count = 0
    for place in 0..<relations.edgeCount {
      let middle = Int(targets[place])
      count += Int(offsets[middle + 1] - offsets[middle])
    }
    return count
  }

  /// How many insights a, b, c have relations a→b, b→c and a→c: O(sum of a's neighbours' degrees).
  func triangleCount() -> Int {
    let (offsets, targets, rounds) = (relations.offsets, relations.targets, marks.rounds)
    var count = 0
    for first in 0..<relations.nodeCount {
      let round = marks.next()
      let places = Int(offsets[first])..<Int(offsets[first + 1])
      for place in places { rounds[Int(targets[place])] = round }
      for place in places {
        let second = Int(targets[place])
        for next in Int(offsets[second])..<Int(offsets[second + 1]) {
          count += rounds[Int(targets[next])] == round ? 1 : 0
        }
      }
    }
    return count
  }

  /// How many other insights share an entity with this one: O(mentions of its entities).
  func sharingCount(_ insight: Int32) -> Int {
    let round = marks.next()
    marks.rounds[Int(insight)] = round
    var count = 0
    for place in mentions.places(insight) {
      for back in mentionedBy.places(mentions.targets[place]) {
        let other = Int(mentionedBy.targets[back])
        if marks.rounds[other] == round { continue }
        marks.rounds[other] = round
        count += 1
      }
    }
    return count
  }
}
