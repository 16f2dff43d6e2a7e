import GraphModel

/// What nodes, relationships and paths are made of.
enum GraphFunctions {
  static let all: [ScalarFunction] =
    [labels, type, id, elementID, keys, properties]
    + [nodes, relationships, length, startNode, endNode]

  private static let labels = ScalarFunction(
    "labels", .takes(.node, returns: .list(of: .text)),
    summary: "The labels of a node, in order.",
    examples: [Example("labels(n)", "['Person', 'Pioneer']"), Example("labels(null)", "null")]
  ) { arguments, context in
    guard let set = try context.reader.labelSets(of: [arguments[0].node])[0] else {
      throw EvaluationError.deletedElement
    }
    return .list(context.reader.labels(in: set).map { .text($0) })
  }

  private static let type = ScalarFunction(
    "type", .takes(.edge, returns: .text),
    summary: "The type of a relationship.",
    examples: [Example("type(r)", "'KNOWS'"), Example("type(null)", "null")]
  ) { arguments, context in .text(context.reader.edgeTypeName(arguments[0].edge.type)) }

  private static let id = ScalarFunction(
    "id", .takes(.element, returns: .integer),
    summary: "The number by which the graph knows a node or a relationship.",
    examples: [Example("id(n)", "7"), Example("id(r)", "3")]
  ) { arguments, _ in .integer(number(of: arguments[0])) }

  private static let elementID = ScalarFunction(
    "elementId", .takes(.element, returns: .text),
    summary: "The id of a node or a relationship, as a text.",
    examples: [Example("elementId(n)", "'7'"), Example("elementId(r)", "'3'")]
  ) { arguments, _ in .text(String(number(of: arguments[0]))) }

  private static func number(of element: Value) -> Int64 {
    if case .node(let id) = element { id.rawValue } else { element.edge.id.rawValue }
  }

  private static let keys = ScalarFunction(
    "keys", .takes(.propertyHolder, returns: .list(of: .text)),
    summary: "The keys of a map, or of the properties of a node or a relationship, in order.",
    examples: [Example("keys(n)", "['born', 'name']"), Example("keys({b: 1, a: 2})", "['a', 'b']")]
  ) { arguments, context in
    .list(try propertyMap(of: arguments[0], context).keys.map { .text($0) })
  }

  private static let properties = ScalarFunction(
    "properties", .takes(.propertyHolder, returns: .map),
    summary: "The properties of a node or a relationship as a map; a map as it is.",
    examples: [
      Example("properties(n)", "{born: 1815, name: 'Ada'}"),
      Example("properties({a: 1})", "{a: 1}"),
    ]
  ) { arguments, context in .map(try propertyMap(of: arguments[0], context)) }

  private static func propertyMap(of value: Value, _ context: EvaluationContext) throws -> ValueMap
  {
    let properties: ValueMap?
    switch value {
    case .map(let map): properties = map
    case .node(let id): properties = try context.reader.node(id)?.properties
    default: properties = try context.reader.edge(value.edge)?.properties
    }
    guard let properties else { throw EvaluationError.deletedElement }
    return properties
  }

  private static let nodes = ScalarFunction(
    "nodes", .takes(.path, returns: .list(of: .node)),
    summary: "The nodes of a path, in order.",
    examples: [Example("size(nodes(p))", "2"), Example("nodes(null)", "null")]
  ) { arguments, _ in .list(arguments[0].path.nodes.map { .node($0) }) }

  private static let relationships = ScalarFunction(
    "relationships", .takes(.path, returns: .list(of: .edge)),
    summary: "The relationships of a path, in order.",
    examples: [Example("relationships(p) = [r]", "true")]
  ) { arguments, _ in .list(arguments[0].path.edges.map { .edge($0) }) }

  private static let length = ScalarFunction(
    "length", .takes(.path, returns: .integer),
    summary: "How many relationships a path has.",
    examples: [Example("length(p)", "1"), Example("length(null)", "null")]
  ) { arguments, _ in .integer(Int64(arguments[0].path.edges.count)) }

  private static let startNode = ScalarFunction(
    "startNode", .takes(.edge, returns: .node),
    summary: "The node that a relationship leaves.",
    examples: [Example("startNode(r) = n", "true")]
  ) { arguments, _ in .node(arguments[0].edge.source) }

  private static let endNode = ScalarFunction(
    "endNode", .takes(.edge, returns: .node),
    summary: "The node that a relationship enters.",
    examples: [Example("endNode(r) = n", "false")]
  ) { arguments, _ in .node(arguments[0].edge.target) }
}
