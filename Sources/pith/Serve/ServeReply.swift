import Diagnostics
import GraphEngine
import GraphModel
import TypedJSON

/// The line that answers a request, as it is put together.
struct ServeReply {
  private let id: Value?
  private let budget: Budget
  private var columns: [String] = []
  private var rows = JSONWriter()
  private var notifications: [Diagnostic] = []
  private var changes: [(name: String, count: Int)] = []

  init(to id: Value?, budget: Budget = Budget()) {
    self.id = id
    self.budget = budget
  }

  /// Takes in what a run of statements tells; the last statement's result stays.
  mutating func take(_ event: QueryEvent) throws {
    switch event {
    case .warnings(let warnings):
      notifications += warnings
    case .columns(let columns):
      self.columns = columns
      rows = JSONWriter()
    case .rows(let rows, let elements):
      let before = self.rows.bytes.count
      append(rows, elements)
      try budget.reserve(bytes: self.rows.bytes.count - before)
    case .finished(let summary):
      changes = summary.changes
    }
  }

  /// The reply `{"columns": […], "rows": […], "stats": {…}}`.
  func result(in source: SourceText) -> [UInt8] {
    line { json in
      json.key("columns")
      json.array(columns) { $0.text($1) }
      json.raw(",\"rows\":[")
      json.bytes += rows.bytes
      json.raw("],\"stats\":")
      json.object(changes) { json, change in
        json.key(change.name)
        json.integer(Int64(change.count))
      }
      if !notifications.isEmpty { writeNotifications(in: source, to: &json) }
    }
  }

  /// The reply `{"error": {"type": "SyntaxError", …}}`.
  func error(_ error: Diagnostic, in source: SourceText? = nil) -> [UInt8] {
    line { json in
      json.raw("\"error\":{\"type\":")
      json.text(error.code.type)
      json.raw(",\"phase\":\"\(error.phase.rawValue)\",\"detail\":")
      json.text(error.code.detail ?? "")
      Self.writePlace(of: error, in: source, to: &json)
      Self.writeHelp(of: error, to: &json)
      json.raw("}")
    }
  }

  /// The reply `{}`.
  func done() -> [UInt8] { line { _ in } }
}

extension ServeReply {
  private mutating func append(_ rows: [[Value]], _ elements: ElementTable) {
    let encoder = ValueEncoder(.typed, elements: elements)
    for row in rows {
      if !self.rows.bytes.isEmpty { self.rows.raw(",") }
      self.rows.array(row) { json, value in encoder.write(value, to: &json) }
    }
  }

  private func line(_ members: (inout JSONWriter) -> Void) -> [UInt8] {
    var json = JSONWriter()
    json.raw("{")
    if let id {
      json.key("id")
      ValueEncoder(.typed).write(id, to: &json)
    }
    let start = json.bytes.count
    var rest = JSONWriter()
    members(&rest)
    if start > 1, !rest.bytes.isEmpty { json.raw(",") }
    json.bytes += rest.bytes
    json.raw("}\n")
    return json.bytes
  }

  private func writeNotifications(in source: SourceText, to json: inout JSONWriter) {
    json.raw(",\"notifications\":")
    json.array(notifications) { json, warning in
      json.raw("{\"type\":")
      json.text(warning.code.description)
      Self.writePlace(of: warning, in: source, to: &json)
      json.raw("}")
    }
  }

  /// What to do, where there is something to say.
  private static func writeHelp(of diagnostic: Diagnostic, to json: inout JSONWriter) {
    let help = ([diagnostic.hint].compactMap { $0 } + diagnostic.helps).joined(separator: "; ")
    guard !help.isEmpty else { return }
    json.raw(",\"help\":")
    json.text(help)
  }

  /// The message and, where it is known, line and column.
  private static func writePlace(
    of diagnostic: Diagnostic, in source: SourceText?, to json: inout JSONWriter
  ) {
    json.raw(",\"message\":")
    json.text(diagnostic.message)
    guard let span = diagnostic.span, let source else { return }
    let place = source.position(of: span.start)
    json.raw(",\"line\":\(place.line),\"column\":\(place.column)")
  }
}
