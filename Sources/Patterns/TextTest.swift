import CPCRE2

/// What may be asked of a text, answered by its bytes.
package enum TextTest: Sendable {
  case equals(TextBytes)
  case differs(TextBytes)

  // In the order of the bytes.
  case precedes(TextBytes)
  case precedesOrEquals(TextBytes)
  case follows(TextBytes)
  case followsOrEquals(TextBytes)

  case isAny(of: [TextBytes])
  case begins(with: TextBytes)
  case ends(with: TextBytes)
  case contains(TextBytes)
  case matches(Pattern)
}

extension TextTest {
  /// Keeps, in front, those of some positions whose texts pass; gives their number.
  ///
  /// O(bytes of these texts): of the C library's search, or of PCRE2's machine code.
  package func narrow(
    _ positions: UnsafeMutableBufferPointer<Int32>, in texts: PackedTextBytes
  ) throws(PatternError) -> Int {
    switch self {
    case .equals(let other): keep(positions) { areEqual(texts[$0], other.bytes) }
    case .differs(let other): keep(positions) { !areEqual(texts[$0], other.bytes) }
    case .precedes(let other): keep(positions) { order(texts[$0], other.bytes) < 0 }
    case .precedesOrEquals(let other): keep(positions) { order(texts[$0], other.bytes) <= 0 }
    case .follows(let other): keep(positions) { order(texts[$0], other.bytes) > 0 }
    case .followsOrEquals(let other): keep(positions) { order(texts[$0], other.bytes) >= 0 }
    case .isAny(let others):
      keep(positions) { position in others.contains { areEqual(texts[position], $0.bytes) } }
    case .begins(let part):
      keep(positions) { areEqual(first(part.bytes.count, of: texts[$0]), part.bytes) }
    case .ends(let part):
      keep(positions) { areEqual(last(part.bytes.count, of: texts[$0]), part.bytes) }
    case .contains(let part):
      keep(positions) { ByteSearch.first(part.bytes, in: texts[$0]) != nil }
    case .matches(let pattern): try pattern.narrow(positions, in: texts)
    }
  }

  @inline(__always)
  private func keep(
    _ positions: UnsafeMutableBufferPointer<Int32>, where passes: (Int32) -> Bool
  ) -> Int {
    var kept = 0
    for place in positions.indices {
      let position = positions[place]
      positions[kept] = position
      if passes(position) { kept += 1 }
    }
    return kept
  }
}

@inline(__always)
private func areEqual(_ left: UnsafeBufferPointer<UInt8>, _ right: UnsafeBufferPointer<UInt8>)
  -> Bool
{
  left.count == right.count && (left.count == 0 || compare(left, right, left.count) == 0)
}

/// As `memcmp` has it; a prefix precedes the longer text.
@inline(__always)
private func order(_ left: UnsafeBufferPointer<UInt8>, _ right: UnsafeBufferPointer<UInt8>) -> Int {
  let common = min(left.count, right.count)
  let byBytes = common == 0 ? 0 : compare(left, right, common)
  return byBytes != 0 ? byBytes : left.count - right.count
}

@inline(__always)
private func compare(
  _ left: UnsafeBufferPointer<UInt8>, _ right: UnsafeBufferPointer<UInt8>, _ count: Int
) -> Int {
  guard let left = left.baseAddress, let right = right.baseAddress else { return 0 }
  return Int(memcmp(left, right, count))
}

@inline(__always)
private func first(_ count: Int, of text: UnsafeBufferPointer<UInt8>)
  -> UnsafeBufferPointer<UInt8>
{
  UnsafeBufferPointer(start: text.baseAddress, count: min(count, text.count))
}

@inline(__always)
private func last(_ count: Int, of text: UnsafeBufferPointer<UInt8>) -> UnsafeBufferPointer<UInt8> {
  let count = min(count, text.count)
  return UnsafeBufferPointer(
    start: text.baseAddress.map { $0 + (text.count - count) }, count: count)
}
