extension Expression {
  /// In house style, with no more parentheses than needed.
  package var printed: String {
    switch kind {
    case .literal(let literal): literal.printed
    case .parameter(let name): name.printedAsParameter
    case .variable(let name): name.printedAsVariable
    case .property(let owner, let key): "\(owner.printed(atLeast: .postfix)).\(key.printed)"
    case .element(let owner, let index): "\(owner.printed(atLeast: .postfix))[\(index.printed)]"
    case .slice(let owner, let first, let last):
      "\(owner.printed(atLeast: .postfix))[\(first?.printed ?? "")..\(last?.printed ?? "")]"
    case .unary(let sign, let operand): Self.printed(sign, operand)
    case .binary(let left, let binary, let right): Self.printed(left, binary, right)
    case .comparison(let first, let links):
      links.reduce(first.printed(atLeast: .predicate)) { chain, link in
        "\(chain) \(link.comparison.rawValue) \(link.operand.printed(atLeast: .predicate))"
      }
    case .isNull(let operand, let negated):
      operand.printed(atLeast: .predicate) + (negated ? " IS NOT NULL" : " IS NULL")
    case .hasLabels(let owner, let labels):
      "\(owner.printed(atLeast: .postfix)):\(labels.printedAsTest)"
    case .list(let elements): "[\(Self.printedElements(elements))]"
    case .map(let entries): "{\(entries.map(\.printed).joined(separator: ", "))}"
    case .mapProjection(let name, let items):
      "\(name.printedAsVariable) {\(items.map(\.printed).joined(separator: ", "))}"
    case .call(let call): call.printed
    case .countAll: "count(*)"
    case .case(let subject, let branches, let otherwise):
      Self.printedCase(subject, branches, otherwise)
    case .listComprehension(let variable, let list, let condition, let map):
      "[\(variable.printedAsVariable) IN \(list.printed)\(condition.clause(" WHERE "))"
        + "\(map.clause(" | "))]"
    case .patternComprehension(let path, let condition, let map):
      "[\(path.printed)\(condition.clause(" WHERE ")) | \(map.printed)]"
    case .quantified(let quantifier, let variable, let list, let condition):
      "\(quantifier.rawValue)(\(variable.printedAsVariable) IN \(list.printed)"
        + " WHERE \(condition.printed))"
    case .reduce(let sum, let initial, let variable, let list, let step):
      "reduce(\(sum.printedAsVariable) = \(initial.printed), "
        + "\(variable.printedAsVariable) IN \(list.printed) | \(step.printed))"
    case .pattern(let path): path.printedAsCondition
    case .subquery(let kind, let query): "\(kind.rawValue) { \(query.printedInline) }"
    }
  }

  /// How tightly its outermost part binds.
  private var precedence: Precedence {
    switch kind {
    case .literal(let literal): literal.isNegative ? .sign : .postfix
    case .unary(.not, _): .not
    case .unary: .sign
    case .binary(_, let binary, _): binary.precedence
    case .comparison: .comparison
    case .isNull: .predicate
    case .hasLabels: .labelTest
    case .parameter, .variable, .property, .element, .slice, .list, .map, .mapProjection, .call,
      .countAll, .case, .listComprehension, .patternComprehension, .quantified, .reduce, .pattern,
      .subquery:
      .postfix
    }
  }

  private func printed(atLeast minimum: Precedence) -> String {
    precedence < minimum ? "(\(printed))" : printed
  }

  private static func printed(_ sign: UnaryOperator, _ operand: Expression) -> String {
    switch sign {
    case .not: return "NOT \(operand.printed(atLeast: .not))"
    case .plus: return "+\(operand.printed(atLeast: .sign))"
    case .minus:
      // `-1` is a number and `--` an edge: both are kept apart from a sign.
      let text = operand.printed(atLeast: .sign)
      let isApart = text.utf8.first.map { $0 != UInt8(ascii: "-") && !Characters.isDigit($0) }
      return isApart == true ? "-\(text)" : "-(\(text))"
    }
  }

  private static func printed(_ left: Expression, _ binary: BinaryOperator, _ right: Expression)
    -> String
  {
    let isSignAfterMinus =
      if binary == .subtract, case .unary(.minus, _) = right.kind { true } else { false }
    let operand =
      isSignAfterMinus
      ? "(\(right.printed))" : right.printed(atLeast: binary.precedence.tighter)
    return "\(left.printed(atLeast: binary.precedence)) \(binary.rawValue) \(operand)"
  }

  /// `[x IN xs]` would be a comprehension, so a lone element that begins so is parenthesised.
  private static func printedElements(_ elements: [Expression]) -> String {
    if let lone = elements.first, elements.count == 1, lone.beginsAsBinding {
      return "(\(lone.printed))"
    }
    return elements.map(\.printed).joined(separator: ", ")
  }

  private var beginsAsBinding: Bool {
    switch kind {
    case .binary(let left, let binary, _):
      if case .variable = left.kind, binary == .isIn { true } else { left.beginsAsBinding }
    case .comparison(let first, _): first.beginsAsBinding
    case .isNull(let operand, _): operand.beginsAsBinding
    default: false
    }
  }

  private static func printedCase(
    _ subject: Expression?, _ branches: [CaseBranch], _ otherwise: Expression?
  ) -> String {
    let choices = branches.map { " WHEN \($0.when.printed) THEN \($0.then.printed)" }.joined()
    return "CASE\(subject.clause(" "))\(choices)\(otherwise.clause(" ELSE ")) END"
  }
}

extension Optional<Expression> {
  /// The expression with words before it, or nothing.
  func clause(_ words: String) -> String { map { words + $0.printed } ?? "" }
}

extension MapEntry {
  fileprivate var printed: String { "\(key.printed): \(value.printed)" }
}

extension MapProjectionItem {
  fileprivate var printed: String {
    switch self {
    case .property(let key): ".\(key.printed)"
    case .allProperties: ".*"
    case .entry(let entry): entry.printed
    case .variable(let name): name.printedAsVariable
    }
  }
}

extension FunctionCall {
  fileprivate var printed: String {
    let arguments = arguments.map(\.printed).joined(separator: ", ")
    return "\(printedName)(\(isDistinct ? "DISTINCT " : "")\(arguments))"
  }

  /// A function that is called as a form of the language is must be told from it.
  private var printedName: String {
    guard let keyword = Keyword(Array(name.text.utf8)[...]) else { return name.printedInParts }
    switch keyword {
    case .all, .any, .none, .single, .reduce, .shortestPath, .allShortestPaths:
      return Identifier.quoted(name.text)
    default: return name.printedInParts
    }
  }
}
