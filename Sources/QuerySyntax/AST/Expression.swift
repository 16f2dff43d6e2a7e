package import Diagnostics

/// An expression as written, before any name in it has been looked up.
package struct Expression: Equatable, Sendable {
  package let kind: Kind
  package let place: Place

  package init(_ kind: Kind, _ span: SourceSpan) {
    self.kind = kind
    place = Place(span)
  }

  package var span: SourceSpan { place.span }

  package indirect enum Kind: Equatable, Sendable {
    /// `42`, `'Ada'`, `null`
    case literal(Literal)

    /// `$country`
    case parameter(Identifier)

    /// `person`
    case variable(Identifier)

    /// `person.age`
    case property(of: Expression, key: Identifier)

    /// `list[0]`, `map['key']`
    case element(of: Expression, at: Expression)

    /// `list[1..3]`
    case slice(of: Expression, from: Expression?, to: Expression?)

    /// `NOT a`, `-a`, `+a`
    case unary(UnaryOperator, Expression)

    /// `a + b`, `a AND b`, `a =~ 'b'`
    case binary(Expression, BinaryOperator, Expression)

    /// `1 < a <= b`: each operand is compared with the next
    case comparison(Expression, [ComparisonLink])

    /// `a IS NULL`, `a IS NOT NULL`
    case isNull(Expression, negated: Bool)

    /// `n:Person`, `n IS Person`
    case hasLabels(Expression, LabelExpression)

    /// `[1, 2]`
    case list([Expression])

    /// `{name: 'Ada'}`
    case map([MapEntry])

    /// `n {.name, .*, x: 1, other}`
    case mapProjection(Identifier, [MapProjectionItem])

    /// `toLower(name)`, `count(DISTINCT a)`
    case call(FunctionCall)

    /// `count(*)`
    case countAll

    /// `CASE x WHEN 1 THEN 'a' ELSE 'b' END`, `CASE WHEN a THEN b END`
    case `case`(subject: Expression?, [CaseBranch], otherwise: Expression?)

    /// `[x IN list WHERE x > 1 | x * 2]`
    case listComprehension(Identifier, in: Expression, where: Expression?, map: Expression?)

    /// `[(a)-->(b) WHERE b.x | b.name]`
    case patternComprehension(PathPattern, where: Expression?, map: Expression)

    /// `all(x IN list WHERE x > 1)`
    case quantified(Quantifier, Identifier, in: Expression, where: Expression)

    /// `reduce(sum = 0, x IN list | sum + x)`
    case reduce(Identifier, from: Expression, Identifier, in: Expression, by: Expression)

    /// `(a)-->(:B)` where a boolean may stand; `exists((a)-->())`
    case pattern(PathPattern)

    /// `EXISTS { ... }`, `COUNT { ... }`, `COLLECT { ... }`
    case subquery(SubqueryKind, Query)
  }
}

package enum Literal: Equatable, Sendable {
  case null
  case boolean(Bool)
  case integer(Int64)
  case float(Double)
  case text(String)
}

package struct MapEntry: Equatable, Sendable {
  package let key: Identifier
  package let value: Expression

  package init(key: Identifier, value: Expression) {
    self.key = key
    self.value = value
  }
}

package enum MapProjectionItem: Equatable, Sendable {
  /// `.name`
  case property(Identifier)

  /// `.*`
  case allProperties

  /// `x: 1`
  case entry(MapEntry)

  /// `other`
  case variable(Identifier)
}

package struct FunctionCall: Equatable, Sendable {
  /// The name as written, dots included: `duration.between`.
  package let name: Identifier
  package let isDistinct: Bool
  package let arguments: [Expression]

  package init(name: Identifier, isDistinct: Bool = false, arguments: [Expression]) {
    self.name = name
    self.isDistinct = isDistinct
    self.arguments = arguments
  }
}

package struct CaseBranch: Equatable, Sendable {
  package let when: Expression
  package let then: Expression

  package init(when: Expression, then: Expression) {
    self.when = when
    self.then = then
  }
}

package struct ComparisonLink: Equatable, Sendable {
  package let comparison: Comparison
  package let operand: Expression

  package init(_ comparison: Comparison, _ operand: Expression) {
    self.comparison = comparison
    self.operand = operand
  }
}

package enum Quantifier: String, CaseIterable, Sendable {
  case all, any, none, single
}

package enum SubqueryKind: String, CaseIterable, Sendable {
  case exists = "EXISTS"
  case count = "COUNT"
  case collect = "COLLECT"
}
