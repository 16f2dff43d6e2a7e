import GraphModel
import QueryFunctions

/// Evaluates expressions of literals, calls, operators and parts, for the tests of functions.
///
///     comparison → sum (("=" | "<>" | "<" | "<=" | ">" | ">=") sum)*
///     sum → product (("+" | "-") product)*
///     product → part (("*" | "/" | "%" | "^") part)*
///     part → atom ("." name | "[" comparison "]")*
struct TinyExpression {
  struct Malformed: Error {
    let text: String
  }

  private let scalars: [Character]
  private var position = 0
  private let context: EvaluationContext

  static func value(_ text: String, in context: EvaluationContext = .forTests()) throws -> Value {
    var expression = TinyExpression(scalars: Array(text), context: context)
    let value = try expression.comparison()
    guard expression.next == nil else { throw Malformed(text: text) }
    return value
  }

  private init(scalars: [Character], context: EvaluationContext) {
    self.scalars = scalars
    self.context = context
  }

  private mutating func comparison() throws -> Value {
    var left = try sum()
    var truth: Bool?
    var isFirst = true
    while let sign = eatAny("<>", "<=", ">=", "=", "<", ">") {
      let right = try sum()
      let holds = compare(sign, left, right)
      truth = isFirst ? holds : Operators.and(truth, holds)
      (left, isFirst) = (right, false)
    }
    return isFirst ? left : Value(truth: truth)
  }

  private func compare(_ sign: String, _ left: Value, _ right: Value) -> Bool? {
    switch sign {
    case "=": left.isEqual(to: right)
    case "<>": Operators.not(left.isEqual(to: right))
    case "<": Operators.isLess(left, right)
    case "<=": Operators.isLessOrEqual(left, right)
    case ">": Operators.isGreater(left, right)
    default: Operators.isGreaterOrEqual(left, right)
    }
  }

  private mutating func sum() throws -> Value {
    var left = try product()
    while let sign = eatAny("+", "-") {
      let right = try product()
      left =
        sign == "+"
        ? try Operators.add(left, right, in: context) : try Operators.subtract(left, right)
    }
    return left
  }

  private mutating func product() throws -> Value {
    var left = try part()
    while let sign = eatAny("*", "/", "%", "^") {
      let right = try part()
      switch sign {
      case "*": left = try Operators.multiply(left, right)
      case "/": left = try Operators.divide(left, right)
      case "%": left = try Operators.remainder(left, right)
      default: left = try Operators.power(left, right)
      }
    }
    return left
  }

  private mutating func part() throws -> Value {
    var value = try atom()
    while true {
      if eat(".") {
        value = try Operators.property(name(), of: value)
      } else if eat("[") {
        value = try Operators.element(value, at: try comparison())
        try expect("]")
      } else {
        return value
      }
    }
  }

  private mutating func atom() throws -> Value {
    switch next {
    case "'": return .text(try text())
    case "[": return .list(try list("[", "]"))
    case "{": return .map(try map())
    case "-":
      _ = eat("-")
      if let next, next.isNumber { return try number(sign: "-") }
      return try Operators.negate(try atom())
    case "(":
      _ = eat("(")
      let value = try comparison()
      try expect(")")
      return value
    case let character? where character.isNumber: return try number(sign: "")
    case let character? where character.isLetter: return try named()
    default: throw Malformed(text: String(scalars[position...]))
    }
  }

  private mutating func named() throws -> Value {
    let start = name()
    switch start {
    case "null": return .null
    case "true": return .boolean(true)
    case "false": return .boolean(false)
    default: break
    }
    if let variable = TinyGraph.variables[start], next != "(" { return variable }
    var function = start
    while eat(".") { function += "." + name() }
    guard let scalar = FunctionCatalog.scalar(named: function) else {
      throw Malformed(text: function)
    }
    return try scalar(try list("(", ")"), in: context)
  }

  private mutating func list(_ open: String, _ close: String) throws -> [Value] {
    try expect(open)
    var values: [Value] = []
    while !eat(close) {
      values.append(try comparison())
      if !eat(",") {
        try expect(close)
        break
      }
    }
    return values
  }

  private mutating func map() throws -> ValueMap {
    try expect("{")
    var map = ValueMap()
    while !eat("}") {
      let key = name()
      try expect(":")
      map[key] = try comparison()
      _ = eat(",")
    }
    return map
  }

  private mutating func number(sign: String) throws -> Value {
    var text = sign
    while position < scalars.count, scalars[position].isNumber || "._eE".contains(scalars[position])
    {
      text.append(scalars[position])
      position += 1
      if "eE".contains(scalars[position - 1]), position < scalars.count, scalars[position] == "-" {
        text.append("-")
        position += 1
      }
    }
    if let integer = Int64(text) { return .integer(integer) }
    guard let float = Double(text) else { throw Malformed(text: text) }
    return .float(float)
  }

  private mutating func text() throws -> String {
    try expect("'")
    var text = ""
    while position < scalars.count, scalars[position] != "'" {
      text.append(scalars[position] == "\\" ? try escape() : String(scalars[position]))
      position += 1
    }
    try expect("'")
    return text
  }

  private mutating func escape() throws -> String {
    position += 1
    switch scalars[position] {
    case "n": return "\n"
    case "t": return "\t"
    case "u":
      position += 4
      let digits = String(scalars[position - 3...position])
      guard let code = UInt32(digits, radix: 16), let scalar = Unicode.Scalar(code) else {
        throw Malformed(text: digits)
      }
      return String(Character(scalar))
    default: return String(scalars[position])
    }
  }
}

extension TinyExpression {
  private var next: Character? {
    mutating get {
      while position < scalars.count, scalars[position].isWhitespace { position += 1 }
      return position < scalars.count ? scalars[position] : nil
    }
  }

  private mutating func name() -> String {
    var name = ""
    while let character = name.isEmpty ? next : scalars[safe: position],
      character.isLetter || character.isNumber || character == "_"
    {
      name.append(character)
      position += 1
    }
    return name
  }

  private mutating func eat(_ sign: String) -> Bool { eatAny(sign) != nil }

  private mutating func eatAny(_ signs: String...) -> String? {
    guard next != nil else { return nil }
    let sign = signs.first { scalars[position...].starts(with: $0) }
    position += sign?.count ?? 0
    return sign
  }

  private mutating func expect(_ sign: String) throws {
    guard eat(sign) else { throw Malformed(text: "\(sign) expected") }
  }
}

extension Array {
  fileprivate subscript(safe index: Int) -> Element? { index < count ? self[index] : nil }
}

extension EvaluationContext {
  /// A statement that began in the afternoon of 2024-02-29, with random numbers that a seed gives.
  static func forTests(limits: Budget.Limits = Budget.Limits(), seed: UInt64 = 1)
    -> EvaluationContext
  {
    let now = ZonedDateTime(
      local: LocalDateTime(
        date: CalendarDate(daysSinceEpoch: 19_782), time: LocalTime(nanoseconds: 52_200_000_000_001)
      ),
      offsetSeconds: 0)
    let numbers = SeededNumbers(seed: seed)
    return EvaluationContext(
      reader: TinyGraph(), budget: Budget(limits), now: now, random: { numbers.next() })
  }
}
