import Diagnostics
import GraphModel

extension GraphError {
  var code: DiagnosticCode {
    switch self {
    case .nodeHasEdges: DiagnosticCode("ConstraintVerificationFailed", "DeleteConnectedNode")
    case .nodeNotFound, .edgeNotFound: DiagnosticCode("EntityNotFound", "DeletedEntityAccess")
    case .uniqueViolation: DiagnosticCode("ConstraintValidationFailed", "UniqueConstraint")
    case .missingProperty: DiagnosticCode("ConstraintValidationFailed", "PropertyExistence")
    case .indexNameTaken: DiagnosticCode("SchemaError", "IndexAlreadyExists")
    case .indexNotFound: DiagnosticCode("SchemaError", "IndexNotFound")
    case .constraintNotFound: DiagnosticCode("SchemaError", "ConstraintNotFound")
    case .notStorable: DiagnosticCode("TypeError", "InvalidPropertyType")
    case .unknownImportedID, .edgeEndsChanged: DiagnosticCode("ImportError")
    case .readOnly, .fileNotFound, .notAGraph, .tooNew, .busy, .damaged, .storage:
      DiagnosticCode("DatabaseError")
    }
  }

  package var message: String {
    switch self {
    case .nodeHasEdges: "a node that has relationships cannot be deleted"
    case .nodeNotFound, .edgeNotFound:
      "this node or relationship was deleted earlier in the query"
    case .uniqueViolation(let label, let property, let value):
      "a node with label '\(label)' and \(property) = \(value) exists already"
    case .missingProperty(let label, let property):
      "a node with label '\(label)' must have property '\(property)', and one would not"
    case .indexNameTaken(let name): "an index named '\(name)' exists already"
    case .indexNotFound(let name): "there is no index named '\(name)'"
    case .constraintNotFound(let name): "there is no constraint named '\(name)'"
    case .notStorable(let property, let kind):
      "property '\(property)' cannot hold a value of type \(kind)"
    case .unknownImportedID(let id): "no node with id '\(id)' was imported"
    case .edgeEndsChanged(let id):
      "relationship '\(id)' was imported with another type or between other nodes"
    case .readOnly: "the database is open for reading only"
    case .fileNotFound(let path): "there is no database at '\(path)'"
    case .notAGraph(let path, let reason): "'\(path)' is not a Pith database: \(reason)"
    case .tooNew(let path, let version, let supported):
      "'\(path)' is of format \(version), newer than this program's \(supported)"
    case .busy(let path, let seconds):
      "'\(path)' is locked: another process kept writing to it for \(seconds) seconds"
    case .damaged(let path, let reason): "'\(path)' is damaged: \(reason)"
    case .storage(let path, let reason): "'\(path)' could not be used: \(reason)"
    }
  }

  package var helps: [String] {
    switch self {
    case .nodeHasEdges: ["DETACH DELETE deletes its relationships as well"]
    case .fileNotFound: ["`pith import FILE` makes one; --db FILE or $PITH_DB names another"]
    case .notAGraph: ["--db FILE or $PITH_DB names another"]
    case .tooNew: ["use a newer pith"]
    case .busy: ["wait for it to end, then try again"]
    case .damaged: ["`pith check` tells all that is wrong"]
    case .uniqueViolation, .missingProperty: ["SHOW CONSTRAINTS lists what is required"]
    case .indexNotFound: ["SHOW INDEXES lists those there are"]
    case .constraintNotFound: ["SHOW CONSTRAINTS lists those there are"]
    case .nodeNotFound, .edgeNotFound, .indexNameTaken, .notStorable, .unknownImportedID,
      .edgeEndsChanged, .readOnly, .storage:
      []
    }
  }
}
