/// Why a baseline could not be run.
struct BaselineError: Error, CustomStringConvertible {
  let message: String

  var description: String { "baseline: \(message)" }
}
