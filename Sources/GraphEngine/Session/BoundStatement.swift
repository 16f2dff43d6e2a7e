import Diagnostics
import GraphModel
import QueryBinding
import QueryFunctions
import QuerySyntax

/// A query whose names are looked up and whose parameters are there, or what is wrong with them.
struct BoundStatement {
  let query: BoundQuery
  let diagnostics: [Diagnostic]

  init(
    _ query: Query, over reader: any GraphReader, in session: QuerySession, parameters: ValueMap
  ) throws {
    let names = try reader.names()
    let (bound, diagnostics) = Binder.bind(query, names: names, procedures: session.procedures)
    let missing = bound.parameters.sorted().filter { parameters[$0] == nil }.map { name in
      let closest = Spelling.closest(to: name, among: parameters.keys)
      return BindingProblem.missingParameter(name, closest: closest)
        .at(bound.parameterPlaces[name])
    }
    let isRight = missing.isEmpty && !diagnostics.contains { $0.severity == .error }
    let warnings =
      isRight
      ? try PatternWarnings(of: reader, remembering: session.patternMemory).answer(bound.questions)
      : []
    self.query = bound
    self.diagnostics = diagnostics + missing + warnings
  }
}
