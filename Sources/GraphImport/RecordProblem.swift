package import GraphModel
package import TypedJSON

/// Why a record is not taken in.
///
/// Cases carry facts; the wording is in ``description`` alone.
package enum RecordProblem: Error, Equatable, Sendable {
  case malformed(JSONProblem)
  case lineTooLong(limit: Int)

  /// `{"labels": []}`
  case missing(field: String)

  /// `{"type": "node", "id": 7}`
  case wrongType(field: String, expected: String)

  /// `{"type": "vertex"}`
  case unknownRecordType(String)

  /// An empty id, label or type
  case empty(field: String)
  case notStorable(property: String, kind: ValueKind)
  case unknownEnd(String)
  case endsChanged(String)

  /// The second node with a value that a constraint wants once.
  case notUnique(label: String, property: String, value: String)

  /// A node without what a constraint wants.
  case missingProperty(label: String, property: String)

  /// An edge that comes before its ends, after too many others that do.
  case tooManyWaiting(String)
}

extension RecordProblem: CustomStringConvertible {
  package var description: String {
    switch self {
    case .malformed(let problem): "not JSON: \(problem)"
    case .lineTooLong(let limit): "the line is longer than \(limit) bytes"
    case .missing(let field): "no '\(field)'"
    case .wrongType(let field, let expected): "'\(field)' is not \(expected)"
    case .unknownRecordType(let type): "the type is 'node' or 'relationship', not '\(type)'"
    case .empty(let field): "'\(field)' is empty"
    case .notStorable(let property, .list):
      "property '\(property)': a list of mixed kinds, of nulls or of lists cannot be stored"
    case .notStorable(let property, let kind):
      "property '\(property)': a value of type \(kind.name) cannot be stored"
    case .unknownEnd(let id): "no node with the id '\(id)' was imported"
    case .endsChanged(let id):
      "the relationship '\(id)' is known with another type or other ends"
    case .notUnique(let label, let property, let value):
      "another '\(label)' has the '\(property)' \(value), which is unique"
    case .missingProperty(let label, let property):
      "'\(label)' requires the property '\(property)', which is not there"
    case .tooManyWaiting(let id):
      "no node with the id '\(id)' so far, and too many relationships wait for theirs"
    }
  }
}

extension RecordProblem {
  /// What an error of the graph says of the record; nil where it is not the record's fault.
  init?(_ error: GraphError) {
    switch error {
    case .uniqueViolation(let label, let property, let value):
      self = .notUnique(label: label, property: property, value: value)
    case .missingProperty(let label, let property):
      self = .missingProperty(label: label, property: property)
    case .unknownImportedID(let id):
      self = .unknownEnd(id)
    case .edgeEndsChanged(let id):
      self = .endsChanged(id)
    case .nodeHasEdges, .nodeNotFound, .edgeNotFound, .indexNameTaken, .indexNotFound,
      .constraintNotFound, .notStorable, .readOnly, .fileNotFound, .notAGraph, .tooNew, .busy,
      .damaged, .storage:
      return nil
    }
  }
}
