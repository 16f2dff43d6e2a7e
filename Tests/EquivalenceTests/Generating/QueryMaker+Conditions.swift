import QuerySyntax
import TestSupport

extension QueryMaker {
  mutating func makeBoolean(_ depth: Int) -> Expression {
    switch generator.number(0...(depth > 0 ? 17 : 7)) {
    case 0, 1: return .compare(makeInteger(depth - 1), makeComparison(), makeInteger(depth - 1))
    case 2: return .compare(makeText(depth - 1), makeComparison(), makeText(depth - 1))
    case 3: return .compare(makeFloat(depth - 1), makeComparison(), makeInteger(0))
    case 4: return Expression(.isNull(makeAnything(), negated: chance(50)))
    case 5:
      if let node = pick(.node) {
        return Expression(.hasLabels(.variable(node.name), makeLabels()))
      }
    case 6:
      if let node = pick(.node) {
        return .compare(.property(node.name, "m"), makeComparison(), makeAnything())
      }
    case 7: return makeIdentity()
    case 8, 9, 10:
      let operation = generator.pick([BinaryOperator.and, .or, .xor])
      return .binary(makeBoolean(depth - 1), operation, makeBoolean(depth - 1))
    case 11: return .not(makeBoolean(depth - 1))
    case 12:
      if chance(40) {
        let patterns = ["a.*", ".*b", "[ab]+", "", "a|b", "ab?", ".", "a*b*"]
        return .binary(makeText(depth - 1), .matches, .text(generator.pick(patterns)))
      }
      let operation = generator.pick([BinaryOperator.startsWith, .endsWith, .contains])
      return .binary(makeText(depth - 1), operation, makeText(depth - 1))
    case 13: return .binary(makeInteger(depth - 1), .isIn, makeCollection(depth - 1))
    case 14:
      return Expression(
        .quantified(
          generator.pick(Quantifier.allCases), "each", in: makeCollection(depth - 1),
          where: .compare(.variable("each"), makeComparison(), makeInteger(0))))
    case 15: return makeDateTest()
    default: return makePatternTest()
    }
    return .boolean(chance(70))
  }

  /// A condition that an index may serve.
  mutating func makeLookup() -> Expression {
    guard let node = pick(.node) else { return .boolean(true) }
    let key = generator.pick(["x", "m", "m", "s"])
    let sought = makeAnything()
    let lookup: Expression =
      chance(70)
      ? .compare(.property(node.name, key), .equal, sought)
      : .binary(.property(node.name, key), .isIn, .list([sought, makeAnything()]))
    let label = generator.pick(["A", "B"])
    let test = Expression(
      .hasLabels(.variable(node.name), .name(Identifier(label))))
    return chance(60) ? .binary(test, .and, lookup) : lookup
  }

  mutating func makeComparison() -> Comparison { generator.pick(Comparison.allCases) }

  /// A list of integers whose order must not matter.
  private mutating func makeCollection(_ depth: Int) -> Expression {
    if chance(50), let bag = pick(.bag) { return .variable(bag.name) }
    return makeIntegers(depth)
  }

  private mutating func makeAnything() -> Expression {
    switch generator.number(0...6) {
    case 0: return makeInteger(0)
    case 6: return generator.pick([.float(1), .float(0), .boolean(true), .text("1")])
    case 1: return makeText(0)
    case 2: return makeFloat(0)
    case 3:
      if let node = pick(.node) {
        return .property(node.name, generator.pick(["m", "x", "s", "q"]))
      }
    case 4:
      if let mixed = pick(.mixed) { return .variable(mixed.name) }
    default: return .list([makeInteger(0), makeInteger(0)])
    }
    return .null
  }

  private mutating func makeIdentity() -> Expression {
    guard let left = pick(.node), let right = pick(.node) else { return .boolean(true) }
    return .compare(.variable(left.name), chance(50) ? .equal : .notEqual, .variable(right.name))
  }

  private mutating func makeDateTest() -> Expression {
    guard let left = pick(.node), let right = pick(.node) else { return .boolean(true) }
    return .compare(.property(left.name, "d"), makeComparison(), .property(right.name, "d"))
  }

  private mutating func makePatternTest() -> Expression {
    guard let pattern = makeLocalPattern() else { return .boolean(true) }
    guard chance(40) else { return Expression(.pattern(pattern)) }
    return .subquery(.exists, pattern, where: .compare(makeInteger(0), .less, .integer(3)))
  }

  /// A path of one edge from a bound node to any, to one with a label, or to a bound one.
  mutating func makeLocalPattern() -> PathPattern? {
    guard readsPatterns, let start = pick(.node) else { return nil }
    let end = chance(30) ? pick(.node)?.name : nil
    let step = PatternStep(
      EdgePattern(types: makeTypes(), makeDirection()),
      NodePattern(end, labels: end == nil && chance(50) ? makeLabels() : nil))
    return PathPattern(NodePattern(start.name), [step])
  }
}
