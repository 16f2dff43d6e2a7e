import Diagnostics
import GraphModel
import QueryExecution
import QueryFunctions
import QuerySyntax

extension Statement {
  /// The clause in which a change failed, where only one can have done it.
  func placeOfChange(behind error: any Error) -> SourceSpan? {
    switch kind {
    case .query(let query), .profile(let query):
      let clauses = query.parts.flatMap(\.clauses).filter { $0.kind.mayFail(with: error) }
      return clauses.count == 1 ? clauses[0].span : nil
    case .createIndex, .dropIndex, .dropConstraint, .begin, .commit, .rollback: return span
    case .explain, .show: return nil
    }
  }
}

extension Clause.Kind {
  /// Whether an error of a change, which has no place of its own, can come from here.
  fileprivate func mayFail(with error: any Error) -> Bool {
    switch error {
    case GraphError.nodeHasEdges: deletes
    case GraphError.uniqueViolation, GraphError.missingProperty, EvaluationError.notStorable:
      changes && !deletes
    case ExecutionError.mergeOnNull: isMerge
    case EvaluationError.notAList: takesList
    case ExecutionError.missingEnd: creates || isMerge
    default: false
    }
  }

  private var changes: Bool {
    switch self {
    case .create, .merge, .set, .remove, .delete, .foreach: true
    case .subquery(let query, _): query.mayWrite
    case .match, .unwind, .for, .filter, .let, .order, .with, .return, .call: false
    }
  }

  private var deletes: Bool {
    if case .delete = self { true } else { false }
  }

  private var takesList: Bool {
    switch self {
    case .unwind, .for, .foreach: true
    case .match, .filter, .let, .order, .with, .return, .create, .merge, .set, .remove, .delete,
      .subquery, .call:
      false
    }
  }

  private var isMerge: Bool {
    if case .merge = self { true } else { false }
  }

  private var creates: Bool {
    if case .create = self { true } else { false }
  }
}
