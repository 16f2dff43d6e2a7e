import GraphModel
import Patterns
import QueryBinding
import QueryFunctions

/// A condition of a scan, asked of the arrays of its properties.
final class PackedCondition {
  private let condition: ScanCondition

  /// The arrays of the properties that the condition speaks of.
  private let arrays: [PackedProperty]
  private let context: ExecutionContext
  private lazy var verdicts = CodeVerdicts(condition.expression, arrays[0])

  /// What to do, from the first position on: before, nothing may be evaluated.
  private var way: Way?

  private enum Way {
    case byCode
    case typed(PackedTest)
    case byEvaluation
  }

  init(
    _ condition: ScanCondition, _ properties: [PackedProperty?], _ context: ExecutionContext
  ) {
    self.condition = condition
    self.context = context
    arrays = condition.columns.compactMap { properties[$0] }
  }

  /// Whether its answer costs little and cannot be an error, so that it may come before others.
  var isEasy: Bool {
    (condition.test?.isEasy ?? false) && arrays.allSatisfy { $0.form != .values }
  }

  /// Keeps, in front, those of some positions on which the condition is true; gives their number.
  func narrow(_ positions: UnsafeMutableBufferPointer<Int32>) throws -> Int {
    guard !positions.isEmpty else { return 0 }
    guard let way = try way ?? chooseWay(positions) else { return 0 }
    self.way = way
    switch way {
    case .byCode: return try verdicts.narrow(positions)
    case .typed(let test): return try narrow(positions, by: test)
    case .byEvaluation: return try evaluate(positions)
    }
  }

  /// Nil as long as there is no text for a pattern, which then is not looked at either.
  private func chooseWay(_ positions: UnsafeMutableBufferPointer<Int32>) throws -> Way? {
    guard arrays.count == 1 else { return .byEvaluation }
    let array = arrays[0]
    if array.form == .codes { return .byCode }
    guard let test = condition.test else { return .byEvaluation }
    if test.operation == .matches, positions.allSatisfy({ array.isNull[Int($0)] }) { return nil }
    return try located(at: test.span) {
      let packed = try PackedTest(test, on: array.form, context.evaluation.patterns)
      return packed.map { .typed($0) } ?? .byEvaluation
    }
  }

  private func narrow(_ positions: UnsafeMutableBufferPointer<Int32>, by test: PackedTest) throws
    -> Int
  {
    let isNull = UnsafePointer(arrays[0].isNull.start)
    switch test {
    case .nothing: return 0
    case .everything: return positions.keep { isNull[Int($0)] ? 0 : 1 }
    case .integers(let test):
      return test.narrow(positions, in: arrays[0].integers.start, isNull)
    case .floats(let test): return test.narrow(positions, in: arrays[0].floats.start, isNull)
    case .texts(let test):
      let present = positions.keep { isNull[Int($0)] ? 0 : 1 }
      return try narrow(UnsafeMutableBufferPointer(rebasing: positions[..<present]), by: test)
    case .not(let test):
      let present = positions.keep { isNull[Int($0)] ? 0 : 1 }
      let positions = UnsafeMutableBufferPointer(rebasing: positions[..<present])
      var copy = Array(positions)
      return try copy.withUnsafeMutableBufferPointer { copy in
        let found = try narrow(copy, by: test)
        return positions.keep(without: UnsafeMutableBufferPointer(rebasing: copy[..<found]))
      }
    }
  }

  private func narrow(_ positions: UnsafeMutableBufferPointer<Int32>, by test: TextTest) throws
    -> Int
  {
    let texts = arrays[0].texts
    let bytes = PackedTextBytes(
      starts: texts.starts.start, lengths: texts.lengths.start, bytes: texts.bytes.start)
    do throws(PatternError) {
      return try test.narrow(positions, in: bytes)
    } catch {
      guard case .matches(let pattern) = test, let span = condition.test?.span else { throw error }
      throw LocatedError(error: EvaluationError(error, in: pattern.text), span: span)
    }
  }

  private func evaluate(_ positions: UnsafeMutableBufferPointer<Int32>) throws -> Int {
    let all = Array(positions)
    let batch = Batch(columns: arrays.map { $0.column(at: all) }, count: all.count)
    let rows = try condition.expression.evaluate(batch).trueRows()
    for (place, row) in rows.enumerated() { positions[place] = all[row] }
    return rows.count
  }
}
