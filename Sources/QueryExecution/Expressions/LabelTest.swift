import GraphModel
import QueryBinding
import QueryFunctions

/// `n:Person`, `r:KNOWS|LIKES`: decided once for each set of labels and each type.
final class LabelTest: ColumnExpression {
  private let base: any ColumnExpression
  private let labels: BoundLabels
  private let context: ExecutionContext
  private var setAnswers: [LabelSetID: Bool] = [:]
  private var typeAnswers: [EdgeTypeID: Bool] = [:]

  init(_ base: any ColumnExpression, _ labels: BoundLabels, _ context: ExecutionContext) {
    self.base = base
    self.labels = labels
    self.context = context
  }

  func evaluate(_ batch: Batch) throws -> Column {
    let column = try base.evaluate(batch)
    if column.nulls == nil, case .nodes(let nodes) = column.storage {
      return Column(.booleans(try test(nodes)))
    }
    return Column(try column.values.map(test))
  }

  private func test(_ nodes: [NodeID]) throws -> [Bool] {
    var last: (set: LabelSetID, answer: Bool)?
    return try context.reader.labelSets(of: nodes).map { set in
      guard let set else { throw EvaluationError.deletedElement }
      if let last, last.set == set { return last.answer }
      let answer = test(set)
      last = (set, answer)
      return answer
    }
  }

  private func test(_ set: LabelSetID) -> Bool {
    if let known = setAnswers[set] { return known }
    let answer = labels.matches(context.reader.labels(in: set))
    setAnswers[set] = answer
    return answer
  }

  private func test(_ type: EdgeTypeID) -> Bool {
    if let known = typeAnswers[type] { return known }
    let answer = labels.matches([context.reader.edgeTypeName(type)])
    typeAnswers[type] = answer
    return answer
  }

  private func test(_ value: Value) throws -> Value {
    switch value {
    case .null: .null
    case .node(let node): .boolean(try test([node])[0])
    case .edge(let edge): .boolean(test(edge.type))
    default: throw EvaluationError.wrongKind(operation: "a label test", kind: value.kind.name)
    }
  }
}
