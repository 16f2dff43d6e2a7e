/// Loads, before some candidates are bound, of where the next level's rows begin: the waits for memory
/// overlap then, where candidates that are bound one after the other would each wait for their own.
struct ReadAhead: BitwiseCopyable {
  /// How many candidates are read ahead of at a time: their rows stay in the nearest cache.
  static let size = 64

  /// The rows that lead on from the candidates.
  private let rows: EdgeRows

  init(_ rows: EdgeRows) {
    self.rows = rows
  }

  /// Loads where the rows of some positions begin, and their first ends; the number means nothing.
  func load(_ positions: UnsafeBufferPointer<UInt32>) -> UInt32 {
    var sum: UInt32 = 0
    for part in rows.parts {
      for position in positions {
        sum &+= part.counts[Int(position)] &+ part.starts[Int(position)]
      }
      for position in positions { sum &+= part.row(Int(position)).first ?? 0 }
    }
    return sum
  }

  /// Puts in the place of positions the first ends of their rows; how many there are.
  func advance(_ positions: UnsafeMutableBufferPointer<UInt32>) -> Int {
    var count = 0
    for position in positions {
      for part in rows.parts where count < positions.count {
        guard let end = part.row(Int(position)).first else { continue }
        positions[count] = end
        count += 1
        break
      }
    }
    return count
  }
}
