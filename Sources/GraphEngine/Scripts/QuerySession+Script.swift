import Diagnostics
package import GraphModel
import QuerySyntax

extension QuerySession {
  /// Runs a script.
  ///
  /// Throws ``ScriptCallFailure`` where the arguments do not fit, ``QueryFailure`` where the script
  /// is wrong or fails, and what `each` throws.
  package func run(
    _ saved: SavedScript, arguments: [ScriptArgument], budget: Budget,
    each: (QueryEvent) throws -> Void
  ) throws {
    let script = saved.script
    let mistakes = script.diagnostics
    if !script.isRunnable || options.isStrict && !mistakes.isEmpty { throw QueryFailure(mistakes) }
    let values = try parameters(of: script, arguments, under: budget)
    if !mistakes.isEmpty { try each(.warnings(mistakes)) }
    try run(script.source, parameters: values, budget: budget, each: each)
  }

  /// The values of a script's parameters: what was given, else the defaults.
  func parameters(
    of script: Script, _ arguments: [ScriptArgument], under budget: Budget
  ) throws -> ValueMap {
    var problems = script.problems(with: arguments)
    var values: ValueMap = [:]
    for parameter in script.header.parameters {
      let given = arguments.first { parameter.isNamed($0.name) }
      switch parameter.input(given?.text) {
      case .success(.value(let value)): values[parameter.name] = value
      case .success(.name(let text, let label)):
        let found = try NodeNames(label: label, self, budget).search(for: text)
        switch found.answer(for: parameter.name) {
        case .success(let name): values[parameter.name] = name
        case .failure(let failure): problems += failure.problems
        }
      case .failure(let failure): problems += failure.problems
      }
    }
    if !problems.isEmpty { throw ScriptCallFailure(problems: problems) }
    return values
  }
}

extension Script {
  /// Arguments that are no parameter, or given twice.
  fileprivate func problems(with arguments: [ScriptArgument]) -> [ScriptCallProblem] {
    var seen: Set<Name> = []
    return arguments.compactMap { argument in
      guard seen.insert(Name(argument.name)).inserted else { return .givenTwice(argument.name) }
      if header.parameters.contains(where: { $0.isNamed(argument.name) }) { return nil }
      let closest = Spelling.closest(to: argument.name, among: header.parameters.map(\.name))
      return .unknown(argument.name, closest: closest)
    }
  }
}

extension ScriptParameter {
  /// What the parameter gets where a caller says so much, or nothing.
  fileprivate func input(_ given: String?) -> Result<ScriptInput, ScriptCallFailure> {
    guard let written = given ?? defaultValue?.printed else {
      return .failure(ScriptCallFailure(problems: [.missing(name, type)]))
    }
    let input = given.map(type.input(reading:)) ?? defaultValue.flatMap(type.input(of:))
    let problem = ScriptCallProblem.illTyped(name, value: written, type)
    return input.map { .success($0) } ?? .failure(ScriptCallFailure(problems: [problem]))
  }
}
