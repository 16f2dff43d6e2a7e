import Diagnostics
import GraphModel
import QueryFunctions
import QuerySyntax

extension Binder {
  private mutating func bindTarget(_ name: Identifier) -> Variable? {
    guard let variable = use(name) else {
      reportUndefined(name)
      return nil
    }
    if !StaticType.fits(variable.type, .element) {
      report(
        .variableTypeConflict(
          name.text, is: variable.type.name, needed: ValueType.element.name), at: name.span)
    }
    return variable
  }

  mutating func bindSet(_ item: SetItem) -> BoundSetItem? {
    let context = ExpressionContext.forbidding("SET")
    switch item {
    case .property(let base, let key, let value):
      create(key)
      return .property(of: bind(base, context), key: key.text, to: bind(value, context))
    case .replace(let name, let value):
      return bindTarget(name).map { .replace($0, with: bind(value, context)) }
    case .merge(let name, let value):
      return bindTarget(name).map { .merge($0, with: bind(value, context)) }
    case .labels(let name, let labels):
      labels.forEach { create($0) }
      return bindTarget(name).map { .labels($0, labels.map(\.text)) }
    }
  }

  mutating func bindRemove(_ item: RemoveItem) -> BoundRemoveItem? {
    switch item {
    case .property(let base, let key):
      return .property(of: bind(base, .forbidding("REMOVE")), key: key.text)
    case .labels(let name, let labels):
      return bindTarget(name).map { .labels($0, labels.map(\.text)) }
    }
  }

  mutating func bindDeleteTarget(_ target: Expression) -> BoundExpression {
    if case .hasLabels = target.kind {
      report(.deleteLabel, at: target.span)
      return .constant(.null)
    }
    let bound = bind(target, .forbidding("DELETE"))
    let type = StaticType.of(bound)
    if !StaticType.fits(type, .oneOf([.node, .edge, .path])) {
      report(.deleteOfKind(type.name), at: target.span)
    }
    return bound
  }
}
