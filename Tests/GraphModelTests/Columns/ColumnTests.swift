import GraphModel
import TestSupport
import Testing

@Suite struct ColumnTests {
  /// Values, and whether they are kept in a column of one type.
  static let cases: [([Value], Bool)] = [
    ([1, 2], true), ([1, nil, 3], true), ([nil, nil, "a"], true), ([1, 2.0], false),
    ([nil, 1, "a", nil], false), ([nil, nil], false), ([], false), ([true, nil, false], true),
    ([.node(NodeID(3)), nil], true), ([.edge(.absent), nil], true), ([[1], nil], false),
    ([1.5, nil, .float(.nan)], true),
  ]

  @Test(arguments: cases)
  func aColumnGivesBackItsValues(values: [Value], isTyped: Bool) {
    let column = Column(values)
    #expect(column.values.map(\.description) == values.map(\.description))
    #expect(values.indices.allSatisfy { column.isNull(at: $0) == values[$0].isNull })
    if case .values = column.storage { #expect(!isTyped) } else { #expect(isTyped) }
  }

  @Test(arguments: cases)
  func rowsAreGatheredInAnyOrder(values: [Value], _: Bool) {
    let rows = values.indices.reversed() + values.indices
    let gathered = Column(values).gathered(rows)
    #expect(gathered.values.map(\.description) == rows.map { values[$0].description })
    let padded = Column(values).gathered(orNull: [nil] + rows.map(Optional.some))
    #expect(padded.values.map(\.description) == ["null"] + rows.map { values[$0].description })
  }

  @Test func columnsAreJoinedWhateverTheirTypes() {
    let joined = Column(joining: [Column([1]), Column([nil]), Column(["a"]), .nulls(count: 0)])
    #expect(joined.values.map(\.description) == ["1", "null", "'a'"])
  }

  @Test(arguments: [nil, true, 1, 1.5, "a", [1], ["a": 1], .node(NodeID(1))] as [Value])
  func aConstantIsTheSameOnEveryRow(value: Value) {
    let column = Column.constant(value, count: 3)
    #expect(column.count == 3)
    #expect(column.values.allSatisfy { $0.description == value.description })
  }
}
