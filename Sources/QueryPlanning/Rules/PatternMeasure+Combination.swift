import QueryBinding
import QueryFunctions

extension PatternMeasure {
  /// The aggregate over what it gives for each key.
  var combination: AggregateCall {
    let function: AggregateFunction? =
      switch self.function {
      case .count: FunctionCatalog.aggregate(named: "sum")
      case .mean: PartialAverage.function
      case .sum, .minimum, .maximum: call.function
      }
    return AggregateCall(
      function: function, arguments: outputs.map(BoundExpression.variable), isDistinct: false,
      span: call.span)
  }
}
