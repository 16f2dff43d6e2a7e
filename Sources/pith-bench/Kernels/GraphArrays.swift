/// The generated graph as plain arrays, which the bare kernels work on.
final class GraphArrays {
  let mentions: CompressedRows
  let mentionedBy: CompressedRows
  let relations: CompressedRows
  let relatedFrom: CompressedRows
  let isCountry: [Bool]
  let scores: [Double]
  let texts: PackedTexts
  let marks: Marks
  let otherMarks: Marks

  init(_ graph: InsightGraph) {
    let (insights, entities) = (graph.insights.count, graph.entities.count)
    mentions = CompressedRows(graph.mentions, from: insights)
    mentionedBy = CompressedRows(backwards: graph.mentions, from: entities)
    relations = CompressedRows(graph.relations, from: insights)
    relatedFrom = CompressedRows(backwards: graph.relations, from: insights)
    isCountry = graph.entities.map { $0.kind == "Country" }
    scores = graph.insights.map(\.score)
    texts = PackedTexts(graph.insights.map(\.text))
    marks = Marks(insights)
    otherMarks = Marks(insights)
  }
}
