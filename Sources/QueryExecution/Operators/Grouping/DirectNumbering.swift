import Foundation

/// Numbers integers that are not large by a table with a place for each of them.
///
/// One access to memory a number. The table is as large as the largest integer, so it refuses those
/// that are too large for how many are to be numbered.
final class DirectNumbering {
  /// One more than the number of each integer; 0 where it has none.
  private var places: UnsafeMutablePointer<UInt32>?
  private var placeCount = 0
  private var numbered = 0

  /// The integer of each number.
  private(set) var codes: [Int64] = []

  deinit {
    free(places)
  }

  /// The numbers of some integers; nil, and nothing has changed, where one of them is refused.
  func number(_ integers: [Int64]) -> [Int]? {
    var (least, greatest) = (Int64.max, Int64.min)
    for integer in integers {
      least = min(least, integer)
      greatest = max(greatest, integer)
    }
    guard !integers.isEmpty else { return [] }
    let limit = (numbered + integers.count) * Self.placesPerInteger + Self.fewPlaces
    guard least >= 0, greatest < min(limit, Self.mostPlaces),
      let places = table(of: Int(greatest) + 1)
    else {
      return nil
    }
    numbered += integers.count
    return [Int](unsafeUninitializedCapacity: integers.count) { numbers, count in
      for (index, integer) in integers.enumerated() {
        let place = places + Int(integer)
        if place.pointee == 0 {
          codes.append(integer)
          place.pointee = UInt32(codes.count)
        }
        numbers[index] = Int(place.pointee) - 1
      }
      count = integers.count
    }
  }

  /// The numbers that some integers have; -1 for one that has none.
  func known(_ integers: [Int64]) -> [Int] {
    guard let places else { return Array(repeating: -1, count: integers.count) }
    return integers.map { integer in
      integer >= 0 && integer < placeCount ? Int(places[Int(integer)]) - 1 : -1
    }
  }

  private static let placesPerInteger = 512
  private static let fewPlaces = 4_096
  private static let mostPlaces = 1 << 24

  private func table(of count: Int) -> UnsafeMutablePointer<UInt32>? {
    if let places, count <= placeCount { return places }
    let wanted = max(count, placeCount * 2, Self.fewPlaces)
    guard let new = calloc(wanted, MemoryLayout<UInt32>.stride) else { return nil }
    let table = new.bindMemory(to: UInt32.self, capacity: wanted)
    if let places { table.update(from: places, count: placeCount) }
    free(places)
    (places, placeCount) = (table, wanted)
    return table
  }
}
