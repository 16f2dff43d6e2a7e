import GraphModel
import TypedJSON

extension GraphRecord {
  /// Reads a line.
  init(_ line: UnsafeBufferPointer<UInt8>) throws(RecordProblem) {
    var fields = RecordFields()
    do {
      var scanner = JSONScanner(line)
      try fields.read(from: &scanner)
    } catch let problem as JSONProblem {
      throw .malformed(problem)
    } catch let problem as RecordProblem {
      throw problem
    } catch {
      preconditionFailure("a scanner throws nothing else")
    }
    self = try fields.record()
  }
}

/// The fields of a record as they come, in any order.
private struct RecordFields {
  var type: String?
  var id: String?
  var label: String?
  var start: String?
  var end: String?
  var labels: [String] = []
  var properties: GraphRecord.Properties = []

  private enum Field {
    case type, id, label, start, end, properties, labels
  }

  private static let fields: [Field] = [.type, .id, .label, .start, .end, .properties, .labels]
  private static let names: [StaticString] = [
    "type", "id", "label", "start", "end", "properties", "labels",
  ]

  mutating func read(from scanner: inout JSONScanner) throws {
    guard try scanner.isAtObject() else {
      try scanner.skipValue()
      throw RecordProblem.wrongType(field: "record", expected: "an object")
    }
    try scanner.openObject()
    while let key = try scanner.nextKey(among: Self.names) {
      switch Self.fields.indices.contains(key) ? Self.fields[key] : nil {
      case .type: type = try Self.name("type", from: &scanner)
      case .id: id = try Self.name("id", from: &scanner)
      case .label: label = try Self.name("label", from: &scanner)
      case .start: start = try Self.end("start", from: &scanner)
      case .end: end = try Self.end("end", from: &scanner)
      case .labels: labels = try Self.labels(from: &scanner)
      case .properties: properties = try Self.properties(from: &scanner)
      case nil: try scanner.skipValue()
      }
    }
    try scanner.finish()
  }

  func record() throws(RecordProblem) -> GraphRecord {
    switch try Self.given("type", type) {
    case "node":
      return .node(id: try Self.given("id", id), labels: labels, properties: properties)
    case "relationship":
      return .edge(
        id: try Self.given("id", id), type: try Self.given("label", label),
        source: try Self.given("start", start), target: try Self.given("end", end),
        properties: properties)
    case let type:
      throw .unknownRecordType(type)
    }
  }
}

extension RecordFields {
  private static func given(_ field: String, _ value: String?) throws(RecordProblem) -> String {
    guard let value else { throw .missing(field: field) }
    return value
  }

  private static func name(_ field: String, from scanner: inout JSONScanner) throws -> String {
    guard try scanner.isAtText() else {
      throw RecordProblem.wrongType(field: field, expected: "a text")
    }
    let name = try scanner.scanText()
    if name.isEmpty { throw RecordProblem.empty(field: field) }
    return name
  }

  /// The id in `{"id": "i1", "labels": […]}`; what else an exporter says of an end is passed over.
  private static func end(_ field: String, from scanner: inout JSONScanner) throws -> String? {
    guard try scanner.isAtObject() else {
      throw RecordProblem.wrongType(field: field, expected: "an object with an id")
    }
    var id: String?
    try scanner.openObject()
    while let key = try scanner.nextKey(among: ["id"]) {
      if key == 0 {
        id = try name("\(field).id", from: &scanner)
      } else {
        try scanner.skipValue()
      }
    }
    return try given("\(field).id", id)
  }

  private static func labels(from scanner: inout JSONScanner) throws -> [String] {
    guard try scanner.isAtArray() else {
      throw RecordProblem.wrongType(field: "labels", expected: "a list of texts")
    }
    var labels: [String] = []
    try scanner.openArray()
    while try scanner.nextElement() { labels.append(try name("labels", from: &scanner)) }
    return labels
  }

  private static func properties(from scanner: inout JSONScanner) throws -> GraphRecord.Properties {
    guard try scanner.isAtObject() else {
      throw RecordProblem.wrongType(field: "properties", expected: "an object")
    }
    var properties: GraphRecord.Properties = []
    try scanner.openObject()
    while let key = try scanner.nextKey() {
      let value = try scanner.scanValue()
      if !value.isStorable { throw RecordProblem.notStorable(property: key, kind: value.kind) }
      properties.append((key, value))
    }
    return lastOfEach(properties)
  }

  /// The last value of each key, without nulls.
  private static func lastOfEach(_ properties: GraphRecord.Properties) -> GraphRecord.Properties {
    let isPlain =
      properties.count <= 16
      && properties.indices.allSatisfy { index in
        !properties[index].value.isNull
          && !properties[..<index].contains { UTF8Order.areEqual($0.key, properties[index].key) }
      }
    return isPlain ? properties : ValueMap(properties).entries.filter { !$0.value.isNull }
  }
}
