import Foundation
import GraphModel

/// The memory of one count: what its kernels point at lives as long as the arena.
///
/// Kernels hold plain pointers, for a reference that is counted costs more than the edge it leads to.
final class CountingArena {
  private var kept: [AnyObject] = []
  private var zeroed: [UnsafeMutableRawPointer] = []

  deinit {
    for place in zeroed { free(place) }
  }

  /// Keeps an object for as long as the arena.
  func keep(_ object: AnyObject) {
    kept.append(object)
  }

  /// Room for numbers that are 0 at first; pages that nothing is written to cost nothing.
  func makeZeros<Element: BitwiseCopyable & AdditiveArithmetic>(of type: Element.Type, count: Int)
    -> UnsafeMutablePointer<Element>
  {
    guard let place = calloc(max(count, 1), MemoryLayout<Element>.stride) else {
      preconditionFailure("the budget allowed more memory than there is")
    }
    zeroed.append(place)
    return place.bindMemory(to: type, capacity: max(count, 1))
  }

  /// A copy of an array of plain elements.
  func copy<Element: BitwiseCopyable>(_ elements: [Element]) -> UnsafeBufferPointer<Element> {
    let buffer = PackedBuffer(elements)
    keep(buffer)
    return buffer.elements
  }
}
