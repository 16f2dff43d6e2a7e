import QuerySyntax
import TestSupport

extension QueryMaker {
  mutating func makeInteger(_ depth: Int) -> Expression {
    switch generator.number(0...(depth > 0 ? 15 : 5)) {
    case 0: return .integer(generator.number(0...3))
    case 1: return generator.pick([.parameter("i"), .parameter("n"), .null, .integer(2)])
    case 2, 3:
      if let node = pick(.node) { return .property(node.name, "x") }
    case 4:
      if let edge = pick(.edge) { return .property(edge.name, "w") }
    case 5:
      if let integer = pick(.integer) { return .variable(integer.name) }
    case 6, 7:
      let operation = generator.pick([BinaryOperator.add, .subtract, .multiply])
      return .binary(makeInteger(depth - 1), operation, makeInteger(depth - 1))
    case 8:
      let operation = generator.pick([BinaryOperator.divide, .remainder])
      return .binary(makeInteger(depth - 1), operation, .integer(generator.number(1...3)))
    case 9: return .call("coalesce", makeInteger(depth - 1), makeInteger(depth - 1))
    case 10: return .call("size", makeIntegers(depth - 1))
    case 11:
      if let path = pick(.path) { return .call("length", .variable(path.name)) }
    case 12: return makeChoice(makeInteger(depth - 1), makeInteger(depth - 1), depth)
    case 13:
      return Expression(
        .reduce(
          "total", from: makeInteger(0), "each", in: makeIntegers(depth - 1),
          by: .binary(.variable("total"), .add, .call("coalesce", .variable("each"), .integer(1)))))
    case 14:
      if let node = pick(.node) {
        return Expression(.property(of: .property(node.name, "d"), key: "day"))
      }
    default:
      if let pattern = makeLocalPattern() {
        return .subquery(.count, pattern)
      }
    }
    return .integer(generator.number(0...3))
  }

  mutating func makeText(_ depth: Int) -> Expression {
    switch generator.number(0...(depth > 0 ? 6 : 3)) {
    case 0: return .text(generator.pick(["", "a", "b", "ab", "\u{E9}"]))
    case 1:
      if let node = pick(.node) { return .property(node.name, "s") }
    case 2:
      if let text = pick(.text) { return .variable(text.name) }
    case 3: return .parameter("t")
    case 4: return .binary(makeText(depth - 1), .add, makeText(depth - 1))
    case 5:
      if let edge = pick(.edge) { return .call("type", .variable(edge.name)) }
    default: return makeChoice(makeText(depth - 1), makeText(depth - 1), depth)
    }
    return .text("a")
  }

  mutating func makeFloat(_ depth: Int) -> Expression {
    switch generator.number(0...(depth > 0 ? 4 : 2)) {
    case 0: return .float(generator.pick([0.5, 1.25, -2.75]))
    case 1:
      if let node = pick(.node) { return .property(node.name, "y") }
    case 2:
      if let float = pick(.float) { return .variable(float.name) }
    case 3:
      return .binary(
        makeFloat(depth - 1), generator.pick([.add, .subtract]), makeInteger(depth - 1))
    default: return .binary(makeFloat(depth - 1), .multiply, .float(0.5))
    }
    return .parameter("f")
  }

  /// A list of integers in a defined order.
  mutating func makeIntegers(_ depth: Int) -> Expression {
    switch generator.number(0...(depth > 0 ? 5 : 2)) {
    case 0: return .list((0..<generator.number(0...3)).map { _ in makeInteger(0) })
    case 1: return .parameter("l")
    case 2:
      if let list = pick(.integers) { return .variable(list.name) }
    case 3:
      return Expression(
        .listComprehension(
          "each", in: makeIntegers(depth - 1),
          where: .compare(.variable("each"), makeComparison(), makeInteger(0)),
          map: chance(50) ? .binary(.variable("each"), .add, .integer(1)) : nil))
    case 4:
      return Expression(
        .slice(
          of: makeIntegers(depth - 1), from: .integer(generator.number(-2...2)),
          to: chance(50) ? .integer(generator.number(-2...3)) : nil))
    default:
      if chance(50), let nodes = pick(.nodes) {
        return Expression(
          .listComprehension(
            "each", in: .variable(nodes.name), where: nil, map: .property("each", "x")))
      }
      if let edges = pick(.edges) {
        return Expression(
          .listComprehension(
            "each", in: .variable(edges.name), where: nil, map: .property("each", "w")))
      }
    }
    return .call("range", .integer(0), .integer(generator.number(0...3)))
  }

  mutating func makeChoice(_ left: Expression, _ right: Expression, _ depth: Int) -> Expression {
    guard chance(50) else {
      return Expression(
        .case(
          subject: nil, [CaseBranch(when: makeBoolean(depth - 1), then: left)],
          otherwise: chance(70) ? right : nil))
    }
    let subject = makeInteger(0)
    return Expression(
      .case(subject: subject, [CaseBranch(when: makeInteger(0), then: left)], otherwise: right))
  }
}
