import GraphModel

/// A strict pull reader of one JSON text (RFC 8259), token by token, over bytes that its user owns.
///
/// - `open…` enters an object or array; `nextKey` and `nextElement` step through it and leave it;
/// - `scan…` reads a whole value;
/// - a problem says at which byte it is.
///
/// Where an object or array begins, its members must be read to their end.
package struct JSONScanner {
  let bytes: UnsafeBufferPointer<UInt8>
  private let depthLimit: Int

  /// The byte to be read next.
  package var position = 0
  private var depth = 0

  /// Whether the object or array just entered has had no member yet.
  private var isAtFirstMember = false

  package init(_ bytes: UnsafeBufferPointer<UInt8>, depthLimit: Int = 500) {
    self.bytes = bytes
    self.depthLimit = depthLimit
  }

  package func problem(_ reason: JSONProblem.Reason, at offset: Int? = nil) -> JSONProblem {
    JSONProblem(reason, at: offset ?? position)
  }
}

// MARK: Structure

extension JSONScanner {
  package mutating func openObject() throws(JSONProblem) {
    try open(UInt8(ascii: "{"), named: "an object")
  }

  package mutating func openArray() throws(JSONProblem) {
    try open(UInt8(ascii: "["), named: "an array")
  }

  /// The next key of the object that was entered last, its value being next; nil at its end.
  package mutating func nextKey() throws(JSONProblem) -> String? {
    guard try step(until: UInt8(ascii: "}"), or: "',' or '}'") else { return nil }
    let key = try scanText()
    skipSpace()
    try expect(UInt8(ascii: ":"), or: "':'")
    return key
  }

  /// The next key of the object that was entered last, as its place among some names.
  ///
  /// -1 where it is none of them; nil at the end of the object.
  package mutating func nextKey(among names: [StaticString]) throws(JSONProblem) -> Int? {
    guard try step(until: UInt8(ascii: "}"), or: "',' or '}'") else { return nil }
    var found = scanText(among: names)
    if found == nil {
      let key = try scanText()
      found = names.firstIndex { UTF8Order.areEqual($0.description, key) }
    }
    skipSpace()
    try expect(UInt8(ascii: ":"), or: "':'")
    return found ?? -1
  }

  /// Whether a further element of the array that was entered last is next; leaves it at its end.
  package mutating func nextElement() throws(JSONProblem) -> Bool {
    try step(until: UInt8(ascii: "]"), or: "',' or ']'")
  }

  /// Makes sure that nothing but white space is left.
  package mutating func finish() throws(JSONProblem) {
    skipSpace()
    if position < bytes.count { throw problem(.textAfterValue) }
  }

  private mutating func open(_ bracket: UInt8, named name: String) throws(JSONProblem) {
    skipSpace()
    try expect(bracket, or: name)
    depth += 1
    if depth > depthLimit { throw problem(.tooDeep(depthLimit), at: position - 1) }
    isAtFirstMember = true
  }

  private mutating func step(until bracket: UInt8, or wanted: String) throws(JSONProblem) -> Bool {
    skipSpace()
    let isFirst = isAtFirstMember
    isAtFirstMember = false
    if peek() == bracket {
      position += 1
      depth -= 1
      return false
    }
    if !isFirst { try expect(UInt8(ascii: ","), or: wanted) }
    return true
  }
}

// MARK: Bytes

extension JSONScanner {
  /// The next byte that is not white space, which stays the next.
  package mutating func peekToken() throws(JSONProblem) -> UInt8 {
    skipSpace()
    guard let byte = peek() else { throw problem(.endOfText) }
    return byte
  }

  func peek() -> UInt8? {
    position < bytes.count ? bytes[position] : nil
  }

  mutating func skipSpace() {
    while position < bytes.count {
      switch bytes[position] {
      case 0x20, 0x0A, 0x0D, 0x09: position += 1
      default: return
      }
    }
  }

  mutating func expect(_ byte: UInt8, or wanted: String) throws(JSONProblem) {
    guard let next = peek() else { throw problem(.endOfText) }
    if next != byte { throw problem(.expected(wanted)) }
    position += 1
  }

  /// The bytes from a position to the one that is next.
  func bytes(from start: Int) -> UnsafeBufferPointer<UInt8> {
    UnsafeBufferPointer(rebasing: bytes[start..<position])
  }

  /// Reads `true`, `false` or `null` letter by letter.
  mutating func expect(word: StaticString) throws(JSONProblem) {
    let start = position
    for offset in 0..<word.utf8CodeUnitCount {
      guard peek() == word.utf8Start[offset] else { throw problem(.expected("a value"), at: start) }
      position += 1
    }
  }
}
