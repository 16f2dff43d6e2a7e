package import GraphModel

/// Three-valued logic.
extension Operators {
  package static func and(_ left: Bool?, _ right: Bool?) -> Bool? {
    if left == false || right == false { return false }
    return left == nil || right == nil ? nil : true
  }

  package static func or(_ left: Bool?, _ right: Bool?) -> Bool? {
    if left == true || right == true { return true }
    return left == nil || right == nil ? nil : false
  }

  package static func xor(_ left: Bool?, _ right: Bool?) -> Bool? {
    guard let left, let right else { return nil }
    return left != right
  }

  package static func not(_ operand: Bool?) -> Bool? {
    operand.map { !$0 }
  }

  /// The truth value that a logical operation takes, or throws where the value is none.
  package static func truth(of value: Value, for operation: String) throws(EvaluationError) -> Bool?
  {
    switch value {
    case .boolean(let truth): return truth
    case .null: return nil
    case .integer, .float, .text, .date, .localTime, .time, .localDateTime, .dateTime, .duration,
      .list, .map, .node, .edge, .path:
      throw .wrongKind(operation: operation, kind: value.kind.name)
    }
  }
}

extension Value {
  /// A truth value of three: nil is null.
  package init(truth: Bool?) {
    self = truth.map { .boolean($0) } ?? .null
  }
}
