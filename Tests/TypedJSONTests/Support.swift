import GraphModel
import TypedJSON

/// What a whole text reads as.
func read(_ text: String, depthLimit: Int = 500) throws(JSONProblem) -> Value {
  try read(Array(text.utf8), depthLimit: depthLimit)
}

func read(_ bytes: [UInt8], depthLimit: Int = 500) throws(JSONProblem) -> Value {
  try bytes.withUnsafeBufferPointer { bytes throws(JSONProblem) in
    var scanner = JSONScanner(bytes, depthLimit: depthLimit)
    let value = try scanner.scanValue()
    try scanner.finish()
    return value
  }
}

func written(_ value: Value, _ form: ValueEncoder.Form, _ elements: ElementTable = ElementTable())
  -> String
{
  var json = JSONWriter()
  ValueEncoder(form, elements: elements).write(value, to: &json)
  return String(decoding: json.bytes, as: UTF8.self)
}

/// Equal in kind and content: 1 is not 1.0, NaN is NaN, NFC is not NFD.
func areIdentical(_ left: Value, _ right: Value) -> Bool {
  switch (left, right) {
  case (.list(let left), .list(let right)):
    left.count == right.count && zip(left, right).allSatisfy(areIdentical)
  case (.map(let left), .map(let right)):
    left.count == right.count
      && zip(left.entries, right.entries).allSatisfy {
        UTF8Order.areEqual($0.key, $1.key) && areIdentical($0.value, $1.value)
      }
  case (_, _): left.kind == right.kind && left.isEquivalent(to: right)
  }
}
