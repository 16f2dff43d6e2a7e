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

  /// Whether the same arguments give the same value in one statement: `rand()` does not.
  package let isDeterministic: Bool

  private let clock: ClockUse
  private let body: Body

  package init(
    _ name: String, _ signature: FunctionSignature, nulls: NullRule = .returnNull,
    isDeterministic: Bool = true, clock: ClockUse = .never, summary: String, examples: [Example],
    body: @escaping Body
  ) {
    self.name = name
    self.signature = signature
    self.nulls = nulls
    self.isDeterministic = isDeterministic
    self.clock = clock
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

  /// When a function asks for the moment of the statement.
  package enum ClockUse: Sendable {
    case never

    /// `date()` does, `date('2024-03-09')` does not.
    case unlessGivenText
    case always
  }

  /// Whether these arguments give the same value in every statement: a plan that is kept may hold it.
  package func isConstant(for arguments: [Value]) -> Bool {
    switch clock {
    case .never: isDeterministic
    case .unlessGivenText: arguments.first?.kind == .text
    case .always: false
    }
  }

  /// The value for some arguments, as many as the signature takes.
  ///
  /// Their kinds are checked here, for the binder knows only some: a body meets no others.
  package func callAsFunction(_ arguments: [Value], in context: EvaluationContext) throws -> Value {
    if nulls == .returnNull, arguments.contains(where: \.isNull) { return .null }
    for (argument, type) in zip(arguments, signature.types(forCount: arguments.count)) {
      guard type.accepts(argument) else {
        throw EvaluationError.wrongKind(operation: "\(name)()", kind: argument.kind.name)
      }
    }
    return try body(arguments, context)
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
