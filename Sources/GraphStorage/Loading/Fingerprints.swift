/// Hashes of ids that were met: one that was not met before is certainly new.
///
/// 8 to 24 bytes an id, up to a limit; O(1) each.
final class Fingerprints {
  /// 0 where a slot is free.
  private var slots = RawArray<UInt64>(repeating: 0, count: 1 << 12)
  private var count = 0

  deinit {
    slots.free()
  }

  /// 256 MB, some 22 million ids.
  private static let slotLimit = 1 << 25

  /// Notes a hash; false where it was met before, or there is no place for it.
  func insert(_ hash: UInt64) -> Bool {
    let hash = hash == 0 ? 1 : hash
    if (count + 1) * 3 > slots.count * 2 {
      guard slots.count < Self.slotLimit else { return false }
      grow()
    }
    guard Self.put(hash, into: slots) else { return false }
    count += 1
    return true
  }

  private func grow() {
    let new = RawArray<UInt64>(repeating: 0, count: slots.count * 2)
    for place in 0..<slots.count where slots.start[place] != 0 {
      _ = Self.put(slots.start[place], into: new)
    }
    slots.free()
    slots = new
  }

  private static func put(_ hash: UInt64, into array: RawArray<UInt64>) -> Bool {
    let (slots, mask) = (array.start, array.count - 1)
    var place = Int(truncatingIfNeeded: hash) & mask
    while slots[place] != 0 {
      if slots[place] == hash { return false }
      place = (place + 1) & mask
    }
    slots[place] = hash
    return true
  }
}
