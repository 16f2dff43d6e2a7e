import GraphModel
import QueryFunctions

extension ReferenceEvaluator {
  /// A scalar function.
  ///
  /// The common ones are written here, the others are the catalogue's.
  func apply(_ name: String, _ arguments: [Value]) throws -> Value {
    switch (name.lowercased(), arguments.first) {
    case ("labels", .some(let node)): try labels(of: node)
    case ("type", .some(let edge)): try type(of: edge)
    case ("id", .some(let element)): try id(of: element)
    case ("keys", .some(let holder)):
      try properties(of: holder).map { .list($0.keys.map { .text($0) }) } ?? .null
    case ("properties", .some(let holder)): try properties(of: holder).map { .map($0) } ?? .null
    case ("nodes", .some(let path)): try nodes(of: path)
    case ("relationships", .some(let path)): try edges(of: path)
    case ("startnode", .some(let edge)): try end(of: edge, \.source)
    case ("endnode", .some(let edge)): try end(of: edge, \.target)
    case ("length", .some(let path)): try length(of: path)
    case ("size", .some(let container)): try size(of: container)
    case ("coalesce", _): arguments.first { !$0.isNull } ?? .null
    case ("range", _) where arguments.count == 2: try range(arguments[0], arguments[1])
    default: try applyFromCatalogue(name, arguments)
    }
  }

  private func labels(of node: Value) throws -> Value {
    switch node {
    case .null: return .null
    case .node(let id):
      guard let node = graph.nodes[id] else { throw ReferenceError.deletedElement }
      return .list(node.labels.sorted().map { .text($0.text) })
    default: throw ReferenceError.wrongKind
    }
  }

  private func type(of edge: Value) throws -> Value {
    switch edge {
    case .null: return .null
    case .edge(let reference):
      guard let edge = graph.edges[reference.id] else { throw ReferenceError.deletedElement }
      return .text(edge.type.text)
    default: throw ReferenceError.wrongKind
    }
  }

  private func id(of element: Value) throws -> Value {
    switch element {
    case .null: .null
    case .node(let id): .integer(id.rawValue)
    case .edge(let edge): .integer(edge.id.rawValue)
    default: throw ReferenceError.wrongKind
    }
  }

  private func properties(of holder: Value) throws -> ValueMap? {
    switch holder {
    case .null: nil
    case .map(let map): map
    case .node, .edge: try graph.properties(of: holder)
    default: throw ReferenceError.wrongKind
    }
  }

  private func nodes(of path: Value) throws -> Value {
    switch path {
    case .null: .null
    case .path(let path): .list(path.nodes.map { .node($0) })
    default: throw ReferenceError.wrongKind
    }
  }

  private func edges(of path: Value) throws -> Value {
    switch path {
    case .null: .null
    case .path(let path): .list(path.edges.map { .edge($0) })
    default: throw ReferenceError.wrongKind
    }
  }

  private func end(of edge: Value, _ end: KeyPath<EdgeReference, NodeID>) throws -> Value {
    switch edge {
    case .null: .null
    case .edge(let edge): .node(edge[keyPath: end])
    default: throw ReferenceError.wrongKind
    }
  }
}

// MARK: - Sizes and ranges

extension ReferenceEvaluator {
  private func length(of path: Value) throws -> Value {
    switch path {
    case .null: .null
    case .path(let path): .integer(Int64(path.edges.count))
    default: throw ReferenceError.wrongKind
    }
  }

  private func size(of container: Value) throws -> Value {
    switch container {
    case .null: .null
    case .list(let elements): .integer(Int64(elements.count))
    case .text(let text): .integer(Int64(text.unicodeScalars.count))
    default: throw ReferenceError.wrongKind
    }
  }

  private func range(_ first: Value, _ last: Value) throws -> Value {
    if first.isNull || last.isNull { return .null }
    guard case .integer(let first) = first, case .integer(let last) = last
    else { throw ReferenceError.wrongKind }
    return .list(first > last ? [] : (first...last).map { .integer($0) })
  }
}

// MARK: - The catalogue

extension ReferenceEvaluator {
  private func applyFromCatalogue(_ name: String, _ arguments: [Value]) throws -> Value {
    guard let function = FunctionCatalog.scalar(named: name)
    else { throw ReferenceError("SyntaxError", "UnknownFunction") }
    do {
      return try InMemoryGraphStore().access(under: Budget()) { session in
        try function(arguments, in: .fixed(session.reader))
      }
    } catch let error as EvaluationError {
      throw ReferenceError(error.type, error.detail)
    }
  }
}

extension EvaluationContext {
  /// The first second of 2024, and no chance.
  fileprivate static func fixed(_ reader: any GraphReader) -> EvaluationContext {
    let day = CalendarDate(daysSinceEpoch: 19_723)
    let moment = LocalDateTime(date: day, time: LocalTime(nanoseconds: 0))
    return EvaluationContext(
      reader: reader, budget: Budget(), now: ZonedDateTime(local: moment, offsetSeconds: 0),
      random: { 4 })
  }
}
