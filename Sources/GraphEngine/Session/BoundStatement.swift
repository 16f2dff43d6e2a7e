import Diagnostics
import GraphModel
import QueryBinding
import QueryFunctions
import QuerySyntax

/// A query whose names are looked up and whose parameters are there, or what is wrong with them.
struct BoundStatement {
  let query: BoundQuery
  let diagnostics: [Diagnostic]

  init(_ query: Query, names: GraphNames, procedures: ProcedureCatalog, parameters: ValueMap) {
    let (bound, diagnostics) = Binder.bind(query, names: names, procedures: procedures)
    let missing = bound.parameters.sorted().filter { parameters[$0] == nil }.map { name in
      let closest = Spelling.closest(to: name, among: parameters.keys)
      return BindingProblem.missingParameter(name, closest: closest).at(nil)
    }
    self.query = bound
    self.diagnostics = diagnostics + missing
  }
}
