import GraphExport
import GraphModel

/// A result as a format writes it.
func written(
  _ format: String, _ columns: [String], _ rows: [[Value]],
  _ elements: ElementTable = ElementTable(), settings: ResultSettings = ResultSettings()
) throws -> String {
  guard let format = ResultFormat.named(format) else { throw NoSuchFormat(name: format) }
  let writer = format.makeWriter(settings)
  var output: [UInt8] = []
  writer.begin(columns, to: &output)
  for row in rows { writer.append([row], elements, to: &output) }
  writer.finish(to: &output)
  return String(decoding: output, as: UTF8.self)
}

struct NoSuchFormat: Error {
  let name: String
}

/// Makes elements, whose ids count from 1.
struct Elements {
  private(set) var table = ElementTable()

  mutating func node(_ labels: [String], _ properties: ValueMap = [:]) -> NodeID {
    let id = NodeID(Int64(table.nodes.count + 1))
    table.nodes[id] = Node(id: id, labels: labels, properties: properties)
    return id
  }

  mutating func edge(
    _ type: String, _ source: NodeID, _ target: NodeID, _ properties: ValueMap = [:]
  ) -> EdgeReference {
    let id = EdgeID(Int64(table.edges.count + 1))
    let reference = EdgeReference(id: id, type: EdgeTypeID(0), source: source, target: target)
    table.edges[id] = Edge(reference: reference, type: type, properties: properties)
    return reference
  }
}
