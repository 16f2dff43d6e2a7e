import Diagnostics
import QuerySyntax
import ReferenceEvaluator

/// Where what a test makes is written: nowhere.
private let nowhere = SourceSpan(0, 0)

extension Identifier: ExpressibleByStringLiteral {
  public init(stringLiteral value: String) { self.init(value, nowhere) }

  init(_ text: String) { self.init(text, nowhere) }
}

extension Expression {
  init(_ kind: Kind) { self.init(kind, nowhere) }

  static let null = Expression(.literal(.null))

  static func integer(_ number: Int) -> Expression { Expression(.literal(.integer(Int64(number)))) }
  static func float(_ number: Double) -> Expression { Expression(.literal(.float(number))) }
  static func text(_ text: String) -> Expression { Expression(.literal(.text(text))) }
  static func boolean(_ truth: Bool) -> Expression { Expression(.literal(.boolean(truth))) }
  static func variable(_ name: String) -> Expression { Expression(.variable(Identifier(name))) }
  static func parameter(_ name: String) -> Expression { Expression(.parameter(Identifier(name))) }
  static func list(_ elements: [Expression]) -> Expression { Expression(.list(elements)) }
  static func not(_ operand: Expression) -> Expression { Expression(.unary(.not, operand)) }

  static func property(_ name: String, _ key: String) -> Expression {
    Expression(.property(of: variable(name), key: Identifier(key)))
  }

  static func call(_ name: String, isDistinct: Bool = false, _ arguments: Expression...)
    -> Expression
  {
    Expression(
      .call(FunctionCall(name: Identifier(name), isDistinct: isDistinct, arguments: arguments)))
  }

  static func binary(_ left: Expression, _ operation: BinaryOperator, _ right: Expression)
    -> Expression
  {
    Expression(.binary(left, operation, right))
  }

  static func compare(_ left: Expression, _ comparison: Comparison, _ right: Expression)
    -> Expression
  {
    Expression(.comparison(left, [ComparisonLink(comparison, right)]))
  }

  /// `COUNT { MATCH ... WHERE ... }` and its kin.
  static func subquery(
    _ kind: SubqueryKind, _ path: PathPattern, where condition: Expression? = nil
  )
    -> Expression
  {
    let match = Clause(.match(Pattern([path]), where: condition, isOptional: false))
    return Expression(.subquery(kind, Query([[match]], isAll: true)))
  }

  static func map(_ entries: [(String, Expression)]) -> Expression {
    Expression(.map(entries.map { MapEntry(key: Identifier($0.0), value: $0.1) }))
  }
}

extension Expression {
  /// Whether it looks into the graph on its own.
  var hasSubquery: Bool {
    switch kind {
    case .pattern, .subquery, .patternComprehension: true
    default: subexpressions.contains(where: \.hasSubquery)
    }
  }
}

extension Clause {
  init(_ kind: Kind) { self.init(kind, nowhere) }
}

extension NodePattern {
  init(
    _ name: String? = nil, labels: LabelExpression? = nil, properties: Expression? = nil,
    condition: Expression? = nil
  ) {
    self.init(
      variable: name.map { Identifier($0) }, labels: labels, properties: properties,
      condition: condition, nowhere)
  }
}

extension EdgePattern {
  init(
    _ name: String? = nil, types: LabelExpression? = nil, _ direction: Direction,
    repetition: Repetition? = nil, properties: Expression? = nil, condition: Expression? = nil
  ) {
    self.init(
      variable: name.map { Identifier($0) }, types: types, direction: direction,
      repetition: repetition, properties: properties, condition: condition, nowhere)
  }
}

extension Repetition {
  init(_ minimum: Int?, _ maximum: Int?) {
    self.init(
      minimum: minimum.map { .integer($0) }, maximum: maximum.map { .integer($0) }, nowhere)
  }
}

extension PathPattern {
  init(
    named name: String? = nil, search: PathSearch = .all, mode: PathMode? = nil,
    _ start: NodePattern, _ steps: [PatternStep] = []
  ) {
    self.init(
      variable: name.map { Identifier($0) }, search: search, mode: mode, start: start,
      steps: steps, nowhere)
  }
}

extension PathGroup {
  init(
    _ start: NodePattern, _ steps: [PatternStep], where condition: Expression? = nil,
    repetition: Repetition? = nil
  ) {
    self.init(start: start, steps: steps, condition: condition, repetition: repetition, nowhere)
  }
}

extension ProjectionItem {
  init(_ expression: Expression, as name: String) {
    self.init(expression, alias: Identifier(name), writtenName: name)
  }
}

extension Query {
  /// Parts joined by `UNION`.
  init(_ parts: [[Clause]], isAll: Bool) {
    self.init(
      SingleQuery(parts[0]),
      unions: parts.dropFirst().map { Union(isAll: isAll, SingleQuery($0), nowhere) })
  }
}
