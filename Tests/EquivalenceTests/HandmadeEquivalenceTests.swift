import Diagnostics
import GraphModel
import ReferenceEvaluator
import TestSupport
import Testing

/// What was found by hand for the reference holds for the engine as well.
@Suite struct HandmadeEquivalenceTests {
  static let cases =
    MatchingReferenceTests.trails + MatchingReferenceTests.optional + MatchingReferenceTests.paths
    + ValueReferenceTests.truth + ValueReferenceTests.arithmetic + ValueReferenceTests.containers
    + ProjectionReferenceTests.aggregates + ProjectionReferenceTests.distinct
    + ProjectionReferenceTests.inner

  @Test(arguments: EngineVariant.all)
  func rowsAreThoseFoundByHand(_ variant: EngineVariant) throws {
    for item in Self.cases {
      let outcome = try variant.run(item.query, parameters: [:], on: item.graph)
      let difference =
        outcome.error?.message ?? RowComparison.difference(item.rows, outcome.rows)
      if let difference { Issue.record("\(variant): \(item.query)\n\(difference)") }
    }
  }

  @Test(arguments: EngineVariant.all)
  func orderedRowsAreThoseFoundByHand(_ variant: EngineVariant) throws {
    for item in ProjectionReferenceTests.ordered {
      let outcome = try variant.run(item.query, parameters: [:], on: item.graph)
      #expect(
        RowComparison.text(outcome.rows) == RowComparison.text(item.rows),
        "\(variant): \(item.query)")
    }
  }

  @Test(arguments: EngineVariant.all)
  func writesLeaveWhatWasFoundByHand(_ variant: EngineVariant) throws {
    for item in WritingReferenceTests.cases {
      let outcome = try variant.run("\(item.write);\n\(item.look)", parameters: [:], on: item.graph)
      let difference =
        outcome.error?.message ?? RowComparison.difference(item.rows, outcome.rows)
      if let difference { Issue.record("\(variant): \(item.write)\n\(difference)") }
    }
  }

  @Test(arguments: EngineVariant.all)
  func faultsAreOfTheSameType(_ variant: EngineVariant) throws {
    let faults =
      ValueReferenceTests.faults.map { (TestGraph.empty, $0.0, $0.1) }
      + WritingReferenceTests.faults
    for (graph, query, type) in faults {
      let outcome = try variant.run(query, parameters: [:], on: graph)
      #expect(outcome.error?.code.type == type, "\(variant): \(query)")
      #expect(outcome.graph.nodes.count == graph.nodes.count, "\(variant): \(query)")
    }
  }
}
