package import GraphModel

extension JSONScanner {
  /// Reads any value; an object with a key `$type` is the value that its typed form stands for.
  package mutating func scanValue() throws(JSONProblem) -> Value {
    switch try peekToken() {
    case UInt8(ascii: "\""): return .text(try scanText())
    case UInt8(ascii: "{"): return try scanObject()
    case UInt8(ascii: "["): return .list(try scanList())
    case UInt8(ascii: "t"):
      try expect(word: "true")
      return .boolean(true)
    case UInt8(ascii: "f"):
      try expect(word: "false")
      return .boolean(false)
    case UInt8(ascii: "n"):
      try expect(word: "null")
      return .null
    case UInt8(ascii: "-"), UInt8(ascii: "0")...UInt8(ascii: "9"): return try scanNumber()
    default: throw problem(.expected("a value"))
    }
  }

  /// Reads an array.
  package mutating func scanList() throws(JSONProblem) -> [Value] {
    try openArray()
    var elements: [Value] = []
    while try nextElement() { elements.append(try scanValue()) }
    return elements
  }

  /// Reads an object as a map, whatever its keys are; the last of equal keys counts.
  package mutating func scanMap() throws(JSONProblem) -> ValueMap {
    try openObject()
    var pairs: [ValueMap.Entry] = []
    while let key = try nextKey() { pairs.append((key, try scanValue())) }
    return ValueMap(pairs)
  }

  /// Reads a value and forgets it.
  package mutating func skipValue() throws(JSONProblem) {
    switch try peekToken() {
    case UInt8(ascii: "{"):
      try openObject()
      while try nextKey() != nil { try skipValue() }
    case UInt8(ascii: "["):
      try openArray()
      while try nextElement() { try skipValue() }
    default:
      _ = try scanValue()
    }
  }

  /// Whether a string is next.
  package mutating func isAtText() throws(JSONProblem) -> Bool {
    try peekToken() == UInt8(ascii: "\"")
  }

  /// Whether an object is next.
  package mutating func isAtObject() throws(JSONProblem) -> Bool {
    try peekToken() == UInt8(ascii: "{")
  }

  /// Whether an array is next.
  package mutating func isAtArray() throws(JSONProblem) -> Bool {
    try peekToken() == UInt8(ascii: "[")
  }
}

extension JSONScanner {
  private mutating func scanObject() throws(JSONProblem) -> Value {
    let start = position
    try openObject()
    var pairs: [ValueMap.Entry] = []
    while let key = try nextKey() {
      if pairs.isEmpty, key == TypedForm.typeKey { return try scanTypedForm() }
      pairs.append((key, try scanValue()))
    }
    let map = ValueMap(pairs)
    guard let type = map[TypedForm.typeKey] else { return .map(map) }
    guard case .text(let type) = type, map.count == 2, let content = map[TypedForm.valueKey]
    else { throw problem(.badTypedForm, at: start) }
    return try value(ofType: type, content, from: start)
  }

  /// Reads what follows `{"$type":`.
  private mutating func scanTypedForm() throws(JSONProblem) -> Value {
    let start = position
    let type = try scanText()
    guard try nextKey() == TypedForm.valueKey else { throw problem(.badTypedForm, at: start) }
    let isObject = try isAtObject()
    let content: Value =
      isObject && type == TypedForm.mapType ? .map(try scanMap()) : try scanValue()
    guard try nextKey() == nil else { throw problem(.badTypedForm, at: start) }
    return try value(ofType: type, content, from: start)
  }

  private func value(ofType type: String, _ content: Value, from start: Int) throws(JSONProblem)
    -> Value
  {
    do throws(JSONProblem.Reason) {
      return try TypedForm.value(ofType: type, content)
    } catch {
      throw problem(error, at: start)
    }
  }
}
