import Foundation
import GraphModel
import Synchronization

/// The memory of one count: what its kernels point at lives as long as the arena.
///
/// Kernels hold plain pointers, for a reference that is counted costs more than the edge it leads to.
final class CountingArena {
  private let budget: Budget
  private var kept: [AnyObject] = []
  private var zeroed: [UnsafeMutableRawPointer] = []
  private var borrowed: [BorrowedZeros] = []
  private var reservedBytes = 0

  init(_ budget: Budget) {
    self.budget = budget
  }

  deinit {
    for place in zeroed { free(place) }
    budget.release(bytes: reservedBytes)
  }

  /// Keeps an object for as long as the arena.
  func keep(_ object: AnyObject) {
    kept.append(object)
  }

  /// Counts memory that an object which is kept takes.
  func reserve(bytes: Int) throws {
    try budget.reserve(bytes: bytes)
    reservedBytes += bytes
  }

  /// Room for numbers that are 0 at first; pages that nothing is written to cost nothing.
  func makeZeros<Element: BitwiseCopyable & AdditiveArithmetic>(of type: Element.Type, count: Int)
    throws -> UnsafeMutablePointer<Element>
  {
    try zeroedPlace(bytes: max(count, 1) * MemoryLayout<Element>.stride)
      .bindMemory(to: type, capacity: max(count, 1))
  }

  /// Room for numbers, one for each node, that are 0 at first and mostly stay so.
  func borrowZeros(of nodes: PackedNodes, byteCount: Int) throws -> BorrowedZeros {
    try reserve(bytes: byteCount)
    let zeros = nodes.zeroedMemory.borrow(byteCount: byteCount)
    borrowed.append(zeros)
    return zeros
  }

  /// Gives back what is borrowed, all of which is 0 again.
  func returnBorrowed() {
    for zeros in borrowed { zeros.isClean = true }
  }

  /// Room for elements that are anything at first.
  func makeRoom<Element: BitwiseCopyable>(for type: Element.Type, count: Int) throws
    -> UnsafeMutablePointer<Element>
  {
    let bytes = count * MemoryLayout<Element>.stride
    try budget.reserve(bytes: bytes)
    reservedBytes += bytes
    let buffer = PackedBuffer<Element>(capacity: count)
    keep(buffer)
    return buffer.start
  }

  /// Room for numbers that are 0 at first and that several threads may set.
  func makeSharedZeros(count: Int) throws -> UnsafeMutablePointer<Atomic<Int64>> {
    try zeroedPlace(bytes: max(count, 1) * MemoryLayout<Atomic<Int64>>.stride)
      .bindMemory(to: Atomic<Int64>.self, capacity: max(count, 1))
  }

  private func zeroedPlace(bytes: Int) throws -> UnsafeMutableRawPointer {
    try reserve(bytes: bytes)
    guard let place = calloc(bytes, 1) else {
      preconditionFailure("the budget allowed more memory than there is")
    }
    zeroed.append(place)
    return place
  }

  /// A copy of an array of plain elements.
  func copy<Element: BitwiseCopyable>(_ elements: [Element]) -> UnsafeBufferPointer<Element> {
    let buffer = PackedBuffer(elements)
    keep(buffer)
    return buffer.elements
  }
}
