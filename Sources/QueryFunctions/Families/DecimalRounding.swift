import GraphModel

/// Rounding of the decimal digits that a float is written with: 1.15 is halfway between 1.1 and 1.2,
/// though no float is.
enum DecimalRounding {
  enum Mode: String, CaseIterable {
    case up = "UP"
    case down = "DOWN"
    case ceiling = "CEILING"
    case floor = "FLOOR"
    case halfUp = "HALF_UP"
    case halfDown = "HALF_DOWN"
    case halfEven = "HALF_EVEN"
  }

  /// A number with so many decimal places.
  ///
  /// Without a mode, halves go away from zero; in whole numbers up, as openCypher has it.
  static func rounded(_ number: Double, places: Int, _ mode: Mode?) -> Double {
    guard number.isFinite, number != 0 else { return number }
    if places == 0, mode == nil { return nearestWhole(number) }
    if let near = nearest(number, places: places, mode ?? .halfUp) { return near }
    let (digits, exponent) = FloatText.decimal(number.magnitude)
    let kept = exponent + min(places, 1_100) + 1
    guard kept < digits.count else { return number }
    let isUp = goesUp(digits, kept, isNegative: number < 0, mode ?? .halfUp)
    let text = String(decoding: digits.prefix(max(0, kept)), as: UTF8.self)
    let size = scaled(text.isEmpty ? "0" : text, plusOne: isUp, places: places)
    return number < 0 ? -size : size
  }

  /// The nearest number with so many places, by arithmetic that is exact where it is tried: far from
  /// halves, and with whole numbers and powers of ten that floats hold.
  private static func nearest(_ number: Double, places: Int, _ mode: Mode) -> Double? {
    switch mode {
    case .up, .down, .ceiling, .floor: return nil
    case .halfUp, .halfDown, .halfEven: break
    }
    guard powersOfTen.indices.contains(places) else { return nil }
    let scaled = number * powersOfTen[places]
    let whole = scaled.rounded()
    guard scaled.magnitude < 0x1p40, whole != 0, (scaled - whole).magnitude < 0.499 else {
      return nil
    }
    return whole / powersOfTen[places]
  }

  private static let powersOfTen: [Double] = [
    1, 1e1, 1e2, 1e3, 1e4, 1e5, 1e6, 1e7, 1e8, 1e9, 1e10, 1e11, 1e12,
  ]

  /// Halves go up, toward positive infinity.
  private static func nearestWhole(_ number: Double) -> Double {
    let below = number.rounded(.down)
    return number - below >= 0.5 ? below + 1 : below
  }

  private static func goesUp(_ digits: [UInt8], _ kept: Int, isNegative: Bool, _ mode: Mode) -> Bool
  {
    switch mode {
    case .up: return true
    case .down: return false
    case .ceiling: return !isNegative
    case .floor: return isNegative
    case .halfUp, .halfDown, .halfEven: break
    }
    guard kept >= 0, digits[kept] >= UInt8(ascii: "5") else { return false }
    let isHalf = digits[kept] == UInt8(ascii: "5") && digits.count == kept + 1
    guard isHalf else { return true }
    return mode == .halfUp || (mode == .halfEven && kept > 0 && digits[kept - 1] % 2 == 1)
  }

  /// Digits whose last one is the last decimal place, one more where the number goes up.
  private static func scaled(_ digits: String, plusOne: Bool, places: Int) -> Double {
    let whole = (Int64(digits) ?? 0) + (plusOne ? 1 : 0)
    return Double("\(whole)e-\(places)") ?? 0
  }
}
