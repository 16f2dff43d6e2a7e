import GraphModel

#if canImport(Darwin)
  import Darwin
#else
  import Glibc
#endif

/// The nodes by the ids under which they came: a hash table over bytes that lie one after the other.
///
/// Some 30 bytes and the id itself for a node; O(1) a look-up.
final class SourceIDs {
  private struct Entry: BitwiseCopyable {
    let node: Int64
    let start: UInt64
    let length: UInt32
    let hash: UInt32
  }

  /// For each slot one more than the place of its entry; 0 where it is free.
  private var slots = RawArray<UInt32>(repeating: 0, count: 1 << 10)
  private let entries = RawArray<Entry>()
  private let bytes = RawArray<UInt8>()

  deinit {
    slots.free()
    entries.free()
    bytes.free()
  }

  var byteCount: Int { slots.byteCount + entries.byteCount + bytes.byteCount }

  func node(_ id: UnsafeRawBufferPointer) -> NodeID? {
    let slots = slots
    let entry = slots.start[slot(of: id, UInt32(truncatingIfNeeded: ByteHash.of(id)), slots)]
    return entry == 0 ? nil : NodeID(entries.start[Int(entry) - 1].node)
  }

  /// Adds an id that is not there, of a node.
  func insert(_ id: UnsafeRawBufferPointer, _ node: NodeID) {
    precondition(entries.count < Int(UInt32.max) - 1, "there are fewer nodes than that")
    precondition(id.count < 1 << 31, "an id is a part of a line")
    if (entries.count + 1) * 3 > slots.count * 2 { grow() }
    let hash = UInt32(truncatingIfNeeded: ByteHash.of(id))
    let place = slot(of: id, hash, slots)
    entries.append(
      Entry(
        node: node.rawValue, start: UInt64(bytes.count), length: UInt32(id.count), hash: hash))
    bytes.append(id)
    slots.start[place] = UInt32(entries.count)
  }

  /// The slot that an id has, or the free one that it would have.
  private func slot(of id: UnsafeRawBufferPointer, _ hash: UInt32, _ slots: RawArray<UInt32>)
    -> Int
  {
    let (start, mask) = (slots.start, slots.count - 1)
    var place = Int(hash) & mask
    while start[place] != 0, !isEntry(Int(start[place]) - 1, id, hash) {
      place = (place + 1) & mask
    }
    return place
  }

  @inline(__always)
  private func isEntry(_ place: Int, _ id: UnsafeRawBufferPointer, _ hash: UInt32) -> Bool {
    let entry = entries.start[place]
    guard entry.hash == hash, Int(entry.length) == id.count else { return false }
    guard let start = id.baseAddress else { return true }
    return memcmp(bytes.start + Int(entry.start), start, id.count) == 0
  }

  private func grow() {
    let new = RawArray<UInt32>(repeating: 0, count: slots.count * 2)
    let mask = new.count - 1
    for entry in 0..<entries.count {
      var place = Int(entries.start[entry].hash) & mask
      while new.start[place] != 0 { place = (place + 1) & mask }
      new.start[place] = UInt32(entry + 1)
    }
    slots.free()
    slots = new
  }
}
