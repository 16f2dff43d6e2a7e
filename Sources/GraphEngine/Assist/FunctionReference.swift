import QueryFunctions

extension QuerySession {
  /// What there is to know of a function or a procedure, in lines; empty where there is none of the
  /// name.
  package func reference(for name: String) -> [String] {
    let scalar = FunctionCatalog.scalar(named: name).map { function in
      Self.lines(function.name, function.signature, function.summary, function.examples)
    }
    let aggregate = FunctionCatalog.aggregate(named: name).map { function in
      Self.lines(function.name, function.signature, function.summary, function.examples)
    }
    let procedure = procedures.procedure(named: name).map(Self.lines)
    return [scalar, aggregate, procedure].compactMap(\.self).flatMap(\.self)
  }

  /// The names of all functions and procedures, in order.
  package var referenceNames: [String] {
    let names =
      FunctionCatalog.scalars.map(\.name) + FunctionCatalog.aggregates.map(\.name)
      + procedures.procedures.map(\.name)
    return Set(names).sorted()
  }

  private static func lines(
    _ name: String, _ signature: FunctionSignature, _ summary: String, _ examples: [Example]
  ) -> [String] {
    ["\(name)\(signature.text)", "  \(summary)"] + examples.map { "  \($0.call) = \($0.result)" }
  }

  private static func lines(_ procedure: Procedure) -> [String] {
    let options = procedure.options.map { option in
      "  options.\(option.name) (default: \(option.defaultValue))  \(option.summary)"
    }
    return ["CALL \(procedure.signature)", "  \(procedure.summary)"] + options
      + ["  \(procedure.example)"]
  }
}

extension FunctionSignature {
  /// The signature behind the name: `(STRING, INTEGER [, INTEGER]) :: STRING`.
  fileprivate var text: String {
    let names = parameters.map(\.name)
    let given = names.prefix(required).joined(separator: ", ")
    let others = names.dropFirst(required).map { "[, \($0)]" }.joined(separator: " ")
    let more = isVariadic ? ", ..." : ""
    let list = [given, others].filter { !$0.isEmpty }.joined(separator: " ")
    return "(\(list)\(more)) :: \(result.name)"
  }
}
