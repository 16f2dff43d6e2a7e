import CPCRE2

/// Finding texts in texts by their bytes, with the C library's search.
package enum ByteSearch {
  /// The offset of the first occurrence at or after an offset; an empty text is found at once.
  package static func first(
    _ needle: UnsafeBufferPointer<UInt8>, in haystack: UnsafeBufferPointer<UInt8>,
    from offset: Int = 0
  ) -> Int? {
    guard !needle.isEmpty else { return offset }
    guard haystack.count - offset >= needle.count, let start = haystack.baseAddress,
      let found = memmem(start + offset, haystack.count - offset, needle.baseAddress, needle.count)
    else { return nil }
    return UnsafeRawPointer(found) - UnsafeRawPointer(start)
  }

  /// Whether there is a CR or an LF.
  static func hasLineEnd(_ text: UnsafeBufferPointer<UInt8>) -> Bool {
    guard let start = text.baseAddress else { return false }
    return memchr(start, 10, text.count) != nil || memchr(start, 13, text.count) != nil
  }

  package static func contains(_ haystack: String, _ needle: String) -> Bool {
    var haystack = haystack
    var needle = needle
    return haystack.withUTF8 { haystack in
      needle.withUTF8 { needle in first(needle, in: haystack) != nil }
    }
  }

  /// The offsets of all occurrences that do not overlap; none for an empty text.
  package static func all(_ needle: String, in haystack: String) -> [Int] {
    guard !needle.isEmpty else { return [] }
    var haystack = haystack
    var needle = needle
    return haystack.withUTF8 { haystack in
      needle.withUTF8 { needle in
        var offsets: [Int] = []
        var next = 0
        while let offset = first(needle, in: haystack, from: next) {
          offsets.append(offset)
          next = offset + needle.count
        }
        return offsets
      }
    }
  }
}
