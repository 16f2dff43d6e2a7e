import Diagnostics
import GraphModel
import QueryFunctions
import QuerySyntax

extension Binder {
  mutating func bindCall(_ call: FunctionCall, _ span: SourceSpan) -> BoundExpression {
    if let aggregate = FunctionCatalog.aggregate(named: call.name.text) {
      return bindAggregate(aggregate, call, span)
    }
    let arguments = call.arguments.map { bind($0) }
    guard let function = FunctionCatalog.scalar(named: call.name.text) else {
      reportUnknownFunction(call.name)
      return .constant(.null)
    }
    check(call, function.name, function.signature, arguments)
    return .call(function, arguments, span)
  }

  private mutating func reportUnknownFunction(_ name: Identifier) {
    let known = FunctionCatalog.scalars.map(\.name) + FunctionCatalog.aggregates.map(\.name)
    let closest = Spelling.closest(to: name.text, among: known)
    report(.unknownFunction(name.text, closest: closest), at: name.span)
  }

  private mutating func check(
    _ call: FunctionCall, _ name: String, _ signature: FunctionSignature,
    _ arguments: [BoundExpression]
  ) {
    let most = signature.isVariadic ? Int.max : signature.parameters.count
    guard (signature.required...most).contains(arguments.count) else {
      return report(
        .wrongArgumentCount(
          function: name, expected: signature.required...most, actual: arguments.count),
        at: call.name.span)
    }
    for (index, argument) in arguments.enumerated() {
      let expected = signature.parameters[min(index, signature.parameters.count - 1)]
      let actual = StaticType.of(argument)
      guard !StaticType.fits(actual, expected) else { continue }
      report(
        .invalidArgumentType(of: "'\(name)'", expected: expected.name, actual: actual.name),
        at: call.arguments[index].span)
    }
  }

  private mutating func bindAggregate(
    _ aggregate: AggregateFunction, _ call: FunctionCall, _ span: SourceSpan
  ) -> BoundExpression {
    guard mayAggregate(at: span) else { return .constant(.null) }
    let outer = context
    context = .forbidding("an aggregate")
    context.isInsideAggregate = true
    let arguments = call.arguments.map { bind($0) }
    context = outer
    check(call, aggregate.name, aggregate.signature, arguments)
    if !arguments.allSatisfy(\.isDeterministic) { report(.randomInAggregation, at: span) }
    let bound = AggregateCall(
      function: aggregate, arguments: arguments, isDistinct: call.isDistinct, span: span)
    return add(bound, returning: aggregate.signature.result)
  }

  mutating func bindCountAll(_ span: SourceSpan) -> BoundExpression {
    guard mayAggregate(at: span) else { return .constant(.null) }
    let call = AggregateCall(function: nil, arguments: [], isDistinct: false, span: span)
    return add(call, returning: .integer)
  }

  private mutating func mayAggregate(at span: SourceSpan) -> Bool {
    if context.aggregates != nil { return true }
    report(
      context.isInsideAggregate ? .nestedAggregation : .aggregationNotAllowed(context.place),
      at: span)
    return false
  }

  /// The variable of an aggregate: that of an equal one where the projection has it already.
  private mutating func add(_ call: AggregateCall, returning type: ValueType) -> BoundExpression {
    if let known = context.aggregates?.first(where: { $0.call == call }) {
      return .variable(known.variable)
    }
    let variable = makeVariable("", type)
    context.aggregates?.append(BoundProjection.Aggregate(variable, call))
    return .variable(variable)
  }
}
