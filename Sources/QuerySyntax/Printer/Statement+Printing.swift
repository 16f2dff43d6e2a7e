extension Statement {
  /// In house style, a clause a line, without a semicolon.
  package var printed: String {
    switch kind {
    case .query(let query): query.printed
    case .explain(let query): "EXPLAIN \(query.printed)"
    case .profile(let query): "PROFILE \(query.printed)"
    case .createIndex(let declaration): declaration.printed
    case .dropIndex(let name, let ifExists):
      "DROP INDEX \(name.printedAmongKeywords)\(ifExists ? " IF EXISTS" : "")"
    case .dropConstraint(let name, let ifExists):
      "DROP CONSTRAINT \(name.printedAmongKeywords)\(ifExists ? " IF EXISTS" : "")"
    case .show(let catalogue): "SHOW \(catalogue.rawValue)"
    case .begin: "BEGIN"
    case .commit: "COMMIT"
    case .rollback: "ROLLBACK"
    }
  }
}

extension Query {
  package var printed: String { lines.joined(separator: "\n") }

  var printedInline: String { lines.joined(separator: " ") }

  var lines: [String] {
    let union = unions.reduce(first.lines) { lines, union in
      lines + [union.isAll ? "UNION ALL" : "UNION"] + union.query.lines
    }
    return followers.reduce(union) { $0 + ["NEXT"] + $1.lines }
  }
}

extension SingleQuery {
  fileprivate var lines: [String] { clauses.flatMap(\.lines) }
}

extension IndexDeclaration {
  fileprivate var printed: String {
    let name = name.map { " \($0.printedAmongKeywords)" } ?? ""
    let part = "\(name)\(ifNotExists ? " IF NOT EXISTS" : "") FOR (n:\(label.printed))"
    let key = "n.\(property.printed)"
    return switch kind {
    case .index: "CREATE INDEX\(part) ON (\(key))"
    case .uniqueIndex: "CREATE UNIQUE INDEX\(part) ON (\(key))"
    case .unique: "CREATE CONSTRAINT\(part) REQUIRE \(key) IS UNIQUE"
    case .required: "CREATE CONSTRAINT\(part) REQUIRE \(key) IS NOT NULL"
    }
  }
}
