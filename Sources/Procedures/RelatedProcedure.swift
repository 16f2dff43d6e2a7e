import GraphModel
import InsightRanking
package import QueryFunctions

/// What else has been said on what an insight is about.
package enum RelatedProcedure {
  package static let related = Procedure(
    "related", [.init("insight", .oneOf([.node, .text]))], options: options,
    yields: [
      .init("insight", .node), .init("score", .float), .init("reasons", .list(of: .text)),
    ],
    summary: "The insights that have to do with one (a node or its key), and why.",
    example: """
      MATCH (i:Insight) WITH i LIMIT 1
      CALL related(i, {limit: 3}) YIELD insight, score, reasons RETURN insight, score, reasons
      """
  ) { arguments, context in
    let given = try OptionMap("related", options, arguments.dropFirst().first)
    guard let insight = try KeyedNode.find(arguments[0], label: "Insight", context.reader)
    else { return [] }
    var choice = RelatedInsights.Choice()
    choice.limit = try given.count("limit")
    choice.includesSameEpisode = try given.flag("sameEpisode")
    choice.before = try given.date("before")
    return try RelatedInsights(context.reader).related(to: insight, choice).map { related in
      [
        .node(related.insight), .float(related.score),
        .list(related.reasons.map { .text($0) }),
      ]
    }
  }

  private static let options = [
    Procedure.Option("limit", default: .integer(10), summary: "how many insights at most"),
    Procedure.Option(
      "sameEpisode", default: .boolean(false), summary: "also insights of the same episode"),
    Procedure.Option(
      "before", default: .null, summary: "only insights published before this day"),
  ]
}
