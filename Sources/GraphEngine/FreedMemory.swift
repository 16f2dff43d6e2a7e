#if canImport(Glibc)
  internal import CMalloc
#endif

/// What becomes of memory that was freed.
package enum FreedMemory {
  /// Keeps up to 128 MB of it for later, rather than giving each large piece back to the system at once:
  /// a query that needs as much as the one before would pay for every page anew.
  ///
  /// For the whole process, so for the program to decide; nothing where the allocator is not glibc's.
  package static func keep() {
    #if canImport(Glibc)
      _ = mallopt(M_MMAP_THRESHOLD, 32 << 20)
      _ = mallopt(M_TRIM_THRESHOLD, 128 << 20)
    #endif
  }
}
