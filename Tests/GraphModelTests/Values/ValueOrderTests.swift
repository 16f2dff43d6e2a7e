import GraphModel
import TestSupport
import Testing

@Suite struct ValueOrderTests {
  /// One value of each place in the order, ascending.
  static let ascending: [Value] = [
    [:], ["a": 1], ["a": 2], ["b": 0], .node(NodeID(1)), .node(NodeID(2)), [], [1], [1, 2], [2],
    .path(PathReference(nodes: [NodeID(1)], edges: [])), .date(CalendarDate(daysSinceEpoch: 0)),
    .localTime(LocalTime(nanoseconds: 0)), "", "A", "a", "a\u{0}", "aa", "e\u{301}", "\u{E9}",
    false, true, .float(-.infinity), -2, -1.5, 0, 0.5, 9_007_199_254_740_992.0,
    9_007_199_254_740_993, .integer(.max), 0x1p63, .float(.infinity), .float(.nan), nil,
  ]

  @Test func valuesOfAllKindsHaveOneOrder() {
    for (left, first) in Self.ascending.enumerated() {
      for (right, second) in Self.ascending.enumerated() {
        let order = Value.order(first, second)
        #expect(order.signum() == (left - right).signum(), "\(first) and \(second)")
      }
    }
  }

  @Test func sortCodesNeverContradictTheOrder() {
    for (left, first) in Self.ascending.enumerated() {
      for second in Self.ascending[(left + 1)...] {
        let apart = (Column([first]).sortCodes()[0], Column([second]).sortCodes()[0])
        let together = Column([first, second]).sortCodes()
        #expect(apart.0 <= apart.1, "\(first) and \(second)")
        #expect(together == [apart.0, apart.1], "\(first) and \(second)")
      }
    }
    #expect(
      Column([1, 2, 2.5, nil]).sortCodes() == Set(Column([1, 2, 2.5, nil]).sortCodes()).sorted())
  }

  static let equivalent: [(Value, Value)] = [
    (nil, nil), (.float(.nan), .float(.nan)), (1, 1.0), (0.0, -0.0), ([1, nil], [1.0, nil]),
    (["a": .float(.nan)], ["a": .float(.nan)]), (9_007_199_254_740_992, 9_007_199_254_740_992.0),
  ]

  @Test(arguments: equivalent)
  func equivalentValuesAreOneKey(left: Value, right: Value) {
    #expect(ValueKey(left) == ValueKey(right))
    #expect(ValueKey(left).hashValue == ValueKey(right).hashValue)
  }

  static let equality: [(Value, Value, Bool?)] = [
    (1, 1.0, true), (1, "1", false), (nil, nil, nil), (1, nil, nil), ([1, nil], [1, 2], nil),
    ([1, nil], [2, nil], false), ([1], [1, nil], false), (["a": nil], ["a": 1], nil),
    (["a": nil], ["b": nil], false), (.float(.nan), .float(.nan), false), (0.0, -0.0, true),
    (9_007_199_254_740_993, 9_007_199_254_740_992.0, false), ("\u{E9}", "e\u{301}", false),
    (true, 1, false), ([], [], true),
  ]

  @Test(arguments: equality)
  func equalityMayBeUnknown(left: Value, right: Value, answer: Bool?) {
    #expect(left.isEqual(to: right) == answer)
    #expect(right.isEqual(to: left) == answer)
  }

  static let storable: [(Value, Bool)] = [
    (1, true), ([1, 2.5], true), ([], true), (["a", "b"], true), ([1, "a"], false),
    ([[1]], false), ([nil], false), (["a": 1], false), (.node(NodeID(1)), false), (nil, true),
  ]

  @Test(arguments: storable)
  func listsOfOneKindCanBeStored(value: Value, isStorable: Bool) {
    #expect(value.isStorable == isStorable)
  }
}
