package import QueryBinding
import QueryFunctions

extension LogicalPlan: CustomStringConvertible {
  /// The plan as a tree, the result's operator first.
  ///
  ///     Project b.name
  ///     └─ Expand (a)-[:KNOWS]->(b)
  ///        └─ Scan a:Person
  package var description: String { lines.joined(separator: "\n") }

  private var lines: [String] {
    let below = (inner.map { [$0.plan] } ?? []) + inputs.filter { $0 != .unit }
    var lines = [headline]
    for (index, plan) in below.enumerated() {
      let isLast = index == below.count - 1
      for (number, line) in plan.lines.enumerated() {
        let margin = number == 0 ? (isLast ? "└─ " : "├─ ") : (isLast ? "   " : "│  ")
        lines.append(margin + line)
      }
    }
    return lines
  }

  /// The operator itself, in one line.
  package var headline: String {
    switch self {
    case .unit: "Unit"
    case .argument(let variables):
      variables.allSatisfy(\.isRowNumber) ? "Argument" : "Argument \(Self.list(variables))"
    case .countPattern(let count): count.description
    case .match(_, let pattern): "Match \(pattern)"
    case .scan(_, let scan): scan.description
    case .seek(_, let seek): seek.description
    case .expand(_, let step): step.text(repeated: "")
    case .expandRepeated(_, let step, let repetition): step.text(repeated: repetition.description)
    case .reach(_, let step, let repetition):
      "Reach \(step.text(repeated: repetition.description).drop { $0 != "(" })"
    case .expandPath(_, let path): path.description
    case .edgeEnds(_, let step): "EdgeEnds \(step.text(repeated: "").dropFirst(7))"
    case .filter(_, let conditions):
      "Filter \(conditions.map(\.description).joined(separator: " AND "))"
    case .project(_, let items, let keepsInput):
      "\(keepsInput ? "Extend" : "Project") \(Self.list(items))"
    case .aggregate(_, let grouping, _): "Aggregate \(grouping)"
    case .distinct(_, let variables): "Distinct \(Self.list(variables))"
    case .sort(_, let keys): "Sort by \(Self.list(keys))"
    case .topRows(_, let keys, let count): "TopRows \(count) by \(Self.list(keys))"
    case .skip(_, let count): "Skip \(count)"
    case .limit(_, let count): "Limit \(count)"
    case .call(_, let call):
      "Call \(call.procedure.name)(\(Self.list(call.arguments)))"
        + " YIELD \(Self.list(call.yields.map(\.variable)))"
    case .unwind(_, let list, let variable, let position):
      "Unwind \(list) AS \(variable)" + (position.map { ", place AS \($0.variable)" } ?? "")
    case .optional: "Optional"
    case .apply: "Apply"
    case .union: "Union"
    case .join(_, _, let join): "Join \(join)"
    case .create(_, let creation): "Create \(creation)"
    case .merge(_, let merge): "Merge \(merge.creation)"
    case .set(_, let items): "Set \(items.map(\.text).joined(separator: ", "))"
    case .remove(_, let items): "Remove \(items.map(\.text).joined(separator: ", "))"
    case .delete(_, let targets, let isDetach):
      "\(isDetach ? "DetachDelete" : "Delete") \(Self.list(targets))"
    case .foreach(_, let list, _): "Foreach \(list)"
    }
  }

  private static func list(_ parts: [some CustomStringConvertible]) -> String {
    parts.map(\.description).joined(separator: ", ")
  }

  private static func list(_ variables: [Variable]) -> String {
    variables.filter { !$0.isRowNumber }.map(\.description).joined(separator: ", ")
  }

  private static func list(_ items: [BoundProjection.Item]) -> String {
    items.filter { !$0.variable.isRowNumber }.map(\.description).joined(separator: ", ")
  }
}

extension LabelScan: CustomStringConvertible {
  package var description: String {
    let label = label.map { ":\($0)" } ?? ""
    let reading =
      properties.isEmpty ? "" : " reading \(properties.map(\.key).joined(separator: ", "))"
    let asking = conditions.isEmpty ? "" : " where \(conditionText)"
    return "Scan \(variable)\(label)\(reading)\(asking)"
  }

  var conditionText: String { conditions.map(\.description).joined(separator: " AND ") }
}

extension IndexSeek: CustomStringConvertible {
  package var description: String {
    "Seek \(variable):\(label) by \(property) \(isAny ? "IN" : "=") \(value)"
  }
}

extension Repetition: CustomStringConvertible {
  package var description: String {
    let bounds = "*\(minimum)..\(maximum?.description ?? "")"
    return condition.map { "\(bounds) WHERE \($0)" } ?? bounds
  }
}

extension Expansion {
  fileprivate func text(repeated: String) -> String {
    let types = types.map { ":\($0.joined(separator: "|"))" } ?? ""
    let name = edge.isAnonymous ? "" : edge.name
    let inside = "[\(name)\(types)\(repeated)]"
    let verb = isInto ? "ExpandInto" : "Expand"
    return switch direction {
    case .outgoing: "\(verb) (\(from))-\(inside)->(\(to))"
    case .incoming: "\(verb) (\(from))<-\(inside)-(\(to))"
    case .either: "\(verb) (\(from))-\(inside)-(\(to))"
    }
  }
}

extension BoundProjection.Item: CustomStringConvertible {
  package var description: String {
    expression.description == variable.description
      ? variable.description : "\(expression) AS \(variable)"
  }
}

extension BoundProjection.Grouping: CustomStringConvertible {
  package var description: String {
    let computed = aggregates.map { "\($0.call) AS \($0.variable)" }.joined(separator: ", ")
    guard !keys.isEmpty else { return computed }
    let keeping = kept.map(\.description).joined(separator: ", ")
    return "\(computed) by \(keys.map(\.description).joined(separator: ", "))"
      + (kept.isEmpty ? "" : " keeping \(keeping)")
  }
}

extension AggregateCall: CustomStringConvertible {
  package var description: String {
    guard let function else { return "count(*)" }
    let inside = arguments.map(\.description).joined(separator: ", ")
    return "\(function.name)(\(isDistinct ? "DISTINCT " : "")\(inside))"
  }
}

extension BoundSortKey: CustomStringConvertible {
  package var description: String { isDescending ? "\(expression) DESC" : expression.description }
}

extension BoundCreation: CustomStringConvertible {
  package var description: String {
    let nodes = nodes.map { node in
      "(\(node.variable)\(node.labels.map { ":\($0)" }.joined()))"
    }
    let edges = edges.map { "(\($0.source))-[:\($0.type)]->(\($0.target))" }
    return (nodes + edges).joined(separator: ", ")
  }
}

extension BoundSetItem {
  fileprivate var text: String {
    switch self {
    case .property(let base, let key, let value): "\(base).\(key) = \(value)"
    case .replace(let variable, let value): "\(variable) = \(value)"
    case .merge(let variable, let value): "\(variable) += \(value)"
    case .labels(let variable, let labels): "\(variable)\(labels.map { ":\($0)" }.joined())"
    }
  }
}

extension BoundRemoveItem {
  fileprivate var text: String {
    switch self {
    case .property(let base, let key): "\(base).\(key)"
    case .labels(let variable, let labels): "\(variable)\(labels.map { ":\($0)" }.joined())"
    }
  }
}
