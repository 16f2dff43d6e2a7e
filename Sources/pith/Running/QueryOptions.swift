import ArgumentParser
import GraphEngine
import GraphModel
import TypedJSON

/// What a command may be told about running a query.
struct QueryOptions: ParsableArguments {
  @Option(
    name: .customLong("param"),
    help: ArgumentHelp(
      "A parameter $k; the value is JSON where it reads as JSON, else a text.",
      valueName: "k=v"))
  var parameters: [ParameterArgument] = []

  @OptionGroup var limits: BudgetOptions

  @Flag(help: "Touch no file but the graph's: no scripts, no history, no other programs.")
  var safe = false

  @Flag(help: "Take every warning for an error, and change nothing then.")
  var strict = false

  var values: ValueMap { ValueMap(parameters.map { ($0.name, $0.value) }) }

  /// The parameters for a script, which knows their types.
  var scriptArguments: [ScriptArgument] {
    parameters.map { ScriptArgument($0.name, $0.text) }
  }

  var budget: Budget { Budget(limits.limits()) }

  /// The scripts that may be run.
  var library: ScriptLibrary {
    safe ? .builtIn : ScriptLibrary(environment: System.environment("PITH_QUERIES"))
  }
}

/// A parameter as it is given: `country=China`, `rows=20`, `names=["a","b"]`.
struct ParameterArgument: ExpressibleByArgument {
  let name: String
  let text: String
  let value: Value

  init?(argument: String) {
    guard let equals = argument.firstIndex(of: "="), equals > argument.startIndex else {
      return nil
    }
    let name = argument[..<equals]
    self.name = String(name.first == "$" ? name.dropFirst() : name)
    text = String(argument[argument.index(after: equals)...])
    value = Self.json(text) ?? .text(text)
  }

  private static func json(_ text: String) -> Value? {
    Array(text.utf8).withUnsafeBufferPointer { bytes in
      var scanner = JSONScanner(bytes)
      guard let value = try? scanner.scanValue(), (try? scanner.finish()) != nil else { return nil }
      return value
    }
  }
}
