import QuerySyntax

extension SyntaxGenerator {
  mutating func expression() -> Expression {
    let kind = inside { $0.chance(75) ? $0.composite() : $0.leaf() }
    return Expression(kind ?? leaf(), Self.nowhere)
  }

  mutating func entry() -> MapEntry {
    MapEntry(key: name(), value: expression())
  }

  private mutating func leaf() -> Expression.Kind {
    switch pick(0...6) {
    case 0: .literal(pick([.null, .boolean(true), .boolean(false)]))
    case 1: .literal(.integer(integer()))
    case 2: .literal(.float(float()))
    case 3: .literal(.text(pick(["", "Ada", "it's", "\\", "a\nb\t\u{0}\u{7F}", "😀 é", "\"`"])))
    case 4: .parameter(Identifier(pick(["p", "0", "a b", "limit"]), Self.nowhere))
    default: .variable(name())
    }
  }

  private mutating func composite() -> Expression.Kind {
    switch pick(0...5) {
    case 0: operation()
    case 1: operation()
    case 2: access()
    case 3: collection()
    case 4: binding()
    default: form()
    }
  }

  private mutating func operation() -> Expression.Kind {
    switch pick(0...7) {
    case 0: .unary(.not, expression())
    case 1: .unary(pick([.minus, .plus]), expression())
    case 2:
      .comparison(
        expression(), some { ComparisonLink($0.pick(Comparison.allCases), $0.expression()) })
    case 3: .isNull(expression(), negated: chance(50))
    default: .binary(expression(), pick(BinaryOperator.allCases), expression())
    }
  }

  private mutating func access() -> Expression.Kind {
    switch pick(0...3) {
    case 0: .property(of: expression(), key: name())
    case 1: .element(of: expression(), at: expression())
    case 2: .slice(of: expression(), from: maybe { $0.expression() }, to: maybe { $0.expression() })
    default: .hasLabels(expression(), labels())
    }
  }

  private mutating func collection() -> Expression.Kind {
    switch pick(0...2) {
    case 0: .list(some(0...3) { $0.expression() })
    case 1: .map(some(0...3) { $0.entry() })
    default: .mapProjection(name(), some(0...3) { $0.projectionItem() })
    }
  }

  private mutating func projectionItem() -> MapProjectionItem {
    switch pick(0...3) {
    case 0: .property(name())
    case 1: .allProperties
    case 2: .entry(entry())
    default: .variable(name())
    }
  }

  private mutating func binding() -> Expression.Kind {
    switch pick(0...3) {
    case 0:
      .listComprehension(
        name(), in: expression(), where: maybe { $0.expression() }, map: maybe { $0.expression() })
    case 1:
      .patternComprehension(
        path(named: maybe { $0.name() }, .all, steps: 1...2), where: maybe { $0.expression() },
        map: expression())
    case 2: .quantified(pick(Quantifier.allCases), name(), in: expression(), where: expression())
    default: .reduce(name(), from: expression(), name(), in: expression(), by: expression())
    }
  }

  private mutating func form() -> Expression.Kind {
    switch pick(0...5) {
    case 0: .countAll
    case 1: .pattern(condition())
    case 2: .pattern(path(named: nil, pick([.shortestPath, .allShortestPaths]), steps: 1...2))
    case 3: subquery(pick(SubqueryKind.allCases))
    case 4:
      .case(
        subject: maybe { $0.expression() },
        some(1...2) { CaseBranch(when: $0.expression(), then: $0.expression()) },
        otherwise: maybe { $0.expression() })
    default: call()
    }
  }

  private mutating func call() -> Expression.Kind {
    let arguments = some(0...2) { $0.expression() }
    let isDistinct = !arguments.isEmpty && chance(20)
    return .call(
      FunctionCall(name: qualifiedName(), isDistinct: isDistinct, arguments: arguments))
  }

  private mutating func subquery(_ kind: SubqueryKind) -> Expression.Kind {
    guard kind == .collect || chance(50) else {
      let match = Clause(
        .match(pattern(), where: maybe { $0.expression() }, isOptional: false), Self.nowhere)
      return .subquery(kind, Query(SingleQuery([match])))
    }
    return .subquery(kind, query())
  }
}
