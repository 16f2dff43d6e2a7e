import Diagnostics
import GraphModel
import QueryFunctions
import QuerySyntax

extension Binder {
  /// Binds an expression that stands in a context of its own.
  mutating func bind(_ expression: Expression, _ context: ExpressionContext) -> BoundExpression {
    nested(nil, context) { $0.bind(expression) }
  }

  /// Binds an expression in the context that stands now.
  mutating func bind(_ expression: Expression) -> BoundExpression {
    let span = expression.span
    switch expression.kind {
    case .literal(let literal):
      warnOfText(literal, span)
      return .constant(literal.value)
    case .parameter(let name):
      parameterPlaces[name.text] = parameterPlaces[name.text] ?? span
      return .parameter(name.text)
    case .variable(let name): return bindVariable(name)
    case .property(let base, let key): return bindProperty(of: base, key: key)
    case .element(let base, let index):
      return .operation(.element, [bind(base), bind(index)], span)
    case .slice(let base, let from, let to): return bindSlice(of: base, from: from, to: to, span)
    case .unary(let sign, let operand): return bindUnary(sign, operand, span)
    case .binary(let left, let sign, let right): return bindBinary(left, sign, right, span)
    case .comparison(let first, let links): return bindComparison(first, links)
    case .isNull(let operand, let negated):
      return .operation(negated ? .isNotNull : .isNull, [bind(operand)], span)
    case .hasLabels(let base, let labels): return bindLabelTest(base, labels)
    case .list(let elements): return .list(elements.map { bind($0) })
    case .map(let entries): return .map(entries.map { bind($0) })
    case .mapProjection(let name, let items): return bindMapProjection(name, items)
    case .call(let call): return bindCall(call, span)
    case .countAll: return bindCountAll(span)
    case .case(let subject, let branches, let otherwise):
      return bindCase(subject, branches, otherwise)
    case .listComprehension(let name, let list, let condition, let map):
      return bindComprehension(name, list, condition, map)
    case .patternComprehension(let path, let condition, let map):
      return bindPatternComprehension(path, where: condition, map: map)
    case .quantified(let quantifier, let name, let list, let condition):
      return bindQuantified(quantifier, name, list, condition)
    case .reduce(let accumulator, let start, let name, let list, let step):
      return bindReduce(accumulator, start, name, list, step)
    case .pattern(let path) where path.search == .all: return bindPatternPredicate(path)
    case .pattern(let path): return bindPathValue(path)
    case .subquery(let kind, let query): return bindSubquery(kind, query)
    }
  }

  /// Warns of `"n.name"` where `n` is an element of the graph.
  private mutating func warnOfText(_ literal: Literal, _ span: SourceSpan) {
    guard case .text(let text) = literal else { return }
    let parts = text.split(separator: ".", omittingEmptySubsequences: false).map(String.init)
    guard parts.count == 2, let owner = scope.variable(named: parts[0]), owner.type.isElement,
      names.propertyKeys.contains(parts[1])
    else { return }
    report(.textLikeProperty(text), at: span)
  }

  private mutating func bindVariable(_ name: Identifier) -> BoundExpression {
    if let variable = use(name) { return .variable(variable) }
    reportUndefined(name)
    return .constant(.null)
  }

  private mutating func bindProperty(of base: Expression, key: Identifier) -> BoundExpression {
    let bound = bind(base)
    let type = StaticType.of(bound)
    if type == .path {
      report(
        .invalidArgumentType(of: "'.'", expected: ValueType.propertyHolder.name, actual: type.name),
        at: base.span)
    } else if !StaticType.hasProperties(type) {
      report(.noProperties(actual: type.name), at: base.span)
    }
    if type.isElement { checkPropertyKey(key) }
    return .property(bound, key: key.text)
  }

  private mutating func bindSlice(
    of base: Expression, from: Expression?, to: Expression?, _ span: SourceSpan
  ) -> BoundExpression {
    let list = bind(base)
    switch (from.map { bind($0) }, to.map { bind($0) }) {
    case (let from?, let to?): return .operation(.slice, [list, from, to], span)
    case (let from?, nil): return .operation(.sliceFrom, [list, from], span)
    case (nil, let to?): return .operation(.sliceTo, [list, to], span)
    case (nil, nil): return list
    }
  }

  private mutating func bind(_ entry: MapEntry) -> BoundMapEntry {
    BoundMapEntry(key: entry.key.text, value: bind(entry.value))
  }

  private mutating func bindLabelTest(_ base: Expression, _ labels: LabelExpression)
    -> BoundExpression
  {
    let bound = bind(base)
    let type = StaticType.of(bound)
    if !StaticType.fits(type, .element) {
      report(
        .invalidArgumentType(of: "':'", expected: "NODE or RELATIONSHIP", actual: type.name),
        at: base.span)
    }
    return .hasLabels(bound, bindLabels(labels, of: type == .edge ? .edge : .node))
  }

  private mutating func bindMapProjection(_ name: Identifier, _ items: [MapProjectionItem])
    -> BoundExpression
  {
    let base = bindVariable(name)
    var takesAll = false
    var entries: [BoundMapEntry] = []
    for item in items {
      switch item {
      case .allProperties: takesAll = true
      case .property(let key):
        entries.append(BoundMapEntry(key: key.text, value: .property(base, key: key.text)))
      case .variable(let other):
        entries.append(BoundMapEntry(key: other.text, value: bindVariable(other)))
      case .entry(let entry): entries.append(bind(entry))
      }
    }
    let projection: BoundExpression =
      takesAll ? .mapWith(all: base, entries) : .map(entries)
    let isNull: BoundExpression = .operation(.isNull, [base], name.span)
    return .case([BoundCaseBranch(when: isNull, then: .constant(.null))], otherwise: projection)
  }

  private mutating func bindCase(
    _ subject: Expression?, _ branches: [CaseBranch], _ otherwise: Expression?
  ) -> BoundExpression {
    let bound = subject.map { bind($0) }
    let cases = branches.map { branch in
      let when = bound == nil ? bindCondition(branch.when) : bind(branch.when)
      let test = bound.map { .operation(.equal, [$0, when], branch.when.span) } ?? when
      return BoundCaseBranch(when: test, then: bind(branch.then))
    }
    return .case(cases, otherwise: otherwise.map { bind($0) } ?? .constant(.null))
  }
}

extension Literal {
  fileprivate var value: Value {
    switch self {
    case .null: .null
    case .boolean(let value): .boolean(value)
    case .integer(let value): .integer(value)
    case .float(let value): .float(value)
    case .text(let value): .text(value)
    }
  }
}
