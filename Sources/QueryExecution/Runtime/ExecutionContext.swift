package import GraphModel
package import QueryFunctions
package import QueryPlanning

/// What all operators of one running statement share.
package final class ExecutionContext {
  package let session: any GraphSession
  package let parameters: ValueMap
  package let budget: Budget
  package let evaluation: EvaluationContext
  package internal(set) var counters = WriteCounters()

  /// Where it is noted what each operator does, for `PROFILE`.
  package let profile: PlanProfile?

  /// The plans of the statement's subqueries.
  let subqueries: [Int: SubqueryPlan]

  /// Whether an element was deleted, so that uses of deleted ones must be looked for.
  var hasDeleted = false

  package init(
    session: any GraphSession, parameters: ValueMap, evaluation: EvaluationContext,
    subqueries: [Int: SubqueryPlan], profile: PlanProfile? = nil
  ) {
    self.session = session
    self.profile = profile
    self.parameters = parameters
    self.evaluation = evaluation
    self.subqueries = subqueries
    budget = evaluation.budget
  }

  var reader: any GraphReader { session.reader }
  var writer: any GraphWriter { session.writer }

  /// Throws where the statement is to stop.
  func check() throws { try budget.check() }

  /// Takes memory from the budget for rows that are kept.
  func reserve(_ batch: Batch) throws { try budget.reserve(bytes: batch.estimatedBytes) }
}

/// What a statement changed, by Neo4j's names.
package struct WriteCounters: Equatable, Sendable {
  package var nodesCreated = 0
  package var nodesDeleted = 0
  package var relationshipsCreated = 0
  package var relationshipsDeleted = 0
  package var propertiesSet = 0
  package var labelsAdded = 0
  package var labelsRemoved = 0

  package init() {}
}
