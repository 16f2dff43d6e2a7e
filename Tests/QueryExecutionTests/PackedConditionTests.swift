import Diagnostics
import GraphModel
import QueryBinding
import QueryFunctions
import QueryPlanning
import TestSupport
import Testing

@testable import QueryExecution

/// A condition asked of arrays is true where the evaluator says so, and as wrong where it is wrong.
@Suite struct PackedConditionTests {
  static let operations: [Operation] = [
    .equal, .notEqual, .less, .lessOrEqual, .greater, .greaterOrEqual, .isIn, .startsWith,
    .endsWith,
    .contains, .matches,
  ]

  private static let numbers: [Value] = [
    0, 1, -1, 2, .integer(.min), .integer(.max), .integer(1 << 53), .integer(1 << 53 + 1),
    .integer(-(1 << 53) - 1), 0.0, -0.0, 0.5, 1.0, -1.5, .float(0x1p53), .float(0x1p63),
    .float(-0x1p63), .float(1e300), .float(-1e300), .float(.infinity), .float(-.infinity),
    .float(.nan), .float(0x1p63 - 1024),
  ]
  private static let texts: [Value] = [
    "", "a", "ab", "b", "aab", "a\nb", "ba", "é", "e\u{301}", "a\u{0}b", "\u{10FFFF}", "abc\r",
  ]
  private static let dates: [Value] = (-2...2).map { .date(CalendarDate(daysSinceEpoch: $0)) }

  private static let patterns: [Value] = [".*a.*", "(?s).*a.*", "a.*b", ".*b", "[ab]+", ".*^a.*"]
  private static let others: [Value] = [nil, true, [1, "a", nil, 0.5], [], "(", "0001-01-01"]

  /// Values of one type, and null.
  private static let columns = [
    numbers.filter { $0.kind == .integer } + [nil], numbers.filter { $0.kind == .float } + [nil],
    texts + [nil], dates + [nil], [nil, nil], [true, false, nil], [1, 1.0, "a", nil],
  ]

  @Test(arguments: operations)
  func arraysAnswerAsTheEvaluatorDoes(_ operation: Operation) throws {
    let scalars = Self.numbers + Self.texts + Self.dates + Self.patterns + Self.others
    let lists: [Value] = [
      .list(Self.numbers), .list(Self.texts + [nil]), .list(Self.dates), .list(scalars.dropLast(9)),
    ]
    for column in Self.columns {
      for operand in scalars + lists {
        let tests: [BoundExpression] = [
          .operation(operation, [.variable(property), .constant(operand)], span),
          .operation(operation, [.constant(operand), .variable(property)], span),
        ]
        for test in tests {
          try compare(test, column)
          try compare(.operation(.not, [test], span), column)
        }
      }
    }
  }

  @Test func otherConditionsAreEvaluated() throws {
    let isNull = BoundExpression.operation(.isNull, [.variable(property)], span)
    let isOne = BoundExpression.operation(.equal, [.variable(property), .constant(1)], span)
    for column in Self.columns {
      for condition in [isNull, .operation(.isNotNull, [.variable(property)], span)] {
        try compare(condition, column)
        try compare(.operation(.or, [condition, isOne], span), column)
        try compare(.operation(.not, [.operation(.and, [condition, isOne], span)], span), column)
      }
    }
  }

  private let property = Variable(id: 1, name: "n.p", type: .any)
  private let span = SourceSpan(0, 1)

  private func compare(_ condition: BoundExpression, _ column: [Value]) throws {
    let columns = [PropertyColumn(key: "p", variable: property)]
    try InMemoryGraphStore().access(under: Budget()) { session throws in
      let context = ExecutionContext(session)
      let asked = ScanCondition(condition, over: columns, context)
      let expected = outcome { try asked.trueRows([Column(column)], count: column.count) }
      for limit in [0, PackedDictionary.limit] {
        let array = PackedProperty(dictionaryLimit: limit)
        array.grow(to: column.count)
        for (position, value) in column.enumerated() { array.set(value, at: position) }
        let packed = PackedCondition(
          ScanCondition(condition, over: columns, context), [array], context)
        let found = outcome { try packed.rows(of: column.count) }
        #expect(found == expected, "\(condition) over \(column), as \(array.form)")
      }
    }
  }

  private func outcome(_ body: () throws -> [Int]) -> String {
    do {
      return "\(try body())"
    } catch let error as LocatedError {
      return "\(error.error) at \(error.span)"
    } catch {
      return "\(error)"
    }
  }
}

extension PackedCondition {
  fileprivate func rows(of count: Int) throws -> [Int] {
    let positions = PackedBuffer<Int32>((0..<Int32(count)).map { $0 })
    let all = UnsafeMutableBufferPointer(start: positions.start, count: count)
    let found = try narrow(all)
    return all[..<found].map { Int($0) }
  }
}

extension ExecutionContext {
  fileprivate convenience init(_ session: any GraphSession) {
    let midnight = LocalDateTime(
      date: CalendarDate(daysSinceEpoch: 0), time: LocalTime(nanoseconds: 0))
    let evaluation = EvaluationContext(
      reader: session.reader, budget: Budget(),
      now: ZonedDateTime(local: midnight, offsetSeconds: 0), random: { 0 })
    self.init(session: session, parameters: [:], evaluation: evaluation, subqueries: [:])
  }
}
