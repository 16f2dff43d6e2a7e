package import GraphModel

extension Operators {
  /// `IN`: true where an element equals the value, null where one may.
  package static func isIn(_ value: Value, _ list: Value) throws(EvaluationError) -> Bool? {
    if list.isNull { return nil }
    guard case .list(let elements) = list else {
      throw .wrongKind(operation: "'IN'", kind: list.kind.name)
    }
    var isKnown = true
    for element in elements {
      switch value.isEqual(to: element) {
      case true?: return true
      case nil: isKnown = false
      case false?: break
      }
    }
    return isKnown ? false : nil
  }
}
