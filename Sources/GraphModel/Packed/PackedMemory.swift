#if canImport(Glibc)
  import Glibc
#else
  import Darwin
#endif

/// The memory of packed buffers; large ones lie in large pages where the system has them, so that a
/// new one costs few page faults and a random read seldom misses the table of pages.
@usableFromInline
package enum PackedMemory {
  @usableFromInline
  package static func allocate(byteCount: Int) -> UnsafeMutableRawPointer {
    var memory: UnsafeMutableRawPointer?
    let alignment = byteCount < largePage * 2 ? 16 : largePage
    guard posix_memalign(&memory, alignment, max(byteCount, 1)) == 0, let memory else {
      preconditionFailure("the system has no memory of \(byteCount) bytes")
    }
    #if canImport(Glibc)
      if alignment == largePage { madvise(memory, byteCount, MADV_HUGEPAGE) }
    #endif
    return memory
  }

  @usableFromInline
  package static func free(_ memory: UnsafeMutableRawPointer) {
    #if canImport(Glibc)
      Glibc.free(memory)
    #else
      Darwin.free(memory)
    #endif
  }

  private static let largePage = 1 << 21
}
