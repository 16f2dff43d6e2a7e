import Diagnostics
import GraphModel
import QueryFunctions
import QuerySyntax

extension Binder {
  /// Binds the call of a procedure and the condition on what it yields.
  ///
  /// A call that stands alone may leave out its arguments, which are then parameters of their names,
  /// and its columns, which are then all.
  mutating func bindProcedureCall(_ call: ProcedureCall, standsAlone: Bool) -> [BoundClause] {
    guard let procedure = procedures.procedure(named: call.name.text) else {
      let known = procedures.procedures.map(\.name)
      let lastPart = call.name.text.split(separator: ".").last.map(String.init) ?? ""
      let closest =
        Spelling.closest(to: call.name.text, among: known)
        ?? Spelling.closest(to: lastPart, among: known)
      report(.unknownProcedure(call.name.text, closest: closest), at: call.name.span)
      for item in call.yields?.items ?? [] { _ = declare(item.alias ?? item.column, .any) }
      return []
    }
    if call.arguments == nil, !standsAlone { report(.implicitArguments, at: call.name.span) }
    let arguments =
      call.arguments.map { bind($0, of: procedure, at: call.name.span) }
      ?? procedure.parameters.map { .parameter($0.name) }
    let yields = bindYields(call.yields, of: procedure, standsAlone: standsAlone)
    let bound = BoundCall(
      procedure: procedure, arguments: arguments, yields: yields, span: call.name.span)
    guard let condition = call.yields?.condition else { return [.call(bound)] }
    let filter = nested(nil, .forbidding("WHERE")) { $0.bindCondition(condition) }
    checkBoolean(filter, "WHERE", condition.span)
    return [.call(bound), .project(.filtering(by: filter, keeping: scope.variables))]
  }

  private mutating func bind(
    _ arguments: [Expression], of procedure: Procedure, at span: SourceSpan
  ) -> [BoundExpression] {
    let bound = arguments.map { bind($0, .forbidding("CALL")) }
    let fewest = procedure.parameters.count
    let most = fewest + (procedure.options.isEmpty ? 0 : 1)
    guard (fewest...most).contains(bound.count) else {
      report(
        .wrongArgumentCount(
          function: procedure.name, expected: fewest...most, actual: bound.count), at: span)
      return bound
    }
    for (index, argument) in bound.enumerated() {
      let expected = index < fewest ? procedure.parameters[index].type : .map
      let actual = StaticType.of(argument)
      let isWidened = expected == .float && actual == .integer
      guard !isWidened, !StaticType.fits(actual, expected) else { continue }
      report(
        .invalidArgumentType(
          of: "'\(procedure.name)'", expected: expected.name, actual: actual.name),
        at: arguments[index].span)
    }
    return bound
  }

  private mutating func bindYields(
    _ written: ProcedureCall.Yields?, of procedure: Procedure, standsAlone: Bool
  ) -> [BoundCall.Yield] {
    if written?.includesAll ?? standsAlone {
      return procedure.columns.enumerated().map { index, column in
        let variable = makeVariable(column.name, column.type)
        scope.declare(variable)
        return .init(column: index, variable: variable)
      }
    }
    return (written?.items ?? []).compactMap { bindYield($0, of: procedure) }
  }

  private mutating func bindYield(_ item: ProcedureCall.Item, of procedure: Procedure)
    -> BoundCall.Yield?
  {
    let names = procedure.columns.map(\.name)
    guard let index = names.firstIndex(where: { UTF8Order.areEqual($0, item.column.text) }) else {
      let closest = Spelling.closest(to: item.column.text, among: names)
      report(.undefinedVariable(item.column.text, closest: closest), at: item.column.span)
      return nil
    }
    let name = item.alias ?? item.column
    if scope.variable(named: name.text) != nil {
      report(.variableAlreadyBound(name.text), at: name.span)
    }
    return .init(column: index, variable: declare(name, procedure.columns[index].type))
  }
}

extension BoundProjection {
  /// All rows' variables as they are, on the rows where a condition is true.
  fileprivate static func filtering(by condition: BoundExpression, keeping variables: [Variable])
    -> BoundProjection
  {
    BoundProjection(
      grouping: nil, items: variables.map { .init($0, .variable($0)) }, isDistinct: false,
      order: [], skip: nil, limit: nil, condition: condition)
  }
}
