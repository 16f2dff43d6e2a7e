/// Elements that lie one after the other at one place in memory, for kernels that walk along them.
///
/// ``start`` is good until the next change of the buffer's size.
package final class PackedBuffer<Element: BitwiseCopyable> {
  @usableFromInline
  internal var base: UnsafeMutablePointer<Element>

  @usableFromInline
  internal var used: Int

  @usableFromInline
  internal var capacity: Int

  @inlinable
  package init(capacity: Int = 0) {
    self.capacity = max(capacity, 1)
    base = Self.allocate(self.capacity)
    used = 0
  }

  @inlinable
  package convenience init(repeating value: Element, count: Int) {
    self.init(capacity: count)
    fill(count, with: value)
  }

  @inlinable
  package convenience init(_ elements: [Element]) {
    self.init(capacity: elements.count)
    elements.withUnsafeBufferPointer { source in
      if let first = source.baseAddress { base.initialize(from: first, count: source.count) }
    }
    used = elements.count
  }

  deinit {
    PackedMemory.free(base)
  }

  @inlinable
  internal static func allocate(_ capacity: Int) -> UnsafeMutablePointer<Element> {
    PackedMemory.allocate(byteCount: capacity * MemoryLayout<Element>.stride)
      .bindMemory(to: Element.self, capacity: capacity)
  }

  @inlinable
  package var start: UnsafeMutablePointer<Element> { base }

  @inlinable
  package var count: Int { used }

  @inlinable
  package var byteCount: Int { capacity * MemoryLayout<Element>.stride }

  @inlinable
  package var elements: UnsafeBufferPointer<Element> {
    UnsafeBufferPointer(start: base, count: used)
  }

  @inlinable
  package var bytes: UnsafeRawBufferPointer { UnsafeRawBufferPointer(elements) }

  @inlinable
  package subscript(index: Int) -> Element {
    get {
      precondition(index >= 0 && index < used)
      return base[index]
    }
    set {
      precondition(index >= 0 && index < used)
      base[index] = newValue
    }
  }

  @inlinable
  package func append(_ element: Element) {
    makeRoom(for: 1)
    (base + used).initialize(to: element)
    used += 1
  }

  @inlinable
  package func append(repeating element: Element, count more: Int) {
    guard more > 0 else { return }
    makeRoom(for: more)
    fill(more, with: element)
  }

  /// Writes an element to the next places, for which there is room: by copies of those written, of
  /// twice as many each time.
  @inlinable
  internal func fill(_ count: Int, with element: Element) {
    guard count > 0 else { return }
    let start = base + used
    start.initialize(to: element)
    var written = 1
    while written < count {
      let more = min(written, count - written)
      UnsafeMutableRawPointer(start + written).copyMemory(
        from: start, byteCount: more * MemoryLayout<Element>.stride)
      written += more
    }
    used += count
  }

  /// Appends whole elements that lie somewhere as bytes; what is left over is dropped.
  @inlinable
  package func append(bytes: UnsafeRawBufferPointer) {
    let more = bytes.count / MemoryLayout<Element>.stride
    guard more > 0, let source = bytes.baseAddress else { return }
    makeRoom(for: more)
    UnsafeMutableRawPointer(base + used).copyMemory(
      from: source, byteCount: more * MemoryLayout<Element>.stride)
    used += more
  }

  /// Makes room for further elements and has `body` fill it, byte by byte.
  @inlinable
  package func append(count more: Int, _ body: (UnsafeMutableRawPointer) throws -> Void) rethrows {
    reserve(used + more)
    try body(UnsafeMutableRawPointer(base + used))
    used += more
  }

  /// Takes all elements away; their place stays.
  @inlinable
  package func removeAll() {
    used = 0
  }

  /// Makes room for further elements, and for as many again as half of those that are there.
  @inlinable
  internal func makeRoom(for more: Int) {
    guard used + more > capacity else { return }
    reserve(max(used + more, used + used / 2 + 16))
  }

  /// Makes room for a number of elements in all.
  @inlinable
  package func reserve(_ wanted: Int) {
    guard wanted > capacity else { return }
    let new = Self.allocate(wanted)
    new.moveInitialize(from: base, count: used)
    PackedMemory.free(base)
    (base, capacity) = (new, wanted)
  }
}
