import GraphEngine
import GraphExport
import GraphModel

/// The last result, to be shown again or drawn without running anything again.
struct KeptResult {
  let query: String
  private(set) var columns: [String] = []
  private(set) var rows: [[Value]] = []
  private(set) var elements = ElementTable()

  /// All rows, of which the first are kept.
  private(set) var rowCount = 0
  private var size = 0

  /// Values, nodes and edges at most that are kept.
  private static let limit = 500_000

  init(of query: String) {
    self.query = query
  }

  var isWhole: Bool { rows.count == rowCount }

  mutating func take(_ event: QueryEvent) {
    switch event {
    case .columns(let columns): self.columns = columns
    case .rows(let rows, let elements): keep(rows, elements)
    case .warnings, .finished: break
    }
  }

  private mutating func keep(_ more: [[Value]], _ table: ElementTable) {
    defer { rowCount += more.count }
    guard isWhole, size < Self.limit else { return }
    rows += more
    elements.nodes.merge(table.nodes) { $1 }
    elements.edges.merge(table.edges) { $1 }
    size = rows.count * max(1, columns.count) + elements.nodes.count + elements.edges.count
  }

  /// The first rows in a format, and what the reader should know beside them.
  func written(as format: ResultFormat, _ settings: ResultSettings, rows count: Int? = nil) -> (
    text: [UInt8], notices: [String]
  ) {
    guard !columns.isEmpty else { return ([], []) }
    let writer = format.makeWriter(settings)
    var text: [UInt8] = []
    writer.begin(columns, to: &text)
    writer.append(Array(rows.prefix(count ?? rows.count)), elements, to: &text)
    writer.finish(to: &text)
    return (text, writer.notices)
  }
}
