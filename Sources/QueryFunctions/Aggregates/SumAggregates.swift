import GraphModel

/// `sum` and `avg`, of numbers or of durations.
enum SumAggregates {
  static let all: [AggregateFunction] = [sum, average]

  private static let addends = ValueType.oneOf([.number, .duration])

  private static let sum = AggregateFunction(
    "sum", .takes(addends, returns: addends),
    summary: "The sum of numbers, an integer where all are, or of durations; 0 for none.",
    examples: [
      Example("sum([1, 2, 3])", "6"), Example("sum([1, 0.5])", "1.5"), Example("sum([])", "0"),
    ], Sum())

  private static let average = AggregateFunction(
    "avg", .takes(addends, returns: .oneOf([.float, .duration])),
    summary: "The mean of numbers or of durations; null for none.",
    examples: [Example("avg([1, 2])", "1.5"), Example("avg([])", "null")],
    Average())
}

func wrongKind(_ aggregate: String, _ value: Value) -> EvaluationError {
  .wrongKind(operation: aggregate, kind: value.kind.name)
}
