/// Values as the language writes them.
package enum ValueText {
  /// Levels of nesting after which a list or a map is cut short.
  package static var maximumDepth: Int { 1_000 }

  /// The value as a literal of the language: `'Ada'`, `[1, 2.0]`, `{a: 1}`, `date('2024-01-01')`.
  ///
  /// Nodes and relationships are references here: `(#7)`, `[#3]`.
  package static func literal(_ value: Value) -> String {
    var text = ""
    write(value, to: &text, depth: 0)
    return text
  }

  /// What `toString()` makes of a value: a literal, but texts and temporal values bare.
  package static func plain(_ value: Value) -> String {
    switch value {
    case .text(let value): value
    case .date(let value): value.iso
    case .localTime(let value): value.iso
    case .time(let value): value.iso
    case .localDateTime(let value): value.iso
    case .dateTime(let value): value.iso
    case .duration(let value): value.iso
    case .null, .boolean, .integer, .float, .list, .map, .node, .edge, .path: literal(value)
    }
  }

  /// A key or a name: bare where it can be, else between backticks.
  package static func name(_ name: String) -> String {
    let isPlain = !name.isEmpty && name.utf8.allSatisfy(isWordByte) && !isDigit(name.utf8.first)
    return isPlain ? name : "`" + escaped(name, delimiter: "`", escape: "`") + "`"
  }

  /// A text between single quotes.
  package static func quoted(_ text: String) -> String {
    var quoted = "'"
    for scalar in text.unicodeScalars { append(scalar, to: &quoted) }
    return quoted + "'"
  }
}

extension ValueText {
  private static func write(_ value: Value, to text: inout String, depth: Int) {
    switch value {
    case .null: text += "null"
    case .boolean(let value): text += value ? "true" : "false"
    case .integer(let value): text += String(value)
    case .float(let value): text += FloatText.text(value)
    case .text(let value): text += quoted(value)
    case .date: writeCall("date", value, to: &text)
    case .localTime: writeCall("localtime", value, to: &text)
    case .time: writeCall("time", value, to: &text)
    case .localDateTime: writeCall("localdatetime", value, to: &text)
    case .dateTime: writeCall("datetime", value, to: &text)
    case .duration: writeCall("duration", value, to: &text)
    case .list(let values): write(values, to: &text, depth: depth + 1)
    case .map(let map): write(map, to: &text, depth: depth + 1)
    case .node(let id): text += node(id)
    case .edge(let edge): text += "[#\(edge.id.rawValue)]"
    case .path(let path): write(path, to: &text)
    }
  }

  private static func writeCall(_ function: String, _ value: Value, to text: inout String) {
    text += "\(function)('\(plain(value))')"
  }

  private static func write(_ values: [Value], to text: inout String, depth: Int) {
    guard depth <= maximumDepth else {
      text += "[…]"
      return
    }
    text += "["
    for (index, value) in values.enumerated() {
      if index > 0 { text += ", " }
      write(value, to: &text, depth: depth)
    }
    text += "]"
  }

  private static func write(_ map: ValueMap, to text: inout String, depth: Int) {
    guard depth <= maximumDepth else {
      text += "{…}"
      return
    }
    text += "{"
    for (index, entry) in map.entries.enumerated() {
      text += (index > 0 ? ", " : "") + name(entry.key) + ": "
      write(entry.value, to: &text, depth: depth)
    }
    text += "}"
  }

  private static func write(_ path: PathReference, to text: inout String) {
    text += node(path.nodes[0])
    for (edge, (start, end)) in zip(path.edges, zip(path.nodes, path.nodes.dropFirst())) {
      let isForward = edge.source == start && edge.target == end
      text += isForward ? "-[#\(edge.id.rawValue)]->" : "<-[#\(edge.id.rawValue)]-"
      text += node(end)
    }
  }

  private static func node(_ id: NodeID) -> String { "(#\(id.rawValue))" }
}

extension ValueText {
  private static func append(_ scalar: Unicode.Scalar, to text: inout String) {
    switch scalar {
    case "'": text += "\\'"
    case "\\": text += "\\\\"
    case "\n": text += "\\n"
    case "\r": text += "\\r"
    case "\t": text += "\\t"
    case "\u{8}": text += "\\b"
    case "\u{c}": text += "\\f"
    case "\0"..<" ", "\u{7f}"..<"\u{a0}":
      let digits = String(scalar.value, radix: 16)
      text += "\\u" + String(repeating: "0", count: 4 - digits.utf8.count) + digits
    default: text.unicodeScalars.append(scalar)
    }
  }

  private static func escaped(_ text: String, delimiter: Unicode.Scalar, escape: Unicode.Scalar)
    -> String
  {
    var escaped = String.UnicodeScalarView()
    for scalar in text.unicodeScalars {
      if scalar == delimiter { escaped.append(escape) }
      escaped.append(scalar)
    }
    return String(escaped)
  }

  private static func isWordByte(_ byte: UInt8) -> Bool {
    switch byte {
    case UInt8(ascii: "a")...UInt8(ascii: "z"), UInt8(ascii: "A")...UInt8(ascii: "Z"): true
    case UInt8(ascii: "_"): true
    default: isDigit(byte)
    }
  }

  private static func isDigit(_ byte: UInt8?) -> Bool {
    byte.map { $0 >= UInt8(ascii: "0") && $0 <= UInt8(ascii: "9") } ?? false
  }
}
