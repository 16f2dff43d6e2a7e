/// How texts compare in Pith: by their UTF-8 bytes, as SQLite compares them.
///
/// Swift's own `==` holds NFC and NFD forms of a text for equal, so it is not for values or names.
package enum UTF8Order {
  @inlinable
  package static func areEqual(_ left: String, _ right: String) -> Bool {
    left.utf8.count == right.utf8.count && compare(left, right) == 0
  }

  @inlinable
  package static func precedes(_ left: String, _ right: String) -> Bool {
    compare(left, right) < 0
  }

  /// Negative, zero or positive, as `memcmp` has it; a prefix precedes the longer text.
  @inlinable
  package static func compare(_ left: String, _ right: String) -> Int {
    var left = left
    var right = right
    return left.withUTF8 { left in
      right.withUTF8 { right in
        for index in 0..<min(left.count, right.count) where left[index] != right[index] {
          return left[index] < right[index] ? -1 : 1
        }
        return left.count - right.count
      }
    }
  }
}
