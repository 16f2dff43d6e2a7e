import Diagnostics
import GraphEngine
import GraphExport
import GraphModel

/// What a conversation is made of: a graph, how results are written, what was last asked.
///
/// Statements and commands run in it one after the other, wherever they come from.
final class Shell {
  let global: GlobalOptions
  var options: QueryOptions

  /// A vocabulary beside ours, for `.link`.
  let linking: LinkingOptions

  /// Whether a person reads what comes out.
  let isInteractive: Bool
  private(set) var graph: OpenGraph
  var settings: ShellSettings
  var last: KeptResult?

  /// The most memory that the last statement had reserved at a time.
  var peakBytes = 0

  /// How many scripts are being read, one from within the other.
  var depth = 0

  /// What the next prompt begins with, after `.edit`.
  var draft = ""

  /// The statements of this conversation, for `.history`.
  var statements: () -> [String] = { [] }

  /// Whether an error was met.
  private(set) var hasFailed = false

  init(
    global: GlobalOptions, options: QueryOptions, linking: LinkingOptions, format: ResultFormat,
    isInteractive: Bool
  ) throws {
    self.global = global
    self.options = options
    self.linking = linking
    self.isInteractive = isInteractive
    settings = ShellSettings(format: format, parameters: options.values)
    graph = try OpenGraph(
      path: global.file, isReadOnly: global.readonly, isStrict: options.strict,
      patternSteps: options.limits.regexSteps)
  }

  var style: DiagnosticStyle { global.color.style }

  /// Goes on with another graph, whose file is made where there is none.
  func open(_ path: String) throws {
    graph = try OpenGraph(
      path: path, isReadOnly: global.readonly, isStrict: options.strict,
      patternSteps: options.limits.regexSteps)
    last = nil
  }

  /// Runs a piece of a script and says whether all went well; an error is told, and remembered.
  func run(_ piece: ScriptSplitter.Piece, of name: String) throws -> Bool {
    do {
      switch piece {
      case .statement(let text, let line):
        try run(SourceText(text, name: name, firstLine: line))
      case .command(let line, _): try ShellCommand.run(line, in: self)
      }
      return true
    } catch let error where !(error is ClosedPipe || error is Quit) {
      tell(error)
      return false
    }
  }

  /// Tells an error in words.
  func tell(_ error: any Error) {
    hasFailed = true
    if error is ToldBefore { return }
    switch Failure.described(error, style) {
    case let failure as Failure: StandardError.write(failure.message.endingLine)
    case let error: StandardError.write("error: \(error)\n")
    }
  }

  /// Runs `body`, which Ctrl-C stops through its budget.
  func interruptible<Result>(_ body: (Budget) throws -> Result) throws -> Result {
    let budget = options.budget
    let interrupts = Interrupts(cancelling: budget, patience: 3)
    do {
      return try body(budget)
    } catch {
      // The terminal shows `^C`, and what follows belongs on a line of its own.
      if interrupts.haveCome, isInteractive { StandardError.write("\n") }
      throw error
    }
  }
}

/// An error in a script that another one reads: the message stands where it was met.
struct ToldBefore: Error {}

/// Thrown by `.quit`.
struct Quit: Error {}

/// What the user has set.
struct ShellSettings {
  var format: ResultFormat
  var parameters: ValueMap

  /// Where results go: all of them, and the next one.
  var output: OutputTarget?
  var once: OutputTarget?
  var isTimed = false

  /// Whether a script ends at its first error.
  var bails = true

  init(format: ResultFormat, parameters: ValueMap) {
    self.format = format
    self.parameters = parameters
  }

  /// Where the next result goes; what was for one result is over then.
  mutating func takeTarget() -> OutputTarget? {
    defer { once = nil }
    return once ?? output
  }
}

/// A graph's file, open, and the conversation with it.
struct OpenGraph {
  let path: String
  let database: GraphDatabase
  let session: QuerySession

  init(path: String, isReadOnly: Bool, isStrict: Bool, patternSteps: UInt32?) throws {
    self.path = path
    database = try GraphDatabase.open(path: path, mode: isReadOnly ? .readOnly : .create)
    var options = SessionOptions()
    options.isStrict = isStrict
    options.patternSteps = patternSteps
    options.tellsEnds = true
    session = database.makeSession(options)
  }

  var name: String { String(path.split(separator: "/").last ?? "") }
}

extension String {
  /// The same with a line break at its end.
  var endingLine: String { isEmpty || hasSuffix("\n") ? self : self + "\n" }
}
