import GraphModel
import InsightRanking
package import QueryFunctions
import TextAnalysis

/// Full-text search over the insights.
package enum SearchProcedure {
  package static let search = Procedure(
    "search", [.init("text", .text)], options: options,
    yields: [.init("node", .node), .init("score", .float), .init("snippet", .text)],
    summary: """
      The nodes whose text matches words, "a phrase", a prefix*, AND, OR, NOT or NEAR(a b, 5), \
      the best first.
      """,
    example: "CALL search('power OR \"export control\"', {limit: 5}) YIELD node, score, snippet",
    columns: { arguments, context in
      guard case .text(let text) = arguments[0] else { return columns(of: []) }
      let given = try OptionMap("search", options, arguments.dropFirst().first)
      do {
        let hits = try SearchResults(context.reader).hits(
          text, label: try given.text("label"), limit: try given.count("limit"),
          withSnippets: context.reads("snippet"))
        return columns(of: hits)
      } catch let problem as TextQueryProblem {
        throw EvaluationError.wrongValue(operation: "search()", reason: problem.message)
      }
    })

  private static func columns(of hits: [SearchResults.Hit]) -> [Column] {
    [
      Column(.nodes(hits.map(\.node))), Column(.floats(hits.map(\.score))),
      Column(.texts(hits.map(\.snippet))),
    ]
  }

  private static let options = [
    Procedure.Option("label", default: .null, summary: "only nodes with this label"),
    Procedure.Option("limit", default: .integer(20), summary: "how many nodes at most"),
  ]
}
