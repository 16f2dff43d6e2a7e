/// A hash of bytes, eight at a time, from a start that each process draws anew.
enum ByteHash {
  private static let seed = UInt64.random(in: .min ... .max) | 1

  static func of(_ bytes: UnsafeRawBufferPointer) -> UInt64 {
    var hash = seed
    var offset = 0
    while offset + 8 <= bytes.count {
      hash = mixed(hash ^ bytes.loadUnaligned(fromByteOffset: offset, as: UInt64.self))
      offset += 8
    }
    var rest = UInt64(bytes.count) << 56
    for place in offset..<bytes.count { rest ^= UInt64(bytes[place]) << ((place - offset) * 8) }
    return mixed(hash ^ rest)
  }

  /// Both halves of a product, one over the other.
  @inline(__always)
  private static func mixed(_ value: UInt64) -> UInt64 {
    let product = value.multipliedFullWidth(by: 0x9E37_79B9_7F4A_7C15)
    return product.high ^ product.low
  }
}
