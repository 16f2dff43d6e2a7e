import GraphModel
import QueryPlanning

extension MeasureFold.Step {
  /// What is done for a function with values as they lie in arrays.
  init(_ function: PatternMeasure.Function, over values: PackedValues) {
    self =
      switch function {
      case .count: values.property.form == .values ? .record : .count
      case .sum: values.hold(.integers) ? .sumIntegers : values.hold(.floats) ? .sumFloats : .record
      case .mean:
        values.hold(.integers)
          ? .meanOfIntegers
          : values.hold(.floats) && values.haveFiniteSums ? .meanOfFloats : .record
      case .minimum: values.comparisons?.least ?? .record
      case .maximum: values.comparisons?.greatest ?? .record
      }
    if isComparison { values.rankCodes() }
  }
}

extension PackedValues {
  fileprivate var comparisons: (least: MeasureFold.Step, greatest: MeasureFold.Step)? {
    switch property.form {
    // Codes are compared by their values' ranks.
    case .integers, .dates, .codes: (.leastInteger, .greatestInteger)
    case .floats: (.leastFloat, .greatestFloat)
    case .texts: (.leastText, .greatestText)
    case .values: nil
    }
  }

  /// Whether all floats are so small that no sum of as many as there can be is infinite; O(places), at
  /// the speed of memory.
  fileprivate var haveFiniteSums: Bool {
    if property.form == .codes {
      return property.dictionary.values.allSatisfy { $0.float.magnitude < Self.small }
    }
    let exponent: UInt64 = 0x7FF0_0000_0000_0000
    let toTopBit = (1 << 63) - Self.small.bitPattern
    var tooLarge: UInt64 = 0
    for float in property.floats.elements {
      tooLarge |= (float.bitPattern & exponent) &+ toTopBit
    }
    return tooLarge >> 63 == 0
  }

  private static let small = 0x1p960
}
