import GraphModel

/// Arguments as what they are: ``ScalarFunction`` has checked their kinds before the call.
extension Value {
  var integer: Int64 {
    guard case .integer(let value) = self else { preconditionFailure(Self.unchecked) }
    return value
  }

  /// An integer or a float, as a float.
  var float: Double {
    guard let number else { preconditionFailure(Self.unchecked) }
    return number
  }

  var text: String {
    guard case .text(let value) = self else { preconditionFailure(Self.unchecked) }
    return value
  }

  var list: [Value] {
    guard case .list(let value) = self else { preconditionFailure(Self.unchecked) }
    return value
  }

  var duration: TemporalDuration {
    guard case .duration(let value) = self else { preconditionFailure(Self.unchecked) }
    return value
  }

  var node: NodeID {
    guard case .node(let value) = self else { preconditionFailure(Self.unchecked) }
    return value
  }

  var edge: EdgeReference {
    guard case .edge(let value) = self else { preconditionFailure(Self.unchecked) }
    return value
  }

  var path: PathReference {
    guard case .path(let value) = self else { preconditionFailure(Self.unchecked) }
    return value
  }

  var pointInTime: TemporalSource {
    guard let source = TemporalSource(self) else { preconditionFailure(Self.unchecked) }
    return source
  }

  private static var unchecked: String { "arguments are checked before the call" }
}
