extension Pattern {
  /// In house style: `(a)-->(b), p = (b)-[:KNOWS]->(c)`.
  package var printed: String { paths.map(\.printed).joined(separator: ", ") }
}

extension NodePattern {
  package var printed: String {
    let head = (variable?.printedAsVariable ?? "") + (labels.map { ":\($0.printed)" } ?? "")
    return "(" + Self.joined(head, properties, condition) + ")"
  }

  /// What stands in a node or an edge, with spaces where they are needed.
  fileprivate static func joined(
    _ head: String, _ properties: Expression?, _ condition: Expression?
  ) -> String {
    let parts = [head, properties?.printed ?? "", condition.map { "WHERE \($0.printed)" } ?? ""]
    return parts.filter { !$0.isEmpty }.joined(separator: " ")
  }
}

extension EdgePattern {
  package var printed: String {
    let head = (variable?.printedAsVariable ?? "") + (types.map { ":\($0.printed)" } ?? "")
    let detail = NodePattern.joined(head + (repetition?.printed ?? ""), properties, condition)
    let middle = detail.isEmpty ? "" : "[\(detail)]"
    return switch direction {
    case .right: "-\(middle)->"
    case .left: "<-\(middle)-"
    case .either: "-\(middle)-"
    }
  }
}

extension Repetition {
  /// In openCypher's form: `*`, `*2`, `*1..3`, `*..3`.
  fileprivate var printed: String {
    let (low, high) = (minimum?.printed ?? "", maximum?.printed ?? "")
    return minimum == maximum ? "*\(low)" : "*\(low)..\(high)"
  }

  /// In GQL's form: `+`, `*`, `{2}`, `{1,3}`, `{2,}`.
  var printedAsQuantifier: String {
    guard let minimum else { return maximum.map { "{1,\($0.printed)}" } ?? "+" }
    if minimum == maximum { return "{\(minimum.printed)}" }
    if maximum == nil, minimum.printed == "0" { return "*" }
    return "{\(minimum.printed),\(maximum?.printed ?? "")}"
  }
}
