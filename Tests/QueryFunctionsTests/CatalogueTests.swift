import GraphModel
import QueryFunctions
import Testing

/// Every entry of the catalogue, by its own word.
@Suite struct CatalogueTests {
  @Test(arguments: FunctionCatalog.scalars.map(\.name))
  func aFunctionsExamplesHold(name: String) throws {
    let function = try #require(FunctionCatalog.scalar(named: name.uppercased()))
    for example in function.examples {
      let actual = try TinyExpression.value(example.call)
      let expected = try TinyExpression.value(example.result)
      #expect(
        actual.isEquivalent(to: expected) && actual.kind == expected.kind,
        "\(example.call) is \(actual), not \(example.result)")
    }
  }

  @Test(arguments: FunctionCatalog.aggregates.map(\.name))
  func anAggregatesExamplesHold(name: String) throws {
    let aggregate = try #require(FunctionCatalog.aggregate(named: name.uppercased()))
    for example in aggregate.examples {
      let arguments = example.call.dropFirst(name.count + 1).dropLast()
      let actual = try aggregate.value("[\(arguments)]")
      let expected = try TinyExpression.value(example.result)
      #expect(
        actual.isEquivalent(to: expected) && actual.kind == expected.kind,
        "\(example.call) is \(actual), not \(example.result)")
    }
  }

  @Test func entriesAreDocumented() {
    for function in FunctionCatalog.scalars {
      #expect(!function.examples.isEmpty, "\(function.name)")
      #expect(function.summary.hasSuffix("."), "\(function.name)")
      #expect(function.examples.contains { $0.call.contains(function.name) }, "\(function.name)")
    }
    for aggregate in FunctionCatalog.aggregates {
      #expect(aggregate.examples.count > 1 && aggregate.summary.hasSuffix("."), "\(aggregate.name)")
    }
  }

  @Test(
    arguments: [
      ("date", [.text("2024-03-09")], true), ("date", [], false), ("date", [.map([:])], false),
      ("rand", [], false), ("timestamp", [], false), ("toUpper", [.text("a")], true),
      ("date.statement", [.text("Z")], false),
    ] as [(String, [Value], Bool)])
  func aKeptPlanHoldsOnlyConstants(name: String, arguments: [Value], isConstant: Bool) throws {
    let function = try #require(FunctionCatalog.scalar(named: name))
    #expect(function.isConstant(for: arguments) == isConstant)
  }

  @Test func namesAreFoundInAnyCase() {
    #expect(FunctionCatalog.scalar(named: "TOUPPER")?.name == "toUpper")
    #expect(FunctionCatalog.scalar(named: "duration.INDAYS")?.name == "duration.inDays")
    #expect(FunctionCatalog.aggregate(named: "STDEVP")?.name == "stDevP")
    #expect(FunctionCatalog.scalar(named: "count") == nil)
  }

  @Test(arguments: FunctionCatalog.scalars.filter { $0.nulls == .returnNull }.map(\.name))
  func nullInIsNullOut(name: String) throws {
    let function = try #require(FunctionCatalog.scalar(named: name))
    let count = function.signature.required
    guard count > 0 else { return }
    let nulls = [Value](repeating: .null, count: count)
    #expect(try function(nulls, in: .forTests()).isNull)
  }

  @Test(arguments: FunctionCatalog.scalars.map(\.name))
  func argumentsOfAnyKindAreAnsweredOrRefused(name: String) throws {
    let function = try #require(FunctionCatalog.scalar(named: name))
    let samples = try [
      "null", "true", "-1", "9223372036854775807", "-9223372036854775808", "0.5", "'é'", "''",
      "[1]", "{a: 1}", "n", "r", "p", "gone", "date('2024-03-09')", "time('12:00Z')",
      "duration('P1D')", "datetime('2024-07-09T12:00[Europe/Stockholm]')",
    ].map { try TinyExpression.value($0) }
    for first in samples {
      for second in samples {
        for count in function.signature.required...max(2, function.signature.parameters.count) {
          guard count <= function.signature.parameters.count else { continue }
          let arguments = Array([first, second, first].prefix(count))
          do {
            let value = try function(arguments, in: .forTests())
            #expect(function.signature.result.accepts(value), "\(name)(\(arguments))")
          } catch let error as EvaluationError {
            #expect(!error.message.isEmpty)
          } catch is BudgetError {
            #expect(name == "range" || name == "replace")
          }
        }
      }
    }
  }
}

extension AggregateFunction {
  /// The value for the rows in a list, with further arguments after it: `[[10, 20], 0.5]`.
  func value(_ text: String) throws -> Value {
    guard case .list(let arguments) = try TinyExpression.value(text),
      case .list(let rows)? = arguments.first
    else { throw TinyExpression.Malformed(text: text) }
    let counted = rows.filter { !$0.isNull }
    let states = start.makeStates()
    try states.add(
      Column(counted),
      with: arguments.dropFirst().map { .constant($0, count: counted.count) },
      Array(repeating: 0, count: counted.count), groupCount: 1)
    return try states.results(0..<1)[0]
  }
}
