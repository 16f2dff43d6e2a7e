import GraphModel

/// Lists, their ends and their size.
enum ListFunctions {
  static let all: [ScalarFunction] = [size, isEmpty, head, last, tail, reverse, range]

  private static let size = ScalarFunction(
    "size", .takes(.oneOf([.list(of: .any), .text]), returns: .integer),
    summary: "How many elements a list has, or how many characters (Unicode scalars) a text.",
    examples: [
      Example("size([1, null, 3])", "3"), Example("size('Ada')", "3"),
      Example("size(null)", "null"),
    ]
  ) { arguments, _ in
    if case .text(let text) = arguments[0] { return .integer(Int64(text.scalarCount)) }
    return .integer(Int64(arguments[0].list.count))
  }

  private static let isEmpty = ScalarFunction(
    "isEmpty", .takes(.oneOf([.list(of: .any), .map, .text]), returns: .boolean),
    summary: "Whether a list, a map or a text has nothing in it.",
    examples: [
      Example("isEmpty([])", "true"), Example("isEmpty({a: 1})", "false"),
      Example("isEmpty('')", "true"),
    ]
  ) { arguments, _ in
    switch arguments[0] {
    case .text(let text): .boolean(text.isEmpty)
    case .map(let map): .boolean(map.isEmpty)
    default: .boolean(arguments[0].list.isEmpty)
    }
  }

  private static let head = ScalarFunction(
    "head", .takes(.list(of: .any), returns: .any),
    summary: "The first element of a list; null where it is empty.",
    examples: [Example("head([1, 2, 3])", "1"), Example("head([])", "null")]
  ) { arguments, _ in arguments[0].list.first ?? .null }

  private static let last = ScalarFunction(
    "last", .takes(.list(of: .any), returns: .any),
    summary: "The last element of a list; null where it is empty.",
    examples: [Example("last([1, 2, 3])", "3"), Example("last([])", "null")]
  ) { arguments, _ in arguments[0].list.last ?? .null }

  private static let tail = ScalarFunction(
    "tail", .takes(.list(of: .any), returns: .list(of: .any)),
    summary: "A list without its first element.",
    examples: [Example("tail([1, 2, 3])", "[2, 3]"), Example("tail([])", "[]")]
  ) { arguments, _ in .list(Array(arguments[0].list.dropFirst())) }

  private static let reverse = ScalarFunction(
    "reverse",
    .takes(.oneOf([.list(of: .any), .text]), returns: .oneOf([.list(of: .any), .text])),
    summary: "The elements of a list, or the characters of a text, from the last to the first.",
    examples: [Example("reverse([1, 2, 3])", "[3, 2, 1]"), Example("reverse('Ada')", "'adA'")]
  ) { arguments, _ in
    guard case .text(let text) = arguments[0] else { return .list(arguments[0].list.reversed()) }
    return .text(String(String.UnicodeScalarView(text.unicodeScalars.reversed())))
  }

  private static let range = ScalarFunction(
    "range", .takes(.integer, .integer, .integer, required: 2, returns: .list(of: .integer)),
    summary: "The integers from one to another, both included, in steps of 1 or of another size.",
    examples: [
      Example("range(1, 4)", "[1, 2, 3, 4]"), Example("range(10, 1, -4)", "[10, 6, 2]"),
      Example("range(1, 0)", "[]"),
    ]
  ) { arguments, context in
    let (start, end) = (arguments[0].integer, arguments[1].integer)
    let step = arguments.count > 2 ? arguments[2].integer : 1
    guard step != 0 else {
      throw EvaluationError.numberOutOfRange(operation: "range()", value: "a step of 0")
    }
    guard step > 0 ? start <= end : start >= end else { return .list([]) }
    let steps = Int(clamping: end.distanceMagnitude(to: start) / step.magnitude)
    let count = steps == .max ? steps : steps + 1
    try context.checkRoom(elements: count)
    return .list((0..<count).map { .integer(start &+ Int64($0) &* step) })
  }
}

extension Int64 {
  fileprivate func distanceMagnitude(to other: Int64) -> UInt64 {
    self > other ? UInt64(bitPattern: self &- other) : UInt64(bitPattern: other &- self)
  }
}
