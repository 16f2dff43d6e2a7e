package import GraphModel

extension Operators {
  /// `+`: adds numbers, joins texts and lists, moves temporal values.
  ///
  /// A list takes any value at its end or its beginning; a text takes a number as it is written.
  package static func add(_ left: Value, _ right: Value, in context: EvaluationContext) throws
    -> Value
  {
    switch (left, right) {
    case (.null, _), (_, .null):
      return .null
    case (.list(let left), .list(let right)):
      return try joined(left, right, context)
    case (.list(let list), let element):
      return try joined(list, [element], context)
    case (let element, .list(let list)):
      return try joined([element], list, context)
    case (.text(let left), .text(let right)):
      return try joined(left, right, context)
    case (.text(let text), .integer), (.text(let text), .float):
      return try joined(text, ValueText.plain(right), context)
    case (.integer, .text(let text)), (.float, .text(let text)):
      return try joined(ValueText.plain(left), text, context)
    default:
      return try sum(left, right)
    }
  }

  private static func sum(_ left: Value, _ right: Value) throws(EvaluationError) -> Value {
    if case .duration(let duration) = right, let sum = try shifted(left, by: duration, "+") {
      return sum
    }
    if case .duration(let duration) = left, let sum = try shifted(right, by: duration, "+") {
      return sum
    }
    return try arithmetic("+", left, right, { $0.addingReportingOverflow($1) }, { $0 + $1 })
  }

  private static func joined(_ left: [Value], _ right: [Value], _ context: EvaluationContext)
    throws -> Value
  {
    try context.checkRoom(elements: left.count + right.count)
    return .list(left + right)
  }

  private static func joined(_ left: String, _ right: String, _ context: EvaluationContext) throws
    -> Value
  {
    try context.checkRoom(bytes: left.utf8.count + right.utf8.count)
    return .text(left + right)
  }
}

extension EvaluationContext {
  /// Throws where one value would take more memory than the whole query may.
  func checkRoom(bytes: Int) throws(BudgetError) {
    let limit = budget.limits.memoryBytes
    guard bytes <= limit else { throw .memory(bytes: limit) }
  }

  /// As ``checkRoom(bytes:)``, for a list.
  func checkRoom(elements: Int) throws(BudgetError) {
    let (bytes, overflow) = elements.multipliedReportingOverflow(by: MemoryLayout<Value>.stride)
    try checkRoom(bytes: overflow ? .max : bytes)
  }
}
