/// Plain elements that lie one after the other and become more; whoever makes it frees it.
///
/// A handle: copies are the same array. Nothing is counted or checked on the way to an element, which
/// a load goes a hundred times for each of its records.
struct RawArray<Element: BitwiseCopyable> {
  private struct Header: BitwiseCopyable {
    var start: UnsafeMutablePointer<Element>
    var count: Int
    var capacity: Int
  }

  private let header: UnsafeMutablePointer<Header>

  init(capacity: Int = 16) {
    header = .allocate(capacity: 1)
    header.initialize(
      to: Header(start: .allocate(capacity: capacity), count: 0, capacity: capacity))
  }

  init(repeating element: Element, count: Int) {
    self.init(capacity: max(count, 1))
    append(repeating: element, count: count)
  }

  func free() {
    start.deallocate()
    header.deallocate()
  }

  @inline(__always)
  var start: UnsafeMutablePointer<Element> { header.pointee.start }

  @inline(__always)
  var count: Int { header.pointee.count }

  var byteCount: Int { header.pointee.capacity * MemoryLayout<Element>.stride }

  @inline(__always)
  func append(_ element: Element) {
    if count == header.pointee.capacity { makeRoom(for: 1) }
    (start + count).initialize(to: element)
    header.pointee.count += 1
  }

  func append(repeating element: Element, count more: Int) {
    makeRoom(for: more)
    (start + count).initialize(repeating: element, count: more)
    header.pointee.count += more
  }

  /// Takes all elements from a number of them on away; their place stays.
  func truncate(to count: Int) {
    precondition(count <= self.count)
    header.pointee.count = count
  }

  private func makeRoom(for more: Int) {
    guard count + more > header.pointee.capacity else { return }
    let capacity = max(count + more, count * 2)
    let new = UnsafeMutablePointer<Element>.allocate(capacity: capacity)
    new.moveInitialize(from: start, count: count)
    start.deallocate()
    (header.pointee.start, header.pointee.capacity) = (new, capacity)
  }
}

extension RawArray<UInt8> {
  @inline(__always)
  func append(_ bytes: UnsafeRawBufferPointer) {
    guard let source = bytes.baseAddress else { return }
    makeRoom(for: bytes.count)
    UnsafeMutableRawPointer(start + count).copyMemory(from: source, byteCount: bytes.count)
    header.pointee.count += bytes.count
  }
}
