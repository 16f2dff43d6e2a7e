import GraphModel
import QueryFunctions

/// Means of numbers by group: what `avg` gives, without an accumulator for each group.
///
/// Of parts too: a sum then comes with the number of values that it is of.
struct NumberMeans {
  private var sums: [CompensatedSum] = []
  private var counts: [Int64] = []

  var groupCount: Int { counts.count }

  /// The parts of the mean of a group.
  func parts(of group: Int) -> (sum: Double, count: Int64) { (sums[group].value, counts[group]) }

  /// Adds a column's sums to the rows' groups; false, and nothing is added, where they are no floats.
  mutating func add(_ column: Column, of values: Column, _ numbers: [Int], groupCount: Int) -> Bool
  {
    guard case .floats(let floats) = column.storage, case .integers(let parts) = values.storage
    else { return false }
    let more = groupCount - counts.count
    if more > 0 {
      sums += repeatElement(CompensatedSum(), count: more)
      counts += repeatElement(0, count: more)
    }
    for (row, number) in numbers.enumerated() where !(column.nulls?[row] ?? false) {
      sums[number].add(floats[row])
      counts[number] += parts[row]
    }
    return true
  }

  /// The means of some groups; null for those without a number.
  func results(_ groups: Range<Int>) -> Column {
    let found = groups.map { $0 < counts.count && counts[$0] > 0 }
    let means = zip(groups, found).map { $1 ? sums[$0].value / Double(counts[$0]) : 0 }
    return Column(.floats(means), nulls: found.contains(false) ? found.map { !$0 } : nil)
  }
}
