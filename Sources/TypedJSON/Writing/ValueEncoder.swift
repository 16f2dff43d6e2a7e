package import GraphModel

/// Writes values as JSON, with what their references stand for.
package struct ValueEncoder {
  package enum Form: Sendable {
    /// Every value reads back as it was: `{"$type": "Date", "_value": "2024-01-01"}`
    case typed

    /// What a person or a script expects: `"2024-01-01"`, `{"id": "7", "labels": ["A"], …}`
    case plain
  }

  package let form: Form
  package let elements: ElementTable

  package init(_ form: Form, elements: ElementTable = ElementTable()) {
    self.form = form
    self.elements = elements
  }

  package func write(_ value: Value, to json: inout JSONWriter) {
    switch value {
    case .null: json.null()
    case .boolean(let value): json.boolean(value)
    case .text(let value): json.text(value)
    case .integer(let value): writeInteger(value, to: &json)
    case .float(let value): writeFloat(value, to: &json)
    case .date, .localTime, .time, .localDateTime, .dateTime, .duration:
      writeParts(of: value, to: &json)
    case .list(let values): json.array(values) { json, value in write(value, to: &json) }
    case .map(let map): writeMap(map, to: &json)
    case .node(let id): writeNode(id, to: &json)
    case .edge(let edge): writeEdge(edge, to: &json)
    case .path(let path): writePath(path, to: &json)
    }
  }

  /// The members of a map as an object, whatever its keys are.
  package func writeObject(_ map: ValueMap, to json: inout JSONWriter) {
    json.object(map.entries) { json, entry in
      json.key(entry.key)
      write(entry.value, to: &json)
    }
  }
}

extension ValueEncoder {
  private func writeInteger(_ value: Int64, to json: inout JSONWriter) {
    switch form {
    case .typed where value.magnitude > 1 << 53: writeParts(of: .integer(value), to: &json)
    case .typed, .plain: json.integer(value)
    }
  }

  private func writeFloat(_ value: Double, to json: inout JSONWriter) {
    if value.isFinite { json.float(value) } else { writeParts(of: .float(value), to: &json) }
  }

  private func writeParts(of value: Value, to json: inout JSONWriter) {
    guard let (type, text) = TypedForm.parts(of: value) else { preconditionFailure() }
    switch form {
    case .typed: wrap(type, in: &json) { $0.text(text) }
    case .plain: json.text(text)
    }
  }

  private func writeMap(_ map: ValueMap, to json: inout JSONWriter) {
    if form == .typed, map[TypedForm.typeKey] != nil {
      wrap(TypedForm.mapType, in: &json) { writeObject(map, to: &$0) }
    } else {
      writeObject(map, to: &json)
    }
  }

  private func wrap(
    _ type: String, in json: inout JSONWriter, _ content: (inout JSONWriter) -> Void
  ) {
    json.raw("{\"\(TypedForm.typeKey)\":\"\(type)\",\"\(TypedForm.valueKey)\":")
    content(&json)
    json.raw("}")
  }
}

// MARK: Elements

extension ValueEncoder {
  private func writeNode(_ id: NodeID, to json: inout JSONWriter) {
    let node = elements.nodes[id]
    switch form {
    case .typed:
      wrap("Node", in: &json) { json in
        json.raw("{\"_element_id\":\"\(id.rawValue)\",\"_labels\":")
        writeLabels(node?.labels ?? [], properties: node?.properties, key: "_properties", to: &json)
      }
    case .plain:
      json.raw("{\"id\":\"\(id.rawValue)\",\"labels\":")
      writeLabels(node?.labels ?? [], properties: node?.properties, key: "properties", to: &json)
    }
  }

  private func writeLabels(
    _ labels: [String], properties: ValueMap?, key: String, to json: inout JSONWriter
  ) {
    json.array(labels) { $0.text($1) }
    writeProperties(properties, key: key, to: &json)
  }

  private func writeEdge(_ reference: EdgeReference, to json: inout JSONWriter) {
    let edge = elements.edges[reference.id]
    let (id, source, target) = (
      reference.id.rawValue, reference.source.rawValue, reference.target.rawValue
    )
    switch form {
    case .typed:
      wrap("Relationship", in: &json) { json in
        json.raw("{\"_element_id\":\"\(id)\",\"_start_node_element_id\":\"\(source)\",")
        json.raw("\"_end_node_element_id\":\"\(target)\",\"_type\":")
        json.text(edge?.type ?? "")
        writeProperties(edge?.properties, key: "_properties", to: &json)
      }
    case .plain:
      json.raw("{\"id\":\"\(id)\",\"type\":")
      json.text(edge?.type ?? "")
      json.raw(",\"start\":\"\(source)\",\"end\":\"\(target)\"")
      writeProperties(edge?.properties, key: "properties", to: &json)
    }
  }

  /// The last member of an element, and the brace that ends it.
  private func writeProperties(_ properties: ValueMap?, key: String, to json: inout JSONWriter) {
    json.raw(",\"\(key)\":")
    writeObject(properties ?? ValueMap(), to: &json)
    json.raw("}")
  }

  private func writePath(_ path: PathReference, to json: inout JSONWriter) {
    var steps: [Value] = [.node(path.nodes[0])]
    for (edge, node) in zip(path.edges, path.nodes.dropFirst()) {
      steps += [.edge(edge), .node(node)]
    }
    switch form {
    case .typed: wrap("Path", in: &json) { write(.list(steps), to: &$0) }
    case .plain: write(.list(steps), to: &json)
    }
  }
}
