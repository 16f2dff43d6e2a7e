import GraphModel
import QueryBinding
import QueryFunctions
import QuerySyntax

extension StatementRun {
  /// Lists what there is: `SHOW INDEXES`.
  func show(_ catalogue: Statement.Catalogue, _ graph: any GraphSession) throws {
    let (columns, rows) = try contents(of: catalogue, graph)
    try tell(.columns(columns))
    if !rows.isEmpty { try tell(.rows(rows, ElementTable())) }
    var summary = QuerySummary()
    summary.rowCount = rows.count
    try tell(.finished(summary))
  }

  private func contents(of catalogue: Statement.Catalogue, _ graph: any GraphSession) throws
    -> (columns: [String], rows: [[Value]])
  {
    switch catalogue {
    case .indexes:
      let rows = try graph.reader.indexes().filter(\.servesLookups).map { index -> [Value] in
        [
          .text(index.name), .text(index.label), .text(index.property), .boolean(index.isUnique),
        ]
      }
      return (["name", "label", "property", "unique"], rows)
    case .procedures:
      let procedures = session.procedures.procedures.sorted { $0.name < $1.name }
      let rows = procedures.map { [Value.text($0.name), .text($0.signature), .text($0.summary)] }
      return (["name", "signature", "summary"], rows)
    case .functions:
      let rows =
        FunctionCatalog.scalars.map { [Value.text($0.name), .text($0.summary)] }
        + FunctionCatalog.aggregates.map { [Value.text($0.name), .text($0.summary)] }
      return (["name", "summary"], rows.sorted { Value.order($0[0], $1[0]) < 0 })
    case .constraints:
      let constraints = try graph.reader.indexes().filter(\.isConstraint)
      let rows = constraints.map { constraint -> [Value] in
        [
          .text(constraint.name), .text(constraint.label), .text(constraint.property),
          .text(constraint.kind == .unique ? "IS UNIQUE" : "IS NOT NULL"),
        ]
      }
      return (["name", "label", "property", "requires"], rows)
    }
  }

  /// Tells the end of a statement that gives no rows.
  func finish() throws {
    try tell(.columns([]))
    try tell(.finished(QuerySummary()))
  }
}
