import Diagnostics

extension Parser {
  /// Parses changes of properties and labels.
  ///
  ///     set → "SET" set-item ("," set-item)*
  mutating func parseSet() -> Clause.Kind {
    expect(.set)
    return .set(parseList { $0.parseSetItem() })
  }

  /// Parses one change.
  ///
  ///     set-item → postfix "." name "=" expression | name "=" expression | name "+=" expression
  ///              | name (":" name)+
  mutating func parseSetItem() -> SetItem {
    let target = nested { $0.parsePostfix() }
    if case .hasLabels(let owner, let labels) = target.kind {
      return .labels(variable(owner), labelNames(labels, at: target.span))
    }
    if eat(.plusEqual) { return .merge(variable(target), with: parseValue()) }
    refuseForeignOperator()
    if !eat(.foreignEqual) { expect(.equal) }
    switch target.kind {
    case .property(let owner, let key): return .property(of: owner, key: key, to: parseValue())
    case .element:
      failNotSupported(.dynamicName, at: target.span)
      return .replace(Identifier("", target.span), with: parseValue())
    default: return .replace(variable(target), with: parseValue())
    }
  }

  /// Parses the removal of properties and labels.
  ///
  ///     remove → "REMOVE" remove-item ("," remove-item)*
  mutating func parseRemove() -> Clause.Kind {
    expect(.remove)
    return .remove(parseList { $0.parseRemoveItem() })
  }

  /// Parses one removal.
  ///
  ///     remove-item → postfix "." name | name (":" name)+
  private mutating func parseRemoveItem() -> RemoveItem {
    let target = nested { $0.parsePostfix() }
    switch target.kind {
    case .hasLabels(let owner, let labels):
      return .labels(variable(owner), labelNames(labels, at: target.span))
    case .property(let owner, let key): return .property(of: owner, key: key)
    case .element: failNotSupported(.dynamicName, at: target.span)
    default: fail(expected: .symbol(.dot), .symbol(.colon))
    }
    return .labels(Identifier("", target.span), [])
  }

  /// Parses the removal of nodes, edges and paths.
  ///
  ///     delete → "DETACH"? "DELETE" expression ("," expression)*
  mutating func parseDelete() -> Clause.Kind {
    let isDetach = eat(.detach)
    expect(.delete)
    return .delete(parseList { $0.parseValue() }, isDetach: isDetach)
  }

  /// The name that an expression consists of.
  private mutating func variable(_ expression: Expression) -> Identifier {
    if case .variable(let name) = expression.kind { return name }
    fail(
      .unexpected(found: written(expression.span), expected: [.name(.variable)]),
      at: expression.span)
    return Identifier("", expression.span)
  }

  /// The labels that are given or taken: joined by `:` or `&`, never by `|` or `!`.
  private mutating func labelNames(_ labels: LabelExpression, at span: SourceSpan) -> [Identifier] {
    switch labels {
    case .name(let name): return [name]
    case .and(let left, let right): return labelNames(left, at: span) + labelNames(right, at: span)
    case .or, .not, .any:
      fail(.unexpected(found: written(span), expected: [.name(.label)]), at: span)
      return []
    }
  }
}
