import GraphModel
import QueryBinding
import QueryFunctions

extension LogicalPlan {
  /// What the operator does, in a sentence for someone who has never seen a plan.
  package var words: String {
    switch self {
    case .unit: "begins with one row"
    case .argument: "takes the row that the part around it is at"
    case .match: "finds all places where the pattern fits"
    case .countPattern(let count): count.words
    case .scan(_, let scan):
      "looks at every node" + (scan.label.map { " with the label \($0)" } ?? "")
        + (scan.conditions.isEmpty ? "" : ", keeps those where \(scan.conditionText)")
    case .seek(_, let seek):
      "finds nodes with the label \(seek.label) by their \(seek.property), through an index"
    case .expand(_, let step): step.words
    case .expandRepeated(_, let step, _): "\(step.words), again and again"
    case .reach(_, let step, _): "\(step.words), as far as they lead, each node once"
    case .expandPath(_, let path): path.words
    case .edgeEnds: "takes the two ends of a relationship that is known"
    case .filter(_, let conditions):
      "keeps the rows where \(conditions.map(\.description).joined(separator: " and "))"
    case .project(_, let items, let keepsInput): Self.words(for: items, keepsInput: keepsInput)
    case .aggregate(_, let grouping, _): grouping.words
    case .distinct: "drops rows that came before"
    case .sort: "sorts all rows"
    case .topRows(_, _, let count): "keeps the first \(count) rows of the order"
    case .skip(_, let count): "leaves out the first \(count) rows"
    case .limit(_, let count): "stops after \(count) rows"
    case .unwind(_, _, let variable, _): "makes a row of each element of a list, as \(variable)"
    case .call(_, let call): "asks the procedure \(call.procedure.name) for rows"
    case .optional: "for each row does the part below, and gives null where that finds nothing"
    case .apply: "for each row does the part below"
    case .join(_, _, let join): "puts rows of both parts below together where \(join)"
    case .union: "gives the rows of each part below, one part after the other"
    case .create: "creates nodes and relationships"
    case .merge: "looks for what is described, and creates it where it is not found"
    case .set: "sets properties and labels"
    case .remove: "removes properties and labels"
    case .delete(_, _, let isDetach):
      isDetach ? "deletes elements, and the relationships of nodes" : "deletes elements"
    case .foreach: "for each element of a list makes the changes below"
    }
  }

  private static func words(for items: [BoundProjection.Item], keepsInput: Bool) -> String {
    let computed = items.filter(\.isComputed)
    let names = computed.filter { !$0.variable.isRowNumber }.map(\.variable.description)
    guard !names.isEmpty else { return "passes on what is needed" }
    return "computes \(names.joined(separator: ", "))\(keepsInput ? " beside what is there" : "")"
  }
}

extension PatternCount {
  fileprivate var words: String {
    let names = keys.map { nodes[$0].variable.description }.joined(separator: " and ")
    let each = names.isEmpty ? "" : " for each \(names)"
    return "counts how often the pattern fits\(each), without listing where"
  }
}

extension Expansion {
  fileprivate var words: String {
    let types = types.map { "\($0.joined(separator: " or ")) " } ?? ""
    if isInto { return "checks for \(types)relationships between \(from) and \(to)" }
    let way =
      switch direction {
      case .outgoing: "that leave \(from)"
      case .incoming: "that lead to \(from)"
      case .either: "at \(from), whichever way they point"
      }
    return "follows the \(types)relationships \(way), to \(to)"
  }
}

extension PathExpansion {
  fileprivate var words: String {
    let ends = isInto ? "between \(start) and \(nodes[nodes.count - 1])" : "from \(from), to \(to)"
    let kind =
      switch mode {
      case .walk: "walks"
      case .trail: "paths"
      case .simple: "paths that meet no node twice, but for the first as the last,"
      case .acyclic: "paths that meet no node twice"
      }
    return switch selection {
    case .all: "follows all \(kind) \(ends)"
    case .shortest(let count) where mode == .trail && count == .constant(.integer(1)):
      "searches a shortest path \(ends)"
    case .shortest(let count): "searches the \(count) shortest \(kind) \(ends)"
    case .groups(let count): "searches all \(kind) of the \(count) least lengths \(ends)"
    }
  }
}

extension BoundProjection.Grouping {
  fileprivate var words: String {
    let values = aggregates.map(\.call.description).joined(separator: ", ")
    let computes = values.isEmpty ? "" : " and computes \(values) of each"
    if keys.isEmpty { return "computes \(values) over all rows" }
    return "groups rows by \(keys.map(\.variable.description).joined(separator: ", "))\(computes)"
  }
}
