package import GraphModel

/// What an aggregate has seen of one group.
///
/// Rows whose first argument is null are not shown to it; `DISTINCT` is applied before it.
package protocol Accumulator: Sendable {
  /// Takes in the first argument of a row, with the further ones.
  mutating func add(_ value: Value, with further: [Value]) throws

  /// As `add(.integer(number), with: [])`.
  mutating func add(_ number: Int64) throws

  /// As `add(.float(number), with: [])`.
  mutating func add(_ number: Double) throws

  func result() throws -> Value

  /// What is seen of any number of groups, before any row.
  func makeStates() -> any GroupStates

  /// Takes in rows of which none is null, each into its group's state.
  ///
  /// A requirement, so that its loops are compiled for each type.
  static func add(
    _ column: Column, with further: [Column], _ groups: [Int], to states: inout [Self]) throws

  /// A number of states that are alike.
  static func states(_ start: Self, count: Int) -> [Self]

  /// The values of some states.
  static func results(_ states: ArraySlice<Self>) throws -> Column
}

extension Accumulator {
  package func makeStates() -> any GroupStates { Accumulators(self) }

  package mutating func add(_ number: Int64) throws { try add(.integer(number), with: []) }

  package mutating func add(_ number: Double) throws { try add(.float(number), with: []) }

  package static func add(
    _ column: Column, with further: [Column], _ groups: [Int], to states: inout [Self]
  ) throws {
    try states.withUnsafeMutableBufferPointer { states in
      switch column.storage {
      case .integers(let numbers) where further.isEmpty:
        for (number, group) in zip(numbers, groups) { try states[group].add(number) }
      case .floats(let numbers) where further.isEmpty:
        for (number, group) in zip(numbers, groups) { try states[group].add(number) }
      case .integers, .floats, .nodes, .edges, .booleans, .texts, .dates, .values:
        for (row, group) in groups.enumerated() {
          try states[group].add(column[row], with: further.isEmpty ? [] : further.map { $0[row] })
        }
      }
    }
  }

  package static func states(_ start: Self, count: Int) -> [Self] {
    Array(repeating: start, count: count)
  }

  package static func results(_ states: ArraySlice<Self>) throws -> Column {
    var builder = ColumnBuilder()
    for state in states { builder.append(try state.result()) }
    return builder.finish()
  }
}

/// What an aggregate has seen of all groups.
package protocol GroupStates: AnyObject {
  /// Takes in rows of which none is null: to each its group's number, below a number of groups.
  func add(_ column: Column, with further: [Column], _ groups: [Int], groupCount: Int) throws

  /// The values of some groups, whether or not they have had rows.
  func results(_ groups: Range<Int>) throws -> Column
}

/// The accumulators of all groups, side by side.
private final class Accumulators<State: Accumulator>: GroupStates {
  private let start: State
  private var states: [State] = []

  init(_ start: State) {
    self.start = start
  }

  func add(_ column: Column, with further: [Column], _ groups: [Int], groupCount: Int) throws {
    makeRoom(for: groupCount)
    try State.add(column, with: further, groups, to: &states)
  }

  func results(_ groups: Range<Int>) throws -> Column {
    makeRoom(for: groups.upperBound)
    return try State.results(states[groups])
  }

  private func makeRoom(for groupCount: Int) {
    guard states.count < groupCount else { return }
    states += State.states(start, count: groupCount - states.count)
  }
}
