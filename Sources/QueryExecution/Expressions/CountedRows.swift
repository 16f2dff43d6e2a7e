import GraphModel
import QueryFunctions
import QueryPlanning

/// How many rows a subquery has for a node, found for all nodes at once when enough are asked for.
final class CountedRows {
  private let worth: Int

  /// The column of the node in the rows around the subquery.
  private let slot: Int
  private let plan: any Operator
  private let slots: (node: Int, count: Int)
  private let context: ExecutionContext

  private var asked = 0

  /// By position; nil until they are found.
  private var counts: (nodes: PackedNodes, byPosition: PackedBuffer<Int64>)?
  private let memory: MemoryReservation
  private var isGivenUp = false

  init(_ subquery: CountedSubquery, _ layout: Layout, _ context: ExecutionContext) {
    worth = subquery.worth
    slot = layout.slot(of: subquery.node)
    let planner = PhysicalPlanner(context: context, argument: nil)
    let pipeline = planner.plan(subquery.plan, needed: [subquery.node, subquery.count])
    plan = pipeline.root
    slots = (pipeline.layout.slot(of: subquery.node), pipeline.layout.slot(of: subquery.count))
    self.context = context
    memory = MemoryReservation(context.budget)
  }

  /// The numbers for the rows of a batch; nil as long as asking for each costs less, and where all
  /// cannot be found.
  func numbers(for batch: Batch) throws -> [Int64]? {
    let column = batch.columns[slot]
    guard case .nodes(let nodes) = column.storage, isWorth(batch.count) else { return nil }
    do {
      let (all, counts) = try counts ?? makeCounts()
      let byPosition = UnsafePointer(counts.start)
      var numbers = all.positions(of: nodes).map { $0 < 0 ? 0 : byPosition[Int($0)] }
      if let nulls = column.nulls {
        for (row, isNull) in nulls.enumerated() where isNull { numbers[row] = 0 }
      }
      return numbers
    } catch BudgetError.memory {
      return giveUp()
    } catch is EvaluationError {
      // Perhaps of a node to which no row leads.
      return giveUp()
    } catch is LocatedError {
      return giveUp()
    }
  }

  private func giveUp() -> [Int64]? {
    isGivenUp = true
    memory.reset()
    return nil
  }

  /// Where a batch is a large one, more are expected.
  private func isWorth(_ count: Int) -> Bool {
    asked += count
    return counts != nil || !isGivenUp && asked + 3 * count >= worth
  }

  private func makeCounts() throws -> (nodes: PackedNodes, byPosition: PackedBuffer<Int64>) {
    let nodes = try context.reader.packedNodes()
    try memory.grow(bytes: nodes.count * 8)
    let counts = PackedBuffer<Int64>(repeating: 0, count: nodes.count)
    let byPosition = counts.start
    plan.rewind()
    while let batch = try plan.next() {
      guard case .nodes(let found) = batch.columns[slots.node].storage,
        case .integers(let numbers) = batch.columns[slots.count].storage
      else { preconditionFailure("a count is of nodes") }
      for (position, number) in zip(nodes.positions(of: found), numbers) where position >= 0 {
        byPosition[Int(position)] = number
      }
    }
    self.counts = (nodes, counts)
    return (nodes, counts)
  }
}
