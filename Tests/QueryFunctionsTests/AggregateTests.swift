import GraphModel
import QueryFunctions
import Testing

@Suite struct AggregateTests {
  private func value(_ name: String, _ arguments: String) throws -> Value {
    try #require(FunctionCatalog.aggregate(named: name)).value("[\(arguments)]")
  }

  @Test(arguments: [
    ("count", "[1, 1, 'a']", "3"), ("collect", "[[1], 2]", "[[1], 2]"),
    ("min", "['x', 7, [3, 9], 0.4, 'w']", "[3, 9]"), ("max", "['x', 7, [3, 9], 0.4, 'w']", "7"),
    ("min", "[[5], [5, 4], [4]]", "[4]"), ("max", "[1, 0.0 / 0.0, 5]", "0.0 / 0.0"),
    ("max", "[1, 1.0]", "1"), ("sum", "[0.1, 0.2, 0.3]", "0.6"), ("sum", "[1, 2.5]", "3.5"),
    ("sum", "[duration('P1D'), duration('PT1H')]", "duration('P1DT1H')"),
    ("sum", "[1e16, 1.0, -1e16]", "1.0"), ("sum", "[1.7e308, 1.7e308]", "1.0 / 0.0"),
    ("avg", "[1, 2, 4.5]", "2.5"),
    (
      "avg", "[duration('P1D'), duration('P2D')]",
      "duration('P1DT12H')"
    ), ("avg", "[1.7e308, 1.7e308]", "1.7e308"),
    ("avg", "[9223372036854775807, 9223372036854775807]", "9.223372036854775807e18"),
    ("stDev", "[2, 4, 4, 4, 5, 5, 7, 9]", "2.138089935299395"),
    ("stDevP", "[2, 4, 4, 4, 5, 5, 7, 9]", "2.0"), ("stDev", "[]", "0.0"),
    ("stDevP", "[1e9, 1000000001.0]", "0.5"),
    ("percentileCont", "[10, 20, 30], 0.25", "15.0"), ("percentileCont", "[10, 20, 30], 1", "30.0"),
    ("percentileDisc", "[30, 10, 20], 0.34", "20"), ("percentileDisc", "[10.0, 20.0], 0", "10.0"),
    ("percentileDisc", "[10, 20, 30], 1.0", "30"),
  ])
  func groupsHaveValues(name: String, arguments: String, expected: String) throws {
    let actual = try value(name, arguments)
    let expected = try TinyExpression.value(expected)
    #expect(actual.isEquivalent(to: expected) && actual.kind == expected.kind, "\(actual)")
  }

  @Test func aSumOfIntegersMayOverflow() {
    #expect(throws: EvaluationError.integerOverflow) {
      try value("sum", "[9223372036854775807, 1]")
    }
  }

  @Test(arguments: ["1000", "-1", "1.1", "0.0 / 0.0"])
  func aShareIsFromZeroToOne(share: String) {
    for name in ["percentileCont", "percentileDisc"] {
      #expect {
        try value(name, "[1], \(share)")
      } throws: { error in
        (error as? EvaluationError)?.detail == "NumberOutOfRange"
      }
    }
  }

  @Test(arguments: [
    ("sum", "['a']"), ("sum", "[1, duration('P1D')]"), ("sum", "[duration('P1D'), 1]"),
    ("avg", "[true]"), ("avg", "[1, duration('P1D')]"), ("avg", "[duration('P1D'), 1]"),
    ("stDev", "['a']"), ("percentileCont", "['a'], 0.5"), ("percentileDisc", "[1], 'a'"),
  ])
  func valuesThatDoNotAddUpAreRefused(name: String, arguments: String) {
    #expect {
      try value(name, arguments)
    } throws: { error in
      (error as? EvaluationError)?.type == "TypeError"
    }
  }
}
