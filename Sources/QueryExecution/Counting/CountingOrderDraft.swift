import Foundation
import QueryPlanning

/// An order in the making: from a root on, that node comes next which leaves the fewest fits.
struct CountingOrderDraft {
  private let core: PatternCore
  private let samples: PatternSamples

  private(set) var levels: [CountingOrder.Level]

  /// How many edges a count in this order looks at, about.
  private(set) var steps: Double

  private var pattern: PatternCount { core.arrays.pattern }

  init(_ core: PatternCore, _ samples: PatternSamples, root: Int) {
    (self.core, self.samples) = (core, samples)
    let population = Double(core.arrays.masks[root].population)
    steps = population
    levels = [CountingOrder.Level(node: root, candidates: population, fits: population)]
  }

  mutating func complete() throws {
    while levels.count < core.nodes.count {
      let left = core.nodes.subtracting(levels.map(\.node)).sorted()
      var best: CountingOrder.Level?
      for node in left {
        guard let level = try level(node) else { continue }
        if best.map({ level.isBefore($0) }) ?? true { best = level }
      }
      guard let best else { return }
      add(best)
    }
  }

  private mutating func add(_ level: CountingOrder.Level) {
    let isLast = levels.count + 1 == core.nodes.count
    let bindings = levels.last?.fits ?? 1
    let checks = level.closing + level.tests
    // Rows of the first level's nodes lie one after the other, others anywhere.
    steps += bindings * (level.base?.level == 0 ? 1 : Self.jump)
    if isLast, checks.isEmpty, !pattern.askedNodes.contains(level.node) {
      // The weights of all ends are known together.
      steps += bindings * Double(3 * level.differences.count)
    } else {
      steps += level.candidates + checks.reduce(0) { $0 + levels.steps(of: $1, for: level) }
    }
    levels.append(level)
  }

  /// What it costs to go to a place in memory that was not expected, in edges looked at.
  private static let jump = 6.0

  /// A node as the next level; nil where no edge leads to it yet.
  private func level(_ node: Int) throws -> CountingOrder.Level? {
    var links = try levels.indices.flatMap { try self.links(from: $0, to: node) }
    guard let base = links.indices.min(by: { links[$0].degree < links[$1].degree }) else {
      return nil
    }
    var level = CountingOrder.Level(node: node)
    let along = links.remove(at: base)
    (level.base, level.closing) = (along, links)
    level.tests = try levels.indices.flatMap { try self.tests(from: $0, to: node) }
    level.differences = levels.indices.filter { bound in
      pattern.differences.contains {
        Set([$0.left, $0.right]) == Set([node, levels[bound].node])
      }
    }
    level.candidates = (levels.last?.fits ?? 1) * along.degree
    level.fits =
      level.candidates * (try samples.ends(of: .init(edge: along.edge, end: node)).share)
    let population = Double(max(1, core.arrays.masks[node].population))
    for link in links { level.fits *= min(1, link.degree / population) }
    return level
  }

  private func links(from level: Int, to node: Int) throws -> [CountingOrder.Link] {
    let bound = levels[level]
    let reached = bound.base.map { PatternSamples.Step(edge: $0.edge, end: bound.node) }
    return try core.arrays.edges(at: node, within: [bound.node]).map { edge in
      CountingOrder.Link(
        edge: edge, level: level,
        degree: try samples.degree(of: edge, from: bound.node, reachedBy: reached))
    }
  }

  private func tests(from level: Int, to node: Int) throws -> [CountingOrder.Link] {
    let bound = levels[level].node
    return try pattern.tests.indices.filter { index in
      let edge = pattern.tests[index].edge
      return Set([edge.left, edge.right]) == Set([node, bound])
    }.map { index in
      let rows = try core.arrays.rows(ofTest: index, from: bound)
      let population = Double(max(1, core.arrays.masks[bound].population))
      return CountingOrder.Link(
        edge: index, level: level, degree: Double(rows.edgeCount) / population)
    }
  }
}

extension [CountingOrder.Level] {
  /// What it costs to ask along a link at all candidates of a level.
  fileprivate func steps(of link: CountingOrder.Link, for level: CountingOrder.Level) -> Double {
    Swift.min(stepsOfMarking(link, for: level), link.stepsOfSearching(for: level))
  }

  /// What it costs where all ends are marked each time the link's beginning is bound.
  private func stepsOfMarking(_ link: CountingOrder.Link, for level: CountingOrder.Level) -> Double
  {
    self[link.level].fits * (1 + 2 * link.degree) + level.candidates
  }

  /// Whether ends should be marked, rather than searched for at each candidate.
  func areMarked(along link: CountingOrder.Link, for level: CountingOrder.Level) -> Bool {
    stepsOfMarking(link, for: level) <= link.stepsOfSearching(for: level)
  }
}

extension CountingOrder.Link {
  /// What it costs where each candidate is searched for in the sorted row of the link's beginning.
  fileprivate func stepsOfSearching(for level: CountingOrder.Level) -> Double {
    level.candidates * (4 + 3 * log2(1 + degree))
  }
}

extension CountingOrder.Level {
  /// Whether it is the better next level: with fewer fits, else with more edges that are seen to.
  fileprivate func isBefore(_ other: CountingOrder.Level) -> Bool {
    if fits != other.fits { return fits < other.fits }
    return closing.count + tests.count > other.closing.count + other.tests.count
  }
}
