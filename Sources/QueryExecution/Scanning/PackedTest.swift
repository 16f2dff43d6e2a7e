import GraphModel
import Patterns
import QueryBinding
import QueryFunctions

/// What a comparison with a value comes down to on a typed array, for the places that are not null.
///
/// Only whether a condition is true matters: where the evaluator says null, nothing passes.
indirect enum PackedTest {
  case nothing
  case everything
  case integers(IntegerTest)
  case floats(FloatTest)
  case texts(TextTest)

  /// Of a test that is true or false of whatever is not null.
  case not(PackedTest)
}

extension PackedTest {
  /// Nil where the evaluator must be asked value by value.
  init?(_ test: PropertyTest, on form: PackedProperty.Form, _ patterns: PatternCache) throws {
    let value = try test.value()
    guard let found = try Self.test(test.operation, value, on: form, patterns) else { return nil }
    guard test.isNegated else {
      self = found
      return
    }
    guard found.isDecided, !value.isEmptyOrHasNull else { return nil }
    self = .not(found)
  }

  /// Whether it is known to be false, not null, of what does not pass.
  private var isDecided: Bool {
    switch self {
    case .integers, .floats, .texts: true
    case .nothing, .everything, .not: false
    }
  }

  private static func isAny(of elements: [Value], on form: PackedProperty.Form) -> PackedTest? {
    switch form {
    case .integers: .integers(.isAny(of: elements.compactMap(\.wholeNumber).sorted()))
    case .dates: .integers(.isAny(of: elements.compactMap(\.days).sorted()))
    case .floats:
      .floats(.isAny(of: elements.compactMap(\.exactFloat).filter { !$0.isNaN }.sorted()))
    case .texts: .texts(.isAny(of: elements.compactMap(\.text).map(TextBytes.init)))
    case .codes, .values: nil
    }
  }

  private static func test(
    _ operation: Operation, _ value: Value, on form: PackedProperty.Form, _ patterns: PatternCache
  ) throws -> PackedTest? {
    if value.isNull { return .nothing }
    if operation == .isIn {
      guard case .list(let elements) = value else { return nil }
      return isAny(of: elements, on: form)
    }
    switch (form, value) {
    case (.codes, _), (.values, _): return nil
    case (.integers, .integer(let integer)):
      return IntegerTest(operation, integer).map { .integers($0) } ?? .nothing
    case (.integers, .float(let float)): return integers(operation, float)
    case (.dates, .date(let date)):
      return IntegerTest(operation, date.daysSinceEpoch).map { .integers($0) } ?? .nothing
    case (.floats, .float(let float)):
      return FloatTest(operation, float).map { .floats($0) } ?? .nothing
    case (.floats, .integer):
      guard let float = value.exactFloat else { return nil }
      return FloatTest(operation, float).map { .floats($0) } ?? .nothing
    case (.texts, .text(let text)): return try texts(operation, text, patterns).map { .texts($0) }
    case (.integers, _), (.dates, _), (.floats, _), (.texts, _):
      return operation == .notEqual ? .everything : .nothing
    }
  }

  /// Integers beside a float, exactly: 2^53 + 1 is not 2^53, though both read as one float.
  private static func integers(_ operation: Operation, _ float: Double) -> PackedTest {
    guard !float.isNaN else { return operation == .notEqual ? .everything : .nothing }
    let below = float.rounded(.down)
    guard below < 0x1p63 else {
      return operation == .less || operation == .lessOrEqual || operation == .notEqual
        ? .everything : .nothing
    }
    guard below >= -0x1p63 else {
      return operation == .greater || operation == .greaterOrEqual || operation == .notEqual
        ? .everything : .nothing
    }
    if below == float {
      return IntegerTest(operation, Int64(below)).map { .integers($0) } ?? .nothing
    }
    switch operation {
    case .less, .lessOrEqual: return .integers(.isIn(.min...Int64(below)))
    case .greater, .greaterOrEqual:
      return IntegerTest(.greater, Int64(below)).map { .integers($0) } ?? .nothing
    case .notEqual: return .everything
    default: return .nothing
    }
  }

  private static func texts(_ operation: Operation, _ text: String, _ patterns: PatternCache) throws
    -> TextTest?
  {
    switch operation {
    case .equal: .equals(TextBytes(text))
    case .notEqual: .differs(TextBytes(text))
    case .less: .precedes(TextBytes(text))
    case .lessOrEqual: .precedesOrEquals(TextBytes(text))
    case .greater: .follows(TextBytes(text))
    case .greaterOrEqual: .followsOrEquals(TextBytes(text))
    case .startsWith: .begins(with: TextBytes(text))
    case .endsWith: .ends(with: TextBytes(text))
    case .contains: .contains(TextBytes(text))
    case .matches: .matches(try pattern(text, patterns))
    default: nil
    }
  }

  private static func pattern(_ text: String, _ patterns: PatternCache) throws -> Pattern {
    do throws(PatternError) {
      return try patterns.pattern(text)
    } catch {
      throw EvaluationError(error, in: text)
    }
  }
}

extension Value {
  /// Whether it is a list in which null is not, for it is empty, or of which others may be no element
  /// for all that is known.
  fileprivate var isEmptyOrHasNull: Bool {
    guard case .list(let elements) = self else { return false }
    return elements.isEmpty || elements.contains(where: \.isNull)
  }

  /// The only integer that is equal to it.
  fileprivate var wholeNumber: Int64? {
    switch self {
    case .integer(let integer): integer
    case .float(let float): Int64(exactly: float)
    default: nil
    }
  }

  /// The only float that is equal to it.
  fileprivate var exactFloat: Double? {
    switch self {
    case .float(let float): float
    case .integer(let integer):
      Int64(exactly: Double(integer)) == integer ? Double(integer) : nil
    default: nil
    }
  }

  fileprivate var days: Int64? {
    if case .date(let date) = self { date.daysSinceEpoch } else { nil }
  }

  fileprivate var text: String? {
    if case .text(let text) = self { text } else { nil }
  }
}
