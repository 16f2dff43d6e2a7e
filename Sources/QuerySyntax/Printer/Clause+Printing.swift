extension Clause {
  /// In house style, a part a line.
  var lines: [String] {
    switch kind {
    case .match(let pattern, let condition, let isOptional):
      ["\(isOptional ? "OPTIONAL " : "")MATCH \(pattern.printed)"] + Self.line(condition)
    case .unwind(let list, let name): ["UNWIND \(list.printed) AS \(name.printedAsVariable)"]
    case .for(let name, let list, let position):
      ["FOR \(name.printedAsVariable) IN \(list.printed)\(position?.printed ?? "")"]
    case .filter(let condition): ["FILTER \(condition.printed)"]
    case .let(let items): ["LET " + items.map(\.printed).joined(separator: ", ")]
    case .order(let order, let skip, let limit):
      Projection.lines(order: order, skip: skip, limit: limit)
    case .with(let projection, let condition):
      projection.lines(after: "WITH") + Self.line(condition)
    case .return(let projection): projection.lines(after: "RETURN")
    case .create(let pattern): ["CREATE \(pattern.printed)"]
    case .merge(let path, let onCreate, let onMatch):
      ["MERGE \(path.printed)"] + Self.line("ON CREATE SET", onCreate)
        + Self.line("ON MATCH SET", onMatch)
    case .set(let items): Self.line("SET", items)
    case .remove(let items): ["REMOVE " + items.map(\.printed).joined(separator: ", ")]
    case .delete(let targets, let isDetach):
      [(isDetach ? "DETACH " : "") + "DELETE " + Self.list(targets)]
    case .foreach(let variable, let list, let updates):
      ["FOREACH (\(variable.printedAsVariable) IN \(list.printed) | \(Self.inline(updates)))"]
    case .call(let call): [call.printed]
    case .subquery(let query, let imports): Self.lines(calling: query, with: imports)
    }
  }

  /// Clauses in one line.
  static func inline(_ clauses: [Clause]) -> String {
    clauses.flatMap(\.lines).joined(separator: " ")
  }

  private static func line(_ condition: Expression?) -> [String] {
    condition.map { ["WHERE \($0.printed)"] } ?? []
  }

  private static func line(_ words: String, _ items: [SetItem]) -> [String] {
    items.isEmpty ? [] : ["\(words) " + items.map(\.printed).joined(separator: ", ")]
  }

  fileprivate static func list(_ expressions: [Expression]) -> String {
    expressions.map(\.printed).joined(separator: ", ")
  }

  private static func lines(calling query: Query, with imports: SubqueryImports) -> [String] {
    ["CALL \(imports.printed){"] + query.lines.map { "  " + $0 } + ["}"]
  }
}

extension SubqueryImports {
  fileprivate var printed: String {
    switch self {
    case .byWith: ""
    case .all: "(*) "
    case .names(let names): "(\(names.map(\.printedAsVariable).joined(separator: ", "))) "
    }
  }
}

extension Projection {
  fileprivate func lines(after word: String) -> [String] {
    let columns = ((includesAll ? ["*"] : []) + items.map(\.printed)).joined(separator: ", ")
    return ["\(word) \(isDistinct ? "DISTINCT " : "")\(columns)"]
      + Self.lines(order: order, skip: skip, limit: limit)
  }

  fileprivate static func lines(order: [SortItem], skip: Expression?, limit: Expression?)
    -> [String]
  {
    let keys = order.map(\.printed).joined(separator: ", ")
    return [order.isEmpty ? "" : "ORDER BY \(keys)", skip.clause("SKIP "), limit.clause("LIMIT ")]
      .filter { !$0.isEmpty }
  }
}

extension ForPosition {
  fileprivate var printed: String { " WITH \(kind.rawValue) \(variable.printedAsVariable)" }
}

extension LetItem {
  fileprivate var printed: String { "\(variable.printedAsVariable) = \(value.printed)" }
}

extension ProjectionItem {
  fileprivate var printed: String {
    expression.printed + (alias.map { " AS \($0.printedAsVariable)" } ?? "")
  }
}

extension SortItem {
  fileprivate var printed: String { expression.printed + (isDescending ? " DESC" : "") }
}

extension SetItem {
  fileprivate var printed: String {
    switch self {
    case .property(let owner, let key, let value):
      "\(Expression(.property(of: owner, key: key), key.span).printed) = \(value.printed)"
    case .replace(let name, let value): "\(name.printedAsVariable) = \(value.printed)"
    case .merge(let name, let value): "\(name.printedAsVariable) += \(value.printed)"
    case .labels(let name, let labels): name.printed(with: labels)
    }
  }
}

extension RemoveItem {
  fileprivate var printed: String {
    switch self {
    case .property(let owner, let key):
      Expression(.property(of: owner, key: key), key.span).printed
    case .labels(let name, let labels): name.printed(with: labels)
    }
  }
}

extension Identifier {
  fileprivate func printed(with labels: [Identifier]) -> String {
    printedAsVariable + labels.map { ":\($0.printed)" }.joined()
  }
}

extension ProcedureCall {
  fileprivate var printed: String {
    let arguments = arguments.map { "(\(Clause.list($0)))" } ?? ""
    return "CALL \(name.printedInParts)\(arguments)\(yields?.printed ?? "")"
  }
}

extension ProcedureCall.Yields {
  fileprivate var printed: String {
    let columns = items.map(\.printed).joined(separator: ", ")
    return
      " YIELD \(includesAll ? "*" : items.isEmpty ? "-" : columns)\(condition.clause(" WHERE "))"
  }
}

extension ProcedureCall.Item {
  fileprivate var printed: String {
    column.printedAsVariable + (alias.map { " AS \($0.printedAsVariable)" } ?? "")
  }
}
