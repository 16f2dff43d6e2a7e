import Dispatch
import Foundation
import Synchronization

/// Counts over the same arrays on several threads, each from a part of the roots with a state of its
/// own.
///
/// Sums of whole numbers are the same in any order; sums of floats are taken of each part by itself, and
/// put together in the order of parts.
enum ParallelCount {
  /// Below some milliseconds of work, threads cost more than they save.
  private static let leastSteps = 400_000.0
  private static let mostWorkers = 8

  /// On how many threads a count of about so many steps should run.
  static func workers(steps: Double, roots: Int) -> Int {
    guard steps >= leastSteps else { return 1 }
    return max(1, min(ProcessInfo.processInfo.activeProcessorCount, mostWorkers, roots))
  }

  /// Adds the fits with some of the roots to a count, with the help of others.
  static func add(
    _ roots: CountingRoots, _ places: Range<Int>, to core: inout CoreCount,
    with others: [CoreCount], _ parts: MeasureParts?
  ) throws {
    var cores = [core] + others
    var failures: [(any Error)?] = cores.map { _ in nil }
    let queue = RootQueue(places, workers: cores.count, partSize: parts?.size)
    cores.withUnsafeMutableBufferPointer { cores in
      failures.withUnsafeMutableBufferPointer { failures in
        let desks = Desks(cores: cores, failures: failures, parts: parts)
        DispatchQueue.concurrentPerform(iterations: cores.count) { worker in
          desks.work(at: worker, roots, queue)
        }
      }
    }
    for case let failure? in failures { throw failure }
    core = cores[0]
    for other in cores.dropFirst() { core.add(other) }
    if let parts { core.add(parts) }
  }
}

/// A place for each thread, which no other one touches.
private struct Desks: @unchecked Sendable {
  let cores: UnsafeMutableBufferPointer<CoreCount>
  let failures: UnsafeMutableBufferPointer<(any Error)?>
  let parts: MeasureParts?

  func work(at place: Int, _ roots: CountingRoots, _ queue: RootQueue) {
    // A copy of its own: neighbours in an array share cache lines.
    var core = cores[place]
    do {
      while let part = queue.take() {
        try core.add(roots, part)
        if let parts { core.give(to: parts, number: queue.number(of: part)) }
      }
    } catch {
      failures[place] = error
      queue.close()
    }
    cores[place] = core
  }
}

/// The roots that no thread has taken yet, given away in parts that are small beside what there is.
private final class RootQueue: Sendable {
  private let places: Range<Int>
  private let size: Int
  private let next: Atomic<Int>

  init(_ places: Range<Int>, workers: Int, partSize: Int?) {
    self.places = places
    size = partSize ?? max(1, min(256, places.count / (workers * 64)))
    next = Atomic(places.lowerBound)
  }

  func take() -> Range<Int>? {
    let start = next.add(size, ordering: .relaxed).oldValue
    return start < places.upperBound ? start..<min(start + size, places.upperBound) : nil
  }

  func number(of part: Range<Int>) -> Int { (part.lowerBound - places.lowerBound) / size }

  /// Gives no more away.
  func close() {
    next.store(places.upperBound, ordering: .relaxed)
  }
}
