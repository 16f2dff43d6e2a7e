import GraphModel

/// What some of a pattern's edges tell of all: how many lead on from where they end.
///
/// An end that many edges lead to is met as often in a sample as in the count, so that hubs weigh
/// what they will cost. The same arrays give the same samples.
final class PatternSamples {
  let arrays: PatternArrays
  private var ends: [Step: Ends] = [:]
  private var degrees: [[Step?]: Double] = [:]

  /// The way along an edge of the pattern to one of its ends.
  struct Step: Hashable {
    let edge: Int
    let end: Int
  }

  /// Where edges lead to that are candidates, and which part of all edges do so.
  struct Ends {
    var positions: [Int] = []
    var share: Double = 0
  }

  private static let size = 256

  init(_ arrays: PatternArrays) {
    self.arrays = arrays
  }

  func ends(of step: Step) throws -> Ends {
    if let known = ends[step] { return known }
    guard let start = arrays.otherEnd(of: step.edge, than: step.end) else { return Ends() }
    let rows = try arrays.rows(of: step.edge, from: start)
    let mask = arrays.masks[step.end].pointer(for: rows)
    var found = Ends()
    var met = 0.0
    let stride = max(1, rows.edgeCount / Self.size)
    for list in rows.ends {
      for place in Swift.stride(from: stride / 2, to: list.count, by: stride) {
        met += 1
        let position = Int(list[place])
        if mask.map({ $0[position] }) ?? true { found.positions.append(position) }
      }
    }
    found.share = met == 0 ? 0 : Double(found.positions.count) / met
    ends[step] = found
    return found
  }

  /// How many edges lead away from the candidates for one end of an edge, taken together.
  func edgeCount(_ edge: Int, from end: Int) throws -> Double {
    let count = Double(try arrays.rows(of: edge, from: end).edgeCount)
    return count * (try ends(of: Step(edge: edge, end: end)).share)
  }

  /// How many edges lead on from a node, on an average of how it is reached; nil: of all candidates.
  func degree(of edge: Int, from end: Int, reachedBy step: Step?) throws -> Double {
    let key = [Step(edge: edge, end: end), step]
    if let known = degrees[key] { return known }
    let degree = try meanDegree(of: edge, from: end, reachedBy: step)
    degrees[key] = degree
    return degree
  }

  private func meanDegree(of edge: Int, from end: Int, reachedBy step: Step?) throws -> Double {
    guard let step else {
      return try edgeCount(edge, from: end) / Double(max(1, arrays.masks[end].population))
    }
    let positions = try ends(of: step).positions
    let rows = try arrays.rows(of: edge, from: end).rows
    let sum = positions.reduce(0) { $0 + rows.count($1) }
    return positions.isEmpty ? 0 : Double(sum) / Double(positions.count)
  }
}
