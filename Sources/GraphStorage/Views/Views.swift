import GraphModel

/// The views for people who read a graph's file with SQL.
struct Views {
  private let file: GraphFile

  init(_ file: GraphFile) {
    self.file = file
  }

  /// Makes all views anew, as tables and columns are now.
  func remake() throws {
    try FullText(file).remakeSource()
    let views = [
      ("node", node), ("edge", edge), ("insight", try nodes(labelled: "Insight")),
      ("entity", try nodes(labelled: "Entity")), ("mention", try edges(ofTypes: ["MENTIONS"])),
      ("claim", try edges(ofTypes: Self.claimTypes)),
    ]
    for (name, select) in views {
      try file.connection.execute(
        "DROP VIEW IF EXISTS \(name); CREATE VIEW \(name) AS \(select);")
    }
  }

  private static let claimTypes = [
    "CONSTRAINS", "ENABLES", "RESTRICTS", "CAUSES", "DEPENDS_ON", "LEADS", "LAGS", "LEVERAGES",
    "BUILDS", "CHALLENGES", "INVESTS_IN",
  ]

  private static let columnLimit = 200

  private var node: String {
    """
    SELECT n.id AS id, \(labels("n.label_set")) AS labels, s.table_name AS table_name
    FROM graph_node n JOIN label_set s ON s.id = n.label_set
    """
  }

  private var edge: String {
    let selects = file.catalogue.edgeTables.map { table in
      """
      SELECT _id, (SELECT name FROM edge_type WHERE id = \(table.id.rawValue)), _src, _dst
      FROM \(SQLText.name(table.name))
      """
    }
    return UnionText.all(["SELECT 0 AS id, '' AS type, 0 AS source, 0 AS target WHERE 0"] + selects)
  }

  private func nodes(labelled label: String) throws -> String {
    let tables = try file.nodeTables(carrying: label)
    let keys = columns(of: tables, besides: ["id", "labels"])
    let selects = tables.filter { !$0.isShared }.map { table in
      let labels = labels(String(table.id.rawValue))
      return "SELECT _id, \(labels)\(cells(keys, table)) FROM \(SQLText.name(table.name))"
    }
    return UnionText.all([empty(["id", "labels"] + keys)] + selects)
  }

  private func edges(ofTypes types: [String]) throws -> String {
    let tables = try file.catalogue.edgeTypes(named: types).map { try file.edgeTable($0) }
    let keys = columns(of: tables, besides: ["id", "type", "source", "target"])
    let selects = tables.map { table in
      """
      SELECT _id, '\(table.type)', _src, _dst\(cells(keys, table))
      FROM \(SQLText.name(table.name))
      """
    }
    return UnionText.all([empty(["id", "type", "source", "target"] + keys)] + selects)
  }

  /// The labels of a set in one text.
  private func labels(_ set: String) -> String {
    """
    (SELECT group_concat(l.name, ':') FROM label_set m, json_each(m.labels) j
     JOIN label l ON l.id = j.value WHERE m.id = \(set))
    """
  }

  /// The plain properties of some tables, of names that differ.
  private func columns(of tables: [some GraphTable], besides taken: [String]) -> [String] {
    var taken = Set(taken)
    let keys = tables.flatMap { $0.columns?.named.map(\.key) ?? [] }
    let plain = keys.filter { SQLName.isPlain($0) && taken.insert(SQLName.folded($0)).inserted }
    return Array(plain.prefix(Self.columnLimit))
  }

  private func cells(_ keys: [String], _ table: some GraphTable) -> String {
    keys.map { key in
      if case .column(_, let name) = table.place(of: key) {
        ", \(SQLText.name(name))"
      } else {
        ", NULL"
      }
    }.joined()
  }

  private func empty(_ columns: [String]) -> String {
    "SELECT \(columns.map { "NULL AS \(SQLText.name($0))" }.joined(separator: ", ")) WHERE 0"
  }
}
