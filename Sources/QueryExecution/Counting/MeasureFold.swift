import QueryFunctions

/// What a count keeps of one property's values, for each position of the key: O(1) a fit, a few accesses
/// to memory, which are what limits it.
struct MeasureFold: BitwiseCopyable {
  /// What is done with a value that is not null.
  enum Step: UInt8, BitwiseCopyable {
    case count
    case sumIntegers, sumFloats
    case meanOfIntegers, meanOfFloats
    case leastInteger, greatestInteger
    case leastFloat, greatestFloat
    case leastText, greatestText

    /// The ways in which an optional match fits are counted instead.
    case countOptional

    /// Noted, for it is of a kind for which there is no other step.
    case record
  }

  let step: Step
  let values: PackedValues.Pointers

  /// The level whose node has the property, or the edge that leads to it.
  let level: Int

  /// An optional match that hangs from the level's node.
  let optional: UnsafePointer<TreeWeights>?

  // What is kept; of each step only what it needs has room.
  let counts: UnsafeMutablePointer<Int64>

  /// Sums, or what the least or greatest value is compared by.
  let integers: UnsafeMutablePointer<Int64>
  let floats: UnsafeMutablePointer<CompensatedSum>

  /// One more than the place of the least or greatest value; 0 where there is none.
  let places: UnsafeMutablePointer<Int32>

  /// Adds the value at a place, which is met several times, to a position of the key.
  ///
  /// Of a pointer, for a fold is large to copy.
  @inline(__always)
  static func add(
    _ place: Int, times: Int64, at position: Int, to fold: UnsafePointer<MeasureFold>,
    _ total: inout FitTotal
  ) {
    guard let index = fold.pointee.values.index(place) else { return }
    switch fold.pointee.step {
    case .count: add(times, at: position, to: fold.pointee.counts, &total)
    case .sumIntegers:
      let value = fold.pointee.values.integers[index]
      add(total.product(value, times), at: position, to: fold.pointee.integers, &total)
    case .sumFloats, .meanOfFloats:
      add(times, at: position, to: fold.pointee.counts, &total)
      add(fold.pointee.values.floats[index], times, at: position, to: fold.pointee.floats)
    case .meanOfIntegers:
      add(times, at: position, to: fold.pointee.counts, &total)
      let value = Double(fold.pointee.values.integers[index])
      add(value, times, at: position, to: fold.pointee.floats)
    case .leastInteger, .greatestInteger:
      compare(fold.pointee.values.integers[index], place, at: position, to: fold)
    case .leastFloat, .greatestFloat:
      compare(orderCode(fold.pointee.values.floats[index]), place, at: position, to: fold)
    case .leastText, .greatestText: compareText(place, at: position, to: fold)
    case .record, .countOptional: break
    }
  }

  /// Adds the fits of an optional match at a node, where all is met several times with it or without.
  @inline(__always)
  static func addOptional(
    _ node: Int, times: Int64, at position: Int, to fold: UnsafePointer<MeasureFold>,
    _ total: inout FitTotal
  ) {
    guard let weight = fold.pointee.optional?.pointee.weight(node, &total), weight > 0 else {
      return
    }
    add(times, at: position, to: fold.pointee.counts, &total)
  }

  @inline(__always)
  private static func add(
    _ number: Int64, at position: Int, to sums: UnsafeMutablePointer<Int64>,
    _ total: inout FitTotal
  ) {
    sums[position] = total.sum(sums[position], number)
  }

  @inline(__always)
  private static func add(
    _ number: Double, _ times: Int64, at position: Int,
    to sums: UnsafeMutablePointer<CompensatedSum>
  ) {
    if times == 1 { sums[position].add(number) } else { sums[position].add(number, times: times) }
  }

  @inline(__always)
  private static func compare(
    _ value: Int64, _ place: Int, at position: Int, to fold: UnsafePointer<MeasureFold>
  ) {
    let known = fold.pointee.integers[position]
    let isBetter = fold.pointee.isLeast ? value < known : value > known
    if isBetter || fold.pointee.places[position] == 0 {
      fold.pointee.integers[position] = value
      fold.pointee.places[position] = Int32(truncatingIfNeeded: place + 1)
    }
  }

  @inline(never)
  private static func compareText(
    _ place: Int, at position: Int, to fold: UnsafePointer<MeasureFold>
  ) {
    let best = Int(fold.pointee.places[position]) - 1
    if best == place { return }
    if best >= 0 {
      let order = fold.pointee.values.order(ofTextAt: place, best)
      guard fold.pointee.isLeast ? order < 0 : order > 0 else { return }
    }
    fold.pointee.places[position] = Int32(truncatingIfNeeded: place + 1)
  }

  /// An integer for each float in the order of values: both zeros alike, NaN last.
  @inline(__always)
  private static func orderCode(_ number: Double) -> Int64 {
    if number.isNaN { return .max }
    let bits = Int64(bitPattern: (number == 0 ? 0 : number).bitPattern)
    return bits >= 0 ? bits : bits ^ .max
  }
}

extension MeasureFold {
  private var isLeast: Bool {
    step == .leastInteger || step == .leastFloat || step == .leastText
  }

  /// Adds what another fold over the same values has kept at a position.
  static func add(
    _ other: MeasureFold, at position: Int, to fold: UnsafePointer<MeasureFold>,
    _ total: inout FitTotal
  ) {
    switch other.step {
    case .count, .countOptional:
      add(other.counts[position], at: position, to: fold.pointee.counts, &total)
    case .sumIntegers:
      add(other.integers[position], at: position, to: fold.pointee.integers, &total)
    case .sumFloats, .meanOfFloats, .meanOfIntegers:
      add(other.counts[position], at: position, to: fold.pointee.counts, &total)
      fold.pointee.floats[position].add(other.floats[position])
    case .leastInteger, .greatestInteger, .leastFloat, .greatestFloat:
      let place = Int(other.places[position]) - 1
      if place >= 0 { compare(other.integers[position], place, at: position, to: fold) }
    case .leastText, .greatestText:
      let place = Int(other.places[position]) - 1
      if place >= 0 { compareText(place, at: position, to: fold) }
    case .record: break
    }
  }

  /// Forgets what is kept at a position.
  func clear(_ position: Int) {
    if step.hasCounts { counts[position] = 0 }
    if step.addsFloats { floats[position] = CompensatedSum() }
    if step == .sumIntegers { integers[position] = 0 }
    if step.isComparison { places[position] = 0 }
  }
}

extension MeasureFold.Step {
  /// Whether it matters in which order values are added.
  var addsFloats: Bool { self == .sumFloats || self == .meanOfFloats || self == .meanOfIntegers }

  var hasCounts: Bool { self == .count || self == .countOptional || addsFloats }

  var isComparison: Bool {
    switch self {
    case .leastInteger, .greatestInteger, .leastFloat, .greatestFloat, .leastText, .greatestText:
      true
    case .count, .sumIntegers, .sumFloats, .meanOfIntegers, .meanOfFloats, .countOptional, .record:
      false
    }
  }

  var hasIntegers: Bool {
    self == .sumIntegers || (isComparison && self != .leastText && self != .greatestText)
  }
}

/// A value at a fit that no fold knows how to add.
struct MeasureRecord: BitwiseCopyable {
  let fold: Int
  let position: Int
  let place: Int
  let times: Int64
}
