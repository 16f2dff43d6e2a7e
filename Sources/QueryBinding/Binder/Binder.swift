package import Diagnostics
package import GraphModel
package import QueryFunctions
package import QuerySyntax

/// Looks up all names of a query: variables, functions, labels, types and properties.
///
/// It collects all problems rather than stop at the first; what it gives back is to be used only
/// where none of them is an error.
package struct Binder {
  /// The names that the graph knows, against which labels, types and properties are checked.
  let names: GraphNames
  let procedures: ProcedureCatalog

  var diagnostics: [Diagnostic] = []
  var scope = Scope()
  var context = ExpressionContext()

  /// What a subquery sees of the row around it from its first clause to its last.
  var imported: [Variable] = []

  /// What the query itself brings into the graph, or was warned of: no cause for another warning.
  var familiarNames: Set<Name> = []
  /// The names that a query gives, and those variables that something then speaks of.
  var givenNames: [(variable: Variable, span: SourceSpan)] = []
  var usedVariables: Set<Variable> = []

  /// What is to be looked up in the graph before the query is run.
  var questions = PatternQuestions()
  var parameterPlaces: [String: SourceSpan] = [:]
  private var variableCount = 0
  private var subqueryCount = 0

  private init(names: GraphNames, procedures: ProcedureCatalog) {
    self.names = names
    self.procedures = procedures
  }

  /// Binds a query against the names of a graph and the procedures of a session.
  package static func bind(
    _ query: Query, names: GraphNames, procedures: ProcedureCatalog = ProcedureCatalog()
  ) -> (BoundQuery, [Diagnostic]) {
    var binder = Binder(names: names, procedures: procedures)
    var bound = binder.bind(query, as: .statement)
    binder.reportUnusedVariables(in: query)
    bound.questions = binder.questions
    bound.parameterPlaces = binder.parameterPlaces
    return (bound, binder.diagnostics)
  }
}

extension Binder {
  mutating func report(_ problem: BindingProblem, at span: SourceSpan?) {
    diagnostics.append(problem.at(span))
  }

  /// How many errors there are so far; after one, what was bound is not to be judged further.
  var errorCount: Int { diagnostics.count { $0.severity == .error } }

  /// A new variable, not yet in scope.
  mutating func makeVariable(_ name: String, _ type: ValueType) -> Variable {
    variableCount += 1
    return Variable(id: variableCount, name: name, type: type)
  }

  /// A new variable of a name, in scope from here on.
  mutating func declare(_ name: Identifier?, _ type: ValueType) -> Variable {
    let variable = makeVariable(name?.text ?? "", type)
    scope.declare(variable)
    return variable
  }

  mutating func nextSubqueryID() -> Int {
    subqueryCount += 1
    return subqueryCount
  }

  /// What can be spoken of behind a projection: what it gives, and what a subquery always sees.
  func scope(behind outputs: [Variable]) -> Scope {
    Scope(imported.filter { !outputs.contains($0) } + outputs)
  }

  /// Runs `body` with a scope and a context of its own.
  mutating func nested<Result>(
    _ inner: Scope? = nil, _ context: ExpressionContext = ExpressionContext(),
    _ body: (inout Binder) -> Result
  ) -> Result {
    let outer = (scope, self.context, imported)
    scope = inner ?? scope
    self.context = context
    defer { (scope, self.context, imported) = outer }
    return body(&self)
  }
}

/// What an expression may hold at the place where it stands.
struct ExpressionContext {
  /// Where aggregates go; nil where none may stand.
  var aggregates: [BoundProjection.Aggregate]?

  /// How a place is called in which no aggregate may stand: `WHERE`.
  var place = "this place"
  var isInsideAggregate = false

  static func forbidding(_ place: String) -> ExpressionContext {
    ExpressionContext(aggregates: nil, place: place)
  }

  static let collecting = ExpressionContext(aggregates: [])
}
