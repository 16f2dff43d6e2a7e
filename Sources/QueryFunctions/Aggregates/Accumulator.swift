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
}

extension Accumulator {
  package func makeStates() -> any GroupStates { Accumulators(self) }

  package mutating func add(_ number: Int64) throws { try add(.integer(number), with: []) }

  package mutating func add(_ number: Double) throws { try add(.float(number), with: []) }
}

/// What an aggregate has seen of all groups.
package protocol GroupStates: AnyObject {
  /// Takes in rows of which none is null: to each its group's number.
  func add(_ column: Column, with further: [Column], _ groups: [Int]) throws

  /// The value of a group, whether or not it has had rows.
  func result(of group: Int) throws -> Value
}

/// The accumulators of all groups, side by side.
final class Accumulators<State: Accumulator>: GroupStates {
  private let start: State
  private var states: [State] = []

  init(_ start: State) {
    self.start = start
  }

  func add(_ column: Column, with further: [Column], _ groups: [Int]) throws {
    makeRoom(for: groups)
    guard further.isEmpty else { return try addEach(column, further, groups) }
    switch column.storage {
    case .integers(let numbers): try add(numbers, groups) { try $0.add($1) }
    case .floats(let numbers): try add(numbers, groups) { try $0.add($1) }
    case .nodes, .edges, .booleans, .texts, .dates, .values: try addEach(column, [], groups)
    }
  }

  func result(of group: Int) throws -> Value {
    try (group < states.count ? states[group] : start).result()
  }

  private func makeRoom(for groups: [Int]) {
    guard let last = groups.max(), last >= states.count else { return }
    states += repeatElement(start, count: last + 1 - states.count)
  }

  @inline(__always)
  private func add<Number>(
    _ numbers: [Number], _ groups: [Int], _ add: (inout State, Number) throws -> Void
  ) throws {
    try states.withUnsafeMutableBufferPointer { states in
      for (number, group) in zip(numbers, groups) { try add(&states[group], number) }
    }
  }

  private func addEach(_ column: Column, _ further: [Column], _ groups: [Int]) throws {
    for (row, group) in groups.enumerated() {
      try states[group].add(column[row], with: further.isEmpty ? [] : further.map { $0[row] })
    }
  }
}
