package import GraphModel

/// A function from values to a value, with all that the binder, the help and the tests know of it.
package struct ScalarFunction: Sendable {
  package typealias Body =
    @Sendable (_ arguments: [Value], _ context: EvaluationContext) throws -> Value

  package let name: String
  package let signature: FunctionSignature
  package let nulls: NullRule
  package let summary: String
  package let examples: [Example]

  /// Whether the same arguments always give the same value: `rand()` does not.
  package let isDeterministic: Bool
  package let body: Body

  package init(
    _ name: String, _ signature: FunctionSignature, nulls: NullRule = .returnNull,
    isDeterministic: Bool = true, summary: String, examples: [Example], body: @escaping Body
  ) {
    self.name = name
    self.signature = signature
    self.nulls = nulls
    self.isDeterministic = isDeterministic
    self.summary = summary
    self.examples = examples
    self.body = body
  }

  package enum NullRule: Sendable {
    /// The answer is null where any argument is; the body never sees one.
    case returnNull

    /// The body is called with nulls.
    case pass
  }
}

extension ScalarFunction: Equatable {
  /// By name: the catalogue has each name once.
  package static func == (left: ScalarFunction, right: ScalarFunction) -> Bool {
    left.name == right.name
  }
}

/// A call and what it gives, both as the language writes them; run by the tests.
package struct Example: Sendable {
  package let call: String
  package let result: String

  package init(_ call: String, _ result: String) {
    self.call = call
    self.result = result
  }
}

/// What a function takes and gives.
package struct FunctionSignature: Sendable {
  package let parameters: [ValueType]

  /// How many of the parameters, from the first, must be given.
  package let required: Int

  /// Whether the last parameter may be given any number of times.
  package let isVariadic: Bool
  package let result: ValueType

  package static func takes(
    _ parameters: ValueType..., required: Int? = nil, isVariadic: Bool = false,
    returns result: ValueType
  ) -> FunctionSignature {
    FunctionSignature(
      parameters: parameters, required: required ?? parameters.count, isVariadic: isVariadic,
      result: result)
  }
}

/// A static type, as far as it is known before a query runs.
///
/// Null belongs to all of them.
package indirect enum ValueType: Equatable, Sendable {
  case any
  case boolean, integer, float, number, text
  case date, localTime, time, localDateTime, dateTime, duration, temporal
  case list(of: ValueType)
  case map, node, edge, path

  /// A node or an edge.
  case element

  /// A node, an edge or a map: what has properties.
  case propertyHolder
  case oneOf([ValueType])
}
