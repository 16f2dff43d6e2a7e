import GraphModel
import QueryFunctions
import Testing

/// Expects an expression to give what another one, a literal most often, gives; of the same kind.
func expect(
  _ expression: String, gives literal: String, sourceLocation: SourceLocation = #_sourceLocation
) throws {
  let actual = try TinyExpression.value(expression)
  let expected = try TinyExpression.value(literal)
  #expect(
    actual.isEquivalent(to: expected) && actual.kind == expected.kind,
    "\(expression) is \(actual), not \(literal)", sourceLocation: sourceLocation)
}

/// Expects an expression to be refused with a type and a detail in openCypher's words.
func expect(
  _ expression: String, isRefusedAs code: String, sourceLocation: SourceLocation = #_sourceLocation
) {
  do {
    let value = try TinyExpression.value(expression)
    Issue.record("\(expression) is \(value)", sourceLocation: sourceLocation)
  } catch let error as EvaluationError {
    #expect(
      "\(error.type).\(error.detail)" == code, "\(expression)", sourceLocation: sourceLocation)
    #expect(!error.message.isEmpty, sourceLocation: sourceLocation)
  } catch {
    Issue.record("\(expression): \(error)", sourceLocation: sourceLocation)
  }
}
