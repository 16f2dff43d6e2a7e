/// Whether bytes that come from a file are the text they are taken for.
package enum UTF8Check {
  /// O(n): of ASCII eight bytes at a time.
  package static func isValid(_ bytes: UnsafeBufferPointer<UInt8>) -> Bool {
    let raw = UnsafeRawBufferPointer(bytes)
    var place = 0
    while place < bytes.count {
      if place + 8 <= bytes.count,
        raw.loadUnaligned(fromByteOffset: place, as: UInt64.self) & 0x8080_8080_8080_8080 == 0
      {
        place += 8
      } else if bytes[place] < 0x80 {
        place += 1
      } else {
        guard let length = lengthOfCharacter(bytes, at: place) else { return false }
        place += length
      }
    }
    return true
  }

  /// Whether a character of a valid text may begin at a place, or the text end there.
  static func isBoundary(_ place: Int, in bytes: UnsafeBufferPointer<UInt8>) -> Bool {
    place >= bytes.count || bytes[place] & 0xC0 != 0x80
  }

  /// Of one beyond ASCII; nil where there is none.
  private static func lengthOfCharacter(_ bytes: UnsafeBufferPointer<UInt8>, at place: Int) -> Int?
  {
    let length: Int
    switch bytes[place] {
    case 0xC2...0xDF: length = 2
    case 0xE0...0xEF: length = 3
    case 0xF0...0xF4: length = 4
    default: return nil
    }
    guard place + length <= bytes.count,
      (1..<length).allSatisfy({ bytes[place + $0] & 0xC0 == 0x80 })
    else { return nil }
    // Neither longer than need be, nor a surrogate, nor beyond the last character.
    switch (bytes[place], bytes[place + 1]) {
    case (0xE0, ..<0xA0), (0xED, 0xA0...), (0xF0, ..<0x90), (0xF4, 0x90...): return nil
    default: return length
    }
  }
}
