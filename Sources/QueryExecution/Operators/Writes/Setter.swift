import GraphModel
import QueryBinding
import QueryFunctions

/// `SET`: row by row and item by item, each seeing what the ones before it set.
struct Setter: RowWriter {
  private enum Item {
    case property(of: any ColumnExpression, key: String, to: any ColumnExpression)
    case replace(any ColumnExpression, with: any ColumnExpression)
    case merge(any ColumnExpression, with: any ColumnExpression)
    case labels(any ColumnExpression, [String])
  }

  private let items: [Item]
  private let context: ExecutionContext

  init(_ items: [BoundSetItem], _ layout: Layout, _ context: ExecutionContext) {
    let compiler = ExpressionCompiler(layout: layout, context: context)
    self.context = context
    self.items = items.map { item in
      switch item {
      case .property(let base, let key, let value):
        .property(of: compiler.compile(base), key: key, to: compiler.compile(value))
      case .replace(let variable, let value):
        .replace(compiler.compile(.variable(variable)), with: compiler.compile(value))
      case .merge(let variable, let value):
        .merge(compiler.compile(.variable(variable)), with: compiler.compile(value))
      case .labels(let variable, let labels):
        .labels(compiler.compile(.variable(variable)), labels)
      }
    }
  }

  func write(_ batches: [Batch]) throws {
    guard !items.isEmpty else { return }
    for batch in batches {
      try context.check()
      for row in 0..<batch.count {
        let single = batch.count == 1 ? batch : batch.gathered([row])
        for item in items { try set(item, single) }
      }
    }
  }

  private func set(_ item: Item, _ row: Batch) throws {
    switch item {
    case .property(let base, let key, let value):
      let target = try base.evaluate(row)[0]
      if target.isNull { return }
      try context.set(key, of: target, to: try value.evaluate(row)[0])
    case .replace(let base, let value):
      try replace(try base.evaluate(row)[0], with: try value.evaluate(row)[0], keepsOthers: false)
    case .merge(let base, let value):
      try replace(try base.evaluate(row)[0], with: try value.evaluate(row)[0], keepsOthers: true)
    case .labels(let base, let labels):
      guard case .node(let node) = try base.evaluate(row)[0] else { return }
      try context.checkExisting([node])
      context.counters.labelsAdded += try context.writer.addLabels(labels, to: node)
    }
  }

  private func replace(_ target: Value, with value: Value, keepsOthers: Bool) throws {
    if target.isNull { return }
    let new = try context.properties(of: value)
    if !keepsOthers {
      for key in try context.properties(of: target).keys where new[key] == nil {
        try context.set(key, of: target, to: .null)
      }
    }
    for (key, value) in new.entries { try context.set(key, of: target, to: value) }
  }
}

/// `REMOVE`: properties and labels.
struct Remover: RowWriter {
  private enum Item {
    case property(of: any ColumnExpression, key: String)
    case labels(any ColumnExpression, [String])
  }

  private let items: [Item]
  private let context: ExecutionContext

  init(_ items: [BoundRemoveItem], _ layout: Layout, _ context: ExecutionContext) {
    let compiler = ExpressionCompiler(layout: layout, context: context)
    self.context = context
    self.items = items.map { item in
      switch item {
      case .property(let base, let key): .property(of: compiler.compile(base), key: key)
      case .labels(let variable, let labels):
        .labels(compiler.compile(.variable(variable)), labels)
      }
    }
  }

  func write(_ batches: [Batch]) throws {
    for batch in batches {
      try context.check()
      for item in items { try remove(item, batch) }
    }
  }

  private func remove(_ item: Item, _ batch: Batch) throws {
    switch item {
    case .property(let base, let key):
      let targets = try base.evaluate(batch)
      for row in 0..<batch.count where !targets.isNull(at: row) {
        try context.set(key, of: targets[row], to: .null)
      }
    case .labels(let base, let labels):
      let targets = try base.evaluate(batch)
      for row in 0..<batch.count {
        guard case .node(let node) = targets[row] else { continue }
        try context.checkExisting([node])
        context.counters.labelsRemoved += try context.writer.removeLabels(labels, from: node)
      }
    }
  }
}

extension ExecutionContext {
  /// Sets or, to null, takes away a property of a node or an edge.
  func set(_ key: String, of target: Value, to value: Value) throws {
    guard value.isStorable else {
      throw EvaluationError.notStorable(property: key, kind: value.kind.name)
    }
    switch target {
    case .node(let node):
      try checkExisting([node])
      try writer.setProperty(key, of: node, to: value)
    case .edge(let edge):
      try checkExisting([edge])
      try writer.setProperty(key, of: edge, to: value)
    default:
      throw ExecutionError.notAnElement(
        expected: "NODE or RELATIONSHIP", actual: target.kind.name)
    }
    counters.propertiesSet += 1
  }
}
